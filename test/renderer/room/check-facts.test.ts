import { describe, expect, test } from 'vitest';
import { type Check, checkFacts, type CheckSetup } from '../../../renderer/room/checklist/check-facts.ts';
import { firewallCommand } from '../../../renderer/room/checklist/firewall-commands.ts';
import type { RoomTrial } from '../../../shared/room/checklist/checklist.ts';
import type { DevicePresence, RoomState } from '../../../shared/room/room.ts';
import { deviceIdSchema } from '../../../shared/room/wire.ts';
import { STANDARD_SEATS } from '../../../shared/panel/standard-seats.ts';
import { seatNumber } from '../../fixtures/edition.ts';

const SEATS = STANDARD_SEATS.map((details) => ({
  ...details,
  hasPin: true,
  pinSetAt: null,
  pinSetBy: null,
  pinSetCount: 1,
  blockedUntil: null,
  sittingSubstitute: null,
}));
const PRESENCE: DevicePresence = {
  online: true,
  way: 'socket',
  locked: false,
  lastHeardAt: '2025-07-28T01:00:00.000Z',
  unsent: 0,
  skewSeconds: 4,
  visible: true,
  persisted: true,
  region: null,
  nudge: null,
};
const ROOM: RoomState = {
  opened: {
    port: 45_123,
    since: '2025-07-28T00:30:00.000Z',
    addresses: [{ origin: 'https://192.168.1.10:45123', kind: 'lan', card: 'Wi-Fi' }],
    certificate: null,
  },
  port: 45_123,
  devices: [
    {
      id: deviceIdSchema.parse('00000000-0000-4000-8000-000000000003'),
      seat: seatNumber(3),
      name: '',
      pairedAt: '2025-07-28T00:40:00.000Z',
      revokedAt: null,
      presence: PRESENCE,
    },
  ],
  tickets: [],
  refusals: [],
};
const TRIAL: RoomTrial = {
  at: '2025-07-28T00:50:00.000Z',
  address: '192.168.1.23',
  deviceName: 'Safari di iOS',
  way: 'socket',
  roundTripMs: 11,
  skewSeconds: 0,
};
const BACKUP = { item: 'backup', personName: 'Paritrana Panel', note: 'Kaltim.paritrana', at: '2025-07-28T00:20:00.000Z' } as const;
const HOTSPOT = { ...BACKUP, item: 'hotspot', personName: 'Rina', note: '' } as const;
const READY: CheckSetup = {
  seats: SEATS,
  room: ROOM,
  checklist: { confirmations: [BACKUP, HOTSPOT], trials: [TRIAL] },
  power: { awake: true, onBattery: false },
  now: '2025-07-28T01:00:00.000Z',
};

const statesOf = (setup: Partial<CheckSetup>): Readonly<Record<string, string>> =>
  Object.fromEntries(checkFacts({ ...READY, ...setup }).map(({ item, state }) => [item, state]));
const checkOf = (item: Check['item'], setup: Partial<CheckSetup>): Check | undefined =>
  checkFacts({ ...READY, ...setup }).find((check) => check.item === item);

describe('The checklist before a session', () => {
  test('is settled when everything is known to be so', () => {
    expect([...new Set(Object.values(statesOf({})))]).toEqual(['done']);
  });

  test('has nothing settled on a laptop on which nobody has done anything', () => {
    const seats = SEATS.map((seat) => ({ ...seat, hasPin: false }));
    const room: RoomState = { ...ROOM, opened: null, devices: [] };
    const power = { awake: false, onBattery: false };
    expect(statesOf({ seats, room, power, checklist: { confirmations: [], trials: [] } })).toEqual({
      pins: 'attention',
      room: 'waiting',
      reach: 'waiting',
      network: 'waiting',
      clocks: 'waiting',
      power: 'waiting',
      hotspot: 'waiting',
      backup: 'waiting',
    });
  });

  test('takes a phone that came through as proof of network and firewall, and no trial from the laptop itself', () => {
    const fromHere = { ...TRIAL, address: '127.0.0.1' };
    const only = { confirmations: READY.checklist.confirmations, trials: [fromHere] };
    const both = { ...only, trials: [fromHere, TRIAL] };
    expect([statesOf({ checklist: only }), statesOf({ checklist: both })]).toMatchObject([
      { reach: 'attention', network: 'waiting' },
      { reach: 'done', network: 'done' },
    ]);
  });

  test('names the seats whose clocks are off by more than a minute', () => {
    const devices = ROOM.devices.map((device) => ({ ...device, presence: { ...PRESENCE, skewSeconds: -150 } }));
    expect(checkOf('clocks', { room: { ...ROOM, devices } })).toEqual({
      item: 'clocks',
      state: 'attention',
      heard: 1,
      off: [{ seat: 3, minutes: 3 }],
    });
  });

  test('says when the laptop runs on its battery, when no network is there, and when the copy is from yesterday', () => {
    const opened =
      ROOM.opened === null ? null : { ...ROOM.opened, addresses: [{ origin: 'https://127.0.0.1:45123', kind: 'own' as const, card: '' }] };
    const states = statesOf({ power: { awake: true, onBattery: true }, room: { ...ROOM, opened }, now: '2025-07-29T01:00:00.000Z' });
    expect(states).toMatchObject({ power: 'attention', room: 'attention', backup: 'attention' });
  });

  test('gives IT a command with the port of the room', () => {
    expect([firewallCommand('win32', 45_123), firewallCommand('linux', 45_123)].every((command) => command.includes('45123'))).toBe(true);
  });
});
