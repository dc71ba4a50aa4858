import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Stick } from '../../../shared/scoring/stick/stick.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type StickListState = {
  readonly sticks: readonly Stick[] | null;
  readonly seats: CallOutput<'panel.read'>['seats'] | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
};

export const createStickStore: StoreFactory<StickListState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const [sticks, panel] = await Promise.all([client('scoring.sticks', {}), client('panel.read', {})]);
      if (!sticks.ok) set({ failure: sticks.failure });
      else if (!panel.ok) set({ failure: panel.failure });
      else set({ sticks: sticks.value, seats: panel.value.seats, failure: null });
    };
    listen('scoring.changed', () => {
      if (get().sticks !== null) void refresh();
    });
    return { sticks: null, seats: null, failure: null, refresh };
  });
