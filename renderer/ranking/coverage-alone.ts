import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { type Criterion, type CriterionId, FULL_WEIGHT } from '../../shared/rubric/rubric.ts';

const COVERAGE: Criterion = {
  id: 'cakupan' as CriterionId,
  aspect: '',
  aspectEn: '',
  name: 'Cakupan',
  nameEn: 'Coverage',
  weightHundredths: FULL_WEIGHT,
  kind: 'computed',
  source: 'coverage.total',
  bands: [],
};

/** The same regions judged by their whole coverage and nothing else, in percent; equal coverage shares the rank. */
export const coverageAlone = (snapshot: RankingSnapshot): RankingSnapshot => ({
  ...snapshot,
  scale: { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 },
  criteria: [COVERAGE],
  judged: [],
  method: { ...snapshot.method, capPolicy: 'segment', comparisonDecimals: 2, tieBreakChain: [] },
  regions: snapshot.regions.map((entry) => ({
    ...entry,
    sheets: entry.sheets.map(({ state }) => (state === 'submitted' ? { state, scores: [] } : { state })),
  })),
});
