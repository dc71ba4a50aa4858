import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import { criterionId, openScoringRoom, type Person, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const DOCUMENTS = ['regulasi', 'anggaran'];
const JUDGED = [...DOCUMENTS, 'inovasi', 'wawancara'];

const enter = async (juror: Person, id: string, points: number): Promise<string> => {
  const reply = await juror.ask('scoring.enter', { code: PASER, criterion: criterionId(id), valueHundredths: points * 100 });
  return reply.ok ? 'ok' : reply.failure.code;
};
const close = (person: Person) => person.ask('scoring.closeStage', { stage: 'dokumen' });
const reopen = async (room: Room, seat: number, stage: 'dokumen' | 'wawancara' | null) => {
  const place = { seat: seatNumber(seat), code: PASER };
  const { number } = await room.secretariat.must('scoring.proposeReopening', { ...place, reason: 'Regulasi baru diterima.', stage });
  const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
  await room.juror(1).must('scoring.decideReopening', { ...place, number, by: seatNumber(1), pin, outcome: 'approved' });
};
const databaseOf = (room: Room) => {
  const database = room.host.records()?.file.database;
  if (database === undefined) throw new Error('No edition.');
  return database;
};

describe('The stage of the documents', () => {
  test('is closed by chair or secretary, once, and its scores are read-only then on every sheet', async () => {
    const room = await openScoringRoom({ candidates: 1, documents: DOCUMENTS });
    const juror = room.juror(3);
    await enter(juror, 'regulasi', 80);
    const codes = (await Promise.all([close(room.secretariat), close(room.juror(4))])).map((reply) =>
      reply.ok ? 'ok' : reply.failure.code,
    );
    await close(room.juror(2));
    const again = await close(room.juror(1));
    expect(codes).toEqual(['not-permitted', 'not-permitted']);
    expect(again).toMatchObject({ failure: { code: 'stage-closed', stage: 'dokumen' } });
    expect([
      await enter(juror, 'regulasi', 90),
      await enter(juror, 'anggaran', 70),
      await enter(juror, 'inovasi', 70),
      await enter(room.juror(4), 'regulasi', 70),
    ]).toEqual(['stage-closed', 'stage-closed', 'ok', 'stage-closed']);
    expect((await juror.must('scoring.sheet', { code: PASER })).held).toEqual([
      { criterion: 'regulasi', because: 'stage-closed' },
      { criterion: 'anggaran', because: 'stage-closed' },
    ]);
    expect(() => databaseOf(room).exec(`UPDATE score SET value_hundredths = 100 WHERE criterion = 'regulasi'`)).toThrow('is closed');
    expect(() =>
      databaseOf(room).exec(
        `INSERT INTO score (seat, code, criterion, value_hundredths, entered_at) VALUES (3, '64.01', 'anggaran', 100, '')`,
      ),
    ).toThrow('is closed');
  });

  test('tells before and after who has not finished, in counts and never in values', async () => {
    const room = await openScoringRoom({ candidates: 1, documents: DOCUMENTS });
    for (const id of DOCUMENTS) await enter(room.juror(3), id, 93);
    await enter(room.juror(4), 'regulasi', 93);
    const before = (await room.secretariat.must('scoring.monitor', {})).stages;
    await close(room.juror(1));
    const monitor = await room.secretariat.must('scoring.monitor', {});
    const unfinished = [1, 2, 4, 5, 6, 7, 8, 9].map((seat) => ({ seat, code: '64.01', blank: seat === 4 ? 1 : 2 }));
    expect(before).toMatchObject([
      { stage: 'dokumen', criteria: 2, closing: null, unfinished },
      { stage: 'wawancara', criteria: 2, closing: null },
    ]);
    expect(monitor.stages[0]).toMatchObject({ closing: { closedBy: 1 }, unfinished });
    expect(JSON.stringify(monitor)).not.toContain('93');
    expect(verifyHistory(databaseOf(room)).sound).toBe(true);
  });

  test('opens again for one sheet by a proposal that names it, also before the sheet was ever submitted', async () => {
    const room = await openScoringRoom({ candidates: 1, documents: DOCUMENTS });
    const unclosed = await room.secretariat.ask('scoring.proposeReopening', {
      seat: seatNumber(3),
      code: PASER,
      reason: 'Regulasi baru diterima.',
      stage: 'dokumen',
    });
    await close(room.juror(1));
    const whole = await room.secretariat.ask('scoring.proposeReopening', { seat: seatNumber(3), code: PASER, reason: 'x' });
    await reopen(room, 3, 'dokumen');
    expect([unclosed, whole]).toMatchObject([{ failure: { code: 'stage-not-closed' } }, { failure: { code: 'sheet-not-submitted' } }]);
    expect([await enter(room.juror(3), 'regulasi', 90), await enter(room.juror(4), 'regulasi', 90)]).toEqual(['ok', 'stage-closed']);
    for (const id of JUDGED) await enter(room.juror(3), id, 80);
    expect(await room.juror(3).ask('scoring.submit', { code: PASER })).toMatchObject({ ok: true });
  });

  test('is not there to be closed where every criterion is scored at the interview', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    expect(await close(room.juror(1))).toMatchObject({ failure: { code: 'stage-empty' } });
  });
});

test('A sheet that is reopened for one part keeps the other as it was submitted', async () => {
  const room = await openScoringRoom({ candidates: 1, documents: DOCUMENTS });
  const juror = room.juror(3);
  for (const id of JUDGED) await enter(juror, id, 80);
  await juror.must('scoring.submit', { code: PASER });
  await reopen(room, 3, 'dokumen');
  expect([await enter(juror, 'wawancara', 90), await enter(juror, 'regulasi', 90)]).toEqual(['outside-reopening', 'ok']);
  expect(await juror.ask('scoring.submit', { code: PASER })).toMatchObject({ ok: true });
});

test('A submitted sheet is opened again by a decision and in no other way', async () => {
  const room = await openScoringRoom({ candidates: 1 });
  const juror = room.juror(3);
  for (const id of JUDGED) await enter(juror, id, 80);
  await juror.must('scoring.submit', { code: PASER });
  expect(() => databaseOf(room).exec('UPDATE sheet SET submitted_at = NULL')).toThrow('only by a decision');
});
