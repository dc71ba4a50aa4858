import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { Checklist, ConfirmedItem } from '../../../shared/room/checklist/checklist.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import type { StoreFactory } from '../../noun-stores.tsx';
import type { Power } from './check-facts.ts';

export type ChecklistState = {
  readonly checklist: Checklist | null;
  readonly room: RoomState | null;
  readonly seats: readonly Seat[] | null;
  readonly power: Power | null;
  readonly failure: Failure | null;
  readonly read: () => Promise<void>;
  readonly confirm: (item: ConfirmedItem, personName: string) => Promise<Reply<null>>;
  readonly withdraw: (item: ConfirmedItem) => Promise<Reply<null>>;
};

export const createChecklistStore: StoreFactory<ChecklistState> = ({ client, desktop, listen }) =>
  createStore((set, get) => {
    const read = async (): Promise<void> => {
      const [checklist, room, panel, power] = await Promise.all([
        client('room.checklist', {}),
        client('room.read', {}),
        client('panel.read', {}),
        desktop('power', {}),
      ]);
      const failed = [checklist, room, panel].find((reply) => !reply.ok);
      set({
        failure: failed?.ok === false ? failed.failure : null,
        ...(checklist.ok ? { checklist: checklist.value } : {}),
        ...(room.ok ? { room: room.value } : {}),
        ...(panel.ok ? { seats: panel.value.seats } : {}),
        // In a browser nobody knows.
        power: power.ok ? power.value : null,
      });
    };
    const again = (): void => {
      if (get().checklist !== null) void read();
    };
    listen('room.changed', again);
    listen('panel.changed', again);
    return {
      checklist: null,
      room: null,
      seats: null,
      power: null,
      failure: null,
      read,
      confirm: (item, personName) => client('room.confirmCheck', { item, personName }),
      withdraw: (item) => client('room.withdrawCheck', { item }),
    };
  });
