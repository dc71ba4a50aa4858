import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** What a screen reader is told without moving the focus. `turn` tells two equal announcements apart. */
type Announcement = { readonly text: string; readonly turn: number };

const announcement = createStore<Announcement>(() => ({ text: '', turn: 0 }));

/** Says `tersimpan` and the like in the live region of the window. */
export const announce = (text: string): void => announcement.setState(({ turn }) => ({ text, turn: turn + 1 }));

export const useAnnouncement = (): Announcement => useStore(announcement);
