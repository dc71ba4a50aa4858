import { type Criterion, type CriterionId, FULL_WEIGHT } from '../rubric/rubric.ts';
import type { RankingSnapshot } from './ranking.ts';

const COVERAGE: Criterion = {
  id: 'cakupan' as CriterionId,
  aspect: '',
  aspectEn: '',
  parent: '',
  parentEn: '',
  name: 'Cakupan',
  nameEn: 'Coverage',
  weightHundredths: FULL_WEIGHT,
  kind: 'computed',
  source: 'coverage.total',
  bands: [],
  stage: 'wawancara',
  curve: null,
  ladder: null,
};

/** What an order by coverage depends on: no seat, no sheet, no score. */
export type CoverageSnapshot = {
  readonly method: RankingSnapshot['method'];
  readonly regions: readonly Pick<RankingSnapshot['regions'][number], 'region' | 'coverage'>[];
};

/** The same regions judged by their whole coverage and nothing else, in percent; equal coverage shares the rank. */
export const coverageAlone = ({ method, regions }: CoverageSnapshot): RankingSnapshot => ({
  scale: { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 },
  criteria: [COVERAGE],
  judged: [],
  seats: [],
  method: { ...method, comparisonDecimals: 2, tieBreakChain: [], quorum: null },
  regions: regions.map(({ region, coverage }) => ({ region, coverage, sheets: [] })),
});
