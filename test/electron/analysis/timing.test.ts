import { expect, test } from 'vitest';
import { bothPins, criterionId, dismissConflicts, openScoringRoom, regionCode, type Room } from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const CRITERIA = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);

const handIn = async (room: Room, seat: number): Promise<void> => {
  for (const criterion of CRITERIA) await room.juror(seat).must('scoring.enter', { code: PASER, criterion, valueHundredths: 8000 });
  await room.juror(seat).must('scoring.submit', { code: PASER });
};

test('The times of the sheets, and what came in after the pleno was opened, are told only then', async () => {
  let minute = 0;
  const room = await openScoringRoom({
    candidates: 1,
    now: () => new Date(Date.UTC(2025, 6, 28, 2, (minute += 1))).toISOString(),
  });
  await handIn(room, 3);
  expect(await room.secretariat.ask('analysis.timing', {})).toMatchObject({ failure: { code: 'wrong-phase' } });
  const pins = await bothPins(room);
  await dismissConflicts(room);
  await room.secretariat.must('ranking.openPleno', pins);
  await handIn(room, 4);
  const timing = await room.secretariat.must('analysis.timing', {});
  const [first, second] = timing.sheets.toSorted((a, b) => a.seat - b.seat);
  expect([first?.seat, second?.seat, (first?.startedAt ?? '') < (second?.startedAt ?? ''), timing.timeZone]).toEqual([
    3,
    4,
    true,
    'Asia/Makassar',
  ]);
  expect(
    timing.changed.map(({ seat, criterion, beforeHundredths, afterHundredths }) => [seat, criterion, beforeHundredths, afterHundredths]),
  ).toEqual(CRITERIA.toSorted().map((criterion) => [4, criterion, null, 8000]));
});
