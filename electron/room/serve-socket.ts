import type { WebSocket } from '@fastify/websocket';
import { fail } from '../../shared/failure.ts';
import { packReply } from '../../shared/room/pack.ts';
import {
  type RoomFailure,
  type SocketMessage,
  socketHelloSchema,
  socketPresenceSchema,
  socketRequestSchema,
} from '../../shared/room/wire.ts';
import { readJson } from './read-json.ts';
import type { RoomDesk } from './room-desk.ts';
import type { Line, RoomDevice } from './room-device.ts';

export type SocketSetup = {
  readonly desk: RoomDesk;
  readonly address: string;
  readonly times: { readonly requestMs: number; readonly heartbeatMs: number };
  readonly contractFailure: (said: number) => RoomFailure | null;
  readonly noteMalformed: () => void;
};

/** Codes of RFC 6455: what this end closes with when the other does not keep to the protocol of the room. */
const UNSUPPORTED = 1003;
const VIOLATION = 1008;
const GOING_AWAY = 1001;

/** A device that does not fetch what it asked for is not waited for. */
const MOST_BUFFERED_BYTES = 8 * 1024 * 1024;
/** Whoever was told that it is over and does not hang up by then is hung up on. */
const HANG_UP_MS = 2_000;
/** Windows of one device; one of them leads, the others wait. */
const MOST_LINES = 8;

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Serves one WebSocket: the hello names the device, after that every frame is a request or a presence. */
export const serveSocket = (socket: WebSocket, { desk, address, times, contractFailure, noteMalformed }: SocketSetup): void => {
  let device: RoomDevice | null = null;
  let alive = true;
  let over = false;

  const send = (message: SocketMessage): void => {
    if (over || socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.terminate();
    else socket.send(packReply(message, toBase64));
  };
  const close = (code: number, failure: RoomFailure | null): void => {
    if (over) return;
    if (failure !== null) send({ closing: failure });
    over = true;
    socket.close(code);
    setTimeout(() => {
      socket.terminate();
    }, HANG_UP_MS).unref();
  };
  const line: Line = {
    send,
    close: (failure) => {
      close(GOING_AWAY, failure);
    },
  };
  const violate = (): void => {
    noteMalformed();
    close(VIOLATION, null);
  };

  const greet = (value: unknown): void => {
    const hello = socketHelloSchema.safeParse(value);
    if (!hello.success) {
      violate();
      return;
    }
    const old = contractFailure(hello.data.contract);
    if (old !== null) {
      close(VIOLATION, old);
      return;
    }
    const known = desk.recognise(hello.data.token, address);
    if (!known.ok) {
      close(VIOLATION, known.failure.code === 'too-many-requests' ? known.failure : { code: 'device-unknown' });
      return;
    }
    // The page believes to be another seat's: its queue must not be sent in this one's name.
    if (known.value.seat !== hello.data.seat) desk.noteForgedSeat(known.value, address);
    if (known.value.seat !== hello.data.seat || known.value.lines.size >= MOST_LINES) {
      close(VIOLATION, { code: 'device-unknown' });
      return;
    }
    clearTimeout(patience);
    device = known.value;
    device.addLine(line);
    device.heard(false);
    send({ opened: desk.welcome(device) });
  };

  const serve = (known: RoomDevice, value: unknown): void => {
    const request = socketRequestSchema.safeParse(value);
    if (request.success) {
      const { id } = request.data;
      void desk.ask(known, request.data.request, address).then(
        (reply) => {
          send({ id, reply });
        },
        () => {
          send({ id, reply: fail({ code: 'incident', incident: 'RUANG' }) });
        },
      );
      return;
    }
    const presence = socketPresenceSchema.safeParse(value);
    if (!presence.success) {
      violate();
      return;
    }
    const said = desk.say(known, presence.data.presence, address);
    if (said.ok) send({ opened: said.value });
  };

  // Who opens a line and says nothing on it is as little of the room as who says nonsense.
  const patience = setTimeout(violate, times.requestMs);
  patience.unref();

  // Beats are answered by the browser itself; a line that answers none is dead, whatever the network says.
  const pulse = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, times.heartbeatMs * 2);
  pulse.unref();
  socket.on('pong', () => {
    alive = true;
    device?.heard(false);
  });

  socket.on('message', (data, isBinary) => {
    if (over) return;
    if (isBinary) {
      noteMalformed();
      close(UNSUPPORTED, null);
      return;
    }
    const read = readJson((data as Buffer).toString('utf8'));
    if (read === null) violate();
    else if (device === null) greet(read.value);
    else serve(device, read.value);
  });
  socket.on('error', () => {
    noteMalformed();
  });
  socket.on('close', () => {
    clearTimeout(patience);
    clearInterval(pulse);
    device?.removeLine(line);
  });
};
