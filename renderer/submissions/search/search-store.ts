import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../../shared/failure.ts';
import type { SearchResult } from '../../../shared/submissions/search/search.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type SearchState = {
  /** What is typed; it stays for who comes back from a result. */
  readonly text: string;
  readonly result: SearchResult | null;
  readonly failure: Failure | null;
  readonly search: (text: string) => Promise<void>;
};

export const createSearchStore: StoreFactory<SearchState> = ({ client, listen }) =>
  createStore((set, get) => {
    let asked = 0;

    const ask = async (): Promise<void> => {
      asked += 1;
      const turn = asked;
      const reply = await client('submissions.search', { text: get().text });
      // Only the answer to what was typed last is shown.
      if (turn !== asked) return;
      set(reply.ok ? { result: reply.value, failure: null } : { failure: reply.failure });
    };

    listen('submissions.changed', () => {
      if (get().result !== null) void ask();
    });

    return {
      text: '',
      result: null,
      failure: null,
      search: async (text) => {
        set({ text });
        if (text.trim() === '') {
          asked += 1;
          set({ result: null, failure: null });
          return;
        }
        await ask();
      },
    };
  });
