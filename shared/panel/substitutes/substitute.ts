import { z } from 'zod';
import { type RegionCode, regionCodeSchema } from '../../edition/region.ts';
import { type SeatId, seatIdSchema } from '../panel.ts';

export const substituteNumberSchema = z.int().min(1).max(99).brand<'SubstituteNumber'>();
/** Number of a substitute of one seat, from 1; never given to another person. */
export type SubstituteNumber = z.infer<typeof substituteNumberSchema>;

export const substituteDetailsSchema = z.strictObject({
  seat: seatIdSchema,
  personName: z.string().trim().min(1).max(160),
  institution: z.string().trim().max(160),
  /** As for the person of the seat: only to propose conflicts of interest. */
  homeRegion: regionCodeSchema.nullable().default(null),
});
export type SubstituteDetails = z.infer<typeof substituteDetailsSchema>;

/** Somebody who may sit in a seat for a session in place of its person, with a PIN of their own. */
export type Substitute = {
  readonly seat: SeatId;
  readonly number: SubstituteNumber;
  readonly personName: string;
  readonly institution: string;
  readonly homeRegion: RegionCode | null;
  readonly hasPin: boolean;
  readonly pinSetAt: string | null;
  readonly pinSetBy: string | null;
  readonly pinSetCount: number;
  readonly blockedUntil: string | null;
  /** Set when the person no longer may sit; the name stays, for what was done under it. */
  readonly revokedAt: string | null;
};

export const substituteKeySchema = z.strictObject({ seat: seatIdSchema, number: substituteNumberSchema });
export type SubstituteKey = z.infer<typeof substituteKeySchema>;
