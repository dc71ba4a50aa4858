import type { Region, RegionCode } from '../edition/region.ts';
import type { Fraction } from '../notation/fraction.ts';
import type { SeatId, SeatRole } from '../panel/panel.ts';
import type { LadderStanding, RegulationFact } from '../rubric/ladder-standing.ts';
import type { DrawnLot } from './lot.ts';
import type { QuorumOutcome } from './quorum.ts';
import type { Criterion, CriterionId, Method, Scale } from '../rubric/rubric.ts';
import type { CoverageFigures } from '../submissions/coverage.ts';

/** One cell of the matrix seats × regions. Only submitted sheets count. */
export type SnapshotSheet =
  | {
      readonly state: 'submitted';
      /** One per judged criterion, in the order of `judged`; hundredths of a point. */ readonly scores: readonly number[];
    }
  | { readonly state: 'missing' }
  /** `absent`: not by the juror's own word, but because the juror was not there; it counts alike. */
  | { readonly state: 'recused'; readonly absent?: true };

/** All that a ranking depends on, and nothing else. Order of seats and regions is not meaningful. */
export type RankingSnapshot = {
  readonly scale: Scale;
  readonly criteria: readonly Criterion[];
  /** Ids of the judged criteria, in the order in which sheets list their scores. */
  readonly judged: readonly CriterionId[];
  readonly method: Method;
  readonly seats: readonly { readonly seat: SeatId; readonly role: SeatRole; readonly title: string }[];
  readonly regions: readonly {
    readonly region: Region;
    readonly coverage: CoverageFigures;
    /** Only where the rubric has a ladder. */
    readonly regulations?: readonly RegulationFact[];
    /** One per seat, in the order of `seats`. */
    readonly sheets: readonly SnapshotSheet[];
    /** What the pleno decided on a region below the quorum, when it decided on exactly these sheets. */
    readonly pleno?: QuorumOutcome;
    /** What the lot gave it; one per region once the lot has been drawn. */
    readonly ticket?: string;
  }[];
  readonly lot?: DrawnLot;
};

export type ContributionCell = {
  readonly seat: SeatId;
  readonly state: SnapshotSheet['state'];
  /** With `recused`: because the juror was not there. */
  readonly absent?: true;
  /** Hundredths of a point; null unless submitted. */
  readonly scoreHundredths: number | null;
};

/** How one criterion enters one region's total: value × weight. */
export type Contribution = {
  readonly criterion: CriterionId;
  readonly kind: Criterion['kind'];
  /** On the scale; null when nothing gives a value (no sheet, no population). */
  readonly value: Fraction | null;
  readonly weightHundredths: number;
  /** value × weight / 100 %. */
  readonly contribution: Fraction | null;
  /** Only a computed value under a lenient cap policy may do so. */
  readonly exceedsScale: boolean;
  /** Judged: one per seat in seat order. Computed: empty. */
  readonly cells: readonly ContributionCell[];
  /** Computed from coverage: what it was computed from. */
  readonly ratio: { readonly participants: number; readonly population: number; readonly counted: Fraction } | null;
  /** Only of a ladder: which regulation put the region on which rung. */
  readonly standing?: LadderStanding;
};

/** Why a step could not say anything and left the order to the next one. */
export type PassedOnNote = 'value-missing' | 'chair-recused' | 'chair-absent' | 'chair-missing' | 'no-full-order' | 'lot-not-drawn';

/** How the jurors who scored both regions placed them; those with equal own totals count for neither. */
export type Duel = {
  readonly first: RegionCode;
  readonly second: RegionCode;
  readonly forFirst: number;
  readonly forSecond: number;
};

/** What one step of the chain saw in one group of regions that were still level. */
export type TieStep = {
  /** A criterion's id or one of `TIE_BREAK_STEPS`. */
  readonly step: string;
  /** `decided`: all in order now. `partly`: split, and each part that is still level goes on with the next step. */
  readonly outcome: 'decided' | 'partly' | 'equal' | 'passed-on';
  /** Only when passed on. */
  readonly note: PassedOnNote | null;
  /**
   * One per region of the group, in the order that the step leaves. As printed: a decimal with the comparison precision (of the
   * median one place more), a whole count (first places; regions beaten head to head), decimal point, or the hexadecimal ticket
   * of the lot. More is better.
   */
  readonly values: readonly { readonly code: RegionCode; readonly value: string | null }[];
  /** Only of `head-to-head`: every pair of the group. */
  readonly duels: readonly Duel[];
};

/** Why regions with the same printed total stand in this order. */
export type TieVerdict = {
  /** In the order of the ranking. */
  readonly regions: readonly RegionCode[];
  /** The step that parted the last of them; null when the whole chain passed and at least one rank is shared. */
  readonly decidedBy: string | null;
  /** Every step that was looked at, in the order of the chain; one entry for each group that was still level. */
  readonly steps: readonly TieStep[];
};

export type RankingRow = {
  readonly rank: number;
  /** True when another region has the same rank because the chain could not decide. */
  readonly shared: boolean;
  readonly region: Region;
  /** Rounded once, as printed, decimal point: `89.50`. */
  readonly total: string;
  readonly exactTotal: Fraction;
  readonly contributions: readonly Contribution[];
  readonly sheets: { readonly submitted: number; readonly missing: number; readonly recused: number };
  /** What the missing sheets leave open: all at the foot or all at the top of the scale. Null when none is missing. */
  readonly bounds: { readonly lowest: string; readonly highest: string } | null;
  /** Index into `ties`; null when the total is unlike every other. */
  readonly tie: number | null;
  /** Only a region that the pleno had ranked though it has fewer valid sheets than the quorum. */
  readonly belowQuorum?: { readonly validSheets: number; readonly quorum: number };
};

export type UnrankedRegion = {
  readonly region: Region;
  /** Criteria without a value. */
  readonly lacking: readonly CriterionId[];
  readonly contributions: readonly Contribution[];
};

/** Fewer valid sheets than the quorum: not ranked until the pleno decides, and not then either if it leaves the region out. */
export type BelowQuorumRegion = {
  readonly region: Region;
  readonly validSheets: number;
  readonly quorum: number;
  /** Null while the pleno has not decided. */
  readonly pleno: 'left-out' | null;
  readonly contributions: readonly Contribution[];
};

export type Ranking = {
  readonly method: Method;
  readonly rows: readonly RankingRow[];
  readonly unranked: readonly UnrankedRegion[];
  /** By code; only where the method asks for a quorum. */
  readonly belowQuorum?: readonly BelowQuorumRegion[];
  readonly ties: readonly TieVerdict[];
  readonly missingSheets: readonly { readonly seat: SeatId; readonly code: RegionCode }[];
  /** Only where a tie was taken to a lot that has been drawn: what proves its tickets. */
  readonly lot?: DrawnLot;
};
