import { z } from 'zod';
import type { EditionMark } from '../../edition/edition.ts';
import type { Guest } from '../guests/guest.ts';
import type { Substitute } from '../substitutes/substitute.ts';
import { pinSchema, type Seat, seatIdSchema } from '../panel.ts';

export const staffNumberSchema = z.int().min(1).max(99).brand<'StaffNumber'>();
/** Number of a person of the secretariat, from 1; never given to another person. */
export type StaffNumber = z.infer<typeof staffNumberSchema>;

/** A person of the secretariat with a PIN of their own: who opens the window again, and who types what stands on paper. */
export type StaffMember = {
  readonly number: StaffNumber;
  readonly personName: string;
  readonly pinSetAt: string;
  readonly pinSetCount: number;
  readonly blockedUntil: string | null;
  /** Set when the person no longer belongs to the secretariat; the name stays, for what was done under it. */
  readonly leftAt: string | null;
};

/** How a shared window is locked between jurors. */
export type WindowLock = {
  /** Somebody can open the secretariat again, and somebody of the panel can when that person forgot: only then does it lock. */
  readonly inForce: boolean;
  /** A juror's window that nobody touches for so long locks itself. */
  readonly idleMinutes: number;
};

export type Staff = { readonly members: readonly StaffMember[]; readonly lock: WindowLock };

export const IDLE_MINUTES_CHOICES = [5, 10, 15, 30] as const;
export const DEFAULT_IDLE_MINUTES = 10;
export const idleMinutesSchema = z.literal(IDLE_MINUTES_CHOICES);
export type IdleMinutes = z.infer<typeof idleMinutesSchema>;

export const staffNameSchema = z.string().trim().min(1).max(160);

/** Who says so, and the PIN that shows it. */
export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('staff'), number: staffNumberSchema, pin: pinSchema }),
  z.strictObject({ by: z.literal('seat'), seat: seatIdSchema, pin: pinSchema }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** All that a locked window is told: enough to take a seat or to open the secretariat again, and nothing of what was done. */
export type LockScreen = {
  readonly editionName: string;
  readonly mark: EditionMark;
  readonly seats: readonly Pick<Seat, 'seat' | 'role' | 'title' | 'personName' | 'hasPin' | 'blockedUntil'>[];
  /** Who may sit in a seat in place of its person, or look on, each with a PIN of their own. */
  readonly substitutes: readonly Pick<Substitute, 'seat' | 'number' | 'personName' | 'blockedUntil'>[];
  readonly guests: readonly Pick<Guest, 'number' | 'role' | 'personName' | 'blockedUntil'>[];
  readonly staff: readonly { readonly number: StaffNumber; readonly personName: string; readonly blockedUntil: string | null }[];
};
