import { randomUUID } from 'node:crypto';
import type { Push, TopicName } from '../../shared/contract.ts';
import type { Identity } from '../../shared/edition/contract.ts';
import type { Role } from '../../shared/edition/edition.ts';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { DevicePresence } from '../../shared/room/room.ts';
import {
  type DeviceId,
  HEARTBEAT_SECONDS,
  IDLE_LOCK_MINUTES,
  type Nudge,
  type Presence,
  type PushPoll,
  type RoomFailure,
  type SocketMessage,
} from '../../shared/room/wire.ts';
import type { Session } from '../session.ts';

/** One open socket of a device. */
export type Line = { readonly send: (message: SocketMessage) => void; readonly close: (failure: RoomFailure) => void };

/** A device that is not heard of for so long is away: it says its presence with every heartbeat. */
const AWAY_AFTER_MS = 3 * HEARTBEAT_SECONDS * 1000;

/** So soon a reminder that nobody has answered yet is not repeated. */
const NUDGE_AGAIN_MS = 60_000;

export type RoomDeviceSetup = {
  readonly id: DeviceId;
  readonly seat: SeatId;
  readonly role: Role;
  readonly run: string;
  readonly nowMs: () => number;
  /** When the PIN of who this is was last set; null when there is nobody like that any longer. */
  readonly pinSetAt: (identity: Identity) => string | null;
  /** Whoever shows who is there should look again. */
  readonly onChange: () => void;
};

/**
 * One paired device while the room is open: its one session at the door, whichever way it comes, what it has not heard yet,
 * and whether it is locked.
 */
export type RoomDevice = {
  readonly id: DeviceId;
  readonly seat: SeatId;
  readonly session: Session;
  readonly lines: ReadonlySet<Line>;
  readonly addLine: (line: Line) => void;
  readonly removeLine: (line: Line) => void;
  /** It was heard of; `touched` when a person did something. */
  readonly heard: (touched: boolean) => void;
  readonly say: (presence: Presence) => void;
  readonly presence: () => DevicePresence;
  /** Called after the PIN was right, or when the host remembers that it was and when the device was touched last. */
  readonly unlocked: (touchedMs?: number) => void;
  /** Null while it is locked, and while a substitute has it. */
  readonly touchedAt: () => string | null;
  readonly lock: () => void;
  /** Locks when nobody has touched the device for long enough. */
  readonly lockWhenIdle: () => void;
  readonly nudge: (nudge: Nudge) => void;
  /** What happened after `after`; at once when something did, else when something does or `waitMs` is over. */
  readonly poll: (run: string, after: number, waitMs: number) => Promise<PushPoll>;
  readonly end: (failure: RoomFailure) => void;
  /** Was sent away: whoever still holds a line to it is served nothing more. */
  readonly ended: () => boolean;
};

/** How the history calls a device; the same after every reconnection and restart, since written ids belong to it. */
export const deviceName = (id: DeviceId): string => `perangkat ${id.slice(0, 8)}`;

export const createRoomDevice = ({ id, seat, role, run, nowMs, pinSetAt, onChange }: RoomDeviceSetup): RoomDevice => {
  const lines = new Set<Line>();
  // Topics carry nothing but their name: a device that was away needs each of them once, so that nothing has to be queued.
  const heardOf = new Map<TopicName, number>();
  const waiting = new Set<() => void>();
  let counter = 0;
  let lastHeardMs = nowMs();
  let lastTouchMs = nowMs();
  let unlockedWithPinOf: string | null = null;
  let said: Presence | null = null;
  let skewSeconds: number | null = null;
  let nudged: { readonly nudge: Nudge; readonly at: number; readonly seen: boolean } | null = null;
  let region: RegionCode | null = null;
  let ended = false;

  // What one write changes is told topic by topic; who waits hears all of it in one answer.
  const wake = (): void => {
    if (waiting.size > 0)
      setImmediate(() => {
        for (const one of [...waiting]) one();
      });
  };
  const tell = (message: SocketMessage): void => {
    for (const line of lines) line.send(message);
  };

  const lock = (): void => {
    if (session.locked) return;
    session.locked = true;
    counter += 1;
    tell({ locked: true });
    wake();
    onChange();
  };

  const push = (message: Push): void => {
    counter += 1;
    heardOf.set(message.topic, counter);
    // A PIN that was replaced closes what the old one had opened.
    if (message.topic === 'panel.changed' && !session.locked && pinSetAt(session.identity) !== unlockedWithPinOf) lock();
    tell({ push: message });
    wake();
  };

  const session: Session = {
    id: randomUUID(),
    wire: 'room',
    device: deviceName(id),
    identity: { role, seat },
    locked: true,
    actorName: null,
    push,
  };

  const answerPoll = (from: string, after: number): PushPoll => {
    const known = from === run && after <= counter;
    const news = [...heardOf].filter(([, at]) => !known || at > after);
    return {
      run,
      next: counter,
      // Every topic of a device comes without a payload; the one with a payload goes to the window that asked for it.
      pushes: known ? news.map(([topic]) => ({ topic, payload: null }) as Push) : [],
      readAll: !known,
      locked: session.locked,
      nudge: nudged !== null && !nudged.seen && (!known || nudged.at > after) ? nudged.nudge : null,
    };
  };

  return {
    id,
    seat,
    session,
    lines,
    addLine: (line) => {
      lines.add(line);
      // It may have been away when it was reminded.
      if (nudged !== null && !nudged.seen) line.send({ nudge: nudged.nudge });
      onChange();
    },
    removeLine: (line) => {
      if (lines.delete(line)) onChange();
    },
    heard: (touched) => {
      const was = nowMs() - lastHeardMs;
      lastHeardMs = nowMs();
      if (touched && !session.locked) lastTouchMs = lastHeardMs;
      if (was > AWAY_AFTER_MS) onChange();
    },
    say: (presence) => {
      const before = said;
      said = presence;
      skewSeconds = Math.round((Date.parse(presence.clock) - nowMs()) / 1000);
      const parsed = regionCodeSchema.safeParse(presence.region);
      region = parsed.success ? parsed.data : null;
      const asked = nudged;
      const answers = asked !== null && !asked.seen && presence.nudgeSeenAt === asked.nudge.at;
      if (answers) nudged = { ...asked, seen: true };
      if (answers || before?.unsent !== presence.unsent || before.visible !== presence.visible || before.region !== presence.region)
        onChange();
    },
    presence: () => ({
      online: lines.size > 0 || waiting.size > 0 || nowMs() - lastHeardMs <= AWAY_AFTER_MS,
      way: lines.size > 0 ? 'socket' : 'poll',
      locked: session.locked,
      lastHeardAt: new Date(lastHeardMs).toISOString(),
      unsent: said?.unsent ?? null,
      skewSeconds,
      visible: said?.visible ?? null,
      persisted: said?.persisted ?? null,
      region,
      nudge: nudged === null ? null : { ...nudged.nudge, seen: nudged.seen },
    }),
    touchedAt: () => (session.locked || session.identity.substitute !== undefined ? null : new Date(lastTouchMs).toISOString()),
    unlocked: (touchedMs = nowMs()) => {
      unlockedWithPinOf = pinSetAt(session.identity);
      lastTouchMs = touchedMs;
      counter += 1;
      tell({ locked: false });
      wake();
      onChange();
    },
    lock,
    lockWhenIdle: () => {
      if (nowMs() - lastTouchMs >= IDLE_LOCK_MINUTES * 60_000) lock();
    },
    nudge: (nudge) => {
      // Whoever was asked a moment ago and has not looked yet is not asked again.
      if (nudged?.seen === false && nudged.nudge.code === nudge.code && nowMs() - Date.parse(nudged.nudge.at) < NUDGE_AGAIN_MS) return;
      counter += 1;
      nudged = { nudge, at: counter, seen: false };
      tell({ nudge });
      wake();
      onChange();
    },
    poll: (from, after, waitMs) => {
      const first = answerPoll(from, after);
      if (first.readAll || first.next > after) return Promise.resolve(first);
      return new Promise((resolve) => {
        const done = (): void => {
          waiting.delete(done);
          clearTimeout(timer);
          resolve(answerPoll(from, after));
        };
        const timer = setTimeout(done, waitMs);
        timer.unref();
        waiting.add(done);
      });
    },
    ended: () => ended,
    end: (failure) => {
      ended = true;
      session.locked = true;
      for (const line of [...lines]) line.close(failure);
      lines.clear();
      wake();
    },
  };
};
