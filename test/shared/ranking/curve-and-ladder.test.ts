import { describe, expect, test } from 'vitest';
import { compare, fromFraction, rational, toFraction } from '../../../shared/notation/fraction.ts';
import { capThreshold } from '../../../shared/ranking/cap-threshold.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { criterionIdSchema, type CurvePoint, LADDER_SOURCE } from '../../../shared/rubric/rubric.ts';
import { STANDARD_LADDER } from '../../../shared/rubric/standard-ladder.ts';
import type { CoverageFigures } from '../../../shared/submissions/coverage.ts';
import { award } from './award.ts';

const figures = (population: number, participants: number): CoverageFigures => ({
  formal: { population: 1000, participants: 1000 },
  informal: { population, participants },
});

const withCurve = (snapshot: RankingSnapshot, curve: readonly CurvePoint[]): RankingSnapshot => ({
  ...snapshot,
  criteria: snapshot.criteria.map((criterion) =>
    criterion.source === 'coverage.informal' ? { ...criterion, curve: [...curve] } : criterion,
  ),
});

const CURVE = [
  { inputHundredths: 5000, valueHundredths: 0 },
  { inputHundredths: 10_000, valueHundredths: 8000 },
  { inputHundredths: 20_000, valueHundredths: 10_000 },
];

const plain = award({
  judged: { inovasi: 50 },
  computed: { 'coverage.informal': 50 },
  regions: {
    '64.01': { coverage: figures(1000, 750), sheets: [[80]] },
    '64.02': { coverage: figures(1000, 1500), sheets: [[60]] },
  },
});

describe('A ranking with a curve', () => {
  test('reads the value off the curve, the cap first', () => {
    const totals = (snapshot: RankingSnapshot) => rank(snapshot).rows.map(({ region, total }) => [region.code, total]);
    const uncapped = withCurve({ ...plain, method: { ...plain.method, capPolicy: 'none' } }, CURVE);
    expect([totals(withCurve(plain, CURVE)), totals(uncapped)]).toEqual([
      [
        ['64.02', '70.00'],
        ['64.01', '60.00'],
      ],
      [
        ['64.02', '75.00'],
        ['64.01', '60.00'],
      ],
    ]);
  });

  test('says at which cap the order turns where the curve bends between the coverages', () => {
    const close = withCurve(
      award({
        judged: { inovasi: 50 },
        computed: { 'coverage.informal': 50 },
        regions: {
          '64.01': { coverage: figures(1000, 1000), sheets: [[84]] },
          '64.02': { coverage: figures(1000, 1900), sheets: [[80]] },
        },
      }),
      [
        { inputHundredths: 0, valueHundredths: 0 },
        { inputHundredths: 10_000, valueHundredths: 8000 },
        { inputHundredths: 12_000, valueHundredths: 8000 },
        { inputHundredths: 16_000, valueHundredths: 10_000 },
      ],
    );
    const [ahead, behind] = close.regions.map(({ region }) => region.code);
    if (ahead === undefined || behind === undefined) throw new Error('Two regions compete.');
    // 4 points of innovation weigh 2; the curve gives 2 back where it is worth 84, at 120 % + 4/20 of 40 % = 128 %.
    expect(capThreshold(close, ahead, behind)).toBe(toFraction(rational(128, 100)));
  });
});

describe('A ranking with a ladder', () => {
  const laddered: RankingSnapshot = {
    ...plain,
    criteria: [
      ...plain.criteria.map((criterion) => (criterion.kind === 'computed' ? { ...criterion, weightHundredths: 2500 } : criterion)),
      {
        id: criterionIdSchema.parse('regulasi'),
        aspect: '',
        aspectEn: '',
        parent: '',
        parentEn: '',
        name: 'Regulasi',
        nameEn: 'Regulation',
        weightHundredths: 2500,
        kind: 'computed',
        source: LADDER_SOURCE,
        bands: [],
        stage: 'wawancara',
        curve: null,
        ladder: STANDARD_LADDER,
      },
    ],
    regions: plain.regions.map((entry, index) => ({
      ...entry,
      regulations: index === 0 ? [{ position: 0, type: 'Perda', number: '1', year: 2022, status: null }] : [],
    })),
  };

  test('enters once, with the regulation that put the region on its rung, and none is worth the foot', () => {
    const shown = rank(laddered).rows.map(({ region, total, contributions }) => {
      const ladder = contributions.find(({ criterion }) => criterion === 'regulasi');
      return [region.code, total, ladder?.value, ladder?.standing?.reached.map(({ regulation }) => regulation.number), ladder?.cells];
    });
    expect(shown).toEqual([
      ['64.01', '83.75', '100/1', ['1'], []],
      ['64.02', '55.00', '0/1', [], []],
    ]);
  });

  test('leaves a ranking without one as it was, byte for byte', () => {
    const { regions, ...rest } = plain;
    const carried = { ...rest, regions: regions.map((entry) => ({ ...entry, regulations: [] })) };
    expect(JSON.stringify(rank(carried))).toBe(JSON.stringify(rank(plain)));
  });

  test('keeps the sum of what is shown equal to the total', () => {
    for (const row of rank(laddered).rows) {
      const sum = row.contributions.reduce((total, { contribution }) => {
        const part = contribution === null ? rational(0) : fromFraction(contribution);
        return rational(total.n * part.d + part.n * total.d, total.d * part.d);
      }, rational(0));
      expect(compare(sum, fromFraction(row.exactTotal))).toBe(0);
    }
  });
});
