import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { Guest, GuestDetails } from '../../../shared/panel/guests/guest.ts';
import type { SubstituteDetails, SubstituteKey } from '../../../shared/panel/substitutes/substitute.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type PersonsState = {
  /** Observers and auditors; null where this window may not list them, or before they are read. */
  readonly guests: readonly Guest[] | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly registerSubstitute: (details: SubstituteDetails) => Promise<Reply<unknown>>;
  readonly resetSubstitutePin: (key: SubstituteKey) => Promise<Reply<{ readonly pin: string }>>;
  readonly revokeSubstitute: (key: SubstituteKey) => Promise<Reply<null>>;
  readonly registerGuest: (details: GuestDetails) => Promise<Reply<unknown>>;
  readonly resetGuestPin: (number: Guest['number']) => Promise<Reply<{ readonly pin: string }>>;
  readonly revokeGuest: (number: Guest['number']) => Promise<Reply<null>>;
};

export const createPersonsStore: StoreFactory<PersonsState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const reply = await client('panel.guests', {});
      set(reply.ok ? { guests: reply.value, failure: null } : { failure: reply.failure });
    };
    const thenRead = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      if (reply.ok) await refresh();
      return reply;
    };
    listen('panel.changed', () => {
      if (get().guests !== null) void refresh();
    });
    return {
      guests: null,
      failure: null,
      refresh,
      registerSubstitute: (details) => client('panel.registerSubstitute', details),
      resetSubstitutePin: (key) => client('panel.resetSubstitutePin', key),
      revokeSubstitute: (key) => client('panel.revokeSubstitute', key),
      registerGuest: async (details) => thenRead(await client('panel.registerGuest', details)),
      resetGuestPin: async (number) => thenRead(await client('panel.resetGuestPin', { number })),
      revokeGuest: async (number) => thenRead(await client('panel.revokeGuest', { number })),
    };
  });
