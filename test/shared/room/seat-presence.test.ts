import { describe, expect, test } from 'vitest';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { DevicePresence, RoomDevice } from '../../../shared/room/room.ts';
import { seatPresence } from '../../../shared/room/seat-presence.ts';
import { deviceIdSchema } from '../../../shared/room/wire.ts';

const SEAT = seatIdSchema.parse(3);
const THERE: DevicePresence = {
  online: true,
  way: 'socket',
  locked: false,
  lastHeardAt: '2025-07-28T02:00:00.000Z',
  unsent: 0,
  skewSeconds: 1,
  visible: true,
  persisted: true,
  region: null,
  nudge: null,
};
let made = 0;
const device = (presence: Partial<DevicePresence> | null, over: Partial<RoomDevice> = {}): RoomDevice => ({
  id: deviceIdSchema.parse(`00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`),
  seat: SEAT,
  name: 'Chrome di Android',
  pairedAt: '2025-07-28T01:00:00.000Z',
  revokedAt: null,
  presence: presence === null ? null : { ...THERE, ...presence },
  ...over,
});

describe('A seat', () => {
  test('without a device, or with one that has not come, says so', () => {
    expect([seatPresence([], SEAT).state, seatPresence([device(null)], SEAT).state]).toEqual(['none', 'never']);
  });

  test('is as present as the best of its devices, and counts what lies unsent on any', () => {
    const away = device({ online: false, unsent: 3, lastHeardAt: '2025-07-28T01:40:00.000Z' });
    const locked = device({ locked: true, unsent: 1 });
    expect([
      seatPresence([away], SEAT).state,
      seatPresence([away, locked], SEAT).state,
      seatPresence([away, locked, device({})], SEAT),
    ]).toEqual([
      'away',
      'locked',
      {
        state: 'online',
        devices: 3,
        unsent: 4,
        lastHeardAt: '2025-07-28T02:00:00.000Z',
        skewSeconds: 1,
        notKept: false,
        region: null,
        nudge: null,
      },
    ]);
  });

  test('does not count devices of other seats and revoked ones', () => {
    const others = [
      device({ unsent: 9 }, { seat: seatIdSchema.parse(4) }),
      device({ unsent: 9 }, { revokedAt: '2025-07-28T02:00:00.000Z' }),
    ];
    expect(seatPresence(others, SEAT)).toMatchObject({ state: 'none', devices: 0, unsent: null });
  });

  test('tells the clock that is furthest off, whichever way', () => {
    expect(seatPresence([device({ skewSeconds: 20 }), device({ skewSeconds: -310 })], SEAT).skewSeconds).toBe(-310);
  });

  test('has answered the newest reminder when any of its devices has', () => {
    const at = '2025-07-28T02:05:00.000Z';
    const asked = device({ nudge: { at, code: null, seen: false } });
    const earlier = device({ nudge: { at: '2025-07-28T01:05:00.000Z', code: null, seen: true } });
    const answered = device({ nudge: { at, code: null, seen: true } });
    expect([seatPresence([asked, earlier], SEAT).nudge, seatPresence([asked, answered], SEAT).nudge]).toEqual([
      { at, seen: false },
      { at, seen: true },
    ]);
  });
});
