import type { Ranking, RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { shadowRanking } from './shadow-ranking.ts';

/** The first region at which two reckonings part; a place is null where a reckoning has none. */
export type ShadowDifference = {
  readonly region: string;
  readonly first: { readonly rank: number; readonly total: string } | null;
  readonly second: { readonly rank: number; readonly total: string } | null;
};

const same = (a: ShadowDifference['first'], b: ShadowDifference['second']): boolean => a?.rank === b?.rank && a?.total === b?.total;

/** Reckons the snapshot a second time and holds the ranking against it; null when every rank and printed total is the same. */
export const shadowDifference = (snapshot: RankingSnapshot, ranking: Pick<Ranking, 'rows'>): ShadowDifference | null => {
  const second = new Map(shadowRanking(snapshot).map(({ code, rank, total }) => [code, { rank, total }]));
  const first = new Map(ranking.rows.map(({ region, rank, total }) => [region.code as string, { rank, total }]));
  for (const { region } of snapshot.regions) {
    const [one, other] = [first.get(region.code) ?? null, second.get(region.code) ?? null];
    if (!same(one, other)) return { region: region.name, first: one, second: other };
  }
  return null;
};
