import { createStore } from 'zustand/vanilla';
import type { AuditEntry, VerifyReport } from '../../shared/audit/audit.ts';
import type { Failure } from '../../shared/failure.ts';
import type { StoreFactory } from '../noun-stores.tsx';

/** Events read at a time. */
const PAGE = 50;

export type AuditState = {
  /** Newest first; null before the first answer. */
  readonly entries: readonly AuditEntry[] | null;
  readonly complete: boolean;
  readonly report: VerifyReport | null;
  readonly verifying: boolean;
  readonly failure: Failure | null;
  readonly readNewest: () => Promise<void>;
  readonly readOlder: () => Promise<void>;
  readonly verify: () => Promise<void>;
};

export const createAuditStore: StoreFactory<AuditState> = ({ client }) =>
  createStore((set, get) => ({
    entries: null,
    complete: false,
    report: null,
    verifying: false,
    failure: null,
    readNewest: async () => {
      const reply = await client('audit.list', { limit: PAGE });
      if (reply.ok) set({ entries: reply.value, complete: reply.value.length < PAGE, failure: null });
      else set({ failure: reply.failure });
    },
    readOlder: async () => {
      const known = get().entries ?? [];
      const oldest = known.at(-1);
      if (!oldest || oldest.sequence <= 1) {
        set({ complete: true });
        return;
      }
      const reply = await client('audit.list', { beforeSequence: oldest.sequence, limit: PAGE });
      if (reply.ok) set({ entries: [...known, ...reply.value], complete: reply.value.length < PAGE, failure: null });
      else set({ failure: reply.failure });
    },
    verify: async () => {
      set({ verifying: true });
      const reply = await client('audit.verify', {});
      set(reply.ok ? { verifying: false, report: reply.value, failure: null } : { verifying: false, failure: reply.failure });
    },
  }));
