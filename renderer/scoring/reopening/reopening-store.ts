import { createStore } from 'zustand/vanilla';
import type { CallRequest } from '../../../shared/contract.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { Reopening } from '../../../shared/scoring/reopening/reopening.ts';
import type { StoreFactory } from '../../noun-stores.tsx';
import { oneAtATime } from '../../one-at-a-time.ts';

export type ReopeningState = {
  /** Newest first; null before they are read. */
  readonly reopenings: readonly Reopening[] | null;
  readonly seats: readonly Seat[];
  readonly failure: Failure | null;
  readonly read: () => Promise<void>;
  readonly propose: (input: CallRequest<'scoring.proposeReopening'>) => Promise<Reply<{ readonly number: number }>>;
  readonly decide: (input: CallRequest<'scoring.decideReopening'>) => Promise<Reply<null>>;
};

/** Proposals to reopen sheets, for the secretariat and those who decide. */
export const createReopeningStore: StoreFactory<ReopeningState> = ({ client, listen }) =>
  createStore((set, get) => {
    const read = oneAtATime(async () => {
      const [reopenings, panel] = await Promise.all([client('scoring.reopenings', {}), client('panel.read', {})]);
      if (panel.ok) set({ seats: panel.value.seats });
      set(reopenings.ok ? { reopenings: reopenings.value, failure: null } : { failure: reopenings.failure });
    });
    listen('scoring.changed', () => {
      if (get().reopenings !== null) void read();
    });
    return {
      reopenings: null,
      seats: [],
      failure: null,
      read,
      propose: async (input) => {
        const reply = await client('scoring.proposeReopening', input);
        if (reply.ok) await read();
        return reply;
      },
      decide: async (input) => {
        const reply = await client('scoring.decideReopening', input);
        if (reply.ok || reply.failure.code === 'reopening-decided') await read();
        return reply;
      },
    };
  });
