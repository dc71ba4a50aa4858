import type { Region } from '../edition/region.ts';
import {
  add,
  compare,
  type Fraction,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  sumOfWholeRatios,
  toFraction,
  type WholeRatio,
  wholeRatioToFraction,
  ZERO,
} from '../notation/fraction.ts';
import { type Criterion, type CriterionId, FULL_WEIGHT } from '../rubric/rubric.ts';
import { valueFromData } from '../rubric/value-from-data.ts';
import { countValidSheets } from '../scoring/valid-sheets.ts';
import type { Contribution, ContributionCell, RankingSnapshot, SnapshotSheet } from './ranking.ts';
import type { QuorumOutcome } from './quorum.ts';
import { type Aggregate, isWholeRatio, type PanelValue } from './aggregate.ts';
import type { RankingRules } from './ranking-rules.ts';

/** Points are printed, hundredths are stored: value / 100 × weight / 100 %. */
const HUNDREDTHS_TIMES_WEIGHT = 100 * FULL_WEIGHT;

/** One region reckoned through, before it is compared with any other. */
export type Standing = {
  readonly region: Region;
  readonly contributions: readonly Contribution[];
  /** Criteria that carry weight and have no value. */
  readonly lacking: readonly CriterionId[];
  /** In the order of the rules' seats. */
  readonly sheets: readonly SnapshotSheet[];
  readonly validSheets: number;
  readonly pleno: QuorumOutcome | null;
  /** Null while no lot has been drawn. */
  readonly ticket: string | null;
  /** Sum of the computed contributions, which every juror's own total contains alike. */
  readonly computedPart: Rational;
  readonly total: Rational;
  /** The total rounded once, in units of the last printed decimal; all comparison is by this. */
  readonly totalUnits: bigint;
  /** Totals with all missing sheets at the foot and at the top of the scale; null when none is missing. */
  readonly bounds: { readonly lowest: Rational; readonly highest: Rational } | null;
};

type SnapshotRegion = RankingSnapshot['regions'][number];

const sheetsBySeat = ({ region, sheets }: SnapshotRegion, rules: RankingRules): readonly SnapshotSheet[] => {
  if (sheets.length !== rules.seats.length) throw new RangeError(`${region.code} has not one sheet per seat.`);
  const { minHundredths, maxHundredths } = rules.scale;
  return rules.seats.map(({ seat, sheetIndex }) => {
    const sheet = sheets[sheetIndex];
    if (sheet === undefined) throw new RangeError(`${region.code} has no sheet of seat ${String(seat)}.`);
    if (sheet.state !== 'submitted') return sheet;
    const sound =
      sheet.scores.length === rules.judgedWeights.length &&
      sheet.scores.every((score) => score >= minHundredths && score <= maxHundredths && Number.isInteger(score));
    if (!sound) throw new RangeError(`The sheet of seat ${String(seat)} for ${region.code} does not fit the rubric.`);
    return sheet;
  });
};

const computedContribution = (
  criterion: Criterion,
  { coverage, regulations = [] }: SnapshotRegion,
  rules: RankingRules,
): { readonly shown: Contribution; readonly exact: Rational | null } => {
  const found = valueFromData(criterion, { coverage, regulations }, rules.scale, rules.method.capPolicy);
  const computed = found?.computed ?? null;
  const standing = found?.standing ?? null;
  const exact = found === null ? null : multiply(found.value, rational(criterion.weightHundredths, FULL_WEIGHT));
  const shown: Contribution = {
    criterion: criterion.id,
    kind: 'computed',
    value: found === null ? null : toFraction(found.value),
    weightHundredths: criterion.weightHundredths,
    contribution: exact === null ? null : toFraction(exact),
    exceedsScale: found?.exceedsScale ?? false,
    cells: [],
    ratio:
      computed === null
        ? null
        : { participants: computed.participants, population: computed.population, counted: toFraction(computed.counted) },
    ...(standing === null ? {} : { standing }),
  };
  return { shown, exact };
};

const weighted = (value: PanelValue, weightHundredths: number): PanelValue =>
  isWholeRatio(value)
    ? { n: value.n * weightHundredths, d: value.d * HUNDREDTHS_TIMES_WEIGHT }
    : multiply(value, rational(weightHundredths, HUNDREDTHS_TIMES_WEIGHT));

/** What is whole is summed as whole numbers, the rest exactly beside it. */
const sumOf = (values: readonly PanelValue[]): Rational => {
  const whole: WholeRatio[] = [];
  let sum = ZERO;
  for (const value of values) {
    if (isWholeRatio(value)) whole.push(value);
    else sum = add(sum, value);
  }
  return whole.length === 0 ? sum : add(sum, sumOfWholeRatios(whole));
};

const inPoints = (value: PanelValue): Fraction =>
  isWholeRatio(value) ? wholeRatioToFraction({ n: value.n, d: value.d * 100 }) : toFraction(multiply(value, rational(1, 100)));

const fractionOf = (value: PanelValue): Fraction => (isWholeRatio(value) ? wholeRatioToFraction(value) : toFraction(value));

/** One judged criterion of a region before it is weighed. */
type Judged = {
  readonly shown: Contribution;
  readonly exact: PanelValue | null;
  /** Within which the missing sheets leave the contribution; null where nothing says anything about it. */
  readonly reach: { readonly lowest: PanelValue; readonly highest: PanelValue } | null;
};

const judgedContribution = (
  { criterion, scoreIndex }: { readonly criterion: Criterion; readonly scoreIndex: number },
  region: Region,
  sheets: readonly SnapshotSheet[],
  rules: RankingRules,
): Judged => {
  const scores: number[] = [];
  const cells = rules.seats.map(({ seat }, index): ContributionCell => {
    const sheet = sheets[index];
    if (sheet?.state !== 'submitted') {
      const cell: ContributionCell = { seat, state: sheet?.state ?? 'missing', scoreHundredths: null };
      return sheet?.state === 'recused' && sheet.absent === true ? { ...cell, absent: true } : cell;
    }
    const scoreHundredths = sheet.scores[scoreIndex] ?? 0;
    scores.push(scoreHundredths);
    return { seat, state: 'submitted', scoreHundredths };
  });
  const { aggregate, scale } = rules;
  const { weightHundredths } = criterion;
  const missing = cells.filter(({ state }) => state === 'missing').length;
  const filledWith = (combine: Aggregate, score: number): PanelValue =>
    weighted(combine([...scores, ...Array.from({ length: missing }, () => score)]), weightHundredths);
  const borda = aggregate === null ? rules.borda(region.code, scoreIndex) : null;
  const value = aggregate === null ? (borda?.value ?? null) : scores.length === 0 ? null : aggregate(scores);
  const reach = ((): Judged['reach'] => {
    if (aggregate === null) {
      const within = borda?.reach ?? null;
      return within === null
        ? null
        : { lowest: weighted(within.lowest, weightHundredths), highest: weighted(within.highest, weightHundredths) };
    }
    if (missing === 0) return null;
    return { lowest: filledWith(aggregate, scale.minHundredths), highest: filledWith(aggregate, scale.maxHundredths) };
  })();
  const exact = value === null ? null : weighted(value, weightHundredths);
  const shown: Contribution = {
    criterion: criterion.id,
    kind: 'judged',
    value: value === null ? null : inPoints(value),
    weightHundredths,
    contribution: exact === null ? null : fractionOf(exact),
    exceedsScale: false,
    cells,
    ratio: null,
  };
  return { shown, exact, reach };
};

export const standingOf = (entry: SnapshotRegion, rules: RankingRules): Standing => {
  const sheets = sheetsBySeat(entry, rules);
  const contributions: Contribution[] = [];
  const lacking: CriterionId[] = [];
  const judged: Judged[] = [];
  let computedPart = ZERO;
  for (const { criterion, scoreIndex } of rules.criteria) {
    const { weightHundredths } = criterion;
    if (scoreIndex === null) {
      const { shown, exact } = computedContribution(criterion, entry, rules);
      contributions.push(shown);
      if (exact !== null) computedPart = add(computedPart, exact);
    } else {
      const one = judgedContribution({ criterion, scoreIndex }, entry.region, sheets, rules);
      contributions.push(one.shown);
      judged.push(one);
    }
    if (weightHundredths > 0 && contributions.at(-1)?.value === null) lacking.push(criterion.id);
  }
  const sumOfJudged = (pick: (one: Judged) => PanelValue | null): Rational =>
    add(computedPart, sumOf(judged.flatMap((one) => pick(one) ?? [])));
  const total = sumOfJudged(({ exact }) => exact);
  const missing = sheets.some((sheet) => sheet.state === 'missing');
  const lowest = sumOfJudged(({ reach }) => reach?.lowest ?? null);
  const highest = sumOfJudged(({ reach }) => reach?.highest ?? null);
  // A juror's ranks move with the sheets of other regions too.
  const moved = rules.aggregate === null && compare(lowest, highest) !== 0;
  return {
    region: entry.region,
    contributions,
    lacking,
    sheets,
    validSheets: countValidSheets(sheets),
    pleno: entry.pleno ?? null,
    ticket: entry.ticket ?? null,
    computedPart,
    total,
    totalUnits: roundHalfUp(total, rules.method.comparisonDecimals),
    bounds: missing || moved ? { lowest, highest } : null,
  };
};
