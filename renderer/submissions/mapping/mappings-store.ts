import { createStore } from 'zustand/vanilla';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { RememberedPart } from '../../../shared/submissions/mapping/remembered.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type MappingsState = {
  /** Of the region that is looked at; newest first. */
  readonly remembered: readonly RememberedPart[] | null;
  readonly failure: Failure | null;
  readonly read: (code: RegionCode) => Promise<void>;
  readonly forget: (code: RegionCode) => Promise<Reply<null>>;
};

export const createMappingsStore: StoreFactory<MappingsState> = ({ client, listen }) =>
  createStore((set) => {
    let asked: RegionCode | null = null;

    const read = async (code: RegionCode): Promise<void> => {
      if (asked !== code) set({ remembered: null, failure: null });
      asked = code;
      const reply = await client('submissions.mappings', { code });
      if (asked !== code) return;
      set(reply.ok ? { remembered: reply.value, failure: null } : { failure: reply.failure });
    };

    listen('submissions.changed', () => {
      if (asked !== null) void read(asked);
    });

    return { remembered: null, failure: null, read, forget: (code) => client('submissions.forgetMappings', { code }) };
  });
