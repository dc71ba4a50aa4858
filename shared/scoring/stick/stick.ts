import { z } from 'zod';
import { editionIdSchema } from '../../edition/edition.ts';
import { type Region, type RegionCode, regionCodeSchema } from '../../edition/region.ts';
import { type SeatId, seatIdSchema } from '../../panel/panel.ts';
import { type Criterion, type CriterionId, criterionIdSchema } from '../../rubric/rubric.ts';
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

export type ReturnReading = {
  readonly summary: ReturnSummary;
  readonly values: readonly ReturnedValue[];
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

/** Content of a returned file: what the juror changed since the stick left, and which sheets were handed in. */
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
    .max(6_000),
  submitted: z.array(regionCodeSchema).max(100),
});
export type ReturnContent = z.infer<typeof returnContentSchema>;
