import type { Region } from '../edition/region.ts';
import {
  add,
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

const weighted = (value: WholeRatio, weightHundredths: number): WholeRatio => ({
  n: value.n * weightHundredths,
  d: value.d * HUNDREDTHS_TIMES_WEIGHT,
});

const judgedContribution = (
  criterion: Criterion,
  scoreIndex: number,
  sheets: readonly SnapshotSheet[],
  rules: RankingRules,
): { readonly shown: Contribution; readonly scores: readonly number[]; readonly exact: WholeRatio | null } => {
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
  const value = scores.length === 0 ? null : rules.aggregate(scores);
  const exact = value === null ? null : weighted(value, criterion.weightHundredths);
  const shown: Contribution = {
    criterion: criterion.id,
    kind: 'judged',
    value: value === null ? null : wholeRatioToFraction({ n: value.n, d: value.d * 100 }),
    weightHundredths: criterion.weightHundredths,
    contribution: exact === null ? null : wholeRatioToFraction(exact),
    exceedsScale: false,
    cells,
    ratio: null,
  };
  return { shown, scores, exact };
};

/** The judged part with every missing sheet filled with one and the same score. */
const filledPart = (
  judged: readonly { readonly scores: readonly number[]; readonly weightHundredths: number }[],
  missing: number,
  score: number,
  rules: RankingRules,
): Rational => {
  const filling = Array.from({ length: missing }, () => score);
  return sumOfWholeRatios(
    judged.map(({ scores, weightHundredths }) => weighted(rules.aggregate([...scores, ...filling]), weightHundredths)),
  );
};

export const standingOf = (entry: SnapshotRegion, rules: RankingRules): Standing => {
  const sheets = sheetsBySeat(entry, rules);
  const contributions: Contribution[] = [];
  const lacking: CriterionId[] = [];
  const judged: { readonly scores: readonly number[]; readonly weightHundredths: number }[] = [];
  const judgedParts: WholeRatio[] = [];
  let computedPart = ZERO;
  for (const { criterion, scoreIndex } of rules.criteria) {
    const { weightHundredths } = criterion;
    if (scoreIndex === null) {
      const { shown, exact } = computedContribution(criterion, entry, rules);
      contributions.push(shown);
      if (exact !== null) computedPart = add(computedPart, exact);
    } else {
      const { shown, scores, exact } = judgedContribution(criterion, scoreIndex, sheets, rules);
      contributions.push(shown);
      judged.push({ scores, weightHundredths });
      if (exact !== null) judgedParts.push(exact);
    }
    if (weightHundredths > 0 && contributions.at(-1)?.value === null) lacking.push(criterion.id);
  }
  const total = add(computedPart, sumOfWholeRatios(judgedParts));
  const missing = sheets.filter((sheet) => sheet.state === 'missing').length;
  return {
    region: entry.region,
    contributions,
    lacking,
    sheets,
    validSheets: countValidSheets(sheets),
    pleno: entry.pleno ?? null,
    computedPart,
    total,
    totalUnits: roundHalfUp(total, rules.method.comparisonDecimals),
    bounds:
      missing === 0
        ? null
        : {
            lowest: add(computedPart, filledPart(judged, missing, rules.scale.minHundredths, rules)),
            highest: add(computedPart, filledPart(judged, missing, rules.scale.maxHundredths, rules)),
          },
  };
};
