import { describe, expect, test } from 'vitest';
import { capThreshold } from '../../../shared/ranking/cap-threshold.ts';
import { jurorExtremes } from '../../../shared/ranking/juror-extremes.ts';
import { missingSheetsMayChangeRanks } from '../../../shared/ranking/missing-sheets.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { swaps } from '../../../shared/ranking/swaps.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { award } from './award.ts';

const A = '64.01' as RegionCode;
const B = '64.02' as RegionCode;
const C = '64.03' as RegionCode;

describe('A region', () => {
  test('without a value for a criterion that carries weight is not ranked, and what it lacks is said', () => {
    const reported = { population: 100, participants: 50 };
    const ranking = rank(
      award({
        judged: { regulasi: 60 },
        computed: { 'coverage.formal': 40, 'coverage.informal': 0 },
        regions: {
          [C]: { sheets: ['missing', 'recused'] },
          [A]: { sheets: [[80], [70]] },
          [B]: { sheets: [[80], 'missing'], coverage: { formal: reported, informal: { population: null, participants: 3 } } },
        },
      }),
    );
    expect(ranking.rows.map(({ region, rank: place, total }) => [region.code, place, total])).toEqual([[B, 1, '68.00']]);
    expect(ranking.unranked.map(({ region, lacking }) => [region.code, lacking])).toEqual([
      [A, ['coverage-formal']],
      [C, ['coverage-formal', 'regulasi']],
    ]);
    expect(ranking.missingSheets).toEqual([
      { seat: 1, code: C },
      { seat: 2, code: B },
    ]);
  });

  test('keeps the mean of the jurors who handed in when one is recused or late', () => {
    const ranking = rank(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80], 'recused', [71], 'missing'] } } }));
    const [row] = ranking.rows;
    expect([row?.total, row?.exactTotal, row?.sheets, row?.bounds]).toEqual([
      '75.50',
      '151/2',
      { submitted: 2, missing: 1, recused: 1 },
      { lowest: '50.33', highest: '83.67' },
    ]);
    expect(row?.contributions[0]?.cells).toEqual([
      { seat: 1, state: 'submitted', scoreHundredths: 8000 },
      { seat: 2, state: 'recused', scoreHundredths: null },
      { seat: 3, state: 'submitted', scoreHundredths: 7100 },
      { seat: 4, state: 'missing', scoreHundredths: null },
    ]);
  });

  test('on a scale from 1 to 5 is bounded by 1 and 5', () => {
    const ranking = rank(
      award({
        judged: { regulasi: 100 },
        scale: { minHundredths: 100, maxHundredths: 500, stepHundredths: 50 },
        regions: { [A]: { sheets: [[3.5], 'missing'] } },
      }),
    );
    expect(ranking.rows[0]?.bounds).toEqual({ lowest: '2.25', highest: '4.25' });
  });
});

describe('Rounding', () => {
  test('happens once, half up, at the end', () => {
    const ranking = rank(
      award({
        judged: { regulasi: 33.33, inovasi: 66.67 },
        regions: {
          [A]: {
            sheets: [
              [80.01, 70.03],
              [80, 70],
              [80, 70],
            ],
          },
        },
      }),
    );
    const [row] = ranking.rows;
    // 80.00333… × 0.3333 + 70.01 × 0.6667 = 73.340778
    expect([row?.exactTotal, row?.total]).toEqual(['36670389/500000', '73.34']);
  });

  test('of an exact half goes up', () => {
    const ranking = rank(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80.01], [80]] } } }));
    expect(ranking.rows[0]?.total).toBe('80.01');
  });
});

describe('A snapshot that contradicts itself', () => {
  const sound = award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80], [70]] } } });
  const withScores = (scores: readonly number[]) => ({
    ...sound,
    regions: sound.regions.map((entry) => ({ ...entry, sheets: [{ state: 'submitted' as const, scores }, { state: 'missing' as const }] })),
  });

  test.each([
    ['a score above the scale', withScores([10_001])],
    ['a score below the scale', withScores([-1])],
    ['a score that is no number', withScores([Number.NaN])],
    ['a broken score', withScores([80.5])],
    ['a score too many', withScores([8000, 8000])],
    ['a score too few', withScores([])],
    ['a sheet too few', { ...sound, seats: [...sound.seats, ...sound.seats] }],
    ['a judged criterion without scores', { ...sound, judged: [] }],
    ['scores for no criterion', { ...sound, judged: [...sound.judged, ...sound.judged] }],
  ])('because of %s is refused', (_why, snapshot) => {
    expect(() => rank(snapshot)).toThrow(RangeError);
  });
});

describe('Missing sheets', () => {
  test('may change a rank where the bounds of two regions meet', () => {
    const of = (other: number) =>
      missingSheetsMayChangeRanks(
        rank(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80], 'missing'] }, [B]: { sheets: [[other], [other]] } } })),
      );
    expect([of(91), of(90), of(40), of(39)]).toEqual([false, true, true, false]);
  });

  test('may change a rank where jurors\u2019 first places were counted, or where a region has no sheet yet', () => {
    const late = { [C]: { sheets: [[10], [10], [10], [10], [10], [10], [10], [10], [10], 'missing' as const] } };
    const ten = (points: number) => ({ sheets: Array.from({ length: 10 }, () => [points]) });
    const tied = award({ judged: { regulasi: 100 }, chain: ['more-first-places'], regions: { [A]: ten(80), [B]: ten(80), ...late } });
    const apart = award({ judged: { regulasi: 100 }, chain: ['more-first-places'], regions: { [A]: ten(80), [B]: ten(70), ...late } });
    const absent = award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80]] }, [B]: { sheets: ['missing'] } } });
    const complete = award({ judged: { regulasi: 100 }, regions: { [A]: ten(80), [B]: ten(80) } });
    expect([tied, apart, absent, complete].map((snapshot) => missingSheetsMayChangeRanks(rank(snapshot)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('The strictest and the most lenient juror', () => {
  test('are all who have the same lowest and highest mean', () => {
    const snapshot = award({
      judged: { regulasi: 50, inovasi: 50 },
      regions: {
        [A]: { sheets: [[80, 70], [90, 60], [60, 60], 'recused', 'missing'] },
        [B]: { sheets: [[75, 75], 'recused', 'missing', [65, 70], 'missing'] },
      },
    });
    expect(jurorExtremes(snapshot)).toEqual({
      highest: { seats: [1, 2], mean: '75/1' },
      lowest: { seats: [3], mean: '60/1' },
    });
  });

  test('are not named when all are alike or only one has scored', () => {
    expect([
      jurorExtremes(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80], [80]] } } })),
      jurorExtremes(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[80], 'missing'] } } })),
    ]).toEqual([null, null]);
  });
});

describe('Two rankings', () => {
  test('differ in the regions whose rank is another, among them those that only one of them ranks', () => {
    const of = (a: number, b: number, c: readonly number[] | 'missing') =>
      rank(award({ judged: { regulasi: 100 }, regions: { [A]: { sheets: [[a]] }, [B]: { sheets: [[b]] }, [C]: { sheets: [c] } } }));
    const told = (changes: ReturnType<typeof swaps>) => changes.map(({ region, from, to }) => [region.code, from, to]);
    expect([
      told(swaps(of(80, 70, [60]), of(70, 80, [60]))),
      told(swaps(of(80, 70, 'missing'), of(80, 70, [75]))),
      told(swaps(of(80, 70, [60]), of(80, 70, 'missing'))),
    ]).toEqual([
      [
        [A, 1, 2],
        [B, 2, 1],
      ],
      [
        [B, 2, 3],
        [C, null, 2],
      ],
      [[C, 3, null]],
    ]);
  });
});

describe('The cap at which two regions turn', () => {
  const covered = (formal: number, informal: number) => ({
    formal: { population: 100, participants: formal },
    informal: { population: 100, participants: informal },
  });

  // A leads by 5 at 100 %. B gains 0.4 a point from its formal surplus up to 150 %, A 0.1 from its informal one.
  const turning = (informalOfA: number) =>
    award({
      judged: { regulasi: 50 },
      computed: { 'coverage.formal': 40, 'coverage.informal': 10 },
      regions: {
        [A]: { coverage: covered(100, informalOfA), sheets: [[90]] },
        [B]: { coverage: covered(150, 100), sheets: [[80]] },
      },
    });

  test('lies where the gain of one has eaten up the lead of the other', () => {
    expect([capThreshold(turning(100), A, B), capThreshold(turning(200), A, B)]).toEqual(['9/8', '7/6']);
  });

  test('is not told when the order turns back under a higher cap', () => {
    expect(capThreshold(turning(300), A, B)).toBeNull();
  });

  test('is not told for a region that is not ranked', () => {
    const { regions, ...rest } = turning(100);
    const lacking = { ...rest, regions: regions.map((entry) => ({ ...entry, sheets: [{ state: 'missing' as const }] })) };
    expect([capThreshold(lacking, A, B), capThreshold(turning(100), A, C)]).toEqual([null, null]);
  });
});
