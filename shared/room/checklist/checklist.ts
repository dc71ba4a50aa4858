import { z } from 'zod';

/**
 * What stands between a room and its first juror. `reach`: a phone has come through. `network`: devices may speak to each other
 * and the firewall lets them in. `hotspot`: the way out when the venue's network does not.
 */
export const CHECK_ITEMS = ['pins', 'room', 'reach', 'network', 'clocks', 'power', 'hotspot', 'backup'] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

/** What a person may vouch for where the machine cannot know; the others are facts. */
export const CONFIRMED_ITEMS = ['network', 'hotspot', 'backup'] as const satisfies readonly CheckItem[];
export type ConfirmedItem = (typeof CONFIRMED_ITEMS)[number];
export const confirmedItemSchema = z.enum(CONFIRMED_ITEMS);
export const checkPersonSchema = z.string().trim().min(1).max(160);

export type Confirmation = {
  readonly item: ConfirmedItem;
  readonly personName: string;
  /** The name of the copy, where the item is the backup and the application made it. */
  readonly note: string;
  readonly at: string;
};

/** What a phone found when it opened the test page of the room. */
export const trialResultSchema = z.strictObject({
  /** Which way came through. */
  way: z.enum(['socket', 'poll']),
  /** Median of several. */
  roundTripMs: z.int().min(0).max(600_000),
  /** The phone's clock. */
  clock: z.iso.datetime(),
  deviceName: z.string().trim().max(80),
});

export const roomTrialSchema = z.strictObject({
  at: z.iso.datetime(),
  /** Where it came from, as the room saw it. */
  address: z.string().max(100),
  deviceName: z.string().max(80),
  way: z.enum(['socket', 'poll']),
  roundTripMs: z.int().min(0),
  /** How far the phone's clock is ahead of the host's. */
  skewSeconds: z.int(),
});
export type RoomTrial = z.infer<typeof roomTrialSchema>;

export type Checklist = {
  readonly confirmations: readonly Confirmation[];
  /** Newest first, the last few. */
  readonly trials: readonly RoomTrial[];
};
