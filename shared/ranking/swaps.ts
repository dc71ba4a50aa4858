import type { Region } from '../edition/region.ts';
import type { Ranking } from './ranking.ts';

export type RankChange = {
  readonly region: Region;
  /** Rank in the official ranking; null when not ranked there. */
  readonly from: number | null;
  /** Rank in the other ranking; null when not ranked there. */
  readonly to: number | null;
};

/** Regions whose rank is not the same in both rankings, in the order of the first, then those that only the second ranks. */
export const swaps = (official: Pick<Ranking, 'rows'>, other: Pick<Ranking, 'rows'>): readonly RankChange[] => {
  const to = new Map(other.rows.map(({ region, rank }) => [region.code, rank]));
  const from = new Map(official.rows.map(({ region, rank }) => [region.code, rank]));
  return [...official.rows, ...other.rows.filter(({ region }) => !from.has(region.code))]
    .map(({ region }) => ({ region, from: from.get(region.code) ?? null, to: to.get(region.code) ?? null }))
    .filter((change) => change.from !== change.to);
};
