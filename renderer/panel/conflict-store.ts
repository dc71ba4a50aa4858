import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { Conflict } from '../../shared/panel/conflict.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { StoreFactory } from '../noun-stores.tsx';

export type ConflictAnswer = { readonly seat: SeatId; readonly codes: readonly RegionCode[]; readonly reason: string };

export type ConflictsState = {
  readonly conflicts: readonly Conflict[] | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly declare: (answer: ConflictAnswer) => Promise<Reply<null>>;
  readonly dismiss: (answer: ConflictAnswer) => Promise<Reply<null>>;
};

export const createConflictStore: StoreFactory<ConflictsState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const reply = await client('panel.conflicts', {});
      set(reply.ok ? { conflicts: reply.value, failure: null } : { failure: reply.failure });
    };
    const thenRead = async (reply: Reply<null>): Promise<Reply<null>> => {
      if (reply.ok) await refresh();
      return reply;
    };
    listen('panel.changed', () => {
      if (get().conflicts !== null) void refresh();
    });
    return {
      conflicts: null,
      failure: null,
      refresh,
      declare: async ({ seat, codes, reason }) => thenRead(await client('panel.declareConflicts', { seat, codes: [...codes], reason })),
      dismiss: async ({ seat, codes, reason }) => thenRead(await client('panel.dismissConflicts', { seat, codes: [...codes], reason })),
    };
  });
