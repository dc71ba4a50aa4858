import { z } from 'zod';
import type { Failure, FailureCode, Reply } from '../../shared/failure.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetPlace } from '../scoring/draft-shelf.ts';
import type { KeptScore, OutboxNews, ScoreOutbox } from '../scoring/score-outbox.ts';
import { deviceKeyOf, type DeviceMemory, type EntryStore, type KnownDevice, type OutboxEntry, STRICT } from './device-memory.ts';
import { takeUpAcceptedScore } from './kept-answers.ts';
import { type KeptScoreInput, keptScoreSchema } from './kept-score.ts';
import { seekLeadership } from './leadership.ts';
import { isOpen, type RoomWire, WireBroken } from './room-wire.ts';
import { talkToTabs } from './tab-talk.ts';

const ENTER = 'scoring.enter';
const enteredSchema = z.object({ enteredAt: z.string() });

const subjectOf = (code: string, criterion: CriterionId): string => `${ENTER} ${code} ${criterion}`;

/** The room is there and answers nothing for now: everything stays as it is and goes out later. */
const PAUSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'device-locked',
  'device-unknown',
  'room-closed',
  'no-edition',
  'read-only',
  'contract-too-old',
  'not-in-room',
]);
/** How long after a bug of the host, or a plea for patience, the same write is tried again. */
const AGAIN_MS = 3_000;
/** Whoever wants to hand a sheet in waits so long for what is on its way. */
const SENT_WITHIN_MS = 8_000;

export type RoomOutbox = ScoreOutbox & {
  /** Everything that is kept, in order. */
  readonly entries: () => readonly OutboxEntry[];
  /** Sends what can be sent. Called when a way to the room opens. */
  readonly send: () => void;
  readonly leads: () => boolean;
  readonly onChange: (heard: () => void) => () => void;
  readonly end: () => void;
};

const isOfSheet = (entry: OutboxEntry, { code }: Pick<SheetPlace, 'code'>): boolean => entry.subject.startsWith(`${ENTER} ${code} `);

/**
 * The queue of one seat in this browser. A score stands in it, on the disk, before anything else happens to it; it is sent in
 * the order in which things were done, one at a time, and leaves the queue only with the answer of the records. Sent twice, it
 * has the same id and is applied once.
 */
export const openRoomOutbox = async (
  memory: DeviceMemory,
  device: Pick<KnownDevice, 'key' | 'edition' | 'seat' | 'substitute'>,
  wire: Pick<RoomWire, 'ask' | 'state'>,
): Promise<RoomOutbox> => {
  const { key } = device;
  const newsHeard = new Set<(news: OutboxNews) => void>();
  const changeHeard = new Set<() => void>();
  let mirror: readonly OutboxEntry[] = [];
  let sending = false;
  let sendAgain = false;
  let later: ReturnType<typeof setTimeout> | null = null;
  let ended = false;

  const readMirror = async (): Promise<void> => {
    mirror = await memory.getAllFromIndex('outbox', 'by-key', key);
    for (const heard of [...changeHeard]) heard();
  };
  const placeOf = (code: SheetPlace['code']): SheetPlace => ({
    edition: device.edition,
    seat: device.seat,
    substitute: device.substitute,
    code,
  });
  const hear = (news: OutboxNews): void => {
    for (const heard of [...newsHeard]) heard(news);
  };
  const talk = talkToTabs((word) => {
    if (word.key !== key || ended) return;
    const { news } = word;
    if (news === null) {
      send();
      return;
    }
    void readMirror().then(() => hear(news));
  });
  /** To this tab and the others. */
  const announce = async (news: OutboxNews): Promise<void> => {
    await readMirror();
    hear(news);
    talk.tell({ key, news });
  };

  const withEntries = async <Value>(
    subject: string,
    act: (own: readonly OutboxEntry[], store: EntryStore) => Promise<Value>,
  ): Promise<Value> => {
    const change = memory.transaction('outbox', 'readwrite', STRICT);
    const done = change.done;
    // What goes wrong is told by the step that fails.
    done.catch(() => undefined);
    const own = (await change.store.index('by-key').getAll(key)).filter((entry) => entry.subject === subject);
    const value = await act(own, change.store);
    await done;
    return value;
  };

  const keep: ScoreOutbox['keep'] = async (place, criterion, valueHundredths, base) => {
    if (deviceKeyOf(place) !== key) throw new Error('A score of another seat was to be kept here.');
    const subject = subjectOf(place.code, criterion);
    const inputFrom = (from: KeptScoreInput['base']): KeptScoreInput => ({
      code: place.code,
      criterion,
      valueHundredths,
      seat: place.seat,
      base: from,
    });
    await withEntries(subject, async (own, store) => {
      const keptAt = new Date().toISOString();
      const fresh = { key, writeId: crypto.randomUUID(), name: ENTER, subject, keptAt, sent: false, failure: null };
      const newest = own.at(-1);
      // The juror has decided, or types again what was refused: built on what is known to be on record now.
      for (const entry of own) if (entry.failure !== null) await store.delete(entry.order);
      const open = newest?.failure === null ? newest : undefined;
      if (open?.sent === false) {
        const before = keptScoreSchema.parse(open.input);
        await store.put({ ...open, keptAt, input: inputFrom(before.base) });
        return;
      }
      const from = open === undefined ? base : { valueHundredths: keptScoreSchema.parse(open.input).valueHundredths };
      // The storage gives the order.
      await store.add({ ...fresh, input: inputFrom(from) } as OutboxEntry);
    });
    await announce({ news: 'kept', place });
    talk.tell({ key, news: null });
    send();
  };

  /** Marked as sent before it leaves; null when another tab has taken it away meanwhile. */
  const takeToSend = async (order: number): Promise<OutboxEntry | null> => {
    const change = memory.transaction('outbox', 'readwrite', STRICT);
    const entry = (await change.store.get(order)) ?? null;
    if (entry !== null && !entry.sent) await change.store.put({ ...entry, sent: true });
    await change.done;
    return entry?.failure === null ? entry : null;
  };

  const received = async (entry: OutboxEntry, input: KeptScoreInput, enteredAt: string): Promise<void> => {
    await takeUpAcceptedScore(memory, entry, input, enteredAt);
    const { code, criterion, valueHundredths } = input;
    await announce({ news: 'received', place: placeOf(code), criterion, valueHundredths, enteredAt });
  };

  /** The newest of the subject bears the refusal: what the juror wants is that value, and it has not been taken. */
  const refused = async (entry: OutboxEntry, failure: Failure): Promise<void> => {
    await withEntries(entry.subject, async (own, store) => {
      const newest = own.at(-1);
      for (const one of own) if (one.order !== newest?.order) await store.delete(one.order);
      if (newest !== undefined) await store.put({ ...newest, failure });
    });
    await announce({ news: 'kept', place: placeOf(keptScoreSchema.parse(entry.input).code) });
  };

  const sendLater = (ms: number): void => {
    later ??= setTimeout(() => {
      later = null;
      send();
    }, ms);
  };

  /** Whether the next one may follow. */
  const sendOne = async (entry: OutboxEntry): Promise<boolean> => {
    const { name, input, writeId } = entry;
    const reply: Reply<unknown> = await wire.ask({ name, input, writeId });
    const parsed = keptScoreSchema.parse(input);
    if (reply.ok) {
      await received(entry, parsed, enteredSchema.parse(reply.value).enteredAt);
      return true;
    }
    const { failure } = reply;
    if (failure.code === 'already-applied') {
      await received(entry, parsed, entry.keptAt);
      return true;
    }
    if (failure.code === 'incident' || failure.code === 'too-many-requests') {
      sendLater(failure.code === 'incident' ? AGAIN_MS : failure.retryAfterSeconds * 1000);
      return false;
    }
    if (PAUSING.has(failure.code)) return false;
    await refused(entry, failure);
    return true;
  };

  const sendAll = async (): Promise<void> => {
    for (;;) {
      // What has not left the device yet may still give way to something newer: nothing is marked as sent without a way.
      if (ended || !leadership.leads() || !isOpen(wire.state())) return;
      const waiting = await memory.getAllFromIndex('outbox', 'by-key', key);
      // What waits for the juror holds back its own cell and no other.
      const held = new Set(waiting.filter(({ failure }) => failure !== null).map(({ subject }) => subject));
      const next = waiting.find(({ subject }) => !held.has(subject));
      if (next === undefined) return;
      const entry = await takeToSend(next.order);
      if (entry !== null && !(await sendOne(entry))) return;
    }
  };

  const send = (): void => {
    if (ended || !leadership.leads()) return;
    if (sending) {
      sendAgain = true;
      return;
    }
    sending = true;
    void sendAll()
      .catch((error: unknown) => {
        // Without a way it goes on when one opens; anything else is tried again, since nothing may be given up here.
        if (!(error instanceof WireBroken)) sendLater(AGAIN_MS);
      })
      .finally(() => {
        sending = false;
        if (!sendAgain) return;
        sendAgain = false;
        if (isOpen(wire.state())) send();
      });
  };
  const leadership = seekLeadership(memory, key, send);

  const mayArrive = (): boolean => ['seeking', 'socket', 'poll'].includes(wire.state().way);

  await readMirror();
  send();

  return {
    keep,
    ofSheet: (place) => {
      if (deviceKeyOf(place) !== key) return [];
      const newest = new Map<CriterionId, KeptScore>();
      for (const entry of mirror.filter((one) => isOfSheet(one, place))) {
        const { criterion, valueHundredths } = keptScoreSchema.parse(entry.input);
        newest.set(criterion, { criterion, valueHundredths, keptAt: entry.keptAt, failure: entry.failure });
      }
      return [...newest.values()];
    },
    drop: async (place, criterion) => {
      await withEntries(subjectOf(place.code, criterion), async (own, store) => {
        for (const entry of own) if (!entry.sent || entry.failure !== null) await store.delete(entry.order);
      });
      await announce({ news: 'kept', place });
    },
    whenSent: (place) =>
      new Promise((resolve) => {
        const settled = (): boolean => !mirror.some((one) => isOfSheet(one, place) && one.failure === null) || !mayArrive();
        if (settled()) {
          resolve();
          return;
        }
        const done = (): void => {
          clearTimeout(limit);
          changeHeard.delete(look);
          resolve();
        };
        const look = (): void => {
          if (settled()) done();
        };
        const limit = setTimeout(done, SENT_WITHIN_MS);
        changeHeard.add(look);
      }),
    listen: (heard) => {
      newsHeard.add(heard);
      return () => newsHeard.delete(heard);
    },
    entries: () => mirror,
    send,
    leads: () => leadership.leads(),
    onChange: (heard) => {
      changeHeard.add(heard);
      return () => changeHeard.delete(heard);
    },
    end: () => {
      ended = true;
      if (later !== null) clearTimeout(later);
      leadership.end();
      talk.end();
    },
  };
};
