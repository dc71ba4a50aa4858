import type { Region } from '../../shared/edition/region.ts';
import type { Ranking, RankingRow } from '../../shared/ranking/ranking.ts';

/** One end of a line: the place in its column from 0, and what is written there; null where the region is not ranked. */
export type SlopeEnd = { readonly place: number; readonly rank: number; readonly total: string };

export type SlopeLine = {
  readonly region: Region;
  readonly from: SlopeEnd | null;
  readonly to: SlopeEnd | null;
  readonly moved: boolean;
};

/** Ranks that are drawn; a province has at most some forty regions, the country more than five hundred. */
const DRAWN = 14;

const endsOf = (rows: readonly RankingRow[], drawn: ReadonlySet<string>): ReadonlyMap<string, SlopeEnd> =>
  new Map(
    rows.filter(({ region }) => drawn.has(region.code)).map(({ region, rank, total }, place) => [region.code, { place, rank, total }]),
  );

/** Lines from the official order to the other one: all that is ranked in either, as far as it is among the first. */
export const slopeLines = (official: Ranking, other: Ranking): { readonly lines: readonly SlopeLine[]; readonly leftOut: number } => {
  const first = (rows: readonly RankingRow[]): readonly Region[] => rows.slice(0, DRAWN).map(({ region }) => region);
  const regions = new Map([...first(official.rows), ...first(other.rows)].map((region) => [region.code, region]));
  const drawn = new Set(regions.keys());
  const from = endsOf(official.rows, drawn);
  const to = endsOf(other.rows, drawn);
  const lines = [...regions.values()].map((region): SlopeLine => {
    const start = from.get(region.code) ?? null;
    const end = to.get(region.code) ?? null;
    return { region, from: start, to: end, moved: start?.rank !== end?.rank };
  });
  const everyone = new Set([...official.rows, ...other.rows].map(({ region }) => region.code));
  return { lines, leftOut: everyone.size - drawn.size };
};
