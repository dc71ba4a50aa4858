import { createStore } from 'zustand/vanilla';
import type { Reply } from '../../../shared/failure.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type RoomPresenceState = {
  /** Null before it is read, and for whoever is not told. */
  readonly room: RoomState | null;
  readonly read: () => Promise<void>;
  /** Without a region the juror is asked to look at the device. */
  readonly nudge: (seat: SeatId, code: RegionCode | null) => Promise<Reply<null>>;
};

export const createRoomPresenceStore: StoreFactory<RoomPresenceState> = ({ client, listen }) =>
  createStore((set, get) => {
    const read = async (): Promise<void> => {
      const reply = await client('room.read', {});
      if (reply.ok) set({ room: reply.value });
    };
    listen('room.changed', () => {
      if (get().room !== null) void read();
    });
    return {
      room: null,
      read,
      nudge: (seat, code) => client('room.nudge', { seat, ...(code === null ? {} : { code }) }),
    };
  });
