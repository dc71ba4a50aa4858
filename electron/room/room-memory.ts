import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EditionId } from '../../shared/edition/edition.ts';
import { type DeviceId, deviceIdSchema, IDLE_LOCK_MINUTES } from '../../shared/room/wire.ts';

const memorySchema = z.object({
  open: z.boolean(),
  /** Devices that were unlocked, and when somebody last touched them. */
  unlocked: z.record(deviceIdSchema, z.iso.datetime()),
});
type Memory = z.infer<typeof memorySchema>;

const NOTHING: Memory = { open: false, unlocked: {} };

/**
 * What this machine remembers of an edition's room while it is open, so that an end that nobody wanted is over quickly: the room
 * opens again, and nine jurors are not asked for their PINs at once. Nothing of it grants anything without the device's token.
 */
export type RoomMemory = {
  /** Whether the room was open when the records ended. */
  readonly wasOpen: () => boolean;
  readonly keep: (unlocked: ReadonlyMap<DeviceId, string>) => void;
  readonly forget: () => void;
  readonly touchedAt: (device: DeviceId) => string | null;
};

export const openRoomMemory = (folder: string, edition: EditionId): RoomMemory => {
  const path = join(folder, `ruang-${edition}.json`);
  const read = (): Memory => {
    if (!existsSync(path)) return NOTHING;
    try {
      return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // Half a file or one of a later version remembers nothing.
      return NOTHING;
    }
  };
  const write = (memory: Memory): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.tulis`, JSON.stringify(memory), { mode: 0o600 });
    renameSync(`${path}.tulis`, path);
  };
  const before = read();
  let last = '';
  return {
    wasOpen: () => before.open,
    touchedAt: (device) => before.unlocked[device] ?? null,
    keep: (unlocked) => {
      const memory = { open: true, unlocked: Object.fromEntries(unlocked) };
      const text = JSON.stringify(memory);
      if (text === last) return;
      last = text;
      write(memory);
    },
    forget: () => {
      last = '';
      if (existsSync(path)) write(NOTHING);
    },
  };
};

/** Whether a device that was last touched then would not have been locked yet. */
export const isFresh = (touchedAt: string, now: string): boolean => Date.parse(now) - Date.parse(touchedAt) < IDLE_LOCK_MINUTES * 60_000;
