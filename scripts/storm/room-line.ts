import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { WebSocket } from 'ws';
import type { Reply, Request } from '../../shared/contract.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { unpackReply } from '../../shared/room/pack.ts';
import { CONTRACT_HEADER, type DeviceToken, type PushPoll, ROOM_CONTRACT, ROOM_PATHS, type SocketMessage } from '../../shared/room/wire.ts';

/** No answer came, whether or not the request arrived. */
export class LineBroken extends Error {
  constructor() {
    super('The room did not answer.');
  }
}

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const unpack = (text: string): unknown => unpackReply(text, fromBase64);

const ANSWER_WITHIN_MS = 12_000;
const POLL_WITHIN_MS = 40_000;
const CONNECT_WITHIN_MS = 4_000;

export type HttpAsk = {
  readonly url: string;
  /** The address of this machine that it comes from; undefined leaves it to the system. */
  readonly from: string | undefined;
  readonly path: string;
  readonly token: DeviceToken | null;
  /** Undefined makes it a GET. */
  readonly body?: unknown;
  readonly limitMs?: number;
  /** Cuts the connection so long after everything was sent; the answer is lost on the way. */
  readonly cutAfterMs?: number;
  readonly signal?: AbortSignal;
  /** Sees every answer of the room before anything is done with it. */
  readonly hear: (message: unknown) => void;
};

/** One request over HTTP. Rejects with `LineBroken`. */
export const askOverHttp = ({ url, from, path, token, body, limitMs, cutAfterMs, signal, hear }: HttpAsk): Promise<Reply<unknown>> =>
  new Promise((resolve, reject) => {
    const bytes = body === undefined ? null : Buffer.from(JSON.stringify(body));
    const target = new URL(`${url}${path}`);
    const start = target.protocol === 'https:' ? secureRequest : plainRequest;
    const lose = (): void => {
      reject(new LineBroken());
    };
    const going = start(
      target,
      {
        method: bytes === null ? 'GET' : 'POST',
        ...(from === undefined ? {} : { localAddress: from }),
        // Which certificate the room shows is a question for the devices' pages.
        rejectUnauthorized: false,
        headers: {
          [CONTRACT_HEADER]: String(ROOM_CONTRACT),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(bytes === null ? {} : { 'content-type': 'application/json', 'content-length': String(bytes.byteLength) }),
        },
        ...(signal === undefined ? {} : { signal }),
      },
      (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', lose);
        response.on('end', () => {
          try {
            const answer = unpack(Buffer.concat(parts).toString('utf8'));
            hear(answer);
            // The room answers nothing else on these paths.
            resolve(answer as Reply<unknown>);
          } catch {
            lose();
          }
        });
      },
    );
    going.setTimeout(limitMs ?? ANSWER_WITHIN_MS, () => going.destroy());
    going.on('error', lose);
    going.on('close', lose);
    going.end(bytes ?? undefined, () => {
      if (cutAfterMs !== undefined) setTimeout(() => going.destroy(), cutAfterMs);
    });
  });

export type LineNews = {
  /** Sees every message of the room before anything is done with it. */
  readonly hear: (message: unknown) => void;
  readonly onLocked: (locked: boolean) => void;
  /** Something that this device shows has changed, or may have. */
  readonly onChange: () => void;
  readonly onGone: () => void;
};

export type LineSetup = {
  readonly url: string;
  readonly from: string | undefined;
  readonly token: DeviceToken;
  readonly seat: SeatId;
} & LineNews;

/** A way to the room while it holds. */
export type RoomLine = {
  readonly way: 'socket' | 'poll';
  readonly ask: (request: Request, cutAfterMs?: number) => Promise<Reply<unknown>>;
  readonly sayPresence: (presence: unknown) => void;
  /** Hears nothing for a while; what comes meanwhile comes late. */
  readonly stall: (ms: number) => void;
  readonly cut: () => void;
};

/** Null when no socket comes through. */
export const openSocketLine = ({ url, from, token, seat, hear, onLocked, onChange, onGone }: LineSetup): Promise<RoomLine | null> =>
  new Promise((resolve) => {
    const address = `${url.replace(/^http/u, 'ws')}${ROOM_PATHS.socket}`;
    const socket = new WebSocket(address, { rejectUnauthorized: false, ...(from === undefined ? {} : { localAddress: from }) });
    const pending = new Map<number, (reply: Reply<unknown> | null) => void>();
    let opened = false;
    let next = 0;
    const patience = setTimeout(() => socket.terminate(), CONNECT_WITHIN_MS);
    const line: RoomLine = {
      way: 'socket',
      ask: (request, cutAfterMs) =>
        new Promise((answer, refuse) => {
          next += 1;
          const id = next;
          const limit = setTimeout(() => socket.terminate(), ANSWER_WITHIN_MS);
          pending.set(id, (reply) => {
            clearTimeout(limit);
            pending.delete(id);
            if (reply === null) refuse(new LineBroken());
            else answer(reply);
          });
          if (socket.readyState !== WebSocket.OPEN) pending.get(id)?.(null);
          else socket.send(JSON.stringify({ id, request }));
          if (cutAfterMs !== undefined) setTimeout(() => socket.terminate(), cutAfterMs);
        }),
      sayPresence: (presence) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ presence }));
      },
      stall: (ms) => {
        socket.pause();
        setTimeout(() => {
          if (socket.readyState === WebSocket.OPEN) socket.resume();
        }, ms);
      },
      cut: () => socket.terminate(),
    };
    socket.on('open', () => socket.send(JSON.stringify({ token, contract: ROOM_CONTRACT, seat })));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(patience);
      for (const settle of [...pending.values()]) settle(null);
      if (opened) onGone();
      else resolve(null);
    });
    socket.on('message', (data: Buffer) => {
      const message = unpack(data.toString('utf8')) as SocketMessage;
      hear(message);
      if ('opened' in message) {
        onLocked(message.opened.locked);
        if (opened) return;
        opened = true;
        clearTimeout(patience);
        resolve(line);
      } else if ('id' in message) pending.get(message.id)?.(message.reply);
      else if ('locked' in message) onLocked(message.locked);
      else if ('push' in message) onChange();
    });
  });

/** Requests and a long poll, for whom no socket comes through. Null when nobody answers. */
export const openPollLine = async (setup: LineSetup & { readonly presence: unknown }): Promise<RoomLine | null> => {
  const { url, from, token, hear, onLocked, onChange, onGone, presence } = setup;
  const ask = (path: string, body: unknown, cutAfterMs?: number): Promise<Reply<unknown>> =>
    askOverHttp({ url, from, path, token, body, hear, ...(cutAfterMs === undefined ? {} : { cutAfterMs }) });
  const first = await askOverHttp({ url, from, path: ROOM_PATHS.presence, token, body: presence, limitMs: CONNECT_WITHIN_MS, hear }).catch(
    () => null,
  );
  if (first?.ok !== true) return null;
  const welcome = first.value as { readonly locked: boolean; readonly run: string };
  onLocked(welcome.locked);
  const stop = new AbortController();
  const { signal } = stop;
  const cut = (): void => {
    if (signal.aborted) return;
    stop.abort();
    onGone();
  };
  const listen = async (): Promise<void> => {
    let seen = { run: welcome.run, after: 0 };
    while (!signal.aborted) {
      const path = `${ROOM_PATHS.pushes}?run=${seen.run}&after=${String(seen.after)}`;
      const reply = await askOverHttp({ url, from, path, token, hear, signal, limitMs: POLL_WITHIN_MS });
      if (!reply.ok) throw new LineBroken();
      const told = reply.value as PushPoll;
      seen = { run: told.run, after: told.next };
      onLocked(told.locked);
      if (told.readAll || told.pushes.length > 0) onChange();
    }
  };
  listen().catch(cut);
  return {
    way: 'poll',
    ask: async (request, cutAfterMs) => {
      try {
        return await ask(ROOM_PATHS.ask, request, cutAfterMs);
      } catch (error) {
        cut();
        throw error;
      }
    },
    sayPresence: (said) => {
      ask(ROOM_PATHS.presence, said).then(
        (reply) => {
          if (reply.ok) onLocked((reply.value as { readonly locked: boolean }).locked);
        },
        () => undefined,
      );
    },
    stall: () => undefined,
    cut,
  };
};
