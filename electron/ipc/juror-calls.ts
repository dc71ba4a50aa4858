import type { RoomInSight } from '../../shared/desktop.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { readRoomEntry, readRoomWords } from '../../shared/room/room-entry.ts';
import { type RoomLink, writeRoomLink } from '../../shared/room/room-link.ts';
import { roomHome } from '../../shared/room/room-home.ts';
import type { DesktopMemory, RememberedRoom } from '../desktop-memory.ts';
import type { AnsweringRoom } from '../room/entry/ask-room.ts';
import { findRoom } from '../room/entry/find-room.ts';
import { MOST_KNOWN_ADDRESSES } from '../room/entry/room-reach.ts';
import { searchRooms } from '../room/entry/search-rooms.ts';
import { wordsOfKey } from '../room/key-words.ts';
import type { Calls } from './desktop-calls.ts';

export type JurorRooms = {
  /** Shows the window of a room at the given part of its page, a new one or the one that is open; resolves once it stands. */
  readonly enter: (room: RememberedRoom, hash: string) => Promise<void>;
};

type JurorCall = 'searchRooms' | 'lookAtRoom' | 'enterRoom' | 'enterKnownRoom' | 'forgetRoom';

type Seen = { readonly link: RoomLink; readonly room: AnsweringRoom };

/** Who answers at one of the addresses of an entry, with its key if it names one. */
const look = async (entry: string): Promise<Reply<Seen>> => {
  const link = readRoomEntry(entry);
  if (link === null) return fail({ code: 'room-link-unreadable' });
  const { room, otherKey } = await findRoom(link.addresses, link.publicKey);
  if (room !== null) return succeed({ link, room });
  return fail(otherKey ? { code: 'room-key-differs' } : { code: 'room-not-found', addresses: link.addresses });
};

/** What a window of the application is asked when somebody sits down as a juror. */
export const jurorCalls = (rooms: JurorRooms, memory: DesktopMemory): Pick<Calls, JurorCall> => {
  const isOtherKey = ({ edition, publicKey }: AnsweringRoom): boolean => {
    const known = memory.rooms().find((room) => room.edition === edition)?.publicKey ?? publicKey;
    return known !== publicKey;
  };

  return {
    searchRooms: async () => succeed(await searchRooms()),
    lookAtRoom: async ({ entry }) => {
      const seen = await look(entry);
      if (!seen.ok) return seen;
      const { link, room } = seen.value;
      const inSight: RoomInSight = {
        edition: room.edition,
        editionName: room.editionName,
        proof: link.publicKey === null ? 'words' : 'code',
        otherKey: isOtherKey(room),
        withTicket: link.ticket !== null,
      };
      return succeed(inSight);
    },
    enterRoom: async ({ entry, words, moved }) => {
      const seen = await look(entry);
      if (!seen.ok) return seen;
      const { link, room } = seen.value;
      if (link.publicKey === null) {
        const typed = readRoomWords(words);
        const actual = await wordsOfKey(room.publicKey);
        if (typed?.join(' ') !== actual.join(' ')) return fail({ code: 'room-words-differ' });
      }
      if (isOtherKey(room) && !moved) return fail({ code: 'room-key-changed', editionName: room.editionName });
      const remembered: RememberedRoom = {
        edition: room.edition,
        editionName: room.editionName,
        publicKey: room.publicKey,
        addresses: [...new Set([room.address, ...room.addresses, ...link.addresses])].slice(0, MOST_KNOWN_ADDRESSES),
        usedAt: new Date().toISOString(),
        listed: true,
      };
      memory.rememberRoom(remembered);
      const inside = writeRoomLink({ ...link, addresses: [roomHome(room.edition)], publicKey: room.publicKey });
      await rooms.enter(remembered, link.ticket === null ? '' : inside.slice(inside.indexOf('#')));
      return succeed(null);
    },
    enterKnownRoom: async ({ edition }) => {
      const room = memory.rooms().find((one) => one.edition === edition);
      if (room === undefined) return fail({ code: 'not-found', noun: 'room', id: edition });
      const used = { ...room, usedAt: new Date().toISOString() };
      memory.rememberRoom(used);
      await rooms.enter(used, '');
      return succeed(null);
    },
    forgetRoom: ({ edition }) => {
      memory.forgetRoom(edition);
      return Promise.resolve(succeed(null));
    },
  };
};
