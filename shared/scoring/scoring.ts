import { z } from 'zod';
import type { Fraction } from '../notation/fraction.ts';
import type { Region, RegionCode } from '../edition/region.ts';
import type { Recusal, SeatId } from '../panel/panel.ts';
import type { Criterion, CriterionId, Scale } from '../rubric/rubric.ts';
import type { Submission } from '../submissions/submission.ts';
import type { PrivateNote, SheetComment } from './remarks/remark.ts';
import type { Reopening } from './reopening/reopening.ts';
import type { HeldCriterion, StageClosing, StageStanding } from './stage/stage-closing.ts';

/** A score in hundredths of a point: 87,25 is 8725. */
export const scoreHundredthsSchema = z.int().min(0).max(100_000);

export type EnteredScore = {
  readonly criterion: CriterionId;
  readonly valueHundredths: number;
  readonly enteredAt: string;
};

/** `absent`: the juror was not there and may not score then; what had been scored stays on record and does not count. */
export const SHEET_STATES = ['empty', 'draft', 'submitted', 'recused', 'absent'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** Whether a sheet in this state is due: from a recused or absent juror none is. */
export const isExpected = (state: SheetState): boolean => state !== 'recused' && state !== 'absent';

/** One juror's sheet for one region, as that juror sees it. */
export type Sheet = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly state: SheetState;
  readonly submittedAt: string | null;
  readonly scores: readonly EnteredScore[];
  readonly recusal: Recusal | null;
  /** Name of the substitute who handed it in; left out when the seat's own person did. */
  readonly submittedBy?: string;
};

/** The juror's own score for the same criterion of another region: holds the scale steady. */
export type OwnScore = { readonly criterion: CriterionId; readonly code: RegionCode; readonly valueHundredths: number };

export type ComputedPreview = {
  readonly criterion: CriterionId;
  /** Exact score on the scale as a fraction; null when it cannot be computed. */
  readonly value: Fraction | null;
  readonly exceedsScale: boolean;
};

/** An earlier sheet of the same seat for the same region that no longer counts, because the rules were opened again. */
export type VoidedSheet = {
  readonly submittedAt: string | null;
  /** How many criteria were scored on it. */
  readonly filled: number;
  readonly reason: string;
  readonly voidedAt: string;
};

/** All that a juror needs to score one region. */
export type SheetView = {
  readonly sheet: Sheet;
  readonly submission: Submission;
  readonly criteria: readonly Criterion[];
  readonly scale: Scale;
  readonly label: string;
  readonly computed: readonly ComputedPreview[];
  readonly ownScores: readonly OwnScore[];
  readonly comments: readonly SheetComment[];
  /** The juror's own; null without one. */
  readonly privateNote: PrivateNote | null;
  /** 1 for what is filled in first; each reopening of a submitted sheet adds one. */
  readonly version: number;
  /** Of this sheet, newest first. */
  readonly reopenings: readonly Reopening[];
  readonly closings: readonly StageClosing[];
  /** Criteria whose score stays as it is, though the sheet may be written. */
  readonly held: readonly HeldCriterion[];
  /** The last first. */
  readonly voided: readonly VoidedSheet[];
  readonly writable: boolean;
};

export type SheetListItem = {
  readonly code: RegionCode;
  readonly region: Region;
  readonly state: SheetState;
  readonly filled: number;
  readonly expected: number;
  /** Above 1: has been reopened. */
  readonly version: number;
};

/** Who has handed in what: states, never values. */
export type MonitorCell = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly state: SheetState;
  readonly filled: number;
  /** Above 1: has been reopened. */
  readonly version: number;
  /** Name of the substitute who handed it in; left out when the seat's own person did. */
  readonly submittedBy?: string;
  /** A proposal to reopen it waits for its decision. */
  readonly reopeningWaits: boolean;
  /** Its scores came on paper. */
  readonly fromPaper?: true;
};
export type Monitor = {
  readonly regions: readonly Region[];
  readonly cells: readonly MonitorCell[];
  readonly submitted: number;
  /** Stages of the judging, in their order. */
  readonly stages: readonly StageStanding[];
  /** Seats × candidates less those who are recused or absent. */
  readonly expected: number;
};
