import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import type { EditionState } from './edition-store.ts';

export const EditionContext = createContext<StoreApi<EditionState> | null>(null);

export const useEdition = <Selected>(select: (state: EditionState) => Selected): Selected => {
  const store = use(EditionContext);
  if (!store) throw new Error('A page stands outside EditionScope.');
  return useStore(store, select);
};

/** The edition that is open, who this window is in it, and how far it has come. Pages are shown only once it is read. */
export const useOverview = (): EditionOverview => {
  const overview = useEdition((state) => state.overview);
  if (!overview) throw new Error('A page is shown before the edition was read.');
  return overview;
};

/** Whether this window may write at all. */
export const useWritable = (): boolean => useOverview().readOnlyBecause === null;
