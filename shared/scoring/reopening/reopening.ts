import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { Seat, SeatId } from '../../panel/panel.ts';
import type { CriterionId, Stage } from '../../rubric/rubric.ts';
import type { SheetComment } from '../remarks/remark.ts';
import type { EnteredScore } from '../scoring.ts';

export const REOPENING_OUTCOMES = ['approved', 'rejected'] as const;
export type ReopeningOutcome = (typeof REOPENING_OUTCOMES)[number];

export const DECIDING_ROLES = ['ketua', 'sekretaris'] as const;
export type DecidingRole = (typeof DECIDING_ROLES)[number];

export const reopeningReasonSchema = z.string().trim().max(1000);

/** What the secretariat has proposed about one sheet, and what chair or secretary has made of it. */
export type Reopening = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  /** From 1, within the sheet. */
  readonly number: number;
  /** The part of the sheet that it is for; null is the whole. */
  readonly stage: Stage | null;
  /** Which submission it is about; null when the sheet had not been submitted and a closed stage is to be filled. */
  readonly submittedAt: string | null;
  readonly reason: string;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly decision: ReopeningDecision | null;
};

export type ReopeningDecision = {
  readonly outcome: ReopeningOutcome;
  readonly decidedAt: string;
  readonly decidedBy: SeatId;
  /** In which role: a seat may change its role later. */
  readonly role: DecidingRole;
  /** Empty where none was given. */
  readonly reason: string;
  /** Number of the version that the approval opens. */
  readonly opensVersion: number | null;
};

/** What had been submitted before a reopening. */
export type SheetVersion = {
  readonly version: number;
  readonly submittedAt: string;
  /** The substitute who handed it in; absent when who holds the seat did. */
  readonly submittedBy?: string;
  readonly scores: readonly EnteredScore[];
  readonly comments: readonly SheetComment[];
  /** The reopening that put it aside; null for what stands now. */
  readonly reopening: Reopening | null;
};

/** Every submission of one sheet, oldest first. What is being filled in anew is not among them. */
export type SheetVersions = { readonly seat: SeatId; readonly code: RegionCode; readonly versions: readonly SheetVersion[] };

/** Chair or secretary, and never the owner of the sheet. */
export const mayDecide = ({ seat }: Pick<Reopening, 'seat'>, by: Pick<Seat, 'seat' | 'role'>): boolean =>
  by.role !== 'anggota' && by.seat !== seat;

/** Who may decide about the sheet: the chair's is decided by the secretary, and the other way round. */
export const decidersOf = (reopening: Pick<Reopening, 'seat'>, seats: readonly Seat[]): readonly Seat[] =>
  seats.filter((seat) => mayDecide(reopening, seat));

export type ChangedScore = {
  readonly criterion: CriterionId;
  readonly beforeHundredths: number | null;
  readonly afterHundredths: number | null;
};

/** What differs between two submissions of a sheet, criterion by criterion, in the order given. */
export const changedScores = (
  criteria: readonly CriterionId[],
  before: Pick<SheetVersion, 'scores'>,
  after: Pick<SheetVersion, 'scores'>,
): readonly ChangedScore[] => {
  const valueIn = ({ scores }: Pick<SheetVersion, 'scores'>, criterion: CriterionId): number | null =>
    scores.find((score) => score.criterion === criterion)?.valueHundredths ?? null;
  return criteria
    .map((criterion) => ({ criterion, beforeHundredths: valueIn(before, criterion), afterHundredths: valueIn(after, criterion) }))
    .filter(({ beforeHundredths, afterHundredths }) => beforeHundredths !== afterHundredths);
};
