import type { Socket } from 'node:net';
import type { Server as SecureServer } from 'node:tls';
import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { roomHome, roomHostName } from '../../shared/room/room-home.ts';
import type { RefusalKind } from '../../shared/room/room.ts';
import {
  CONTRACT_HEADER,
  type DeviceId,
  HEARTBEAT_SECONDS,
  MOST_REQUEST_BYTES,
  POLL_SECONDS,
  ROOM_CONTRACT,
  ROOM_PATHS,
  type RoomFailure,
} from '../../shared/room/wire.ts';
import { packReply } from '../../shared/room/pack.ts';
import type { RecordsHost } from '../records-host.ts';
import { directSession } from '../records-host.ts';
import { createAllowance } from './allowance.ts';
import { freePort } from './free-port.ts';
import { ROOM_ACTOR } from './handlers.ts';
import { roomQueries } from './queries.ts';
import type { SecureMaterial } from './office-certificate.ts';
import { readJson } from './read-json.ts';
import { createRefusalNotes } from './refusal-notes.ts';
import { createRoomDesk, ROOM_LIMITS, type RoomDesk, type RoomLimits } from './room-desk.ts';
import type { RoomDevice } from './room-device.ts';
import { readRoomPage } from './room-page.ts';
import { serveSocket } from './serve-socket.ts';
import { serveTrial } from './serve-trial.ts';

export type RoomTimes = {
  readonly heartbeatMs: number;
  readonly pollMs: number;
  /** A request, or the first frame of a socket, that is not complete by then is not waited for. */
  readonly requestMs: number;
};

const ROOM_TIMES: RoomTimes = { heartbeatMs: HEARTBEAT_SECONDS * 1000, pollMs: POLL_SECONDS * 1000, requestMs: 10_000 };

export type RoomServerSetup = {
  /** Null takes a free one. */
  readonly port: number | null;
  /** Where to listen; everywhere by default. Without a certificate only this machine is let in. */
  readonly listenOn?: string;
  /** Null serves plain HTTP on the loopback, for trials. */
  readonly certificate: SecureMaterial | null;
  readonly pageFolder: string;
  /** Names and addresses under which this machine is reached, without scheme and port; the best first. */
  readonly names: () => readonly string[];
  readonly now?: () => string;
  readonly limits?: Partial<RoomLimits>;
  readonly times?: Partial<RoomTimes>;
  readonly touchedAt?: (device: DeviceId) => string | null;
  /** Where a bug's stack goes. */
  readonly logIncident?: (error: unknown) => void;
};

export type RoomServer = {
  readonly port: number;
  readonly desk: RoomDesk;
  readonly origins: () => readonly string[];
  /** From now on; open connections keep theirs. */
  readonly useCertificate: (material: SecureMaterial) => void;
  readonly close: () => Promise<void>;
};

/** A connection over which nothing goes for so long is closed; a device that waits for news is answered well before. */
const SILENT_MS = 120_000;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** An address as it is written down: IPv4 also where the system writes it as IPv6. */
const addressOf = (remote: string | undefined): string => (remote ?? '').replace(/^::ffff:/u, '');

const STATUS: Readonly<Record<string, number>> = {
  'device-unknown': 401,
  'device-locked': 423,
  'not-in-room': 403,
  'malformed-request': 400,
  'unknown-call': 400,
  'too-many-requests': 429,
  'contract-too-old': 426,
  'room-closed': 503,
};

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/**
 * The jurors' room on the network: carries devices' requests to the door and what happens back to them. Everything that it
 * does in the records goes through `host.handle`; what it decides itself is only who may speak at all.
 */
export const createRoomServer = async (
  host: Pick<RecordsHost, 'handle' | 'connect' | 'disconnect' | 'records' | 'announce'>,
  setup: RoomServerSetup,
): Promise<Reply<RoomServer>> => {
  const records = host.records();
  if (records === null) return fail({ code: 'no-edition' });
  const now = setup.now ?? (() => new Date().toISOString());
  const limits: RoomLimits = { ...ROOM_LIMITS, ...setup.limits };
  const times: RoomTimes = { ...ROOM_TIMES, ...setup.times };
  const scheme = setup.certificate === null ? 'http' : 'https';
  const queries = roomQueries(records.file.database);
  const page = readRoomPage(setup.pageFolder);
  const self = directSession('ruang juri', ROOM_ACTOR);
  const notes = createRefusalNotes(now, (refusals) => host.handle(self, { name: 'room.note', input: { refusals, addresses: [] } }));
  let port = setup.port ?? 0;
  /** What the application's own window for jurors calls the room, at whichever address it reaches it. */
  const home = { origin: roomHome(records.edition().id), host: roomHostName(records.edition().id) };

  const origins = (): readonly string[] => setup.names().map((name) => `${scheme}://${name}:${String(port)}`);
  /** A page that was loaded from an address that the room once had may still reach it. */
  const ownOrigins = (): ReadonlySet<string> =>
    new Set([...origins(), ...LOOPBACK.map((name) => `${scheme}://${name}:${String(port)}`), ...queries.addresses(), home.origin]);
  const ownHosts = (): ReadonlySet<string> =>
    new Set([...[...setup.names(), ...LOOPBACK].map((name) => `${name}:${String(port)}`), home.host]);

  const desk = createRoomDesk({
    host,
    records,
    now,
    limits,
    notes,
    addresses: origins,
    ...(setup.touchedAt === undefined ? {} : { touchedAt: setup.touchedAt }),
    onChange: () => {
      host.announce('room.changed');
    },
  });

  const ofAddress = createAllowance(limits.address, () => Date.parse(now()));
  const app: FastifyInstance = fastify({
    ...(setup.certificate === null
      ? { http: { connectionsCheckingInterval: 2_000 } }
      : {
          https: {
            ...setup.certificate,
            minVersion: 'TLSv1.2' as const,
            handshakeTimeout: times.requestMs,
            connectionsCheckingInterval: 2_000,
          },
        }),
    bodyLimit: MOST_REQUEST_BYTES,
    requestTimeout: times.requestMs,
    connectionTimeout: SILENT_MS,
    keepAliveTimeout: SILENT_MS / 4,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    logger: false,
    // Long paths lead nowhere here.
    routerOptions: { maxParamLength: 100 },
  });
  app.server.headersTimeout = times.requestMs;

  /** Who wanted a socket and is refused one keeps no connection. */
  const endUpgrade = (request: FastifyRequest, reply: FastifyReply): void => {
    if (request.headers.upgrade !== undefined) reply.raw.once('finish', () => request.raw.socket.destroySoon());
  };
  const note = (kind: RefusalKind, request: FastifyRequest): void => {
    notes.add(kind, addressOf(request.socket.remoteAddress));
  };

  const answer = (reply: FastifyReply, body: Reply<unknown>): FastifyReply => {
    const status = body.ok ? 200 : (STATUS[body.failure.code] ?? 200);
    if (!body.ok && body.failure.code === 'too-many-requests') void reply.header('retry-after', String(body.failure.retryAfterSeconds));
    return reply.code(status).type('application/json; charset=utf-8').header('cache-control', 'no-store').send(packReply(body, toBase64));
  };

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const read = readJson(body as string);
    if (read !== null) {
      done(null, read.value);
      return;
    }
    note('malformed', request);
    done(Object.assign(new Error('malformed'), { statusCode: 400 }));
  });

  app.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) setup.logIncident?.(error);
    else note('malformed', request);
    const failure =
      status >= 500
        ? ({ code: 'incident', incident: 'RUANG' } as const)
        : ({ code: 'malformed-request', path: '', problem: 'body' } as const);
    return reply
      .code(status)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(packReply(fail(failure), toBase64));
  });

  // Never Strict-Transport-Security: it would forbid the page to go on over a certificate that only the room vouches for.
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
    const wait = ofAddress.take(addressOf(request.socket.remoteAddress));
    if (wait > 0) {
      note('too-many', request);
      endUpgrade(request, reply);
      return answer(reply, fail({ code: 'too-many-requests', retryAfterSeconds: wait }));
    }
    // A name that is not ours is how a foreign page would reach the room through its visitor (DNS rebinding).
    if (!ownHosts().has(request.headers.host ?? '')) {
      note('foreign-host', request);
      endUpgrade(request, reply);
      return reply.code(421).send();
    }
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!ownOrigins().has(origin)) {
      note('foreign-origin', request);
      endUpgrade(request, reply);
      return reply.code(403).send();
    }
    void reply.headers({ 'access-control-allow-origin': origin, vary: 'Origin' });
    if (request.method !== 'OPTIONS') return;
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': `authorization, content-type, ${CONTRACT_HEADER}`,
        'access-control-max-age': '600',
      })
      .send();
  });

  const contractFailure = (said: number): RoomFailure | null =>
    said >= ROOM_CONTRACT - 1 && said <= ROOM_CONTRACT && said >= 1
      ? null
      : { code: 'contract-too-old', host: ROOM_CONTRACT, device: said };

  const saidContract = (request: FastifyRequest): number => {
    const header = request.headers[CONTRACT_HEADER];
    return typeof header === 'string' && /^\d{1,6}$/u.test(header) ? Number(header) : 0;
  };

  const deviceOf = (request: FastifyRequest): Reply<RoomDevice> => {
    const old = contractFailure(saidContract(request));
    if (old !== null) return fail(old);
    const token = /^Bearer ([\w-]{43})$/u.exec(request.headers.authorization ?? '')?.[1] ?? null;
    return desk.recognise(token, addressOf(request.socket.remoteAddress));
  };

  /** A path that only a known device may use. */
  const forDevice =
    (act: (device: RoomDevice, request: FastifyRequest) => Reply<unknown> | Promise<Reply<unknown>>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const device = deviceOf(request);
      return answer(reply, device.ok ? await act(device.value, request) : device);
    };
  const from = (request: FastifyRequest): string => addressOf(request.socket.remoteAddress);

  app.get(ROOM_PATHS.hello, (_request, reply) => answer(reply, succeed(desk.hello())));
  app.post(ROOM_PATHS.pair, async (request, reply) => {
    const old = contractFailure(saidContract(request));
    return answer(reply, old === null ? await desk.pair(request.body, from(request)) : fail(old));
  });
  app.post(
    ROOM_PATHS.unlock,
    forDevice((device, request) => desk.unlock(device, request.body, from(request))),
  );
  app.post(
    ROOM_PATHS.lock,
    forDevice((device) => {
      device.lock();
      return succeed(desk.welcome(device));
    }),
  );
  app.post(
    ROOM_PATHS.ask,
    forDevice((device, request) => desk.ask(device, request.body, from(request))),
  );
  app.post(
    ROOM_PATHS.presence,
    forDevice((device, request) => desk.say(device, request.body, from(request))),
  );
  app.get(
    ROOM_PATHS.pushes,
    forDevice((device, request) => {
      const { run, after } = request.query as Readonly<Record<string, unknown>>;
      const seen = typeof after === 'string' && /^\d{1,12}$/u.test(after) ? Number(after) : 0;
      return desk.poll(device, typeof run === 'string' ? run : '', seen, times.pollMs);
    }),
  );

  await app.register(websocket, { options: { maxPayload: MOST_REQUEST_BYTES, perMessageDeflate: false } });
  app.get(ROOM_PATHS.socket, { websocket: true }, (socket, request) => {
    serveSocket(socket, {
      desk,
      address: from(request),
      times,
      contractFailure,
      noteMalformed: () => {
        note('malformed', request);
      },
    });
  });

  serveTrial(app, {
    now,
    from,
    answer,
    note: (trial) => host.handle(self, { name: 'room.noteTrial', input: trial }),
  });

  app.get('/*', async (request, reply) => {
    const path = (request.raw.url ?? '/').split(/[?#]/u)[0] ?? '/';
    const found = await page.answer(path, request.headers['accept-encoding'] ?? '', origins());
    return found === null ? reply.code(404).send() : reply.code(found.status).headers(found.headers).send(found.body);
  });

  // One address may not use up the room's connections.
  const connections = new Map<string, number>();
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    const address = addressOf(socket.remoteAddress);
    const count = (connections.get(address) ?? 0) + 1;
    if (count > limits.mostConnectionsOfAddress) {
      notes.add('too-many', address);
      socket.destroy();
      return;
    }
    connections.set(address, count);
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      const left = (connections.get(address) ?? 1) - 1;
      if (left === 0) connections.delete(address);
      else connections.set(address, left);
    });
  });
  app.server.on('clientError', (error: Error & { readonly code?: string }, socket: Socket) => {
    // A phone that leaves the room breaks a connection, too; only what was said and is no HTTP counts.
    if (/^HPE_|^ERR_HTTP_REQUEST_TIMEOUT$/u.test(error.code ?? '')) notes.add('malformed', addressOf(socket.remoteAddress));
    socket.destroy();
  });

  try {
    await app.listen({ port, host: setup.certificate === null ? '127.0.0.1' : (setup.listenOn ?? '0.0.0.0') });
  } catch (error) {
    await app.close();
    if ((error as { readonly code?: string }).code === 'EADDRINUSE' || (error as { readonly code?: string }).code === 'EACCES') {
      return fail({ code: 'port-taken', port, free: await freePort() });
    }
    throw error;
  }
  const bound = app.server.address();
  if (bound !== null && typeof bound === 'object') port = bound.port;

  const wasOnline = new Map<DeviceId, boolean>();
  const beat = setInterval(() => {
    desk.lockIdle();
    let changed = false;
    for (const device of desk.devices()) {
      const { online } = device.presence();
      changed ||= (wasOnline.get(device.id) ?? online) !== online;
      wasOnline.set(device.id, online);
      for (const line of device.lines) line.send({ beat: now() });
    }
    if (changed) host.announce('room.changed');
  }, times.heartbeatMs);
  beat.unref();

  return succeed({
    port,
    desk,
    origins,
    useCertificate: (material) => {
      (app.server as unknown as SecureServer).setSecureContext(material);
    },
    close: async () => {
      clearInterval(beat);
      const noted = notes.end();
      desk.end({ code: 'room-closed' });
      const closed = app.close();
      for (const socket of sockets) socket.destroySoon();
      await Promise.all([noted, closed]);
    },
  });
};
