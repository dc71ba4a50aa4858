import { z } from 'zod';
import type { EditionId } from '../edition/edition.ts';
import type { RegionCode } from '../edition/region.ts';
import { type SeatId, seatIdSchema } from '../panel/panel.ts';
import { ROOM_ORIGIN } from './room-link.ts';
import type { DeviceId } from './wire.ts';

/** How a device is there, as far as the host knows it since it was started. Never what was typed on it. */
export type DevicePresence = {
  /** Whether it was heard of within the last heartbeats. */
  readonly online: boolean;
  readonly way: 'socket' | 'poll';
  readonly locked: boolean;
  readonly lastHeardAt: string;
  /** Values that are only on the device; null until it said so. */
  readonly unsent: number | null;
  /** How far the device's clock is ahead of the host's. */
  readonly skewSeconds: number | null;
  readonly visible: boolean | null;
  readonly persisted: boolean | null;
  readonly region: RegionCode | null;
  /** The newest reminder since the host was started; `seen` once a person has answered it on the device. */
  readonly nudge: { readonly at: string; readonly code: RegionCode | null; readonly seen: boolean } | null;
};

export type RoomDevice = {
  readonly id: DeviceId;
  readonly seat: SeatId;
  readonly name: string;
  readonly pairedAt: string;
  readonly revokedAt: string | null;
  /** Null while the room is closed, and until the device comes. */
  readonly presence: DevicePresence | null;
};

/** The newest ticket of a seat: what its QR code has become. */
export type SeatTicket = {
  readonly id: string;
  readonly seat: SeatId;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
};

/** What is worth remembering when the room refuses it. Wrong PINs are events of their own seat. */
export const REFUSAL_KINDS = [
  'ticket-unknown',
  'ticket-used',
  'ticket-expired',
  'device-unknown',
  'seat-forged',
  'call-closed',
  'foreign-origin',
  'foreign-host',
  'malformed',
  'too-many',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export const roomRefusalSchema = z.strictObject({
  kind: z.enum(REFUSAL_KINDS),
  /** The seat that was named or forged, where one was. */
  seat: seatIdSchema.nullable(),
  /** Where the last of them came from. */
  address: z.string().max(100),
  attempts: z.int().min(1),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});
export type RoomRefusal = z.infer<typeof roomRefusalSchema>;

export const roomOriginSchema = z.string().max(300).regex(ROOM_ORIGIN);

/** `lan`: an address on a network of the room. `name`: found by name on the same network. `own`: this machine only. */
export type RoomAddress = {
  readonly origin: string;
  readonly kind: 'lan' | 'name' | 'own';
  /** What the system calls the network card, e.g. `Wi-Fi`; empty for a name. */
  readonly card: string;
};

export type RoomCertificate = {
  /** `office`: imported. `own`: made by this installation. */
  readonly kind: 'office' | 'own';
  /** Four words for the public key, read aloud and compared. */
  readonly words: readonly string[];
  /** SHA-256 of the public key (SPKI), base64url. */
  readonly publicKey: string;
  /** SHA-256 of the certificate, 64 hex digits: what the certificate viewer of a browser shows. */
  readonly fingerprint: string;
  readonly names: readonly string[];
  readonly validUntil: string;
};

export type OpenedRoom = {
  readonly port: number;
  readonly since: string;
  /** The one to use first. */
  readonly addresses: readonly RoomAddress[];
  /** Null only where the room is opened without TLS on this machine alone, for trials. */
  readonly certificate: RoomCertificate | null;
};

export type RoomState = {
  readonly opened: OpenedRoom | null;
  /** The port that the edition keeps; null before the room was opened the first time. */
  readonly port: number | null;
  readonly devices: readonly RoomDevice[];
  readonly tickets: readonly SeatTicket[];
  /** Newest first, the last few. */
  readonly refusals: readonly RoomRefusal[];
};

/** A room that says on the network that it is open. Nothing of it is certain before its key is compared. */
export type RoomSuggestion = { readonly edition: EditionId; readonly editionName: string; readonly addresses: readonly string[] };
