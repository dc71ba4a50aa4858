import { closingDecimals } from '../../shared/ranking/shown-sum.ts';
import type { Edition } from '../../shared/edition/edition.ts';
import type { Region, RegionCode } from '../../shared/edition/region.ts';
import { add, divide, fromFraction, rational, type Rational, ZERO } from '../../shared/notation/fraction.ts';
import type { Recusal, SeatDetails, SeatId } from '../../shared/panel/panel.ts';
import { dataPart, jurorPart } from '../../shared/ranking/parts-of-total.ts';
import type {
  BelowQuorumRegion,
  Contribution,
  Ranking,
  RankingRow,
  RankingSnapshot,
  UnrankedRegion,
} from '../../shared/ranking/ranking.ts';
import type { StandingComment } from '../../shared/scoring/remarks/remark.ts';
import { type Criterion, type CriterionId, FULL_WEIGHT, type Rubric } from '../../shared/rubric/rubric.ts';
import type { Submission, SubmissionContent } from '../../shared/submissions/submission.ts';
import { standingCorrections } from '../../shared/submissions/verification/standing-figure.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';

/**
 * A submission with its figures as declared, which carry source and cut-off date, and what was found about them. Not only
 * candidates: the coverage sheet shows all.
 */
export type WorkbookSubmission = Omit<Submission, 'content' | 'revisions'> & { readonly content: Pick<SubmissionContent, 'figures'> };

export type SubstitutedSheet = { readonly seat: SeatId; readonly code: RegionCode; readonly personName: string };

/** All that the exported workbook says; nothing is read from elsewhere, so the same content gives the same file. */
export type RankingWorkbookContent = {
  readonly edition: Edition;
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  readonly submissions: readonly WorkbookSubmission[];
  readonly seats: readonly SeatDetails[];
  readonly recusals: readonly Recusal[];
  /** Sheets that a substitute handed in; none when left out. */
  readonly substituted?: readonly SubstitutedSheet[];
  /** Of sheets that were handed in; none when left out. */
  readonly comments?: readonly StandingComment[];
  readonly rubric: Rubric;
  /** ISO instant that is printed as the time of issue. */
  readonly issuedAt: string;
  readonly applicationVersion: string;
  /** Count of events and hash of the last one: the *sidik jari data*. */
  readonly history: { readonly events: number; readonly head: string };
};

/** A region of the ranking in the order of the workbook: ranked first, then those below the quorum, then those that lack something. */
export type RankedRegion = {
  readonly region: Region;
  readonly contributions: readonly Contribution[];
  readonly row: RankingRow | null;
  readonly unranked: UnrankedRegion | null;
  readonly below: BelowQuorumRegion | null;
};

/** The content put in order once, for all sheets. */
export type WorkbookFacts = RankingWorkbookContent & {
  readonly regions: readonly RankedRegion[];
  /** Decimals of a score: none when the scale has whole steps. */
  readonly scoreDecimals: number;
  /** Decimals of a weight in percent. */
  readonly weightDecimals: number;
  /** Decimals with which parts of totals are shown, so that who adds them up arrives at the printed total. */
  readonly partDecimals: number;
  readonly criterionOf: (id: CriterionId) => Criterion | undefined;
  readonly seatOf: (id: SeatId) => SeatDetails | undefined;
  readonly regionName: (code: RegionCode) => string;
  /** Corrections that stand, so that the declared value can be named beside each. */
  readonly correctionsOf: (code: RegionCode) => readonly FigureCorrection[];
};

const decimalsOf = (hundredths: readonly number[]): number =>
  hundredths.every((value) => value % 100 === 0) ? 0 : hundredths.every((value) => value % 10 === 0) ? 1 : 2;

export const gatherFacts = (content: RankingWorkbookContent): WorkbookFacts => {
  const criteria = new Map(content.rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const seats = new Map(content.seats.map((seat) => [seat.seat, seat]));
  const corrections = new Map(
    content.submissions.map((one) => [one.code, standingCorrections(one.content.figures, one.verifications)] as const),
  );
  const names = new Map(content.snapshot.regions.map(({ region }) => [region.code, region.name]));
  return {
    ...content,
    seats: content.seats.toSorted((a, b) => a.seat - b.seat),
    submissions: content.submissions.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    regions: [
      ...content.ranking.rows.map((row) => ({ region: row.region, contributions: row.contributions, row, unranked: null, below: null })),
      ...(content.ranking.belowQuorum ?? []).map((below) => ({
        region: below.region,
        contributions: below.contributions,
        row: null,
        unranked: null,
        below,
      })),
      ...content.ranking.unranked.map((unranked) => ({
        region: unranked.region,
        contributions: unranked.contributions,
        row: null,
        unranked,
        below: null,
      })),
    ],
    scoreDecimals: decimalsOf([content.rubric.scale.minHundredths, content.rubric.scale.stepHundredths]),
    partDecimals: closingDecimals(content.ranking.rows),
    weightDecimals: decimalsOf(content.rubric.criteria.map((criterion) => criterion.weightHundredths)),
    criterionOf: (id) => criteria.get(id),
    seatOf: (id) => seats.get(id),
    regionName: (code) => names.get(code) ?? code,
    correctionsOf: (code) => corrections.get(code) ?? [],
  };
};

/** Weight of all criteria of one kind together, in hundredths of a percentage point. */
export const weightOf = (facts: WorkbookFacts, kind: Criterion['kind']): number =>
  facts.rubric.criteria.filter((criterion) => criterion.kind === kind).reduce((sum, criterion) => sum + criterion.weightHundredths, 0);

/** Highest value on the scale that all criteria of one kind can contribute together, in hundredths of a point. */
export const largestPart = (facts: WorkbookFacts, kind: Criterion['kind']): number =>
  (weightOf(facts, kind) * facts.rubric.scale.maxHundredths) / FULL_WEIGHT;

/** Mean of exact values; null when there are none. */
export const meanOf = (values: readonly Rational[]): Rational | null =>
  values.length === 0 ? null : divide(values.reduce(add, ZERO), rational(values.length));

/** A juror's score × weight over all judged criteria of one region, in points; null unless the sheet is in. */
export const weightedByJuror = (contributions: readonly Contribution[], seat: SeatId): Rational | null => {
  let sum = ZERO;
  for (const { kind, weightHundredths, cells } of contributions) {
    if (kind !== 'judged') continue;
    const score = cells.find((cell) => cell.seat === seat)?.scoreHundredths ?? null;
    if (score === null) return null;
    sum = add(sum, rational(score * weightHundredths, 100 * FULL_WEIGHT));
  }
  return sum;
};

/**
 * What the criteria of one kind contribute together, in points. Null when one that carries weight has no value: a part that is
 * not whole must not stand beside parts that are.
 */
export const wholePart = (contributions: readonly Contribution[], kind: Contribution['kind']): Rational | null => {
  const incomplete = contributions.some((one) => one.kind === kind && one.contribution === null && one.weightHundredths > 0);
  if (incomplete) return null;
  return fromFraction(kind === 'computed' ? dataPart({ contributions }) : jurorPart({ contributions }));
};
