import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type EditionId, editionIdSchema } from '../shared/edition/edition.ts';
import { type Preferences, preferencesSchema, type RecentEdition, type RecentId, recentIdSchema } from '../shared/desktop.ts';

const memorySchema = z.object({
  preferences: preferencesSchema,
  recent: z.array(z.object({ id: recentIdSchema, path: z.string(), name: z.string(), openedAt: z.string() })).max(50),
  rooms: z
    .array(
      z.object({
        edition: editionIdSchema,
        editionName: z.string(),
        publicKey: z.string(),
        addresses: z.array(z.string()).max(40),
        usedAt: z.string(),
        /** False once somebody took the room from the list: its key is still known, as what its window kept is still there. */
        listed: z.boolean(),
      }),
    )
    .max(50)
    .default([]),
});
type Memory = z.infer<typeof memorySchema>;
/** A room in which somebody sat as a juror on this machine, with the key by which it is known again. */
export type RememberedRoom = Memory['rooms'][number];

const FRESH: Memory = { preferences: { language: 'id', colorScheme: 'system', size: 100 }, recent: [], rooms: [] };
const REMEMBERED = 12;
const KEYS_REMEMBERED = 50;

/** What the desktop remembers between starts: preferences and the editions opened last. No record of an edition is in it. */
export type DesktopMemory = {
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly recent: () => readonly RecentEdition[];
  readonly pathOf: (id: RecentId) => string | null;
  readonly remember: (path: string, name: string) => void;
  readonly forget: (id: RecentId) => void;
  /** All whose key is known, also those that are not listed any more. */
  readonly rooms: () => readonly RememberedRoom[];
  readonly rememberRoom: (room: RememberedRoom) => void;
  readonly forgetRoom: (edition: EditionId) => void;
};

const shortenHome = (folder: string): string => (folder.startsWith(homedir()) ? `~${folder.slice(homedir().length)}` : folder);

export const openDesktopMemory = (folder: string): DesktopMemory => {
  const path = join(folder, 'desktop.json');
  let memory = read(path);
  const change = (next: Memory): void => {
    memory = next;
    mkdirSync(folder, { recursive: true });
    const temporary = `${path}.tulis`;
    writeFileSync(temporary, JSON.stringify(memory, null, 1));
    renameSync(temporary, path);
  };
  return {
    preferences: () => memory.preferences,
    setPreferences: (preferences) => {
      change({ ...memory, preferences });
    },
    recent: () =>
      memory.recent.map(({ id, path: editionPath, name, openedAt }) => ({
        id,
        name,
        fileName: basename(editionPath),
        folder: shortenHome(dirname(editionPath)),
        openedAt,
        missing: !existsSync(editionPath),
      })),
    pathOf: (id) => memory.recent.find((recent) => recent.id === id)?.path ?? null,
    remember: (editionPath, name) => {
      const known = memory.recent.find((recent) => recent.path === editionPath);
      const entry = { id: known?.id ?? recentIdSchema.parse(randomUUID()), path: editionPath, name, openedAt: new Date().toISOString() };
      change({ ...memory, recent: [entry, ...memory.recent.filter((recent) => recent.path !== editionPath)].slice(0, REMEMBERED) });
    },
    forget: (id) => {
      change({ ...memory, recent: memory.recent.filter((recent) => recent.id !== id) });
    },
    rooms: () => memory.rooms,
    rememberRoom: (room) => {
      change({ ...memory, rooms: [room, ...memory.rooms.filter(({ edition }) => edition !== room.edition)].slice(0, KEYS_REMEMBERED) });
    },
    forgetRoom: (edition) => {
      change({ ...memory, rooms: memory.rooms.map((room) => (room.edition === edition ? { ...room, listed: false } : room)) });
    },
  };
};

/** A file that cannot be read is no reason not to start: the desktop begins afresh. */
const read = (path: string): Memory => {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return FRESH;
  }
};
