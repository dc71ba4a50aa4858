import { type SeatId, seatIdSchema } from '../panel/panel.ts';
import { type SubstituteNumber, substituteNumberSchema } from '../panel/substitutes/substitute.ts';
import { type Ticket, ticketSchema } from './wire.ts';

/**
 * What a QR code or a link holds: one address to open, the ticket, all other addresses of the room and the public key by
 * which the application knows the room again. All but the address stands behind `#`, which no browser sends anywhere.
 */
export type RoomLink = {
  readonly ticket: Ticket | null;
  /** Origins, the one that is opened first. */
  readonly addresses: readonly string[];
  /** SHA-256 of the public key (SPKI, RFC 7469), base64url; null where the room has no certificate of its own. */
  readonly publicKey: string | null;
  /** Whose code it is: a browser that already is a device of the seat shows that it is the same one. */
  readonly seat?: SeatId;
  /** Whose PIN is asked for where it is not the juror's of the seat. */
  readonly substitute?: SubstituteNumber;
};

export const ROOM_ORIGIN = /^https?:\/\/(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/iu;
const PUBLIC_KEY = /^[\w-]{43}$/u;
const MOST_ADDRESSES = 12;

/** `https://` and the host's name are left out of the other addresses: the code in the room is read from a distance. */
const short = (origin: string): string => origin.replace(/^https:\/\//u, '');
const long = (text: string): string => (/^https?:\/\//u.test(text) ? text : `https://${text}`);

export const writeRoomLink = ({ ticket, addresses, publicKey, seat, substitute }: RoomLink): string => {
  const [first = '', ...others] = addresses;
  const parts = [
    ...(ticket === null ? [] : [`t=${ticket}`]),
    ...(seat === undefined ? [] : [`s=${String(seat)}`]),
    ...(substitute === undefined ? [] : [`p=${String(substitute)}`]),
    ...(publicKey === null ? [] : [`k=${publicKey}`]),
    ...(others.length === 0
      ? []
      : [
          `a=${others
            .slice(0, MOST_ADDRESSES - 1)
            .map(short)
            .join(',')}`,
        ]),
  ];
  return `${first}/#${parts.join('&')}`;
};

/** Null when the text is no link into a room. */
export const readRoomLink = (text: string): RoomLink | null => {
  const [head = '', ...rest] = text.trim().split('#');
  const origin = head.replace(/\/+$/u, '');
  if (!ROOM_ORIGIN.test(origin)) return null;
  const parts = new Map(
    rest
      .join('#')
      .split('&')
      .map((part) => [part.slice(0, 1), part.slice(2)] as const),
  );
  const ticket = ticketSchema.safeParse(parts.get('t'));
  const seat = seatIdSchema.safeParse(Number(parts.get('s')));
  const substitute = substituteNumberSchema.safeParse(Number(parts.get('p')));
  const key = parts.get('k') ?? '';
  const others = (parts.get('a') ?? '')
    .split(',')
    .filter((one) => one !== '')
    .map(long)
    .filter((one) => ROOM_ORIGIN.test(one));
  return {
    ticket: ticket.success ? ticket.data : null,
    addresses: [...new Set([origin, ...others])].slice(0, MOST_ADDRESSES),
    publicKey: PUBLIC_KEY.test(key) ? key : null,
    ...(seat.success ? { seat: seat.data } : {}),
    ...(substitute.success ? { substitute: substitute.data } : {}),
  };
};
