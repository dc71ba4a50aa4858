import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { z } from 'zod';
import type { EditionId } from '../../shared/edition/edition.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import type { DeviceId, DeviceToken } from '../../shared/room/wire.ts';

const deviceKeySchema = z.string().brand<'DeviceKey'>();
/** One person of one seat of one edition on this device. Everything that is kept stands under one, so that two of them never meet. */
export type DeviceKey = z.infer<typeof deviceKeySchema>;

export type DevicePlace = { readonly edition: EditionId; readonly seat: SeatId; readonly substitute?: SubstituteNumber | undefined };
export const deviceKeyOf = ({ edition, seat, substitute }: DevicePlace): DeviceKey =>
  deviceKeySchema.parse(`${edition}/${String(seat)}${substitute === undefined ? '' : `.${String(substitute)}`}`);

/** What this browser knows of a seat that it was paired for. */
export type KnownDevice = {
  readonly key: DeviceKey;
  readonly edition: EditionId;
  readonly editionName: string;
  readonly seat: SeatId;
  /** Who sits in for the juror of the seat. */
  readonly substitute?: SubstituteNumber;
  readonly device: DeviceId;
  readonly token: DeviceToken;
  /** Origins under which the room answered or said that it answers, the last good one first. */
  readonly addresses: readonly string[];
  /** By which the page opens again without network after nobody has touched it; null until a PIN has been right here. */
  readonly pinCheck: PinCheck | null;
  readonly locked: boolean;
  readonly usedAt: string;
};

/** PBKDF2 of the PIN: six digits are guessed in time by whoever has the device, so that this guards against a glance, not a thief. */
export type PinCheck = { readonly salt: Uint8Array<ArrayBuffer>; readonly hash: Uint8Array<ArrayBuffer>; readonly attemptsLeft: number };

/** A write that waits for the records. Its order is the order in which the juror did things. */
export type OutboxEntry = {
  readonly order: number;
  readonly key: DeviceKey;
  readonly writeId: string;
  readonly name: string;
  readonly input: unknown;
  /** What it is about, e.g. one cell: of what was never sent, a subject keeps only the newest. */
  readonly subject: string;
  /** By the clock of this device. */
  readonly keptAt: string;
  /** Whether it has ever left this device: from then on its content and id stay until it is answered. */
  readonly sent: boolean;
  /** Why the records did not take it; it then waits for the juror. */
  readonly failure: Failure | null;
};

/** An answer of the records, kept for the time without network. */
export type KeptAnswer = {
  readonly id: string;
  readonly key: DeviceKey;
  readonly name: string;
  /** The region that it is about; null when it is about none, or all. */
  readonly code: RegionCode | null;
  readonly value: unknown;
  /** When it was answered, by the host's clock as far as it is known. */
  readonly at: string;
  /** Of evidence, how much of the room for evidence it takes; 0 for everything else. */
  readonly bytes: number;
};

type RoomSchema = DBSchema & {
  readonly device: { key: string; value: KnownDevice };
  readonly outbox: { key: number; value: OutboxEntry; indexes: { readonly 'by-key': string } };
  readonly answer: { key: string; value: KeptAnswer; indexes: { readonly 'by-key': string } };
  readonly lease: { key: string; value: { readonly key: string; readonly holder: string; readonly until: number } };
};
export type DeviceMemory = IDBPDatabase<RoomSchema>;
export type EntryStore = IDBPObjectStore<RoomSchema, ['outbox'], 'outbox', 'readwrite'>;

const VERSION = 1;
export const MEMORY_NAME = 'paritrana-ruang-juri';

/** Writes are told as kept only when the disk has them, not when the system has promised to write them. */
export const STRICT = { durability: 'strict' } as const;

/** Rejects where the browser keeps nothing: in some private windows, or when storage is forbidden. */
export const openDeviceMemory = (): Promise<DeviceMemory> =>
  openDB<RoomSchema>(MEMORY_NAME, VERSION, {
    upgrade: (memory) => {
      memory.createObjectStore('device', { keyPath: 'key' });
      memory.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('by-key', 'key');
      memory.createObjectStore('answer', { keyPath: 'id' }).createIndex('by-key', 'key');
      memory.createObjectStore('lease', { keyPath: 'key' });
    },
    // Another tab brings a newer page: this one lets go, and the juror goes on in the newer.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
