import { z } from 'zod';
import type { EditionId } from '../edition/edition.ts';
import type { RegionCode } from '../edition/region.ts';
import type { Push, Reply } from '../contract.ts';
import { type SeatId, seatIdSchema, pinSchema } from '../panel/panel.ts';
import { substituteNumberSchema } from '../panel/substitutes/substitute.ts';

/** Written by hand whenever a call that devices make changes its shape. Queued writes of the version before are still accepted. */
export const ROOM_CONTRACT = 1;

/** Whatever the status, the body of every answer under these paths is a `Reply` as JSON; bytes in it as `pack.ts` writes them. */
export const ROOM_PATHS = {
  /** Who answers here, without a token: name of the edition, its clock. Tells nobody anything that the door sign does not. */
  hello: '/room/hello',
  /** A ticket and a PIN become a device of the seat. */
  pair: '/room/pair',
  /** The PIN opens a locked device again. */
  unlock: '/room/unlock',
  lock: '/room/lock',
  /** One request to the door; answers its reply. */
  ask: '/room/ask',
  /** What the device says of itself: unsent values, battery and clock. Never values. */
  presence: '/room/presence',
  /** Long poll for those whom no WebSocket reaches: GET with `?run=…&after=…` of the last answer, 0 at first. */
  pushes: '/room/pushes',
  socket: '/room/socket',
} as const;

/** A device says its token in the header `Authorization: Bearer …`; nothing is kept in cookies. */
export const CONTRACT_HEADER = 'x-paritrana-contract';

/** Largest request of a device. A sheet's comment is the longest thing that it sends. */
export const MOST_REQUEST_BYTES = 64 * 1_024;
export const HEARTBEAT_SECONDS = 5;
/** How long a long poll is held before it is answered with nothing. */
export const POLL_SECONDS = 25;
/** A device that nobody has touched for so long asks for the PIN again. */
export const IDLE_LOCK_MINUTES = 15;
export const TICKET_MINUTES = 30;

/** 16 random bytes in base64url: what the QR code holds for a seat, once. */
export const ticketSchema = z
  .string()
  .regex(/^[\w-]{22}$/u)
  .brand<'Ticket'>();
export type Ticket = z.infer<typeof ticketSchema>;
/**
 * 32 random bytes in base64url, made by the device itself: what it shows with every request. The edition keeps only their
 * SHA-256. A device that pairs again for the same seat shows the same token and stays the same device, with its queue.
 */
export const deviceTokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/u)
  .brand<'DeviceToken'>();
export type DeviceToken = z.infer<typeof deviceTokenSchema>;
export const deviceIdSchema = z.uuid().brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceIdSchema>;

export const pairInputSchema = z.strictObject({
  ticket: ticketSchema,
  pin: pinSchema,
  token: deviceTokenSchema,
  /** The substitute whose PIN it is; without it, the juror of the seat. */
  substitute: substituteNumberSchema.optional(),
  /** What the juror will recognise in a list: `Chrome di Android`. Said by the device, shown as text. */
  deviceName: z.string().trim().max(80),
});
export const unlockInputSchema = z.strictObject({ pin: pinSchema, substitute: substituteNumberSchema.optional() });
export const requestSchema = z.strictObject({ name: z.string().max(80), input: z.unknown(), writeId: z.string().max(64).optional() });

/** What a device says every few seconds. */
export const presenceSchema = z.strictObject({
  /** Values that are only on the device so far. */
  unsent: z.int().min(0).max(100_000),
  /** The device's clock, ISO instant, compared with the host's. */
  clock: z.iso.datetime(),
  /** Whether somebody looks at the page. */
  visible: z.boolean(),
  /** Whether anybody touched the device since it last said this; what keeps it from being locked. */
  touched: z.boolean(),
  /** Whether the browser promised to keep what is stored; null when it was not asked or does not say. */
  persisted: z.boolean().nullable(),
  /** The region whose sheet is open. */
  region: z.string().max(5).nullable(),
  /** `at` of the newest reminder that a person has answered on this device. */
  nudgeSeenAt: z.iso.datetime().nullable().optional(),
});
export type Presence = z.infer<typeof presenceSchema>;

export type RoomHello = {
  readonly editionId: EditionId;
  readonly editionName: string;
  readonly contract: number;
  /** The host's clock, ISO instant. */
  readonly clock: string;
  /** Changes when the host was started again. */
  readonly run: string;
  /** Origins under which the room answers now, the best first. The device keeps them for the day the address changes. */
  readonly addresses: readonly string[];
};

/** What a paired device is told when it comes, and again whenever it says its presence. */
export type RoomWelcome = RoomHello & {
  readonly device: DeviceId;
  readonly seat: SeatId;
  readonly locked: boolean;
};

/** The secretariat asks the juror to look at a sheet; without a region, at the device. */
export type Nudge = { readonly at: string; readonly code: RegionCode | null };

/** Answer of the long poll. */
export type PushPoll = {
  readonly run: string;
  /** What `after` is next time. */
  readonly next: number;
  readonly pushes: readonly Push[];
  /** The host does not know what the device has missed: it reads everything again. */
  readonly readAll: boolean;
  readonly locked: boolean;
  readonly nudge: Nudge | null;
};

/** What goes over the WebSocket; without one, `ask`, `presence` and `pushes` carry the same. The first frame is the hello. */
export const socketRequestSchema = z.strictObject({ id: z.int().min(1), request: requestSchema });
export const socketHelloSchema = z.strictObject({ token: deviceTokenSchema, contract: z.int(), seat: seatIdSchema });
export const socketPresenceSchema = z.strictObject({ presence: presenceSchema });
export type SocketMessage =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly push: Push }
  /** Answers the hello and every presence. */
  | { readonly opened: RoomWelcome }
  | { readonly locked: boolean }
  | { readonly nudge: Nudge }
  /** Every `HEARTBEAT_SECONDS`: the host's clock. A device that misses two of them looks for another way. */
  | { readonly beat: string }
  /** Said last, before the host closes the socket. */
  | { readonly closing: RoomFailure };

export type CertificateProblem = 'unreadable' | 'passphrase' | 'key-missing' | 'key-differs' | 'expired' | 'not-yet' | 'no-names';

export type RoomFailure =
  /** The contract does not open this call to devices. */
  | { readonly code: 'not-in-room'; readonly call: string }
  | { readonly code: 'device-locked' }
  /** Revoked, of another edition, or never paired. */
  | { readonly code: 'device-unknown' }
  | { readonly code: 'ticket-unknown' }
  | { readonly code: 'ticket-used'; readonly usedAt: string }
  | { readonly code: 'ticket-expired'; readonly expiredAt: string }
  | { readonly code: 'too-many-requests'; readonly retryAfterSeconds: number }
  | { readonly code: 'contract-too-old'; readonly host: number; readonly device: number }
  | { readonly code: 'room-closed' }
  /** What was typed, pasted or scanned leads into no room. */
  | { readonly code: 'room-link-unreadable' }
  /** None of the addresses answers as a room. */
  | { readonly code: 'room-not-found'; readonly addresses: readonly string[] }
  /** Something answers, with another key than the code names. */
  | { readonly code: 'room-key-differs' }
  /** The key that answers has other words than were typed. */
  | { readonly code: 'room-words-differ' }
  /** This machine knows the edition's room by another key, and nobody has said yet that it moved. */
  | { readonly code: 'room-key-changed'; readonly editionName: string }
  /** Said by the device itself: no address of the room answers. */
  | { readonly code: 'not-connected' }
  /** Said by the device itself: the browser keeps nothing, because it is full or private. */
  | { readonly code: 'device-storage-failed' }
  /** What an office gave does not serve as the room's certificate. */
  | { readonly code: 'certificate-refused'; readonly problem: CertificateProblem }
  /** Another program has the port of the edition; `free` is one that nobody uses. */
  | { readonly code: 'port-taken'; readonly port: number; readonly free: number };
