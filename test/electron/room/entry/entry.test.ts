import type { EventEmitter } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { get, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect as connectSecurely, createServer as createSecureServer } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerRoomPage } from '../../../../electron/room/entry/answer-room-page.ts';
import { type Asked, askRoom } from '../../../../electron/room/entry/ask-room.ts';
import { findRoom } from '../../../../electron/room/entry/find-room.ts';
import { createRoomReach, type RoomReach } from '../../../../electron/room/entry/room-reach.ts';
import { openRoomTunnel } from '../../../../electron/room/entry/room-tunnel.ts';
import { readSign } from '../../../../electron/room/entry/search-rooms.ts';
import { openRoomCertificates } from '../../../../electron/room/room-certificates.ts';
import { openSigns } from '../../../../electron/room/open-signs.ts';
import { roomHome, roomHostName } from '../../../../shared/room/room-home.ts';
import { openControlledRoom } from '../../../fixtures/controlled-room.ts';
import { temporaryFolder } from '../../../fixtures/edition.ts';
import { pageFolder } from '../../../fixtures/jurors-room.ts';

const OTHER_KEY = 'A'.repeat(43);

/** A room with its certificate on this machine, and where it answers. */
const openOnLoopback = async () => {
  const { room } = openControlledRoom();
  const opened = await room.secretariat.must('room.open', {});
  const id = room.host.records()?.edition().id ?? '';
  return { room, opened, id, address: `https://127.0.0.1:${String(opened.port)}`, publicKey: opened.certificate?.publicKey ?? '' };
};

/** Where a server listens until the test is over. */
const listenOn = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

describe('Who answers at an address', () => {
  test('is told with its key, its edition and its other addresses', async () => {
    const { address, id, publicKey, opened } = await openOnLoopback();
    expect(await askRoom(address, publicKey)).toEqual({
      kind: 'room',
      room: {
        address,
        publicKey,
        edition: id,
        editionName: 'Paritrana Award Kalimantan Timur 2025',
        addresses: opened.addresses.map(({ origin }) => origin),
      },
    });
    expect((await askRoom(address, null)).kind).toBe('room');
  });

  test('is told nothing when it holds another key', async () => {
    const { current } = openRoomCertificates(temporaryFolder());
    const { material, certificate } = await current(['127.0.0.1']);
    let requests = 0;
    const other = createSecureServer({ ...material }, (socket) => {
      socket.on('data', () => (requests += 1));
      socket.on('error', () => undefined);
    });
    const address = await listenOn(other);
    expect(await askRoom(address, OTHER_KEY)).toEqual({ kind: 'other-key' });
    expect(requests).toBe(0);
    // The same server hears the question as soon as its own key is the one that is asked for.
    expect(await askRoom(address, certificate.publicKey, 400)).toEqual({ kind: 'silent' });
    expect(requests).toBeGreaterThan(0);
  });

  test('is nobody where nothing listens, where somebody listens and says nothing, and where no TLS is spoken', async () => {
    const silent = await listenOn(createServer((socket) => socket.on('error', () => undefined)));
    expect(await askRoom('https://127.0.0.1:1', null)).toEqual({ kind: 'silent' });
    expect(await askRoom(silent, null, 300)).toEqual({ kind: 'silent' });
  });
});

describe('A room with several addresses', () => {
  const room = (address: string): Asked => ({
    kind: 'room',
    room: { address, publicKey: OTHER_KEY, edition: 'e', editionName: 'Uji', addresses: [] } as unknown as Extract<
      Asked,
      { kind: 'room' }
    >['room'],
  });

  test('is found although the best address is silent, and one with another key is passed over', async () => {
    const answers: Readonly<Record<string, () => Promise<Asked>>> = {
      silent: () => new Promise(() => undefined),
      other: () => Promise.resolve({ kind: 'other-key' }),
      right: () => Promise.resolve(room('right')),
    };
    const ask = (address: string) => answers[address]?.() ?? Promise.resolve({ kind: 'silent' } as const);
    const found = await findRoom(['silent', 'other', 'right'], OTHER_KEY, { ask, headStartMs: 10 });
    expect([found.room?.address, found.otherKey]).toEqual(['right', true]);
  });

  test('is not found when none answers, and then it is said whether somebody else did', async () => {
    const ask = (address: string): Promise<Asked> => Promise.resolve({ kind: address === 'other' ? 'other-key' : 'silent' });
    expect(await findRoom(['a', 'other'], OTHER_KEY, { ask })).toEqual({ room: null, otherKey: true });
    expect(await findRoom(['a', 'b'], OTHER_KEY, { ask })).toEqual({ room: null, otherKey: false });
    expect(await findRoom([], OTHER_KEY, { ask })).toEqual({ room: null, otherKey: false });
  });

  test('is looked for once by all who wait for it, and by its signs when it has left all its addresses', async () => {
    const asked: string[] = [];
    const there = { address: 'https://a:1' };
    const ask = (address: string): Promise<Asked> => {
      asked.push(address);
      return Promise.resolve(address === there.address ? room(address) : { kind: 'silent' });
    };
    const found: string[] = [];
    const reach = createRoomReach({
      publicKey: OTHER_KEY,
      addresses: ['https://a:1'],
      search: () => Promise.resolve(['https://b:2', 'https://c:3']),
      onFound: ({ address }) => found.push(address),
      ask,
    });
    expect(await Promise.all([reach.address(), reach.address(), reach.address()])).toEqual(Array(3).fill('https://a:1'));
    expect(asked).toEqual(['https://a:1']);
    there.address = 'https://c:3';
    expect(await reach.address()).toBe('https://a:1');
    reach.lost('https://a:1');
    expect(await reach.address()).toBe('https://c:3');
    // What somebody typed is asked first the next time.
    there.address = 'https://d:4';
    reach.lost();
    reach.suggest('https://d:4');
    expect(await reach.address()).toBe('https://d:4');
    expect(found).toEqual(['https://a:1', 'https://c:3', 'https://d:4']);
  });
});

describe('The tunnel of a juror’s window', () => {
  const HOST = 'paritrana-abcdef.local';
  const openTunnel = async (reach: RoomReach) => {
    const tunnel = await openRoomTunnel(HOST, reach);
    onTestFinished(() => tunnel.close());
    return tunnel;
  };
  /** Asks the tunnel for a way to a name; its status, and the connection when there is one. */
  const connectTo = (port: number, path: string) =>
    new Promise<{ readonly status: number; readonly socket: Socket }>((resolve, reject) => {
      const asking = plainRequest({ host: '127.0.0.1', port, method: 'CONNECT', path });
      asking.on('connect', (answer, socket) => {
        resolve({ status: answer.statusCode ?? 0, socket: socket });
      });
      asking.on('error', reject);
      asking.end();
    });

  test('leads to the room under its one name, which the room answers there, whatever its address is', async () => {
    const { address, id, opened } = await openOnLoopback();
    const lost: unknown[] = [];
    const addresses = ['https://127.0.0.1:1', address];
    const host = roomHostName(id);
    const tunnel = await openRoomTunnel(host, {
      address: () => Promise.resolve(addresses[0] ?? null),
      lost: (one) => {
        lost.push(one);
        addresses.shift();
      },
      suggest: () => undefined,
    });
    onTestFinished(() => tunnel.close());
    const { status, socket } = await connectTo(tunnel.port, `${host}:443`);
    const secure = connectSecurely({ socket, servername: host, rejectUnauthorized: false });
    const answered = await new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const asking = request({
        createConnection: () => secure,
        path: '/room/hello',
        headers: { host, origin: roomHome(id), connection: 'close' },
      });
      asking.on('response', (answer) => {
        let body = '';
        answer.on('data', (piece: Buffer) => (body += piece.toString()));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body });
        });
      });
      asking.on('error', reject);
      asking.end();
    });
    expect([status, answered.status, lost]).toEqual([200, 200, ['https://127.0.0.1:1']]);
    expect(JSON.parse(answered.body)).toMatchObject({ ok: true, value: { addresses: opened.addresses.map(({ origin }) => origin) } });
  });

  test('leads nowhere else, and nowhere at all while the room is away', async () => {
    const away = await openTunnel({ address: () => Promise.resolve(null), lost: () => undefined, suggest: () => undefined });
    const statuses = [];
    for (const path of [`${HOST}:443`, `${HOST}:80`, '127.0.0.1:22', 'contoh.id:443']) {
      statuses.push((await connectTo(away.port, path)).status);
    }
    expect(statuses).toEqual([502, 403, 403, 403]);
    const fetched = await new Promise((resolve) => {
      get({ host: '127.0.0.1', port: away.port, path: 'http://contoh.id/' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(fetched).toBe(403);
  });
});

describe('The page of a juror’s window', () => {
  const HOME = 'https://paritrana-abcdef.local';

  test('comes from the application, the room’s own paths from the room, and nothing from anywhere else', async () => {
    const folder = temporaryFolder();
    const forwarded: string[] = [];
    const suggested: string[] = [];
    const answer = answerRoomPage(pageFolder(folder), HOME, {
      forward: (asked) => {
        forwarded.push(new URL(asked.url).pathname);
        return Promise.resolve(new Response('from the room'));
      },
      onAddress: (origin) => suggested.push(origin),
    });
    const at = async (path: string, init?: RequestInit) => answer(new Request(`${HOME}${path}`, init));
    const page = await at('/');
    expect([page.status, page.headers.get('content-security-policy')?.includes("script-src 'self'")]).toEqual([200, true]);
    expect((await at('/assets/room-1.js')).status).toBe(200);
    expect(await (await at('/room/hello')).text()).toBe('from the room');
    expect((await at('/room/ask', { method: 'POST', body: '{}' })).status).toBe(200);
    expect((await at('/', { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await at('/secret.js')).status).toBe(404);
    expect((await at('/..%2fsecret.js')).status).toBe(404);
    expect((await answer(new Request('https://contoh.id/room/hello'))).type).toBe('error');
    expect(suggested).toEqual(['https://contoh.id']);
    expect(forwarded).toEqual(['/room/hello', '/room/ask']);
  });
});

describe('Signs on the network', () => {
  test('end nothing but themselves when the system takes their place away', async () => {
    const state = { broken: 0 };
    const signs = await openSigns(() => (state.broken += 1));
    onTestFinished(() => {
      signs.destroy();
    });
    (signs as unknown as { server: { mdns: EventEmitter } }).server.mdns.emit('error', new Error('EACCES'));
    expect(state.broken).toBe(1);
  });

  const SIGN = {
    name: 'Paritrana Award Kalimantan Timur 2025',
    port: 45_123,
    txt: { e: '0b1f0f0e-6f43-4f6e-9d6e-0c4b7b1f0001', k: OTHER_KEY } as unknown,
    addresses: ['192.168.1.10', 'fe80::1'],
  };

  test('are read as an edition and addresses', () => {
    expect(readSign(SIGN)).toEqual({
      edition: '0b1f0f0e-6f43-4f6e-9d6e-0c4b7b1f0001',
      editionName: 'Paritrana Award Kalimantan Timur 2025',
      addresses: ['https://192.168.1.10:45123'],
    });
  });

  test('are left out when they are not of a room', () => {
    const wrong = [
      { ...SIGN, name: '   ' },
      { ...SIGN, name: 'x'.repeat(300) },
      { ...SIGN, port: 70_000 },
      { ...SIGN, txt: {} },
      { ...SIGN, txt: null },
      { ...SIGN, txt: { e: '../../etc' } },
      { ...SIGN, addresses: ['contoh.id'] },
      { ...SIGN, addresses: [] },
    ];
    expect(wrong.map((sign) => readSign(sign))).toEqual(wrong.map(() => null));
  });
});
