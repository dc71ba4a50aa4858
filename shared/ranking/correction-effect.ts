import type { Region, RegionCode } from '../edition/region.ts';
import { type CapPolicy, type Coverage, type CoverageFigures, coverageOf } from '../submissions/coverage.ts';
import { coverageAlone, type CoverageSnapshot } from './coverage-alone.ts';
import { rank } from './rank.ts';
import type { Ranking, RankingSnapshot } from './ranking.ts';

/** Where a region stands in an order; the total as printed, of coverage alone in percent. */
export type OrderPlace = { readonly rank: number; readonly shared: boolean; readonly total: string };

/** Null where the region cannot be ranked, because something that counts has no value. */
export type OrderChange = { readonly region: Region; readonly before: OrderPlace | null; readonly after: OrderPlace | null };

/** What another value of one figure would do. Nothing is written. */
export type CorrectionEffect = {
  /** The official one, by which both coverages are capped. */
  readonly capPolicy: CapPolicy;
  readonly coverage: { readonly before: Coverage; readonly after: Coverage };
  readonly order:
    /** The official ranking. Of all candidates, in the order after. */
    | { readonly basis: 'ranking'; readonly changes: readonly OrderChange[] }
    /** Coverage alone: because scores are closed, and then none is read for it, or because no region can be ranked yet. */
    | { readonly basis: 'coverage'; readonly because: 'closed' | 'nothing-ranked'; readonly changes: readonly OrderChange[] }
    | { readonly basis: null; readonly because: 'no-candidates' | 'not-a-candidate' };
};

const placesIn = (ranking: Ranking): ReadonlyMap<RegionCode, OrderPlace> =>
  new Map(ranking.rows.map(({ region, rank: place, shared, total }) => [region.code, { rank: place, shared, total }]));

/** Two rankings of the same regions against each other, in the order of the second, those without a place last. */
const orderChanges = (before: Ranking, after: Ranking): readonly OrderChange[] => {
  const [placesBefore, placesAfter] = [placesIn(before), placesIn(after)];
  return [...after.rows, ...after.unranked, ...(after.belowQuorum ?? [])].map(({ region }) => ({
    region,
    before: placesBefore.get(region.code) ?? null,
    after: placesAfter.get(region.code) ?? null,
  }));
};

export type CorrectionQuestion = {
  readonly code: RegionCode;
  /** Coverage figures of the region as they count now, and as they would. */
  readonly before: CoverageFigures;
  readonly after: CoverageFigures;
};

/**
 * The effect of one correction. `open` is the snapshot of the official ranking where that may be seen, otherwise null, and
 * then the answer depends on coverage alone.
 */
export const correctionEffect = (
  { code, before, after }: CorrectionQuestion,
  snapshot: CoverageSnapshot,
  open: RankingSnapshot | null,
): CorrectionEffect => {
  const { capPolicy } = snapshot.method;
  const coverage = { before: coverageOf(before, capPolicy), after: coverageOf(after, capPolicy) };
  if (snapshot.regions.length === 0) return { capPolicy, coverage, order: { basis: null, because: 'no-candidates' } };
  if (!snapshot.regions.some(({ region }) => region.code === code))
    return { capPolicy, coverage, order: { basis: null, because: 'not-a-candidate' } };
  const changesIn = (judged: RankingSnapshot): readonly OrderChange[] => {
    const supposed = (figures: CoverageFigures): Ranking =>
      rank({ ...judged, regions: judged.regions.map((one) => (one.region.code === code ? { ...one, coverage: figures } : one)) });
    return orderChanges(supposed(before), supposed(after));
  };
  const official = open === null ? [] : changesIn(open);
  if (official.some((change) => change.before !== null || change.after !== null))
    return { capPolicy, coverage, order: { basis: 'ranking', changes: official } };
  const because = open === null ? 'closed' : 'nothing-ranked';
  return { capPolicy, coverage, order: { basis: 'coverage', because, changes: changesIn(coverageAlone(snapshot)) } };
};
