import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Door, Listen } from './client.ts';

/** Makes the store of one noun. What it listens to is undone by itself when the store is let go. */
export type StoreFactory<State> = (door: Door) => StoreApi<State>;

type NounStores = {
  readonly door: Door;
  readonly storeOf: <State>(factory: StoreFactory<State>) => StoreApi<State>;
  /** Begins to listen; answers how to stop. */
  readonly hold: () => () => void;
};

const makeNounStores = (door: Door): NounStores => {
  const stores = new Map<unknown, unknown>();
  const wanted = new Set<() => () => void>();
  const undo = new Set<() => void>();
  let held = false;

  const listen: Listen = (topic, heard) => {
    const begin = () => door.listen(topic, heard);
    wanted.add(begin);
    const stop = held ? begin() : () => undefined;
    undo.add(stop);
    return () => {
      wanted.delete(begin);
      undo.delete(stop);
      stop();
    };
  };

  const ownDoor: Door = { ...door, listen };
  return {
    door: ownDoor,
    storeOf: <State,>(factory: StoreFactory<State>) => {
      const known = stores.get(factory);
      // The map's key is the very factory that made the value.
      if (known) return known as StoreApi<State>;
      const made = factory(ownDoor);
      stores.set(factory, made);
      return made;
    },
    hold: () => {
      held = true;
      for (const begin of wanted) undo.add(begin());
      return () => {
        held = false;
        for (const stop of undo) stop();
        undo.clear();
      };
    },
  };
};

const NounStoresContext = createContext<NounStores | null>(null);

type ProviderProps = { readonly door: Door; readonly children: ReactNode };

/**
 * Holds one store per noun from its first use on. Give it a `key` of whom the window is (edition, role, seat): with
 * another key everything that the one before had read is let go, so nothing of one seat is left on the screen of another.
 */
export function NounStoresProvider({ door, children }: ProviderProps) {
  const [stores] = useState(() => makeNounStores(door));
  useEffect(() => stores.hold(), [stores]);
  return <NounStoresContext value={stores}>{children}</NounStoresContext>;
}

const useNounStores = (): NounStores => {
  const stores = use(NounStoresContext);
  if (!stores) throw new Error('A page stands outside NounStoresProvider.');
  return stores;
};

/** The state of a noun, its store made on first use: `useNoun(createPanelStore, (state) => state.panel)`. */
export const useNoun = <State, Selected>(factory: StoreFactory<State>, select: (state: State) => Selected): Selected =>
  useStore(useNounStores().storeOf(factory), select);

/** The store itself, for handlers that read it at the moment of the event. */
export const useNounStore = <State,>(factory: StoreFactory<State>): StoreApi<State> => useNounStores().storeOf(factory);

/** The door, for requests that leave nothing behind in a store. */
export const useDoor = (): Door => useNounStores().door;
