import fc from 'fast-check';
import { ticketOf } from '../../../electron/ranking/lot/ticket-of.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { DrawnLot } from '../../../shared/ranking/lot.ts';
import type { RankingSnapshot, SnapshotSheet } from '../../../shared/ranking/ranking.ts';
import {
  AGGREGATIONS,
  COVERAGE_SOURCES,
  type Criterion,
  criterionIdSchema,
  FULL_WEIGHT,
  TIE_BREAK_STEPS,
} from '../../../shared/rubric/rubric.ts';
import { CAP_POLICIES, type SegmentCount } from '../../../shared/submissions/coverage.ts';

/** Shares that sum to the full weight; a few of them 0. */
const weights = (count: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 0, max: FULL_WEIGHT }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b), FULL_WEIGHT];
    return sorted.slice(1).map((cut, index) => cut - (sorted[index] ?? 0));
  });

const segment: fc.Arbitrary<SegmentCount> = fc.record({
  population: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 20 }),
  participants: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 20 }),
});

const sheet = (scores: number): fc.Arbitrary<SnapshotSheet> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        state: fc.constant('submitted' as const),
        // Few values, so that ties are common.
        scores: fc.array(fc.constantFrom(0, 5000, 6000, 7000, 7050, 10_000), { minLength: scores, maxLength: scores }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ state: 'missing' as const }) },
    { weight: 1, arbitrary: fc.constant({ state: 'recused' as const }) },
  );

type DrawnRegion = Pick<RankingSnapshot['regions'][number], 'coverage' | 'sheets'>;

/** Gives some regions the figures and, seats turned round, the sheets of the first: equal totals by other jurors. */
const levelled = (regions: readonly DrawnRegion[], turns: readonly number[]): readonly DrawnRegion[] => {
  const [first] = regions;
  return regions.map((region, index) => {
    const turn = turns[index] ?? -1;
    if (first === undefined || turn < 0) return region;
    const at = turn % first.sheets.length;
    return { coverage: first.coverage, sheets: [...first.sheets.slice(at), ...first.sheets.slice(0, at)] };
  });
};

const LOT: DrawnLot = {
  head: '5e'.repeat(32),
  witnesses: [
    { name: 'Saksi Satu', digits: '4711' },
    { name: 'Saksi Dua', digits: '0815' },
  ],
  drawnAt: '2025-07-29T06:00:00.000Z',
};

/** Small awards of every kind: every method, up to four judged and two computed criteria, seven seats, six regions. */
export const arbitrarySnapshot: fc.Arbitrary<RankingSnapshot> = fc
  .record({
    sources: fc.array(fc.constantFrom(...COVERAGE_SOURCES), { maxLength: 2 }),
    judgedCount: fc.integer({ min: 1, max: 4 }),
    seatCount: fc.integer({ min: 1, max: 7 }),
    regionCount: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ sources, judgedCount, seatCount, regionCount }) => {
    const ids = [
      ...sources.map((_, index) => `data-${String(index)}`),
      ...Array.from({ length: judgedCount }, (_, index) => `juri-${String(index)}`),
    ].map((id) => criterionIdSchema.parse(id));
    return fc
      .record({
        weights: weights(ids.length),
        aggregation: fc.constantFrom(...AGGREGATIONS, 'mean@1' as const),
        trimEachSide: fc.integer({ min: 1, max: 3 }),
        lotDrawn: fc.boolean(),
        curved: fc.boolean(),
        capPolicy: fc.constantFrom(...CAP_POLICIES),
        comparisonDecimals: fc.constantFrom(0, 0, 1, 2),
        tieBreakChain: fc.shuffledSubarray([...TIE_BREAK_STEPS, ...ids]),
        regions: fc.array(
          fc.record({
            coverage: fc.record({ formal: segment, informal: segment }),
            sheets: fc.array(sheet(judgedCount), { minLength: seatCount, maxLength: seatCount }),
          }),
          { minLength: regionCount, maxLength: regionCount },
        ),
        turns: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: regionCount, maxLength: regionCount }),
      })
      .map((drawn): RankingSnapshot => ({
        scale: { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 50 },
        criteria: ids.map((id, index): Criterion => {
          const source = sources[index] ?? null;
          return {
            id,
            aspect: '',
            aspectEn: '',
            name: id,
            nameEn: id,
            weightHundredths: drawn.weights[index] ?? 0,
            kind: source === null ? 'judged' : 'computed',
            source,
            bands: [],
            parent: '',
            parentEn: '',
            stage: 'wawancara',
            curve:
              source === null || !drawn.curved
                ? null
                : [
                    { inputHundredths: 1000, valueHundredths: 500 },
                    { inputHundredths: 6000, valueHundredths: 7000 },
                    { inputHundredths: 9900, valueHundredths: 10_000 },
                  ],
            ladder: null,
          };
        }),
        judged: ids.slice(sources.length),
        method: {
          aggregation: drawn.aggregation,
          ...(drawn.aggregation === 'trimmed-mean@1' ? { trimEachSide: drawn.trimEachSide } : {}),
          capPolicy: drawn.capPolicy,
          comparisonDecimals: drawn.comparisonDecimals,
          rounding: 'half-up',
          tieBreakChain: drawn.tieBreakChain,
          absentMayScore: false,
          quorum: null,
        },
        seats: Array.from({ length: seatCount }, (_, index) => ({
          seat: seatIdSchema.parse(index + 1),
          role: index === 0 ? 'ketua' : 'anggota',
          title: '',
        })),
        regions: levelled(drawn.regions, drawn.turns).map((region, index) => ({
          region: { code: regionCodeSchema.parse(`64.0${String(index + 1)}`), name: '', kind: 'kabupaten', capital: null },
          ...region,
          ...(drawn.lotDrawn ? { ticket: ticketOf(LOT, regionCodeSchema.parse(`64.0${String(index + 1)}`)) } : {}),
        })),
        ...(drawn.lotDrawn ? { lot: LOT } : {}),
      }));
  });
