import type { Region, RegionCode } from '../../edition/region.ts';
import {
  compare,
  decimalToUnits,
  type Fraction,
  fromFraction,
  type Rational,
  subtract,
  unitsToDecimal,
  ZERO,
} from '../../notation/fraction.ts';
import type { CriterionId } from '../../rubric/rubric.ts';
import type { Contribution, Ranking, RankingRow } from '../ranking.ts';

export type RehearsedPlace = { readonly rank: number; readonly shared: boolean; readonly total: string };

/** The criterion whose contribution to a region's total changes most; null on a side that has no such criterion. */
export type Driver = { readonly criterion: CriterionId; readonly before: Fraction | null; readonly after: Fraction | null };

export type RehearsalMove = {
  readonly region: Region;
  /** Null where the region is not ranked. */
  readonly before: RehearsedPlace | null;
  readonly after: RehearsedPlace | null;
  /** Ranks gained, below 0 lost; null unless ranked on both sides. */
  readonly climbed: number | null;
  /** Total after less before, as printed; null unless both totals have the same number of decimals. */
  readonly change: string | null;
  readonly driver: Driver | null;
};

const placeOf = ({ rank, shared, total }: RankingRow): RehearsedPlace => ({ rank, shared, total });

const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

const changeOf = (before: string, after: string): string | null =>
  decimalsOf(before) === decimalsOf(after) ? unitsToDecimal(decimalToUnits(after) - decimalToUnits(before), decimalsOf(after)) : null;

const size = (value: Rational): Rational => (value.n < 0n ? { n: -value.n, d: value.d } : value);

const driverOf = (before: readonly Contribution[], after: readonly Contribution[]): Driver | null => {
  const of = (contributions: readonly Contribution[], criterion: CriterionId): Fraction | null =>
    contributions.find((one) => one.criterion === criterion)?.contribution ?? null;
  let driver: Driver | null = null;
  let largest = ZERO;
  for (const criterion of new Set([...after, ...before].map((one) => one.criterion))) {
    const [from, to] = [of(before, criterion), of(after, criterion)];
    const shift = size(subtract(to === null ? ZERO : fromFraction(to), from === null ? ZERO : fromFraction(from)));
    if (compare(shift, largest) > 0) {
      largest = shift;
      driver = { criterion, before: from, after: to };
    }
  }
  return driver;
};

/** Every region in the order of the proposal, those that it does not rank last: who moves, by how much, and what does it. */
export const rehearsalMoves = (current: Ranking, proposed: Ranking): readonly RehearsalMove[] => {
  const rowsOf = (ranking: Ranking): ReadonlyMap<RegionCode, RankingRow> => new Map(ranking.rows.map((row) => [row.region.code, row]));
  const [before, after] = [rowsOf(current), rowsOf(proposed)];
  const regions = new Map(
    [...proposed.rows, ...proposed.unranked, ...(proposed.belowQuorum ?? []), ...current.rows].map(({ region }) => [region.code, region]),
  );
  return [...regions.values()].map((region) => {
    const [from, to] = [before.get(region.code), after.get(region.code)];
    const both = from !== undefined && to !== undefined;
    return {
      region,
      before: from === undefined ? null : placeOf(from),
      after: to === undefined ? null : placeOf(to),
      climbed: both ? from.rank - to.rank : null,
      change: both ? changeOf(from.total, to.total) : null,
      driver: both ? driverOf(from.contributions, to.contributions) : null,
    };
  });
};
