import { expect, test } from 'vitest';
import { type CallName, contract } from '../../../shared/contract.ts';
import { criterionId, openScoringRoom, type Person, regionCode } from '../../fixtures/edition.ts';
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

test('Before the pleno no reply to anybody depends on what another seat has scored', async () => {
  const room = await openScoringRoom({ candidates: 1, now: () => '2025-07-28T02:00:00.000Z' });
  const score = async (seat: number, points: number) => {
    for (const criterion of CRITERIA)
      await room.juror(seat).must('scoring.enter', { code: PASER, criterion, valueHundredths: points * 100 });
    await room.juror(seat).must('scoring.submit', { code: PASER });
  };
  await score(3, 93);
  await score(7, 78);
  const observer = room.enter('pengamat');
  observer.session.identity = { role: 'pengamat', seat: null };
  const readers: readonly (readonly [string, Person])[] = [
    ['sekretariat', room.secretariat],
    ['ketua', room.juror(1)],
    ['sekretaris', room.juror(2)],
    ['anggota', room.juror(7)],
    ['pengamat', observer],
  ];
  const askAll = async (): Promise<ReadonlyMap<string, string>> => {
    const replies = new Map<string, string>();
    for (const [who, person] of readers)
      for (const name of READS) replies.set(`${who} ${name}`, masked(await person.ask(name, inputOf(name) as never)));
    return replies;
  };
  const before = await askAll();
  // Behind the door, so that nothing but the value itself is another.
  room.host.records()?.file.database.exec(`
    DROP TRIGGER score_fits_on_update;
    UPDATE score SET value_hundredths = 4100 WHERE seat = 3;`);
  const after = await askAll();
  // Whoever verifies the history is told that a record was altered: that is what verifying is for.
  const changed = [...before].filter(([key, reply]) => after.get(key) !== reply && !key.endsWith(' audit.verify')).map(([key]) => key);
  expect(changed).toEqual([]);
  expect([...before.values()].filter((reply) => reply.includes('9300'))).toEqual([]);
});
