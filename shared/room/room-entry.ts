import { ROOM_WORDS } from './room-words.ts';
import { readRoomLink, type RoomLink } from './room-link.ts';

/** Longest text that is looked at: a code with twelve addresses is far shorter. */
export const LONGEST_ENTRY = 2_000;

const SCHEME = /^[a-z][a-z\d+.-]*:/iu;
const ADDRESS_WITH_PORT = /^(?:\[[\da-f:.]+\]|[\w.-]+):\d{1,5}\/?$/iu;

/**
 * What somebody typed, pasted or scanned at the door of a room: the link below a QR code, or an address with its port as it stands on
 * the screen of the room. Null when it is neither. Only addresses with a key count: over plain HTTP nobody can know who answers.
 */
export const readRoomEntry = (text: string): RoomLink | null => {
  const typed = text.trim();
  if (typed.length > LONGEST_ENTRY) return null;
  const link = ADDRESS_WITH_PORT.test(typed) ? readRoomLink(`https://${typed}`) : SCHEME.test(typed) ? readRoomLink(typed) : null;
  if (link === null) return null;
  const addresses = link.addresses.filter((address) => address.toLowerCase().startsWith('https://'));
  return addresses.length === 0 ? null : { ...link, addresses };
};

const KNOWN_WORDS = new Set(ROOM_WORDS);

/** The four words of a key as somebody typed them, however they were divided; null when they are not four words of the list. */
export const readRoomWords = (text: string): readonly string[] | null => {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  return words.length === 4 && words.every((word) => KNOWN_WORDS.has(word)) ? words : null;
};
