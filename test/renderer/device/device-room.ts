import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { editionQueries } from '../../../electron/edition/queries.ts';
import { deviceKeyOf, type DeviceMemory, openDeviceMemory } from '../../../renderer/device/device-memory.ts';
import { openRoomOutbox, type RoomOutbox } from '../../../renderer/device/room-outbox.ts';
import { WireBroken, type WireState } from '../../../renderer/device/room-wire.ts';
import type { SheetPlace } from '../../../renderer/scoring/draft-shelf.ts';
import type { Reply, Request } from '../../../shared/contract.ts';
import { type EditionId, editionIdSchema } from '../../../shared/edition/edition.ts';
import { CANDIDATES, criterionId, lockRubric, openRoom, type Person, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';

export const PASER = regionCode('64.01');
export const KUKAR = regionCode('64.02');
export const INNOVATION = criterionId('inovasi');
export const INTERVIEW = criterionId('wawancara');
export const REGULATION = criterionId('regulasi');

/** Scoring is open, without the PINs: hashing nine of them takes longer than everything else together. */
export const openJurorsRoom = async (): Promise<Room> => {
  const room = openRoom();
  for (const [code, name, figures] of CANDIDATES.slice(0, 2)) {
    room.submit(code, name, figures);
    await room.secretariat.must('submissions.setStatus', { code: regionCode(code), status: 'kandidat', reason: '' });
  }
  lockRubric(room);
  const records = room.host.records();
  records?.inOneEvent('scoring.open', () => editionQueries(records.file.database).updatePhase('penilaian'), {
    at: '2025-07-28T00:00:00.000Z',
    actor: 'uji',
    role: 'sekretariat',
    device: 'uji',
  });
  return room;
};

export type Network = {
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly state: () => WireState;
  /** What reached the records, in order: the write's id and value. */
  readonly arrived: (readonly [string | undefined, unknown])[];
  readonly cut: () => void;
  readonly mend: () => void;
  /** The next request reaches the records, and then the network is gone with its answer. */
  readonly loseAnswer: () => void;
};

/** A juror's own device of the seat on a network that fails when the test says so. */
export const networkOf = (room: Room, seat: number): Network => {
  const person: Person = room.device(seat);
  person.session.locked = false;
  const arrived: (readonly [string | undefined, unknown])[] = [];
  let open = true;
  let losing = false;
  return {
    arrived,
    ask: async (request) => {
      if (!open) throw new WireBroken();
      arrived.push([request.writeId, (request.input as { readonly valueHundredths?: unknown }).valueHundredths]);
      const reply = await room.host.handle(person.session, request);
      if (losing) {
        losing = false;
        open = false;
        throw new WireBroken();
      }
      return reply;
    },
    state: () => (open ? { way: 'socket', address: 'https://127.0.0.1' } : { way: 'away' }),
    cut: () => {
      open = false;
    },
    mend: () => {
      open = true;
      losing = false;
    },
    loseAnswer: () => {
      losing = true;
    },
  };
};

/** A browser that has kept nothing yet. */
export const freshBrowser = (): void => {
  globalThis.indexedDB = new IDBFactory();
};

export const editionOf = async (room: Room): Promise<EditionId> =>
  editionIdSchema.parse((await room.secretariat.must('edition.read', {})).edition.id);

export type Tab = { readonly outbox: RoomOutbox; readonly memory: DeviceMemory; readonly kill: () => void };

/** The page of a seat in one tab. */
export const openTab = async (edition: EditionId, seat: number, network: Network): Promise<Tab> => {
  const memory = await openDeviceMemory();
  const own = { key: deviceKeyOf({ edition, seat: seatNumber(seat) }), edition, seat: seatNumber(seat) };
  const outbox = await openRoomOutbox(memory, own, network);
  let alive = true;
  const kill = (): void => {
    if (!alive) return;
    alive = false;
    outbox.end();
    memory.close();
  };
  onTestFinished(kill);
  return { outbox, memory, kill };
};

export const placeOf = (edition: EditionId, seat: number, code = PASER): SheetPlace => ({ edition, seat: seatNumber(seat), code });

/** Until nothing waits that could be sent. */
export const whenQuiet = async ({ outbox }: Tab, place: SheetPlace): Promise<void> => {
  outbox.send();
  await outbox.whenSent(place);
};

export const scoresOnRecord = async (room: Room, seat: number, code = PASER): Promise<Readonly<Record<string, number>>> => {
  const { sheet } = await room.juror(seat).must('scoring.sheet', { code });
  return Object.fromEntries(sheet.scores.map(({ criterion, valueHundredths }) => [criterion, valueHundredths]));
};

/** How many times the history knows that a score was entered. */
export const enteredEvents = async (room: Room): Promise<number> => {
  const entries = await room.secretariat.must('audit.list', { limit: 200 });
  return entries.filter(({ call }) => call === 'scoring.enter').length;
};
