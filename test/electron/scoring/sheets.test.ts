import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import {
  bothPins,
  criterionId,
  dismissConflicts,
  openScoringRoom,
  regionCode,
  seatNumber,
  type Person,
  type Room,
} from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);

const fill = async (juror: Person, code = PASER, points = 80): Promise<void> => {
  for (const criterion of JUDGED) await juror.must('scoring.enter', { code, criterion, valueHundredths: points * 100 });
};

const databaseOf = (room: Room) => {
  const database = room.host.records()?.file.database;
  if (database === undefined) throw new Error('No edition.');
  return database;
};

describe('A sheet', () => {
  test('is empty, then a draft, then submitted and read-only', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    const states = [(await juror.must('scoring.sheet', { code: PASER })).sheet.state];
    await fill(juror);
    states.push((await juror.must('scoring.sheet', { code: PASER })).sheet.state);
    await juror.must('scoring.submit', { code: PASER });
    states.push((await juror.must('scoring.sheet', { code: PASER })).sheet.state);
    expect(states).toEqual(['empty', 'draft', 'submitted']);
    expect(await juror.ask('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: 100 })).toMatchObject({
      failure: { code: 'sheet-submitted' },
    });
    expect(() => databaseOf(room).exec('UPDATE score SET value_hundredths = 100')).toThrow('read-only');
  });

  test('keeps what another device of the seat has put on record until the juror decides', async () => {
    const room = await openScoringRoom();
    const [phone, laptop] = [room.juror(3), room.juror(3)];
    const enter = (person: Person, points: number | null, base: number | null) =>
      person.ask('scoring.enter', {
        code: PASER,
        criterion: criterionId('inovasi'),
        valueHundredths: points === null ? null : points * 100,
        seat: seatNumber(3),
        base: { valueHundredths: base === null ? null : base * 100 },
      });
    const first = await enter(phone, 80, null);
    const differs = {
      ok: false,
      failure: { code: 'score-differs', storedHundredths: 8000, storedAt: first.ok ? first.value.enteredAt : '' },
    };
    expect([await enter(laptop, 85, null), await enter(laptop, null, null)]).toEqual([differs, differs]);
    // The same value is no difference, and whoever has seen what stands there may replace it.
    expect([(await enter(laptop, 80, null)).ok, (await enter(laptop, 85, 80)).ok]).toEqual([true, true]);
    expect((await phone.must('scoring.sheet', { code: PASER })).sheet.scores).toMatchObject([{ valueHundredths: 8500 }]);
  });

  test('with a blank cannot be submitted, and the blank is named', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    for (const criterion of JUDGED.slice(0, 3)) await juror.must('scoring.enter', { code: PASER, criterion, valueHundredths: 8000 });
    expect(await juror.ask('scoring.submit', { code: PASER })).toEqual({
      ok: false,
      failure: { code: 'sheet-incomplete', blanks: ['Wawancara dan penguasaan materi'] },
    });
  });

  test('takes no score off the scale, off its steps, on a computed criterion or for a region that is no candidate', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    const enter = async (criterion: string, valueHundredths: number, code = PASER) => {
      const reply = await juror.ask('scoring.enter', { code, criterion: criterionId(criterion), valueHundredths });
      return reply.ok ? 'ok' : reply.failure.code;
    };
    expect([
      await enter('inovasi', 10_100),
      await enter('inovasi', 8050),
      await enter('cakupan-formal', 8000),
      await enter('tidak-ada', 8000),
      await enter('inovasi', 8000, regionCode('64.11')),
    ]).toEqual(['score-not-allowed', 'score-not-allowed', 'criterion-computed', 'not-found', 'not-found']);
  });

  test('shows a juror nothing of another juror', async () => {
    const room = await openScoringRoom();
    await fill(room.juror(3), PASER, 93);
    const [view, list] = [await room.juror(4).must('scoring.sheet', { code: PASER }), await room.juror(4).must('scoring.mySheets', {})];
    expect(JSON.stringify([view, list])).not.toContain('9300');
    expect(view.sheet).toMatchObject({ state: 'empty', scores: [] });
  });

  test('keeps the first score in the history when the juror corrects it', async () => {
    const room = await openScoringRoom({ mark: 'latihan' });
    const juror = room.juror(3);
    for (const points of [800, 7800])
      await juror.must('scoring.enter', { code: PASER, criterion: criterionId('anggaran'), valueHundredths: points });
    const [entry] = await room.secretariat.must('audit.list', { limit: 1 });
    expect(entry?.changes.find((change) => change.column === 'value_hundredths')).toMatchObject({ before: 800, after: 7800 });
  });
});

test('A juror counts the own sheets, the secretariat all of them', async () => {
  const room = await openScoringRoom({ candidates: 2 });
  await fill(room.juror(3));
  await room.juror(3).must('scoring.submit', { code: PASER });
  const progressOf = async (person: Person) => {
    const { sheetsSubmitted, sheetsExpected } = (await person.must('edition.read', {})).progress;
    return `${String(sheetsSubmitted)}/${String(sheetsExpected)}`;
  };
  expect([await progressOf(room.juror(3)), await progressOf(room.juror(4)), await progressOf(room.secretariat)]).toEqual([
    '1/2',
    '0/2',
    '1/18',
  ]);
});

describe('The monitor', () => {
  test('tells who has handed in what and holds no value', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await fill(room.juror(3), PASER, 93);
    await room.juror(3).must('scoring.submit', { code: PASER });
    const monitor = await room.secretariat.must('scoring.monitor', {});
    expect(monitor).toMatchObject({ submitted: 1, expected: 9 });
    expect(JSON.stringify(monitor)).not.toContain('93');
  });
});

describe('The rubric', () => {
  test('cannot be unlocked after the first score', async () => {
    const room = await openScoringRoom();
    await fill(room.juror(3));
    expect(await room.secretariat.ask('rubric.unlock', { ...(await bothPins(room)), reason: 'bobot keliru' })).toMatchObject({
      failure: { code: 'has-scores' },
    });
    expect(() => databaseOf(room).exec(`UPDATE rubric SET locked_at = NULL`)).toThrow('frozen');
    expect(() => databaseOf(room).exec(`UPDATE criterion SET weight_hundredths = 1`)).toThrow('locked');
  });

  test('is unlocked before the first score only with a reason', async () => {
    const room = await openScoringRoom();
    const pins = await bothPins(room);
    expect(await room.secretariat.ask('rubric.unlock', { ...pins, reason: ' ' })).toMatchObject({ failure: { code: 'reason-needed' } });
    await room.secretariat.must('rubric.unlock', { ...pins, reason: 'Bobot inovasi keliru.' });
    expect((await room.secretariat.must('edition.read', {})).edition.phase).toBe('persiapan');
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]?.reason).toBe('Bobot inovasi keliru.');
  });

  test('is not locked while its weights do not sum to 100', async () => {
    const { openRoom } = await import('../../fixtures/edition.ts');
    const room = openRoom();
    const { lockedAt: _, hash: _hash, ...rubric } = await room.secretariat.must('rubric.read', {});
    const criteria = rubric.criteria.map((criterion, index) => (index === 0 ? { ...criterion, weightHundredths: 1999 } : criterion));
    await room.secretariat.must('rubric.update', { ...rubric, criteria });
    expect(await room.secretariat.ask('rubric.lock', await bothPins(room))).toEqual({
      ok: false,
      failure: { code: 'rubric-incomplete', problems: [{ problem: 'weights-do-not-sum', sumHundredths: 9999 }] },
    });
  });
});

describe('Pleno', () => {
  test('opens with the PINs of chair and secretary and with nothing less', async () => {
    const room = await openScoringRoom();
    const pin = async (seat: number) =>
      (await room.secretariat.must('panel.resetPin', { seat: room.juror(seat).session.identity.seat ?? 1 })).pin;
    const [chairPin, secretaryPin, third] = [await pin(1), await pin(2), await pin(3)];
    expect(await room.secretariat.ask('ranking.openPleno', { chairPin, secretaryPin: third })).toMatchObject({
      failure: { code: 'pin-wrong' },
    });
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', { chairPin, secretaryPin });
    expect((await room.secretariat.must('edition.read', {})).edition.phase).toBe('pleno');
    expect((await room.secretariat.must('ranking.read', {})).ranking.missingSheets).toHaveLength(18);
  });
});

test('After a day of scoring the history is sound', async () => {
  const room = await openScoringRoom();
  for (const seat of [1, 2, 3]) {
    await fill(room.juror(seat));
    await room.juror(seat).must('scoring.submit', { code: PASER });
  }
  expect(verifyHistory(databaseOf(room))).toMatchObject({ sound: true });
});
