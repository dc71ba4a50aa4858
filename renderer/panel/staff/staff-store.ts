import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { IdleMinutes, Proof, Staff, StaffNumber } from '../../../shared/panel/staff/staff.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type StaffState = {
  readonly staff: Staff | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly add: (personName: string, pin: string, approval: Proof | null) => Promise<Reply<unknown>>;
  readonly replacePin: (number: StaffNumber, pin: string, approval: Proof) => Promise<Reply<null>>;
  readonly remove: (number: StaffNumber, approval: Proof) => Promise<Reply<null>>;
  readonly setIdleMinutes: (minutes: IdleMinutes) => Promise<Reply<null>>;
};

export const createStaffStore: StoreFactory<StaffState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const reply = await client('panel.staff', {});
      set(reply.ok ? { staff: reply.value, failure: null } : { failure: reply.failure });
    };
    const thenRead = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      if (reply.ok) await refresh();
      return reply;
    };
    listen('panel.changed', () => {
      if (get().staff !== null) void refresh();
    });
    return {
      staff: null,
      failure: null,
      refresh,
      add: async (personName, pin, approval) => thenRead(await client('panel.addStaff', { personName, pin, approval })),
      replacePin: async (number, pin, approval) => thenRead(await client('panel.replaceStaffPin', { number, pin, approval })),
      remove: async (number, approval) => thenRead(await client('panel.removeStaff', { number, approval })),
      setIdleMinutes: async (minutes) => thenRead(await client('panel.setIdleMinutes', { minutes })),
    };
  });
