import { expect, test } from 'vitest';
import { type CallName, contract } from '../../../shared/contract.ts';
import { criterionId, openScoringRoom, type Person, regionCode, seatSubstitute } from '../../fixtures/edition.ts';
import { exampleOf } from './example-input.ts';

const PASER = regionCode('64.01');
const CRITERIA = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);
const READS = (Object.keys(contract) as readonly CallName[]).filter((name) => contract[name].kind === 'read');

/** Hashes hang on salts, and new ids are random; what they are of is compared elsewhere. */
const masked = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '#');

const inputOf = (name: CallName): unknown => {
  const withCode = contract[name].input.safeParse({ code: PASER });
  return withCode.success ? withCode.data : exampleOf(contract[name].input);
};

/** Replies of each reader to every read, with what is random masked. */
const askAll = async (readers: readonly (readonly [string, Person])[]): Promise<ReadonlyMap<string, string>> => {
  const replies = new Map<string, string>();
  for (const [who, person] of readers)
    for (const name of READS) replies.set(`${who} ${name}`, masked(await person.ask(name, inputOf(name) as never)));
  return replies;
};

/** Whose reply is another, but for who verifies the history: telling that a record was altered is what verifying is for. */
const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...before].filter(([key, reply]) => after.get(key) !== reply && !key.endsWith(' audit.verify')).map(([key]) => key);

/** A region that seats 3 and 7 have scored and handed in, and everybody who may ask something about it, over both wires. */
const openScored = async () => {
  const room = await openScoringRoom({ candidates: 1, now: () => '2025-07-28T02:00:00.000Z' });
  const score = async (seat: number, points: number) => {
    for (const criterion of CRITERIA)
      await room.juror(seat).must('scoring.enter', { code: PASER, criterion, valueHundredths: points * 100 });
    await room.juror(seat).must('scoring.comment', { code: PASER, criterion: CRITERIA[0] ?? null, text: `Ulasan kursi ${String(seat)}` });
    await room.juror(seat).must('scoring.keepNote', { code: PASER, text: `Catatan kursi ${String(seat)}` });
    await room.juror(seat).must('scoring.submit', { code: PASER });
  };
  await score(3, 93);
  await score(7, 78);
  const observer = room.enter('pengamat');
  observer.session.identity = { role: 'pengamat', seat: null };
  const auditor = room.enter('auditor');
  auditor.session.identity = { role: 'auditor', seat: null };
  const device = room.device(7);
  device.session.locked = false;
  const { window: substitute } = await seatSubstitute(room, 3);
  const readers: readonly (readonly [string, Person])[] = [
    ['sekretariat', room.secretariat],
    ['ketua', room.juror(1)],
    ['sekretaris', room.juror(2)],
    ['anggota', room.juror(7)],
    ['perangkat anggota', device],
    ['pengamat', observer],
    ['auditor', auditor],
  ];
  const alter = (sql: string): void => void room.host.records()?.file.database.exec(sql);
  return { room, readers, substitute, alter };
};

test('Before the pleno no reply to anybody, over either wire, depends on what another seat has scored or commented', async () => {
  const { readers, alter } = await openScored();
  const before = await askAll(readers);
  // Behind the door, so that nothing but the value itself is another.
  alter(`
    DROP TRIGGER score_fits_on_update;
    DROP TRIGGER sheet_comment_fits_on_update;
    UPDATE score SET value_hundredths = 4100 WHERE seat = 3;
    UPDATE sheet_comment SET text = 'Lain sekali' WHERE seat = 3;`);
  expect(changedBetween(before, await askAll(readers))).toEqual([]);
  expect([...before.values()].filter((reply) => reply.includes('9300') || reply.includes('Ulasan kursi 3'))).toEqual([]);
});

test('A private note is read by the person who wrote it and by nobody else, not by who sits in the same seat', async () => {
  const { room, readers, substitute, alter } = await openScored();
  const all = [...readers, ['pengganti', substitute] as const];
  const before = await askAll(all);
  const own = await askAll([['sendiri', room.juror(3)]]);
  alter("UPDATE private_note SET text = 'Lain sekali' WHERE seat = 3 AND substitute = 0;");
  expect(changedBetween(before, await askAll(all))).toEqual([]);
  expect([...before.values()].filter((reply) => reply.includes('Catatan kursi 3'))).toEqual([]);
  // The law is not empty: the person's own sheet does depend on it.
  expect(changedBetween(own, await askAll([['sendiri', room.juror(3)]]))).toEqual(['sendiri scoring.sheet']);
});
