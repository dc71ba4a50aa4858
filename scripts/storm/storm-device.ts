import { randomUUID } from 'node:crypto';
import type { Reply, Request } from '../../shared/contract.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { type DeviceToken, ROOM_PATHS } from '../../shared/room/wire.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import type { Random } from '../random.ts';
import { type MarkedValues, markedComment } from './marked-values.ts';
import { askOverHttp, LineBroken, openPollLine, openSocketLine, type RoomLine } from './room-line.ts';

/** A score or a comment on one criterion of one region. */
export type Cell = { readonly kind: 'score' | 'comment'; readonly code: RegionCode; readonly criterion: CriterionId };
export type CellValue = number | string | null;
export const cellKey = ({ kind, code, criterion }: Cell): string => `${kind} ${code} ${criterion}`;

/** What the room told this device to be on record, and on what it was built. */
export type Acknowledged = { readonly cell: Cell; readonly value: CellValue; readonly base: CellValue };

type Entry = {
  readonly writeId: string;
  readonly cell: Cell;
  readonly value: CellValue;
  readonly base: CellValue;
  sent: boolean;
  going: boolean;
};

export type StormDeviceSetup = {
  readonly seat: SeatId;
  readonly token: DeviceToken;
  readonly pin: string;
  /** The address that this device believes in. */
  readonly url: () => string;
  readonly from: string | undefined;
  readonly regions: readonly RegionCode[];
  readonly criteria: readonly CriterionId[];
  readonly values: MarkedValues;
  /** The next number for a comment of the seat. */
  readonly nextComment: () => number;
  readonly random: Random;
  /** How long the juror thinks between two scores, on average. */
  readonly thinkMs: number;
  readonly hear: (message: unknown) => void;
};

export type StormDevice = {
  /** Types and fails until it is told to settle. */
  readonly start: () => void;
  /** No more typing and no more failures; resolves when everything is on record, or rejects. */
  readonly settle: (limitMs: number) => Promise<void>;
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly enter: (cell: Cell, value: CellValue) => void;
  readonly known: (cell: Cell) => CellValue;
  readonly end: () => void;
  readonly acknowledged: readonly Acknowledged[];
  /** Sent and never answered. */
  readonly unanswered: () => readonly Acknowledged[];
  /** Answers to a repeated write that differ from the first: it was applied anew. */
  readonly appliedAgain: readonly string[];
  /** Milliseconds from sending a write to its answer, of those that nothing disturbed. */
  readonly latencies: readonly number[];
  readonly refusals: ReadonlyMap<string, number>;
};

/** Requests that a page has open at once; of one cell never more than one. */
const TOGETHER = 3;
const PRESENCE_MS = 2_000;
const AGAIN_MS = 250;
/** A device whose clock is wrong by hours. */
const MOST_SKEW_MS = 3 * 3_600_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A juror's device written from the description of the wire alone: it keeps what was typed until the room answers for it,
 * sends it again with the same id, and leaves it to its juror which of two values counts.
 */
export const createStormDevice = (setup: StormDeviceSetup): StormDevice => {
  const { seat, token, pin, from, regions, criteria, values, random, hear } = setup;
  const queue: Entry[] = [];
  const known = new Map<string, CellValue>();
  const acknowledged: Acknowledged[] = [];
  const appliedAgain: string[] = [];
  const latencies: number[] = [];
  const refusals = new Map<string, number>();
  const skewMs = random.between(-MOST_SKEW_MS, MOST_SKEW_MS);
  let line: RoomLine | null = null;
  let locked = true;
  let unlocking = false;
  const mood = { calm: false, typing: false, ended: false };
  const isCalm = (): boolean => mood.calm;
  const hasEnded = (): boolean => mood.ended;
  /** Grows with everything that keeps an answer away on purpose. */
  let disturbances = 0;
  let region = random.pick(regions);

  const post = (path: string, body: unknown): Promise<Reply<unknown>> => askOverHttp({ url: setup.url(), from, path, token, body, hear });
  const chaos = (share: number): boolean => !isCalm() && random.chance(share);

  const requestOf = ({ writeId, cell, value, base }: Entry): Request => {
    const { kind, code, criterion } = cell;
    const place = { code, criterion, seat };
    return kind === 'score'
      ? { name: 'scoring.enter', input: { ...place, valueHundredths: value, base: { valueHundredths: base } }, writeId }
      : { name: 'scoring.comment', input: { ...place, text: value ?? '', base: { text: base ?? '' } }, writeId };
  };

  const enter = (cell: Cell, value: CellValue): void => {
    const key = cellKey(cell);
    const newest = queue.findLast((entry) => cellKey(entry.cell) === key);
    const writeId = randomUUID();
    if (newest?.sent === false) {
      // What never left the device gives way to what its juror typed after it.
      queue.splice(queue.indexOf(newest), 1, { ...newest, writeId, value, going: false });
    } else {
      const base = newest === undefined ? (known.get(key) ?? null) : newest.value;
      queue.push({ writeId, cell, value, base, sent: false, going: false });
    }
    pump();
  };

  const drop = (entry: Entry): void => {
    const at = queue.indexOf(entry);
    if (at >= 0) queue.splice(at, 1);
  };

  /** An old packet comes in late, by another way, after newer ones. */
  const repeatLate = (request: Request, first: Reply<unknown>): void => {
    setTimeout(() => {
      if (hasEnded()) return;
      post(ROOM_PATHS.ask, request).then(
        (reply) => {
          const same = JSON.stringify(reply) === JSON.stringify(first);
          const refusedForNow =
            !reply.ok && ['device-locked', 'too-many-requests', 'no-edition', 'room-closed'].includes(reply.failure.code);
          if (!same && !refusedForNow) appliedAgain.push(`${request.name} ${JSON.stringify(request.input)}: ${JSON.stringify(reply)}`);
        },
        () => undefined,
      );
    }, random.below(2_500));
  };

  /** Another device of the seat has put something else there: the juror decides. */
  const decide = (entry: Entry, stored: CellValue): void => {
    const key = cellKey(entry.cell);
    const newest = queue.findLast((one) => cellKey(one.cell) === key) ?? entry;
    for (const one of queue.filter(({ cell }) => cellKey(cell) === key)) drop(one);
    known.set(key, stored);
    if (random.chance(0.5)) enter(entry.cell, newest.value);
  };

  const take = (entry: Entry, request: Request, reply: Reply<unknown>): void => {
    if (reply.ok) {
      if (!queue.includes(entry)) return;
      drop(entry);
      const { cell, value, base } = entry;
      known.set(cellKey(cell), value);
      acknowledged.push({ cell, value, base });
      if (chaos(0.04)) repeatLate(request, reply);
      return;
    }
    const { failure } = reply;
    refusals.set(failure.code, (refusals.get(failure.code) ?? 0) + 1);
    if (failure.code === 'score-differs') decide(entry, failure.storedHundredths);
    else if (failure.code === 'text-differs') decide(entry, failure.storedText === '' ? null : failure.storedText);
    else if (failure.code === 'device-locked') beLocked(true);
  };

  const send = async (entry: Entry): Promise<void> => {
    entry.going = true;
    if (chaos(0.05)) await pause(random.between(20, 400));
    const held = line;
    if (held === null || locked) {
      entry.going = false;
      return;
    }
    // Replaced by something newer while it was held back.
    if (!queue.includes(entry)) return;
    entry.sent = true;
    const request = requestOf(entry);
    const before = disturbances;
    const cutAfterMs = chaos(0.02) ? random.below(20) : undefined;
    if (cutAfterMs !== undefined) disturbances += 1;
    const begun = performance.now();
    try {
      const asked = held.ask(request, cutAfterMs);
      if (chaos(0.05)) void held.ask(request).catch(() => undefined);
      const reply = await asked;
      if (before === disturbances && reply.ok) latencies.push(performance.now() - begun);
      take(entry, request, reply);
      if (!reply.ok) await pause(reply.failure.code === 'too-many-requests' ? reply.failure.retryAfterSeconds * 1000 : AGAIN_MS);
    } catch (error) {
      if (!(error instanceof LineBroken)) throw error;
    } finally {
      entry.going = false;
    }
    pump();
  };

  const pump = (): void => {
    while (!hasEnded() && line !== null && !locked) {
      const going = queue.filter((entry) => entry.going);
      if (going.length >= TOGETHER) return;
      const busy = new Set(going.map(({ cell }) => cellKey(cell)));
      const next = queue.find(({ cell }) => !busy.has(cellKey(cell)));
      if (next === undefined) return;
      void send(next);
    }
  };

  /** The sheet in hand, read again; what waits to be sent stands above it. */
  const readSheet = async (): Promise<void> => {
    const code = region;
    const held = line;
    if (held === null || locked) return;
    const reply = await held.ask({ name: 'scoring.sheet', input: { code } });
    if (!reply.ok) return;
    const { sheet, comments } = reply.value as SheetView;
    for (const criterion of criteria) {
      const scored = sheet.scores.find((score) => score.criterion === criterion)?.valueHundredths ?? null;
      const said = comments.find((comment) => comment.criterion === criterion)?.text ?? null;
      for (const [kind, value] of [
        ['score', scored],
        ['comment', said],
      ] as const) {
        const key = cellKey({ kind, code, criterion });
        if (!queue.some(({ cell }) => cellKey(cell) === key)) known.set(key, value);
      }
    }
  };
  let reading = false;
  const readSoon = (): void => {
    if (reading || hasEnded()) return;
    reading = true;
    setTimeout(() => {
      readSheet()
        .catch(() => undefined)
        .finally(() => {
          reading = false;
        });
    }, random.below(200));
  };

  const unlock = async (): Promise<void> => {
    if (unlocking) return;
    unlocking = true;
    try {
      const reply = await post(ROOM_PATHS.unlock, { pin });
      if (reply.ok) beLocked(false);
      else refusals.set(`unlock ${reply.failure.code}`, (refusals.get(`unlock ${reply.failure.code}`) ?? 0) + 1);
    } catch {
      await pause(AGAIN_MS);
    } finally {
      unlocking = false;
    }
    if (locked && line !== null && !hasEnded()) setTimeout(() => void unlock(), AGAIN_MS);
  };
  const beLocked = (now: boolean): void => {
    locked = now;
    if (now) void unlock();
    else pump();
  };

  const presence = (): unknown => ({
    unsent: queue.length,
    clock: new Date(Date.now() + skewMs).toISOString(),
    visible: true,
    touched: true,
    persisted: true,
    region,
  });

  const open = async (): Promise<boolean> => {
    const gone = { told: (): void => undefined };
    const lineNews = {
      url: setup.url(),
      from,
      token,
      seat,
      hear,
      onLocked: beLocked,
      onChange: readSoon,
      onGone: () => gone.told(),
    };
    const bySocket = random.chance(0.7);
    const opened = bySocket ? await openSocketLine(lineNews) : await openPollLine({ ...lineNews, presence: presence() });
    if (opened === null) return false;
    const over = new Promise<void>((resolve) => {
      gone.told = resolve;
    });
    line = opened;
    disturbances += 1;
    readSoon();
    if (locked) void unlock();
    pump();
    await over;
    line = null;
    disturbances += 1;
    return true;
  };
  const connect = async (): Promise<void> => {
    while (!hasEnded()) {
      const held = await open();
      if (!hasEnded()) await pause(held && !isCalm() ? random.between(20, 900) : AGAIN_MS);
    }
  };

  const sayPresence = setInterval(() => line?.sayPresence(presence()), PRESENCE_MS);

  const type = async (): Promise<void> => {
    let comments = 0;
    mood.typing = true;
    while (!isCalm()) {
      await pause(random.between(Math.ceil(setup.thinkMs / 4), Math.ceil(setup.thinkMs * 1.75)));
      if (isCalm()) break;
      if (chaos(0.1)) region = random.pick(regions);
      const cell: Cell = { kind: chaos(0.1) ? 'comment' : 'score', code: region, criterion: random.pick(criteria) };
      const value = cell.kind === 'comment' ? markedComment(seat, setup.nextComment()) : values.next(cellKey(cell));
      if (value !== null) enter(cell, value);
      comments += 1;
      if (comments % 9 === 0) void readOther().catch(() => undefined);
      if (chaos(0.015) && line !== null) line.cut();
      if (chaos(0.02) && line !== null) {
        disturbances += 1;
        line.stall(random.between(200, 1_500));
      }
    }
    mood.typing = false;
  };

  /** What else a page of the device reads; the leak would be in the answer. */
  const readOther = async (): Promise<void> => {
    const name = random.pick([
      'scoring.mySheets',
      'panel.read',
      'edition.read',
      'rubric.read',
      'panel.conflicts',
      'scoring.monitor',
      'audit.list',
    ] as const);
    await line?.ask({ name, input: {} });
  };

  return {
    start: () => {
      void connect();
      void type();
    },
    settle: async (limitMs) => {
      mood.calm = true;
      const until = performance.now() + limitMs;
      while (mood.typing || queue.length > 0 || line === null || locked) {
        if (performance.now() > until) return;
        pump();
        await pause(50);
      }
    },
    ask: (request) => {
      if (line === null) return Promise.reject(new LineBroken());
      return line.ask(request);
    },
    enter,
    known: (cell) => known.get(cellKey(cell)) ?? null,
    end: () => {
      mood.ended = true;
      clearInterval(sayPresence);
      line?.cut();
    },
    acknowledged,
    unanswered: () => queue.map(({ cell, value, base }) => ({ cell, value, base })),
    appliedAgain,
    latencies,
    refusals,
  };
};
