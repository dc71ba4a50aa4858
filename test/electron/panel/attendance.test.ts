import { describe, expect, test } from 'vitest';
import {
  bothPins,
  criterionId,
  dismissConflicts,
  givePins,
  lockRubric,
  openRoom,
  openScoringRoom,
  type Person,
  regionCode,
  type Room,
  seatNumber,
} from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const SEAT = seatNumber(7);
const ABSENT = { marks: [{ seat: SEAT, code: PASER, present: false }] };
const CRITERIA = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);

const enter = (juror: Person) => juror.ask('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: 8000 });

const handIn = async (room: Room, seat: number): Promise<void> => {
  for (const criterion of CRITERIA) await room.juror(seat).must('scoring.enter', { code: PASER, criterion, valueHundredths: 8000 });
  await room.juror(seat).must('scoring.submit', { code: PASER });
};

const openPleno = async (room: Room) => {
  const pins = await bothPins(room);
  await dismissConflicts(room);
  await room.secretariat.must('ranking.openPleno', pins);
  return pins;
};

/** Scoring open, with one candidate and what the method says of absent jurors and of the quorum. */
const roomWith = async (method: { readonly absentMayScore?: boolean; readonly quorum?: number | null }): Promise<Room> => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]);
  await room.secretariat.must('submissions.setStatus', { code: PASER, status: 'kandidat', reason: '' });
  const { label, scale, criteria, method: standard } = await room.secretariat.must('rubric.read', {});
  await room.secretariat.must('rubric.update', { label, scale, criteria, method: { ...standard, ...method } });
  givePins(room);
  lockRubric(room);
  await room.secretariat.must('scoring.open', {});
  return room;
};

describe('A juror recorded absent', () => {
  test('cannot write the sheet, sees why, and is expected to hand in none', async () => {
    const room = await openScoringRoom();
    await room.secretariat.must('panel.recordAttendance', ABSENT);
    expect(await enter(room.juror(7))).toEqual({ ok: false, failure: { code: 'absent', region: 'Kabupaten Paser' } });
    expect(await room.juror(7).must('scoring.sheet', { code: PASER })).toMatchObject({ writable: false, sheet: { state: 'absent' } });
    expect((await room.secretariat.must('scoring.monitor', {})).expected).toBe(17);
    expect((await room.secretariat.must('edition.read', {})).progress.sheetsExpected).toBe(17);
    expect(() =>
      room.host.records()?.file.database.exec(`INSERT INTO sheet (seat, code) VALUES (7, '64.01');
      INSERT INTO score (seat, code, criterion, value_hundredths, entered_at) VALUES (7, '64.01', 'inovasi', 8000, '')`),
    ).toThrow('absent');
  });

  test('keeps what was handed in before on record, and it does not count until the attendance is corrected', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await handIn(room, 7);
    await room.secretariat.must('panel.recordAttendance', ABSENT);
    const { sheet } = await room.juror(7).must('scoring.sheet', { code: PASER });
    expect([sheet.state, sheet.scores.length, (await room.secretariat.must('scoring.monitor', {})).submitted]).toEqual(['absent', 4, 0]);
    await openPleno(room);
    const before = (await room.secretariat.must('ranking.read', {})).ranking;
    expect(await room.secretariat.ask('panel.recordAttendance', { marks: [{ seat: SEAT, code: PASER, present: true }] })).toMatchObject({
      failure: { code: 'reason-needed' },
    });
    await room.secretariat.must('panel.recordAttendance', {
      marks: [{ seat: SEAT, code: PASER, present: true }],
      reason: 'Salah baris pada daftar hadir.',
    });
    const after = (await room.secretariat.must('ranking.read', {})).ranking;
    expect([before.rows.length, after.rows[0]?.sheets.submitted]).toEqual([0, 1]);
  });

  test('may score where the method says so', async () => {
    const room = await roomWith({ absentMayScore: true });
    await room.secretariat.must('panel.recordAttendance', ABSENT);
    expect(await enter(room.juror(7))).toMatchObject({ ok: true });
    expect((await room.secretariat.must('scoring.monitor', {})).expected).toBe(9);
  });

  test('is recorded by those who lead and by no other seat; each record says when and by whom', async () => {
    const room = await openScoringRoom({ candidates: 1, now: () => '2025-07-28T02:00:00.000Z' });
    expect(await room.juror(7).ask('panel.recordAttendance', ABSENT)).toMatchObject({ failure: { code: 'not-permitted' } });
    await room.juror(1).must('panel.recordAttendance', ABSENT);
    await room.juror(2).must('panel.recordAttendance', { marks: [...ABSENT.marks, { seat: seatNumber(8), code: PASER, present: true }] });
    const recordedAt = '2025-07-28T02:00:00.000Z';
    expect(await room.secretariat.must('panel.attendance', {})).toEqual([
      { seat: 7, code: PASER, present: false, recordedAt, recordedBy: 'kursi:1' },
      { seat: 8, code: PASER, present: true, recordedAt, recordedBy: 'kursi:2' },
    ]);
    await room.juror(1).must('panel.recordAttendance', { marks: [{ seat: SEAT, code: PASER, present: null }] });
    expect(await room.secretariat.must('panel.attendance', {})).toHaveLength(1);
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
  });
});

describe('A quorum', () => {
  const decision = { code: PASER, outcome: 'ranked', reason: 'Dua juri berhalangan.' } as const;

  test('keeps a region out of the ranking until chair and secretary decide with both PINs and a reason', async () => {
    const room = await roomWith({ quorum: 2 });
    await handIn(room, 3);
    const pins = await openPleno(room);
    const undecided = (await room.secretariat.must('ranking.read', {})).ranking;
    expect([undecided.rows, undecided.belowQuorum]).toMatchObject([[], [{ validSheets: 1, quorum: 2, pleno: null }]]);
    expect(await room.secretariat.ask('ranking.decideQuorum', { ...decision, ...pins, reason: '' })).toMatchObject({
      failure: { code: 'reason-needed' },
    });
    const wrong = pins.chairPin === '000000' ? '111111' : '000000';
    expect(await room.secretariat.ask('ranking.decideQuorum', { ...decision, ...pins, chairPin: wrong })).toMatchObject({
      failure: { code: 'pin-wrong' },
    });
    await room.secretariat.must('ranking.decideQuorum', { ...decision, ...pins });
    const { ranking, quorumDecisions } = await room.secretariat.must('ranking.read', {});
    expect([ranking.rows.map(({ belowQuorum }) => belowQuorum), quorumDecisions]).toMatchObject([
      [{ validSheets: 1, quorum: 2 }],
      [{ outcome: 'ranked', reason: decision.reason, decidedBy: 'sekretariat' }],
    ]);
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({
      call: 'ranking.decideQuorum',
      reason: decision.reason,
    });
  });

  test('once decided upon is asked again when another sheet comes in, and not at all when it is met', async () => {
    const room = await roomWith({ quorum: 3 });
    await handIn(room, 3);
    const pins = await openPleno(room);
    await room.secretariat.must('ranking.decideQuorum', { ...decision, ...pins });
    await handIn(room, 4);
    const lapsed = (await room.secretariat.must('ranking.read', {})).ranking;
    await handIn(room, 5);
    const met = (await room.secretariat.must('ranking.read', {})).ranking;
    expect([lapsed.belowQuorum, met.belowQuorum, met.rows.length]).toMatchObject([[{ validSheets: 2, pleno: null }], [], 1]);
    expect(await room.secretariat.ask('ranking.decideQuorum', { ...decision, ...pins })).toMatchObject({ failure: { code: 'quorum-met' } });
  });
});
