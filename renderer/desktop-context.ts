import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { DesktopStore, DesktopStoreState } from './desktop-store.ts';

export const DesktopContext = createContext<DesktopStore | null>(null);

/** What the desktop keeps for this window: language, scheme, size, recent files, and opening and closing editions. */
export const useDesktop = <Selected>(select: (state: DesktopStoreState) => Selected): Selected => {
  const store = use(DesktopContext);
  if (!store) throw new Error('A screen stands outside DesktopContext.');
  return useStore(store, select);
};
