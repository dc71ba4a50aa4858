import { z } from 'zod';
import type { Substitute, SubstituteNumber } from './substitutes/substitute.ts';
import { type RegionCode, regionCodeSchema } from '../edition/region.ts';

export const seatIdSchema = z.int().min(1).max(99).brand<'SeatId'>();
/** Number of the seat, from 1. Seat of the chair and of the secretary are told by their role, not by their number. */
export type SeatId = z.infer<typeof seatIdSchema>;

export const SEAT_ROLES = ['ketua', 'sekretaris', 'anggota'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const seatDetailsSchema = z.strictObject({
  seat: seatIdSchema,
  role: z.enum(SEAT_ROLES),
  /** What the seat represents, e.g. `Ahli ekonomi`. */
  title: z.string().trim().min(1).max(160),
  /** The person in the seat; empty while unknown. */
  personName: z.string().trim().max(160),
  institution: z.string().trim().max(160),
  /** What the person knows, e.g. `jaminan sosial`; empty while unsaid. */
  expertise: z.string().trim().max(160).default(''),
  /** Where the person lives or is from, if in a regency or city; only to propose conflicts of interest. */
  homeRegion: regionCodeSchema.nullable().default(null),
  /** Whether the institution supplied figures that are judged; null leaves it to its name (`suppliesFigures`). */
  suppliesFigures: z.boolean().nullable().default(null),
});
export type SeatDetails = z.infer<typeof seatDetailsSchema>;

export type Seat = SeatDetails & {
  readonly hasPin: boolean;
  /** Last time a PIN was set or replaced; the juror sees it when taking the seat. */
  readonly pinSetAt: string | null;
  readonly pinSetBy: string | null;
  /** How often the PIN has been set; above 1 means that it was replaced. */
  readonly pinSetCount: number;
  readonly blockedUntil: string | null;
  /** The substitute who sits in the seat now; null when its own person does. */
  readonly sittingSubstitute: SubstituteNumber | null;
};

export type Recusal = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly reason: string;
  readonly declaredAt: string;
};

export const pinSchema = z.string().regex(/^\d{6}$/u);

export const recusalInputSchema = z.strictObject({
  seat: seatIdSchema,
  code: regionCodeSchema,
  reason: z.string().trim().max(500),
});

export type Panel = {
  readonly seats: readonly Seat[];
  readonly recusals: readonly Recusal[];
  /** By seat and number; with those who no longer may sit, whose names stay. */
  readonly substitutes: readonly Substitute[];
};

export const PIN_ATTEMPTS = 5;
/** How long a seat stays closed after the last attempt. */
export const PIN_BLOCK_MINUTES = 5;
