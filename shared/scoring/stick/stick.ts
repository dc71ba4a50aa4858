import { z } from 'zod';
import { editionIdSchema } from '../../edition/edition.ts';
import { type Region, type RegionCode, regionCodeSchema } from '../../edition/region.ts';
import { type SeatId, seatIdSchema } from '../../panel/panel.ts';
import { type Criterion, type CriterionId, criterionIdSchema } from '../../rubric/rubric.ts';
import { commentTextSchema } from '../remarks/remark.ts';
import { scoreHundredthsSchema } from '../scoring.ts';

export const stickIdSchema = z.uuid().brand<'StickId'>();
/** One file that was written for a juror who scores on another machine. */
export type StickId = z.infer<typeof stickIdSchema>;

export const STICK_STATES = ['out', 'returned', 'withdrawn', 'outdated'] as const;
export type StickState = (typeof STICK_STATES)[number];

export type Stick = {
  readonly id: StickId;
  readonly seat: SeatId;
  readonly writtenAt: string;
  readonly state: StickState;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string;
  /** What came back last; null when nothing has. */
  readonly returnedAt: string | null;
  readonly returns: number;
};

/** What a returned file holds, without one value: all that the secretariat is told of it. */
export type ReturnSummary = {
  readonly stick: StickId;
  readonly seat: SeatId;
  readonly title: string;
  readonly writtenAt: string;
  readonly regions: number;
  /** Values that are not on record yet, or that replace what the stick left with. */
  readonly fresh: number;
  readonly same: number;
  /** Something else was put on record meanwhile: the juror decides. */
  readonly differing: number;
  /** Of sheets that can no longer be written. */
  readonly closed: number;
  readonly submitted: number;
  /** Comments that are not on record as they came back. */
  readonly comments: number;
};

export const RETURN_STATES = ['fresh', 'same', 'differing', 'closed'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

/** One value of a returned file beside what is on record, for the juror alone. */
export type ReturnedValue = {
  readonly code: RegionCode;
  readonly criterion: CriterionId;
  readonly onRecordHundredths: number | null;
  readonly fromStickHundredths: number | null;
  readonly state: ReturnState;
};

/** One comment of a returned file beside the one on record; without a criterion it is on the whole sheet. An empty text is none. */
export type ReturnedComment = {
  readonly code: RegionCode;
  readonly criterion: CriterionId | null;
  readonly onRecordText: string;
  readonly fromStickText: string;
  readonly state: ReturnState;
};

export type ReturnReading = {
  readonly summary: ReturnSummary;
  readonly values: readonly ReturnedValue[];
  readonly comments: readonly ReturnedComment[];
  readonly regions: readonly Region[];
  readonly criteria: readonly Criterion[];
  readonly submits: readonly RegionCode[];
};

export const returnChoiceSchema = z.strictObject({
  code: regionCodeSchema,
  criterion: criterionIdSchema,
  counts: z.enum(['record', 'stick']),
});
export type ReturnChoice = z.infer<typeof returnChoiceSchema>;
export const commentChoiceSchema = returnChoiceSchema.extend({ criterion: criterionIdSchema.nullable() });
export type CommentChoice = z.infer<typeof commentChoiceSchema>;

/** Cells of one file: every sheet of the whole country has room. */
export const MOST_CELLS = 20_000;

/**
 * Content of a returned file: which sheets were handed in, all that stands on them, and what the juror changed on the others since
 * the stick left. A sheet that was handed in comes whole, so that what was changed at the host meanwhile is seen to differ from it.
 */
export const returnContentSchema = z.strictObject({
  stick: stickIdSchema,
  editionId: editionIdSchema,
  seat: seatIdSchema,
  rubricHash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Events of the copy: a later file of the same stick has more. */
  sequence: z.int().min(1),
  writtenAt: z.iso.datetime(),
  scores: z
    .array(
      z.strictObject({
        code: regionCodeSchema,
        criterion: criterionIdSchema,
        baseHundredths: scoreHundredthsSchema.nullable(),
        valueHundredths: scoreHundredthsSchema.nullable(),
      }),
    )
    .max(MOST_CELLS),
  comments: z
    .array(
      z.strictObject({
        code: regionCodeSchema,
        criterion: criterionIdSchema.nullable(),
        baseText: commentTextSchema,
        text: commentTextSchema,
      }),
    )
    .max(MOST_CELLS),
  submitted: z.array(regionCodeSchema).max(1_000),
});
export type ReturnContent = z.infer<typeof returnContentSchema>;
