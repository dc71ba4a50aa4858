import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import { canonicalJson, type Json } from '../../../shared/audit/canonical-json.ts';
import {
  bothPins,
  CANDIDATES,
  criterionId,
  dismissConflicts,
  openRoom,
  openScoringRoom,
  regionCode,
  type Room,
  seatNumber,
} from '../../fixtures/edition.ts';

const PASER = regionCode(CANDIDATES[0]?.[0] ?? '');
const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'] as const;

const fill = async (room: Room, seat: number, points: number, upTo: number = JUDGED.length): Promise<void> => {
  for (const criterion of JUDGED.slice(0, upTo)) {
    await room.juror(seat).must('scoring.enter', { code: PASER, criterion: criterionId(criterion), valueHundredths: points * 100 });
  }
};

const soundHistory = (room: Room): boolean => {
  const records = room.host.records();
  return records !== null && verifyHistory(records.file.database).sound;
};

/** Scores that the history tells, the oldest first. */
const valuesTold = async (room: Room): Promise<readonly unknown[]> =>
  (await room.secretariat.must('audit.list', { limit: 200 }))
    .toReversed()
    .flatMap(({ changes }) => changes.filter(({ table, column }) => table === 'score' && column === 'value_hundredths'))
    .map(({ after }) => after)
    .filter((value) => value !== null);

describe('A rubric', () => {
  test('is locked by chair and secretary together, and a wrong PIN counts as an attempt', async () => {
    const room = openRoom();
    const pins = await bothPins(room);
    const wrong = pins.secretaryPin === '000000' ? '111111' : '000000';
    expect(await room.secretariat.ask('rubric.lock', { ...pins, secretaryPin: wrong })).toEqual({
      ok: false,
      failure: { code: 'pin-wrong', attemptsLeft: 4 },
    });
    expect((await room.secretariat.must('rubric.read', {})).lockedAt).toBeNull();
    await room.secretariat.must('rubric.lock', pins);
    expect((await room.secretariat.must('edition.read', {})).edition.phase).toBe('aturan-terkunci');
  });

  test('is not locked with the PIN of another member, nor without PINs at all', async () => {
    const room = openRoom();
    expect(await room.secretariat.ask('rubric.lock', { chairPin: '123456', secretaryPin: '123456' })).toMatchObject({
      failure: { code: 'pin-missing' },
    });
    const { chairPin } = await bothPins(room);
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(3) });
    expect(await room.secretariat.ask('rubric.lock', { chairPin, secretaryPin: pin })).toMatchObject({ failure: { code: 'pin-wrong' } });
  });

  test('keeps the fingerprint of exactly what was locked', async () => {
    const room = openRoom();
    await room.secretariat.must('rubric.lock', await bothPins(room));
    const { lockedAt: _, hash, ...content } = await room.secretariat.must('rubric.read', {});
    const expected = createHash('sha256')
      .update(canonicalJson(JSON.parse(JSON.stringify(content)) as Json))
      .digest('hex');
    expect(hash).toBe(expected);
    const locked = (await room.secretariat.must('audit.list', { limit: 1 }))[0];
    expect(locked?.changes.filter(({ table }) => table === 'rubric').map(({ column, after }) => [column, after])).toEqual([
      ['locked_at', expect.any(String)],
      ['hash', expected],
      ['locked_chair', 1],
      ['locked_secretary', 2],
    ]);
  });

  test('has another fingerprint when a hundredth of a weight moves', async () => {
    const marks = [];
    for (const moved of [0, 1]) {
      const room = openRoom();
      const { lockedAt: _, hash: _hash, ...content } = await room.secretariat.must('rubric.read', {});
      const criteria = content.criteria.map((one, index) =>
        index < 2 ? { ...one, weightHundredths: one.weightHundredths + (index === 0 ? moved : -moved) } : one,
      );
      await room.secretariat.must('rubric.update', { ...content, criteria });
      await room.secretariat.must('rubric.lock', await bothPins(room));
      marks.push((await room.secretariat.must('rubric.read', {})).hash);
    }
    expect(new Set(marks).size).toBe(2);
  });
});

describe('After the first score the rubric', () => {
  test('opens only by voiding the sheets: they are gone from the judging and stay on record', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    const pins = await bothPins(room);
    await fill(room, 3, 87);
    await room.juror(3).must('scoring.submit', { code: PASER });
    await fill(room, 4, 61, 2);
    expect(await room.secretariat.ask('rubric.voidSheets', { ...pins, reason: ' ' })).toMatchObject({ failure: { code: 'reason-needed' } });
    expect(await room.secretariat.must('rubric.voidSheets', { ...pins, reason: 'Bobot inovasi keliru.' })).toEqual({ voided: 2 });
    const { lockedAt, hash } = await room.secretariat.must('rubric.read', {});
    expect([(await room.secretariat.must('edition.read', {})).edition.phase, lockedAt, hash]).toEqual(['persiapan', null, null]);
    expect((await room.secretariat.must('scoring.monitor', {})).cells.filter(({ state }) => state !== 'empty')).toEqual([]);
    const event = (await room.secretariat.must('audit.list', { limit: 1 }))[0];
    expect([event?.call, event?.reason, soundHistory(room)]).toEqual(['rubric.voidSheets', 'Bobot inovasi keliru.', true]);
  });

  test('tells the jurors on their sheets, and nobody what was on another', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    await fill(room, 3, 87);
    await room.juror(3).must('scoring.submit', { code: PASER });
    await room.secretariat.must('rubric.voidSheets', { ...(await bothPins(room)), reason: 'Bobot inovasi keliru.' });
    const mine = await room.juror(3).must('scoring.sheet', { code: PASER });
    const other = await room.juror(4).must('scoring.sheet', { code: PASER });
    expect([mine.sheet.state, mine.sheet.scores, mine.voided, other.voided]).toEqual([
      'empty',
      [],
      [{ submittedAt: expect.any(String) as string, filled: 4, reason: 'Bobot inovasi keliru.', voidedAt: expect.any(String) as string }],
      [],
    ]);
    expect(await valuesTold(room)).toEqual([]);
  });

  test('is locked and scored again as on the first day, and the old values are in the history once pleno is open', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const pins = await bothPins(room);
    await fill(room, 3, 87);
    await room.secretariat.must('rubric.voidSheets', { ...pins, reason: 'Kriteria diganti.' });
    const { lockedAt: _, hash: _hash, ...content } = await room.secretariat.must('rubric.read', {});
    const criteria = content.criteria.map((one) => (one.id === 'inovasi' ? { ...one, name: 'Inovasi daerah' } : one));
    await room.secretariat.must('rubric.update', { ...content, criteria });
    await room.secretariat.must('rubric.lock', pins);
    await room.secretariat.must('scoring.open', {});
    await fill(room, 3, 70);
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', pins);
    expect([await valuesTold(room), soundHistory(room)]).toEqual([[...Array<number>(4).fill(8700), ...Array<number>(4).fill(7000)], true]);
  });

  test('is not voided where nothing was scored, nor in the pleno', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const pins = await bothPins(room);
    expect(await room.secretariat.ask('rubric.voidSheets', { ...pins, reason: 'x' })).toMatchObject({ failure: { code: 'has-no-scores' } });
    await fill(room, 3, 87);
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', pins);
    expect(await room.secretariat.ask('rubric.voidSheets', { ...pins, reason: 'x' })).toMatchObject({ failure: { code: 'wrong-phase' } });
  });

  test('keeps the record of a voided sheet as it was', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await fill(room, 3, 87);
    await room.secretariat.must('rubric.voidSheets', { ...(await bothPins(room)), reason: 'Bobot keliru.' });
    const database = room.host.records()?.file.database;
    expect(() => database?.exec(`UPDATE voided_sheet SET reason = 'lain'`)).toThrow('stays');
    expect(() => database?.exec('DELETE FROM voided_sheet')).toThrow('stays');
  });
});
