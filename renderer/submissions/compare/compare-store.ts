import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparedRegion } from '../../../shared/submissions/compare-regions.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type CompareState = {
  readonly regions: readonly ComparedRegion[] | null;
  readonly failure: Failure | null;
  readonly read: () => Promise<void>;
};

export const createCompareStore: StoreFactory<CompareState> = ({ client, listen }) =>
  createStore((set, get) => {
    const read = async (): Promise<void> => {
      const reply = await client('submissions.compare', {});
      set(reply.ok ? { regions: reply.value, failure: null } : { failure: reply.failure });
    };
    listen('submissions.changed', () => {
      if (get().regions !== null) void read();
    });
    return { regions: null, failure: null, read };
  });
