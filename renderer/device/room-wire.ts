import type { Push, Reply, Request } from '../../shared/contract.ts';
import { unpackReply } from '../../shared/room/pack.ts';
import {
  CONTRACT_HEADER,
  type DeviceToken,
  HEARTBEAT_SECONDS,
  type Nudge,
  POLL_SECONDS,
  type Presence,
  type PushPoll,
  ROOM_CONTRACT,
  ROOM_PATHS,
  type RoomHello,
  type RoomWelcome,
  type SocketMessage,
} from '../../shared/room/wire.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import type { Failure } from '../../shared/failure.ts';

export type WireState =
  | { readonly way: 'seeking' }
  | { readonly way: 'socket' | 'poll'; readonly address: string }
  /** No address answers; the next attempt is made by itself. */
  | { readonly way: 'away' }
  /** The room answers and does not let this device in; attempts go on only when somebody asks for one. */
  | { readonly way: 'refused'; readonly failure: Failure };

/** Whether requests reach the room now, as far as this device knows. */
export const isOpen = (state: WireState): state is Extract<WireState, { readonly way: 'socket' | 'poll' }> => 'address' in state;

export type RoomWireSetup = {
  readonly token: DeviceToken;
  readonly seat: SeatId;
  readonly substitute?: SubstituteNumber | undefined;
  /** Origins to try, the best first; asked afresh at every attempt. */
  readonly addresses: () => readonly string[];
  readonly presence: () => Presence;
  readonly onState: (state: WireState) => void;
  readonly onWelcome: (welcome: RoomWelcome, address: string) => void;
  readonly onLocked: (locked: boolean) => void;
  readonly onPush: (push: Push) => void;
  readonly onNudge: (nudge: Nudge) => void;
  /** What happened meanwhile is unknown: everything shown is read again. */
  readonly onReadAll: () => void;
  readonly times?: Partial<WireTimes>;
};

export type WireTimes = {
  /** An address that says nothing for so long is passed over. */
  readonly connectMs: number;
  /** How long an address is tried before the next one is tried beside it. */
  readonly headStartMs: number;
  readonly requestMs: number;
  /** A socket without any message for so long is dead, whatever the network says. */
  readonly silenceMs: number;
  readonly presenceMs: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How often a device that goes by long poll tries a socket again. */
  readonly socketAgainMs: number;
};

const WIRE_TIMES: WireTimes = {
  connectMs: 4_000,
  headStartMs: 700,
  requestMs: 12_000,
  silenceMs: HEARTBEAT_SECONDS * 1000 * 2.5,
  presenceMs: HEARTBEAT_SECONDS * 1000,
  firstPauseMs: 500,
  longestPauseMs: 8_000,
  socketAgainMs: 30_000,
};

/** The request may or may not have arrived: whoever sends a write sends it again with the same id. */
export class WireBroken extends Error {
  constructor() {
    super('The room did not answer.');
  }
}

export type RoomWire = {
  /** Rejects with `WireBroken` when no answer comes. */
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly unlock: (pin: string) => Promise<Reply<RoomWelcome>>;
  readonly lock: () => Promise<void>;
  readonly state: () => WireState;
  /** Tries at once: the network came back, somebody looks at the page, or an address was typed. */
  readonly tryNow: () => void;
  /** The system says that the network is gone: what was open is given up without waiting for its silence. */
  readonly giveUp: () => void;
  readonly end: () => void;
};

const fromBase64 = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
/** What the host writes is stated by `shared/room/wire.ts` and held to it by its tests; `Value` names which part of that is expected. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const read = <Value>(text: string): Value => unpackReply(text, fromBase64) as Value;

const socketOrigin = (origin: string): string => origin.replace(/^http/u, 'ws');

/** Says who answers at an address; null when nobody does. */
export const askHello = async (address: string, limitMs = WIRE_TIMES.connectMs): Promise<RoomHello | null> => {
  try {
    const answer = await fetch(`${address}${ROOM_PATHS.hello}`, { cache: 'no-store', signal: AbortSignal.timeout(limitMs) });
    const reply = read<Reply<RoomHello>>(await answer.text());
    return reply.ok ? reply.value : null;
  } catch {
    return null;
  }
};

/** One request over HTTP; rejects with `WireBroken`. */
export const postToRoom = async <Value>(address: string, path: string, body: unknown, limitMs: number, token: DeviceToken | null) => {
  try {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        [CONTRACT_HEADER]: String(ROOM_CONTRACT),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
    return read<Reply<Value>>(await answer.text());
  } catch {
    throw new WireBroken();
  }
};

const settleLater = <Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } => {
  const settle = { resolve: (_value: Value): void => undefined };
  const promise = new Promise<Value>((resolve) => {
    settle.resolve = resolve;
  });
  return { promise, resolve: (value) => settle.resolve(value) };
};

/** A line to the room while it holds, whichever way it goes. */
type Line = {
  readonly way: 'socket' | 'poll';
  readonly address: string;
  readonly ask: (request: Request) => Promise<Reply<unknown>>;
  readonly sayPresence: (presence: Presence) => void;
  readonly close: () => void;
  /** Settles when the line is gone; with why the room ended it, if it said so. */
  readonly gone: Promise<Failure | null>;
};

type Opening = Line | { readonly refused: Failure } | null;

/** After these no other attempt helps until somebody has done something. */
const isFinal = ({ code }: Failure): boolean => code === 'device-unknown' || code === 'contract-too-old';

/**
 * The juror's way to the records: a WebSocket, or requests and a long poll where no WebSocket comes through, at whichever of
 * the room's addresses answers. It goes on trying for as long as the page is open.
 */
export const createRoomWire = (setup: RoomWireSetup): RoomWire => {
  const times: WireTimes = { ...WIRE_TIMES, ...setup.times };
  const { token, seat } = setup;
  let state: WireState = { way: 'seeking' };
  let line: Line | null = null;
  let ended = false;
  let run = '';
  let wake = (): void => undefined;
  let cutRound = (): void => undefined;
  const waiting = new Set<() => void>();

  const become = (next: WireState): void => {
    state = next;
    setup.onState(next);
    for (const tell of [...waiting]) tell();
  };
  const welcome = (told: RoomWelcome, address: string): void => {
    if (told.seat !== seat) return;
    if (run !== '' && run !== told.run) setup.onReadAll();
    run = told.run;
    setup.onWelcome(told, address);
    setup.onLocked(told.locked);
  };

  const openSocket = (address: string): Promise<Opening> =>
    new Promise((resolve) => {
      let socket: WebSocket;
      try {
        socket = new WebSocket(`${socketOrigin(address)}${ROOM_PATHS.socket}`);
      } catch {
        resolve(null);
        return;
      }
      const pending = new Map<
        number,
        { readonly settle: (reply: Reply<unknown> | null) => void; readonly limit: ReturnType<typeof setTimeout> }
      >();
      let next = 0;
      let opened = false;
      let closing: Failure | null = null;
      let silence: ReturnType<typeof setTimeout> | null = null;
      const gone = settleLater<Failure | null>();

      const end = (): void => {
        clearTimeout(patience);
        if (silence !== null) clearTimeout(silence);
        socket.onmessage = null;
        socket.onclose = null;
        socket.onerror = null;
        socket.close();
        for (const { settle, limit } of pending.values()) {
          clearTimeout(limit);
          settle(null);
        }
        pending.clear();
        if (opened) gone.resolve(closing);
        else resolve(closing === null ? null : { refused: closing });
      };
      const hearSomething = (): void => {
        if (silence !== null) clearTimeout(silence);
        silence = setTimeout(end, times.silenceMs);
      };
      const own: Line = {
        way: 'socket',
        address,
        ask: (request) =>
          new Promise((answer, refuse) => {
            next += 1;
            const id = next;
            const settle = (reply: Reply<unknown> | null): void => {
              if (reply === null) refuse(new WireBroken());
              else answer(reply);
            };
            pending.set(id, { settle, limit: setTimeout(end, times.requestMs) });
            socket.send(JSON.stringify({ id, request }));
          }),
        sayPresence: (presence) => {
          socket.send(JSON.stringify({ presence }));
        },
        close: end,
        gone: gone.promise,
      };

      const patience = setTimeout(end, times.connectMs);
      socket.onopen = () => {
        socket.send(JSON.stringify({ token, contract: ROOM_CONTRACT, seat }));
      };
      socket.onclose = end;
      socket.onerror = end;
      socket.onmessage = (event: MessageEvent<unknown>) => {
        if (typeof event.data !== 'string') return;
        hearSomething();
        const message = read<SocketMessage>(event.data);
        if ('opened' in message) {
          welcome(message.opened, address);
          if (opened) return;
          opened = true;
          clearTimeout(patience);
          resolve(own);
        } else if ('id' in message) {
          const answered = pending.get(message.id);
          if (answered === undefined) return;
          pending.delete(message.id);
          clearTimeout(answered.limit);
          answered.settle(message.reply);
        } else if ('push' in message) setup.onPush(message.push);
        else if ('locked' in message) setup.onLocked(message.locked);
        else if ('nudge' in message) setup.onNudge(message.nudge);
        else if ('closing' in message) closing = message.closing;
      };
    });

  const openPoll = async (address: string): Promise<Opening> => {
    const first = await postToRoom<RoomWelcome>(address, ROOM_PATHS.presence, setup.presence(), times.connectMs, token).catch(() => null);
    if (first === null) return null;
    if (!first.ok) return { refused: first.failure };
    welcome(first.value, address);

    const stop = new AbortController();
    const gone = settleLater<Failure | null>();
    const end = (failure: Failure | null): void => {
      stop.abort();
      gone.resolve(failure);
    };
    const listen = async (): Promise<void> => {
      let seen = { run: first.value.run, after: 0 };
      while (!stop.signal.aborted) {
        const query = `?run=${encodeURIComponent(seen.run)}&after=${String(seen.after)}`;
        const limit = setTimeout(() => end(null), POLL_SECONDS * 1000 + times.requestMs);
        const answer = await fetch(`${address}${ROOM_PATHS.pushes}${query}`, {
          cache: 'no-store',
          headers: { authorization: `Bearer ${token}`, [CONTRACT_HEADER]: String(ROOM_CONTRACT) },
          signal: stop.signal,
        });
        const reply = read<Reply<PushPoll>>(await answer.text());
        clearTimeout(limit);
        if (!reply.ok) {
          end(reply.failure);
          return;
        }
        const told = reply.value;
        seen = { run: told.run, after: told.next };
        setup.onLocked(told.locked);
        if (told.readAll) setup.onReadAll();
        told.pushes.forEach(setup.onPush);
        if (told.nudge !== null) setup.onNudge(told.nudge);
      }
    };
    listen().catch(() => end(null));
    return {
      way: 'poll',
      address,
      ask: async (request) => {
        try {
          return await postToRoom<unknown>(address, ROOM_PATHS.ask, request, times.requestMs, token);
        } catch (error) {
          end(null);
          throw error;
        }
      },
      sayPresence: (presence) => {
        postToRoom<RoomWelcome>(address, ROOM_PATHS.presence, presence, times.requestMs, token).then(
          (reply) => {
            if (reply.ok) welcome(reply.value, address);
            else end(reply.failure);
          },
          () => end(null),
        );
      },
      close: () => end(null),
      gone: gone.promise,
    };
  };

  /** Whoever goes by long poll is better off with a socket as soon as one comes through. */
  const seekSocket = (poll: Line): (() => void) => {
    const timer = setInterval(() => {
      void openSocket(poll.address).then((socket) => {
        if (socket === null || 'refused' in socket) return;
        if (line !== poll || ended) socket.close();
        else {
          hold(socket);
          poll.close();
        }
      });
    }, times.socketAgainMs);
    return () => clearInterval(timer);
  };

  const hold = (opened: Line): void => {
    line = opened;
    become({ way: opened.way, address: opened.address });
    const presence = setInterval(() => {
      // A device that sleeps closes a socket without saying so.
      try {
        opened.sayPresence(setup.presence());
      } catch {
        opened.close();
      }
    }, times.presenceMs);
    const stopSeeking = opened.way === 'poll' ? seekSocket(opened) : () => undefined;
    void opened.gone.then((failure) => {
      clearInterval(presence);
      stopSeeking();
      if (line !== opened) return;
      line = null;
      if (ended) return;
      if (failure !== null && isFinal(failure)) become({ way: 'refused', failure });
      else become({ way: 'seeking' });
      wake();
    });
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /**
   * The first address that answers. The best one has a head start; one that fails gives way to the next at once, and one that
   * says nothing holds up nobody. Somebody who asks for an attempt now cuts the round short.
   */
  const openAny = (addresses: readonly string[]): Promise<{ readonly opened: Opening; readonly cutShort: boolean }> =>
    new Promise((resolve) => {
      let settled = false;
      let started = 0;
      let failed = 0;
      let refused: Opening = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (opened: Opening, cutShort: boolean): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        cutRound = () => undefined;
        resolve({ opened, cutShort });
      };
      const startNext = (): void => {
        clearTimeout(timer);
        const address = addresses[started];
        if (settled || address === undefined) return;
        started += 1;
        timer = setTimeout(startNext, times.headStartMs);
        void openSocket(address)
          .then((socket) => socket ?? (settled ? null : openPoll(address)))
          .then((opened) => {
            if (opened !== null && !('refused' in opened)) {
              if (settled) opened.close();
              else settle(opened, false);
              return;
            }
            refused = opened ?? refused;
            failed += 1;
            if (failed === addresses.length) settle(refused, false);
            else startNext();
          });
      };
      cutRound = () => settle(null, true);
      startNext();
    });

  // Asked after every wait, in which both may have changed.
  const isEnded = (): boolean => ended;
  const isHeld = (): boolean => line !== null;

  const seek = async (): Promise<void> => {
    let pauseMs = times.firstPauseMs;
    while (!isEnded()) {
      if (isHeld() || state.way === 'refused') {
        await pause(3_600_000);
        pauseMs = times.firstPauseMs;
        continue;
      }
      const { opened, cutShort } = await openAny(setup.addresses());
      if (opened !== null && !('refused' in opened)) {
        if (isEnded()) opened.close();
        else hold(opened);
      }
      if (isHeld() || isEnded() || cutShort) continue;
      if (opened !== null && 'refused' in opened && isFinal(opened.refused)) {
        become({ way: 'refused', failure: opened.refused });
        continue;
      }
      become({ way: 'away' });
      // Nine devices that lost the same host do not come back in the same instant.
      await pause(pauseMs * (0.5 + Math.random()));
      pauseMs = Math.min(pauseMs * 1.7, times.longestPauseMs);
    }
  };
  void seek();

  /** The line, or the one that is just being sought. */
  const lineOrBroken = async (): Promise<Line> => {
    if (line === null && state.way === 'seeking') {
      await new Promise<void>((resolve) => {
        const tell = (): void => {
          if (state.way === 'seeking') return;
          waiting.delete(tell);
          resolve();
        };
        waiting.add(tell);
      });
    }
    if (line === null) throw new WireBroken();
    return line;
  };

  return {
    ask: async (request) => {
      const held = await lineOrBroken();
      const reply = await held.ask(request);
      if (!reply.ok && reply.failure.code === 'device-locked') setup.onLocked(true);
      return reply;
    },
    unlock: async (pin) => {
      const { address } = await lineOrBroken();
      const reply = await postToRoom<RoomWelcome>(
        address,
        ROOM_PATHS.unlock,
        { pin, substitute: setup.substitute },
        times.requestMs,
        token,
      );
      if (reply.ok) welcome(reply.value, address);
      return reply;
    },
    lock: async () => {
      const { address } = await lineOrBroken();
      await postToRoom(address, ROOM_PATHS.lock, {}, times.requestMs, token);
    },
    state: () => state,
    tryNow: () => {
      if (state.way === 'refused') become({ way: 'seeking' });
      cutRound();
      wake();
    },
    giveUp: () => line?.close(),
    end: () => {
      ended = true;
      line?.close();
      line = null;
      become({ way: 'away' });
      cutRound();
      wake();
    },
  };
};
