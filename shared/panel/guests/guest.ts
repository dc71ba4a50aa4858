import { z } from 'zod';

export const guestNumberSchema = z.int().min(1).max(99).brand<'GuestNumber'>();
/** Number of a guest, from 1; never given to another person. */
export type GuestNumber = z.infer<typeof guestNumberSchema>;

/** Those who look on without a seat: an observer sees how far the scoring is, an auditor reads everything after the result. */
export const GUEST_ROLES = ['pengamat', 'auditor'] as const;
export type GuestRole = (typeof GUEST_ROLES)[number];

export const guestDetailsSchema = z.strictObject({
  role: z.enum(GUEST_ROLES),
  personName: z.string().trim().min(1).max(160),
  institution: z.string().trim().max(160),
});
export type GuestDetails = z.infer<typeof guestDetailsSchema>;

export type Guest = GuestDetails & {
  readonly number: GuestNumber;
  readonly hasPin: boolean;
  readonly pinSetAt: string | null;
  readonly blockedUntil: string | null;
  /** Set when the person no longer may come in. */
  readonly revokedAt: string | null;
};
