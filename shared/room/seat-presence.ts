import type { SeatId } from '../panel/panel.ts';
import type { RegionCode } from '../edition/region.ts';
import type { RoomDevice } from './room.ts';

/** A clock that is off by more is said; scores are in their order all the same. */
export const SKEW_SECONDS = 60;

/** `none`: the seat has no device. `never`: it has one that has not come since the room was opened. */
export type SeatPresenceState = 'none' | 'never' | 'away' | 'locked' | 'online';

/** How a seat is there, over all of its devices. */
export type SeatPresence = {
  readonly state: SeatPresenceState;
  readonly devices: number;
  /** Values that are only on devices so far; null when none of them has said so. */
  readonly unsent: number | null;
  /** Newest time at which any of them was heard of. */
  readonly lastHeardAt: string | null;
  /** Of the clock that is furthest off; positive when it is ahead of the host's. */
  readonly skewSeconds: number | null;
  /** Whether a browser has said that it does not promise to keep what is stored. */
  readonly notKept: boolean;
  /** The region whose sheet is open on a device that is there. */
  readonly region: RegionCode | null;
  /** The newest reminder, and whether somebody has answered it. */
  readonly nudge: { readonly at: string; readonly seen: boolean } | null;
};

const BEST_FIRST: readonly SeatPresenceState[] = ['online', 'locked', 'away', 'never'];

const stateOf = ({ presence }: RoomDevice): SeatPresenceState =>
  presence === null ? 'never' : !presence.online ? 'away' : presence.locked ? 'locked' : 'online';

const newest = (times: readonly string[]): string | null => times.toSorted().at(-1) ?? null;

/** A seat is as present as the best of its devices; what lies unsent lies on any of them. Revoked ones no longer count. */
export const seatPresence = (devices: readonly RoomDevice[], seat: SeatId): SeatPresence => {
  const own = devices.filter((device) => device.seat === seat && device.revokedAt === null);
  const states = own.map(stateOf);
  const heard = own.flatMap(({ presence }) => (presence === null ? [] : [presence]));
  const unsent = heard.flatMap((presence) => (presence.unsent === null ? [] : [presence.unsent]));
  const skews = heard.flatMap(({ skewSeconds }) => (skewSeconds === null ? [] : [skewSeconds]));
  const nudges = heard.flatMap(({ nudge }) => (nudge === null ? [] : [nudge]));
  const nudgedAt = newest(nudges.map(({ at }) => at));
  return {
    state: BEST_FIRST.find((state) => states.includes(state)) ?? 'none',
    devices: own.length,
    unsent: unsent.length === 0 ? null : unsent.reduce((sum, count) => sum + count, 0),
    lastHeardAt: newest(heard.map(({ lastHeardAt }) => lastHeardAt)),
    skewSeconds: skews.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null,
    notKept: heard.some(({ persisted }) => persisted === false),
    region: heard.find(({ online, region }) => online && region !== null)?.region ?? null,
    nudge: nudgedAt === null ? null : { at: nudgedAt, seen: nudges.some(({ at, seen }) => at === nudgedAt && seen) },
  };
};
