import type { Seat, SeatId } from '../../../shared/panel/panel.ts';
import type { Checklist, Confirmation, RoomTrial } from '../../../shared/room/checklist/checklist.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { seatPresence, SKEW_SECONDS } from '../../../shared/room/seat-presence.ts';

export type Power = { readonly awake: boolean; readonly onBattery: boolean };

export type CheckState = 'done' | 'attention' | 'waiting';

/** One point of the list: what the machine knows of it, in the fields that its sentence needs. */
export type Check = { readonly state: CheckState } & (
  | { readonly item: 'pins'; readonly missing: number }
  | { readonly item: 'room'; readonly origin: string | null; readonly reachable: boolean }
  | { readonly item: 'reach'; readonly trial: RoomTrial | null; readonly fromHere: boolean }
  | { readonly item: 'network'; readonly known: boolean; readonly confirmation: Confirmation | null }
  | { readonly item: 'clocks'; readonly heard: number; readonly off: readonly { readonly seat: SeatId; readonly minutes: number }[] }
  | { readonly item: 'power'; readonly power: Power | null }
  | { readonly item: 'hotspot'; readonly confirmation: Confirmation | null }
  | { readonly item: 'backup'; readonly confirmation: Confirmation | null; readonly old: boolean }
);

export type CheckSetup = {
  readonly seats: readonly Seat[];
  readonly room: RoomState;
  readonly checklist: Checklist;
  readonly power: Power | null;
  /** ISO instant. */
  readonly now: string;
};

/** A copy of the morning serves the day. */
const COPY_SERVES_MS = 12 * 3_600_000;

const isFromHere = ({ address }: RoomTrial): boolean => address.startsWith('127.') || address === '::1';

/** What of the list is settled, by fact where the machine can know and by a person's word where it cannot. */
export const checkFacts = ({ seats, room, checklist, power, now }: CheckSetup): readonly Check[] => {
  const missing = seats.filter(({ hasPin }) => !hasPin).length;
  const addresses = room.opened?.addresses ?? [];
  const reachable = addresses.some(({ kind }) => kind !== 'own');
  const trial = checklist.trials.find((one) => !isFromHere(one)) ?? checklist.trials[0] ?? null;
  const reached = trial !== null && !isFromHere(trial);
  const confirmationOf = (item: Confirmation['item']): Confirmation | null =>
    checklist.confirmations.find((one) => one.item === item) ?? null;
  const skews = seats.flatMap(({ seat }) => {
    const { skewSeconds } = seatPresence(room.devices, seat);
    return skewSeconds === null ? [] : [{ seat, skewSeconds }];
  });
  const off = skews
    .filter(({ skewSeconds }) => Math.abs(skewSeconds) > SKEW_SECONDS)
    .map(({ seat, skewSeconds }) => ({ seat, minutes: Math.max(1, Math.round(Math.abs(skewSeconds) / 60)) }));
  const copy = confirmationOf('backup');
  const old = copy !== null && Date.parse(now) - Date.parse(copy.at) > COPY_SERVES_MS;
  const by = (confirmation: Confirmation | null): CheckState => (confirmation === null ? 'waiting' : 'done');
  return [
    { item: 'pins', state: missing === 0 && seats.length > 0 ? 'done' : 'attention', missing },
    {
      item: 'room',
      state: room.opened === null ? 'waiting' : reachable ? 'done' : 'attention',
      origin: addresses[0]?.origin ?? null,
      reachable,
    },
    { item: 'reach', state: reached ? 'done' : trial === null ? 'waiting' : 'attention', trial, fromHere: trial !== null && !reached },
    { item: 'network', state: reached ? 'done' : by(confirmationOf('network')), known: reached, confirmation: confirmationOf('network') },
    { item: 'clocks', state: off.length > 0 ? 'attention' : skews.length > 0 ? 'done' : 'waiting', heard: skews.length, off },
    { item: 'power', state: power?.awake !== true ? 'waiting' : power.onBattery ? 'attention' : 'done', power },
    { item: 'hotspot', state: by(confirmationOf('hotspot')), confirmation: confirmationOf('hotspot') },
    { item: 'backup', state: old ? 'attention' : by(copy), confirmation: copy, old },
  ];
};
