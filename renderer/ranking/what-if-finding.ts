import type { Region, RegionCode } from '../../shared/edition/region.ts';
import {
  compare,
  decimalToUnits,
  type Fraction,
  fromFraction,
  ONE,
  type Rational,
  rational,
  subtract,
  toFraction,
  unitsToDecimal,
  ZERO,
} from '../../shared/notation/fraction.ts';
import { capThreshold } from '../../shared/ranking/cap-threshold.ts';
import type { Contribution, Ranking, RankingRow, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { type RankChange, swaps } from '../../shared/ranking/swaps.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { WhatIfChanges } from './what-if.ts';

/** How far a printed total has moved: printed less printed, so that a reader who subtracts gets the same. */
export type TotalChange = { readonly region: Region; /** `12.72`, `-0.40`, `0.00` */ readonly change: string };

export type RankMove = RankChange & { /** Whether the new rank is shared. */ readonly shared: boolean };

/** What a what-if says, in parts of sentences; every number in it comes from the two rankings. */
export type WhatIfFinding = {
  readonly claim:
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'swap'; readonly riser: Region; readonly faller: Region }
    | { readonly kind: 'moves'; readonly moves: readonly RankMove[] };
  readonly cause:
    /** Nothing moved, not even a total. */
    | null
    /** The total of one region, because a segment reaches more participants than people. */
    | { readonly kind: 'coverage'; readonly moved: TotalChange; readonly criterion: CriterionId; readonly coverage: Fraction }
    /** Two totals against each other, and the criterion on which their distance changed most. */
    | { readonly kind: 'pair'; readonly first: TotalChange; readonly second: TotalChange; readonly criterion: CriterionId }
    /** The largest change of a total, when ranks stayed. */
    | { readonly kind: 'largest'; readonly moved: TotalChange };
  /** The cap on each segment above which the pair turns; null when there is none or it was not asked for. */
  readonly threshold: Fraction | null;
};

const rowOf = (ranking: Ranking, code: RegionCode): RankingRow | null => ranking.rows.find(({ region }) => region.code === code) ?? null;

const changeOf = (official: Ranking, other: Ranking, region: Region): TotalChange | null => {
  const before = rowOf(official, region.code);
  const after = rowOf(other, region.code);
  if (before === null || after === null) return null;
  const decimals = before.total.split('.')[1]?.length ?? 0;
  return { region, change: unitsToDecimal(decimalToUnits(after.total) - decimalToUnits(before.total), decimals) };
};

const size = ({ change }: TotalChange): bigint => {
  const units = decimalToUnits(change);
  return units < 0n ? -units : units;
};

const larger = (a: TotalChange, b: TotalChange): TotalChange => (size(b) > size(a) ? b : a);

const contributionTo = (row: RankingRow, criterion: CriterionId): Rational => {
  const found = row.contributions.find((contribution) => contribution.criterion === criterion)?.contribution ?? null;
  return found === null ? ZERO : fromFraction(found);
};

/** The criterion on which the distance between two regions changed most in favour of the first. */
const criterionThatTurned = (official: Ranking, other: Ranking, first: Region, second: Region): Contribution | null => {
  const rows = [rowOf(official, first.code), rowOf(official, second.code), rowOf(other, first.code), rowOf(other, second.code)];
  const [firstBefore, secondBefore, firstAfter, secondAfter] = rows;
  if (!firstBefore || !secondBefore || !firstAfter || !secondAfter) return null;
  let turned: { readonly contribution: Contribution; readonly shift: Rational } | null = null;
  for (const contribution of firstAfter.contributions) {
    const { criterion } = contribution;
    const leadBefore = subtract(contributionTo(firstBefore, criterion), contributionTo(secondBefore, criterion));
    const leadAfter = subtract(contributionTo(firstAfter, criterion), contributionTo(secondAfter, criterion));
    const shift = subtract(leadAfter, leadBefore);
    if (turned === null || compare(shift, turned.shift) > 0) turned = { contribution, shift };
  }
  return turned !== null && compare(turned.shift, ZERO) > 0 ? turned.contribution : null;
};

const rawCoverage = (row: RankingRow | null, criterion: CriterionId): Rational | null => {
  const ratio = row?.contributions.find((contribution) => contribution.criterion === criterion)?.ratio ?? null;
  return ratio === null || ratio.population === 0 ? null : rational(ratio.participants, ratio.population);
};

/** Who rose in rank and who gave the place: the pair in which the change is told. */
const tellingPair = (official: Ranking, changes: readonly RankChange[]): readonly [Region, Region] | null => {
  const climbed = (change: RankChange): number => (change.from === null || change.to === null ? 0 : change.from - change.to);
  const riser = changes.toSorted((a, b) => climbed(b) - climbed(a)).at(0);
  if (riser === undefined || climbed(riser) <= 0) return null;
  const passed = official.rows.filter(
    ({ rank, region }) => region.code !== riser.region.code && rank >= (riser.to ?? 0) && rank <= (riser.from ?? 0),
  );
  const faller = passed.find(({ region }) => changes.some((change) => change.region.code === region.code)) ?? passed.at(0);
  return faller === undefined ? null : [riser.region, faller.region];
};

/** Whether two regions have changed places and nobody else has moved. */
const isSwap = (changes: readonly RankChange[]): boolean => {
  const [one, other] = changes;
  return (
    changes.length === 2 && one !== undefined && other !== undefined && one.from !== null && one.from === other.to && one.to === other.from
  );
};

const causeOf = (
  official: Ranking,
  other: Ranking,
  pair: readonly [Region, Region] | null,
  changes: WhatIfChanges,
): WhatIfFinding['cause'] => {
  if (pair === null) {
    const moved = official.rows.map(({ region }) => changeOf(official, other, region)).filter((change) => change !== null);
    const largest = moved.reduce<TotalChange | null>((most, change) => (most === null ? change : larger(most, change)), null);
    return largest === null || size(largest) === 0n ? null : { kind: 'largest', moved: largest };
  }
  const [riser, faller] = pair;
  const first = changeOf(official, other, riser);
  const second = changeOf(official, other, faller);
  const turned = criterionThatTurned(official, other, riser, faller);
  if (first === null || second === null || turned === null) return null;
  const moved = larger(first, second);
  const coverage = rawCoverage(rowOf(other, moved.region.code), turned.criterion);
  if (changes.cap && !changes.weights && !changes.juror && !changes.severity && coverage !== null && compare(coverage, ONE) > 0) {
    return { kind: 'coverage', moved, criterion: turned.criterion, coverage: toFraction(coverage) };
  }
  return { kind: 'pair', first, second, criterion: turned.criterion };
};

/** What comes of a what-if: whose ranks change, why, and from which cap on. `snapshot` is the one as supposed. */
export const whatIfFinding = (official: Ranking, other: Ranking, snapshot: RankingSnapshot, changes: WhatIfChanges): WhatIfFinding => {
  const moved = swaps(official, other);
  const pair = tellingPair(official, moved);
  const claim: WhatIfFinding['claim'] =
    moved.length === 0
      ? { kind: 'unchanged' }
      : isSwap(moved) && pair !== null
        ? { kind: 'swap', riser: pair[0], faller: pair[1] }
        : { kind: 'moves', moves: moved.map((change) => ({ ...change, shared: rowOf(other, change.region.code)?.shared ?? false })) };
  const liftsCap = official.method.capPolicy === 'segment' && other.method.capPolicy === 'none';
  return {
    claim,
    cause: causeOf(official, other, pair, changes),
    threshold: pair !== null && liftsCap && isSwap(moved) ? capThreshold(snapshot, pair[1].code, pair[0].code) : null,
  };
};
