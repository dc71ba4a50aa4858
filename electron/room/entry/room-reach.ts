import type { AnsweringRoom, AskRoom } from './ask-room.ts';
import { findRoom } from './find-room.ts';

export type RoomReachSetup = {
  /** The key by which the room is known. */
  readonly publicKey: string;
  /** Where it was said to be, the best first. */
  readonly addresses: readonly string[];
  /** Looks for signs on the network when none of the addresses answers. Signs are only suggestions: the key decides. */
  readonly search: () => Promise<readonly string[]>;
  readonly onFound: (room: AnsweringRoom) => void;
  readonly ask?: AskRoom;
};

/** Knows at which address the room answers now. */
export type RoomReach = {
  /** An origin; null when the room answers nowhere. */
  readonly address: () => Promise<string | null>;
  /** What was there (or at this address) is gone, or is not the room: the next question looks again. */
  readonly lost: (address?: string) => void;
  /** Somewhere else where it may be: the key decides. */
  readonly suggest: (address: string) => void;
};

/** So many addresses of one room are remembered. */
export const MOST_KNOWN_ADDRESSES = 20;

export const createRoomReach = ({ publicKey, addresses, search, onFound, ask }: RoomReachSetup): RoomReach => {
  let known: readonly string[] = addresses;
  let current: string | null = null;
  let seeking: Promise<string | null> | null = null;

  const find = async (among: readonly string[]): Promise<string | null> => {
    const { room } = await findRoom(among, publicKey, ask === undefined ? {} : { ask });
    if (room === null) return null;
    known = [...new Set([room.address, ...room.addresses, ...known])].slice(0, MOST_KNOWN_ADDRESSES);
    current = room.address;
    onFound({ ...room, addresses: known });
    return current;
  };
  const seek = async (): Promise<string | null> => {
    const found = await find(known);
    if (found !== null) return found;
    const signs = (await search().catch(() => [])).filter((address) => !known.includes(address));
    return signs.length === 0 ? null : find(signs);
  };

  return {
    address: () => {
      if (current !== null) return Promise.resolve(current);
      // Nine requests that wait for the same room look for it once.
      seeking ??= seek().finally(() => {
        seeking = null;
      });
      return seeking;
    },
    suggest: (address) => {
      if (!known.includes(address)) known = [address, ...known].slice(0, MOST_KNOWN_ADDRESSES);
    },
    lost: (address) => {
      if (address === undefined || current === address) current = null;
    },
  };
};
