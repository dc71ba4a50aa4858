import { describe, expect, test } from 'vitest';
import { createEditionStore } from '../../../renderer/edition/edition-store.ts';
import type { Door } from '../../../renderer/client.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { overviewOf } from '../overview.ts';
import { seatNumber } from '../../fixtures/edition.ts';

const SEAT = seatNumber(5);

/** A window whose door answers who it is as `who` says. */
const openWindow = () => {
  const who: { now: { role: 'anggota' | 'sekretariat'; seat: typeof SEAT | null } | 'locked' } = { now: { role: 'anggota', seat: SEAT } };
  const heard: (() => void)[] = [];
  const client = (name: string): Promise<Reply<unknown>> => {
    if (name === 'panel.leaveSeat') who.now = { role: 'sekretariat', seat: null };
    if (name !== 'edition.read') return Promise.resolve(succeed(null));
    return Promise.resolve(who.now === 'locked' ? fail({ code: 'window-locked' }) : succeed({ ...overviewOf(), identity: who.now }));
  };
  const door = {
    client,
    listen: (_topic: string, hear: () => void) => {
      heard.push(hear);
      return () => undefined;
    },
  } as unknown as Door;
  const store = createEditionStore(door);
  const tell = async (): Promise<void> => {
    for (const hear of heard) hear();
    await store.getState().refresh();
  };
  return { who, store, tell };
};

describe('A window whose person loses the place', () => {
  test('says so, whether it becomes the secretariat’s or is locked', async () => {
    for (const now of [{ role: 'sekretariat', seat: null }, 'locked'] as const) {
      const { who, store, tell } = openWindow();
      await store.getState().refresh();
      who.now = now;
      await tell();
      expect(store.getState().lostPlace).toEqual({ role: 'anggota', seat: SEAT });
      store.getState().toldOfLoss();
      await tell();
      expect(store.getState().lostPlace).toBeNull();
    }
  });

  test('says nothing when the person leaves, or nothing has changed', async () => {
    const { store, tell } = openWindow();
    await store.getState().refresh();
    await tell();
    await store.getState().leaveSeat();
    await tell();
    expect([store.getState().overview?.identity.seat, store.getState().lostPlace]).toEqual([null, null]);
  });
});
