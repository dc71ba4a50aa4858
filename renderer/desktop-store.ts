import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ColorSchemeChoice, DesktopState, Language, Preferences, RecentId, RoomInSight, SizeStep } from '../shared/desktop.ts';
import type { EditionDetails, EditionId, EditionMark } from '../shared/edition/edition.ts';
import type { FileToken, OfferedFile } from '../shared/edition/file-token.ts';
import type { Failure, Reply } from '../shared/failure.ts';
import type { RoomSuggestion } from '../shared/room/room.ts';
import type { Door } from './client.ts';

export type DesktopStoreState = {
  readonly desktop: DesktopState;
  /** What went wrong with the last request to open, make or forget a file. */
  readonly failure: Failure | null;
  /** Which request is under way, so that its button can say so. */
  readonly opening: 'file' | 'sample' | 'empty-sample' | 'new' | 'juror-file' | 'room' | null;
  readonly refresh: () => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setColorScheme: (colorScheme: ColorSchemeChoice) => Promise<void>;
  readonly setSize: (size: SizeStep) => Promise<void>;
  readonly openEdition: (recent?: RecentId) => Promise<void>;
  readonly openSample: (variant: 'complete' | 'empty') => Promise<void>;
  readonly createEdition: (details: EditionDetails, mark: Exclude<EditionMark, 'contoh'>) => Promise<void>;
  /** The file of a juror that somebody chose; null when nobody did. */
  readonly chooseSeatBundle: () => Promise<OfferedFile | null>;
  readonly openSeatBundle: (file: FileToken, code: string) => Promise<void>;
  readonly closeEdition: () => Promise<void>;
  readonly forgetRecent: (recent: RecentId) => Promise<void>;
  /** What the door of a room on another machine is asked. */
  readonly searchRooms: () => Promise<readonly RoomSuggestion[]>;
  readonly lookAtRoom: (entry: string) => Promise<Reply<RoomInSight>>;
  readonly enterRoom: (entry: string, words: string, moved: boolean) => Promise<Reply<null>>;
  readonly enterKnownRoom: (edition: EditionId) => Promise<void>;
  readonly forgetRoom: (edition: EditionId) => Promise<void>;
  readonly dismissFailure: () => void;
};

export type DesktopStore = StoreApi<DesktopStoreState>;

/** What the window shows before the desktop has answered, or when it cannot. */
export const FIRST_STATE: DesktopState = {
  preferences: { language: 'id', colorScheme: 'system', size: 100 },
  recent: [],
  rooms: [],
  editionOpen: false,
  applicationVersion: '',
  platform: 'linux',
  notice: null,
};

export const createDesktopStore = ({ desktop, listen }: Door, first: DesktopState): DesktopStore =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const reply = await desktop('state', {});
      if (!reply.ok) return;
      // A notice is handed over once.
      set(reply.value.notice === null ? { desktop: reply.value } : { desktop: reply.value, failure: reply.value.notice });
    };

    const prefer = async (change: Partial<Preferences>): Promise<void> => {
      const preferences = { ...get().desktop.preferences, ...change };
      set({ desktop: { ...get().desktop, preferences } });
      const reply = await desktop('setPreferences', preferences);
      if (reply.ok) set({ desktop: { ...get().desktop, preferences: reply.value } });
      else set({ failure: reply.failure });
    };

    const open = async (opening: DesktopStoreState['opening'], request: () => ReturnType<typeof desktop<'openEdition'>>): Promise<void> => {
      if (get().opening !== null) return;
      set({ opening, failure: null });
      const reply = await request();
      set({ opening: null, failure: reply.ok ? null : reply.failure });
      await refresh();
    };

    listen('desktop.editionOpened', () => void refresh());
    listen('desktop.editionClosed', () => void refresh());

    return {
      desktop: first,
      failure: first.notice,
      opening: null,
      refresh,
      setLanguage: (language) => prefer({ language }),
      setColorScheme: (colorScheme) => prefer({ colorScheme }),
      setSize: (size) => prefer({ size }),
      openEdition: (recent) => open('file', () => desktop('openEdition', recent === undefined ? {} : { recent })),
      openSample: (variant) => open(variant === 'complete' ? 'sample' : 'empty-sample', () => desktop('openSample', { variant })),
      createEdition: (details, mark) => open('new', () => desktop('createEdition', { details, mark })),
      chooseSeatBundle: async () => {
        const chosen = await desktop('chooseSeatFile', { kind: 'seat-bundle' });
        if (!chosen.ok) set({ failure: chosen.failure });
        return chosen.ok ? chosen.value : null;
      },
      openSeatBundle: (file, code) => open('juror-file', () => desktop('openSeatBundle', { file, code })),
      closeEdition: async () => {
        const reply = await desktop('closeEdition', {});
        if (!reply.ok) set({ failure: reply.failure });
        await refresh();
      },
      forgetRecent: async (recent) => {
        const reply = await desktop('forgetRecent', { recent });
        if (!reply.ok) set({ failure: reply.failure });
        await refresh();
      },
      searchRooms: async () => {
        const reply = await desktop('searchRooms', {});
        return reply.ok ? reply.value : [];
      },
      lookAtRoom: (entry) => desktop('lookAtRoom', { entry }),
      enterRoom: (entry, words, moved) => desktop('enterRoom', { entry, words, moved }),
      enterKnownRoom: async (edition) => {
        if (get().opening !== null) return;
        set({ opening: 'room', failure: null });
        const reply = await desktop('enterKnownRoom', { edition });
        set({ opening: null, failure: reply.ok ? null : reply.failure });
      },
      forgetRoom: async (edition) => {
        const reply = await desktop('forgetRoom', { edition });
        if (!reply.ok) set({ failure: reply.failure });
        await refresh();
      },
      dismissFailure: () => set({ failure: null }),
    };
  });
