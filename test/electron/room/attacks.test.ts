import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../../shared/contract.ts';
import { CONTRACT_HEADER, MOST_REQUEST_BYTES, type PushPoll, ROOM_CONTRACT, ROOM_PATHS } from '../../../shared/room/wire.ts';
import { criterionId, openRoom, regionCode, seatNumber } from '../../fixtures/edition.ts';
import { type Device, newToken, openServedRoom, openSocket, type ServedRoom, speakTo } from '../../fixtures/jurors-room.ts';

const PASER = regionCode('64.01');
const entry = (seat: number) => ({
  code: PASER,
  criterion: criterionId('inovasi'),
  valueHundredths: 8000,
  seat: seatNumber(seat),
});

/** The one thing that must hold after every attack: an honest device goes on. */
const goesOn = async (device: Device): Promise<boolean> => (await device.ask('scoring.mySheets', {})).ok;

const json = (text: string): unknown => JSON.parse(text);
const codeOf = (answer: unknown): unknown => (answer as { readonly failure?: { readonly code: string } }).failure?.code;
const kindsOf = async (room: ServedRoom): Promise<readonly string[]> =>
  [...new Set((await room.refusals()).map(({ kind }) => kind))].toSorted();

const headersOf = (token: string): Record<string, string> => ({
  'content-type': 'application/json',
  [CONTRACT_HEADER]: String(ROOM_CONTRACT),
  authorization: `Bearer ${token}`,
});

/** Sends bytes as they are and answers what came back before the other side closed. */
const sendRaw = (room: ServedRoom, bytes: string, waitMs = 3_000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(room.server.port, '127.0.0.1');
    let heard = '';
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(heard);
    });
    socket.on('connect', () => socket.write(bytes));
  });

describe('Who holds a device of one seat', () => {
  test('scores for no other seat, unlocks no other seat, and that it was tried is on record', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    const forged = await device.ask('scoring.enter', entry(4), 'write-0001');
    const other = await device.ask('panel.takeSeat', { seat: seatNumber(4), pin: '000000' });
    const { sheet } = await room.juror(4).must('scoring.sheet', { code: PASER });
    expect([codeOf(forged), codeOf(other), sheet.scores]).toEqual(['seat-differs', 'seat-differs', []]);
    expect(await kindsOf(room)).toEqual(['seat-forged']);
  });

  test('gains nothing by saying a role, a seat or an actor beside the request', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    for (const extra of [
      { role: 'ketua' },
      { seat: 1 },
      { actor: 'sekretariat' },
      { session: { identity: { role: 'sekretariat', seat: null } } },
    ]) {
      const answer = await device.post(ROOM_PATHS.ask, { name: 'scoring.mySheets', input: {}, ...extra });
      expect(codeOf(answer)).toBe('malformed-request');
    }
    expect([await goesOn(device), await kindsOf(room)]).toEqual([true, ['malformed']]);
  });

  test('reaches no call but those that are open to devices, whatever they are called', async () => {
    const room = await openServedRoom({ server: { limits: { ask: { burst: 1_000, perSecond: 1_000 } } } });
    const device = await room.pair(1);
    const closed = Object.entries(contract).filter(([name, { inRoom }]) => !inRoom || name.startsWith('room.'));
    const codes = new Set<unknown>();
    for (const [name] of closed) codes.add(codeOf(await device.post(ROOM_PATHS.ask, { name, input: {} })));
    for (const name of ['constructor', 'toString', 'edition.drop', ''])
      codes.add(codeOf(await device.post(ROOM_PATHS.ask, { name, input: {} })));
    // A request that does not even fit the call is told so; it is refused before it reaches anything.
    expect([...codes].every((code) => code === 'not-in-room' || code === 'malformed-request' || code === 'unknown-call')).toBe(true);
    expect((await kindsOf(room)).includes('call-closed')).toBe(true);
  });

  test('asks nothing while it is locked, not even over the socket', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    await device.post(ROOM_PATHS.lock, {});
    const socket = await device.socket();
    await socket.until((message) => 'opened' in message);
    socket.send({ id: 1, request: { name: 'scoring.enter', input: entry(3), writeId: 'write-0001' } });
    socket.send({ id: 2, request: { name: 'panel.read', input: {} } });
    await socket.until((message) => 'id' in message && message.id === 1);
    await socket.until((message) => 'id' in message && message.id === 2);
    const replies = socket.heard.filter((message) => 'id' in message).map((message) => codeOf((message as { reply: unknown }).reply));
    expect(replies).toEqual(['device-locked', 'device-locked']);
  });

  test('says on the socket whose seat it believes to be, and is not served as another', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    const socket = openSocket(`${room.url.replace('http', 'ws')}${ROOM_PATHS.socket}`);
    await new Promise((resolve) => socket.raw.once('open', resolve));
    socket.send({ token: device.token, contract: ROOM_CONTRACT, seat: 4 });
    expect(await socket.closed).toBe(1008);
    expect(socket.heard.some((message) => 'opened' in message)).toBe(false);
    expect(await kindsOf(room)).toEqual(['seat-forged']);
  });
});

describe('A code', () => {
  test('that was used, has run out or never was makes no device, and each is on record', async () => {
    let clock = Date.parse('2025-07-28T01:00:00.000Z');
    const room = await openServedRoom({ phase: 'persiapan', now: () => new Date(clock).toISOString() });
    const speak = speakTo(room.url);
    const invited = await room.invite(3);
    await speak(ROOM_PATHS.pair, { ...invited, token: newToken(), deviceName: '' });
    const replayed = await speak(ROOM_PATHS.pair, { ...invited, token: newToken(), deviceName: '' });
    const invented = await speak(ROOM_PATHS.pair, { ...invited, ticket: 'A'.repeat(22), token: newToken(), deviceName: '' });
    const late = await room.invite(4);
    clock += 31 * 60_000;
    const expired = await speak(ROOM_PATHS.pair, { ...late, token: newToken(), deviceName: '' });
    expect([codeOf(replayed), codeOf(invented), codeOf(expired)]).toEqual(['ticket-used', 'ticket-unknown', 'ticket-expired']);
    expect((await room.secretariat.must('room.read', {})).devices).toHaveLength(1);
    expect(await kindsOf(room)).toEqual(['ticket-expired', 'ticket-unknown', 'ticket-used']);
  });

  test('that two devices use at the same moment serves one of them', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const invited = await room.invite(3);
    const speak = speakTo(room.url);
    const answers = await Promise.all([1, 2, 3].map(() => speak(ROOM_PATHS.pair, { ...invited, token: newToken(), deviceName: '' })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await room.secretariat.must('room.read', {})).devices).toHaveLength(1);
  });

  test('of one seat takes no device of another along', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const device = await room.pair(3);
    const invited = await room.invite(4);
    const answer = await speakTo(room.url)(ROOM_PATHS.pair, { ...invited, token: device.token, deviceName: '' });
    const { devices } = await room.secretariat.must('room.read', {});
    expect([codeOf(answer), devices.map(({ seat }) => seat)]).toEqual(['device-unknown', [3]]);
  });
});

describe('A guessed PIN', () => {
  test('closes the seat after five attempts, costs the guesser the minute, and every attempt is an event', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { wrong: { burst: 6, perSecond: 5 / 60 } } } });
    const honest = await room.pair(4);
    const { ticket, pin } = await room.invite(3);
    const speak = speakTo(room.url);
    const wrong = pin === '000000' ? '000001' : '000000';
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      codes.push(codeOf(await speak(ROOM_PATHS.pair, { ticket, pin: wrong, token: newToken(), deviceName: '' })));
    }
    const events = (await room.secretariat.must('audit.list', { limit: 20 })).filter(({ call }) => call === 'panel.takeSeat');
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'pin-wrong'), 'pin-blocked', 'pin-blocked', 'too-many-requests']);
    expect(events.filter(({ actor }) => actor === 'kursi:3').length).toBe(6);
    expect(await goesOn(honest)).toBe(true);
  });

  test('is limited at unlocking too, whichever way it comes', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { wrong: { burst: 2, perSecond: 5 / 60 } } } });
    const device = await room.pair(3);
    await device.post(ROOM_PATHS.lock, {});
    const wrong = device.pin === '000000' ? '000001' : '000000';
    const codes = [
      codeOf(await device.post(ROOM_PATHS.unlock, { pin: wrong })),
      codeOf(await device.ask('panel.takeSeat', { seat: seatNumber(3), pin: wrong })),
      codeOf(await device.post(ROOM_PATHS.unlock, { pin: device.pin })),
      codeOf(await device.ask('panel.takeSeat', { seat: seatNumber(3), pin: device.pin })),
    ];
    expect(codes).toEqual(['pin-wrong', 'pin-wrong', 'too-many-requests', 'too-many-requests']);
  });
});

describe('A token', () => {
  test('of another edition, of nobody, or of a device that was sent away opens nothing', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const elsewhere = await openServedRoom({ phase: 'persiapan' });
    const foreign = await elsewhere.pair(3);
    const gone = await room.pair(3);
    const honest = await room.pair(4);
    const socket = await gone.socket();
    await socket.until((message) => 'opened' in message);
    await room.secretariat.must('room.revokeDevice', { device: gone.welcome.device });
    const farewell = await socket.until((message) => 'closing' in message);
    const codes: unknown[] = [];
    for (const token of [foreign.token, newToken(), gone.token, 'short', `${honest.token}x`]) {
      const answer = await room.request(ROOM_PATHS.ask, {
        method: 'POST',
        headers: headersOf(token),
        body: '{"name":"panel.read","input":{}}',
      });
      codes.push([answer.status, codeOf(json(answer.body))]);
    }
    expect([farewell, codes]).toEqual([{ closing: { code: 'device-unknown' } }, Array.from({ length: 5 }, () => [401, 'device-unknown'])]);
    expect(await goesOn(honest)).toBe(true);
    expect(await kindsOf(room)).toEqual(['device-unknown']);
  });

  test('means nothing once the edition is closed, and nothing is served any more', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const device = await room.pair(3);
    room.host.close();
    const answer = await device.ask('panel.read', {});
    expect(answer.ok).toBe(false);
  });

  test('is kept nowhere in readable form, nor is a code', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const { ticket, pin } = await room.invite(3);
    const token = newToken();
    await speakTo(room.url)(ROOM_PATHS.pair, { ticket, pin, token, deviceName: '' });
    const database = room.host.records()?.file.database;
    const tables = database?.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all() ?? [];
    const everything = tables.map(({ name }) => JSON.stringify(database?.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
    expect([everything.includes(token), everything.includes(ticket), everything.includes(pin)]).toEqual([false, false, false]);
  });
});

describe('Broken requests', () => {
  test('are refused, and the room goes on', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { wrong: { burst: 100, perSecond: 100 } } } });
    const honest = await room.pair(4);
    const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      deep,
      `{"name":"panel.read","input":${deep}}`,
      '{"name":"panel.read","input":{"__proto__":{"role":"ketua"}}}',
      '{"name":"panel.read","input":{"constructor":{"prototype":{"locked":false}}}}',
      '{"name":7,"input":{}}',
      `{"name":"panel.read","input":{},"writeId":"${'w'.repeat(65)}"}`,
      '{"name":"scoring.enter","input":{"code":"64.01","criterion":"inovasi","valueHundredths":1e999}}',
    ];
    const statuses: number[] = [];
    for (const body of bodies)
      statuses.push((await room.request(ROOM_PATHS.ask, { method: 'POST', headers: headersOf(honest.token), body })).status);
    expect(statuses).toEqual(bodies.map(() => 400));
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect([await goesOn(honest), (await kindsOf(room)).includes('malformed'), room.incidents]).toEqual([true, true, []]);
  });

  test('that are too large, or of another kind than JSON, are not read', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const honest = await room.pair(4);
    const large = JSON.stringify({ name: 'panel.read', input: { text: 'x'.repeat(MOST_REQUEST_BYTES) } });
    const tooLarge = await room.request(ROOM_PATHS.ask, { method: 'POST', headers: headersOf(honest.token), body: large });
    const form = await room.request(ROOM_PATHS.ask, {
      method: 'POST',
      headers: { ...headersOf(honest.token), 'content-type': 'application/x-www-form-urlencoded' },
      body: 'name=panel.read',
    });
    expect([tooLarge.status, form.status, await goesOn(honest)]).toEqual([413, 415, true]);
    expect((await room.refusals()).filter(({ kind }) => kind === 'malformed').reduce((sum, { attempts }) => sum + attempts, 0)).toBe(2);
  });

  test('on a socket end that socket and no other', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const honest = await room.pair(4);
    const kept = await honest.socket();
    await kept.until((message) => 'opened' in message);
    const codes: number[] = [];
    for (const frame of [
      'not json',
      '{}',
      '[1]',
      JSON.stringify({ token: 'x', contract: 1, seat: 4 }),
      Buffer.from([1, 2]),
      'x'.repeat(MOST_REQUEST_BYTES + 1),
    ]) {
      const socket = openSocket(`${room.url.replace('http', 'ws')}${ROOM_PATHS.socket}`);
      await new Promise((resolve) => socket.raw.once('open', resolve));
      socket.raw.send(frame);
      codes.push(await socket.closed);
    }
    const after = await honest.socket();
    await after.until((message) => 'opened' in message);
    after.send({ id: 1, request: { name: 'panel.read', input: {} }, extra: 1 });
    expect([codes, await after.closed, kept.raw.readyState]).toEqual([[1008, 1008, 1008, 1008, 1003, 1009], 1008, WebSocket.OPEN]);
    expect(await goesOn(honest)).toBe(true);
  });

  test('that dribble in are not waited for', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { times: { requestMs: 300 } } });
    const honest = await room.pair(4);
    const head = await sendRaw(room, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ', 8_000);
    const silent = openSocket(`${room.url.replace('http', 'ws')}${ROOM_PATHS.socket}`);
    expect([/^HTTP\/1\.1 (408|400)|^$/u.test(head), await silent.closed, await goesOn(honest)]).toEqual([true, 1008, true]);
    // Both are on record: the half request and the line on which nothing was said.
    expect((await room.refusals()).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(2);
  });

  test('and no HTTP at all harm nobody', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const honest = await room.pair(4);
    for (const bytes of [
      '\x16\x03\x01\x02\x00\x01\x00',
      'GARBAGE\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    ]) {
      await sendRaw(room, bytes, 1_000);
    }
    expect([await goesOn(honest), await kindsOf(room), room.incidents]).toEqual([true, ['malformed'], []]);
  });

  test('that could be read in two ways are not read at all', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const honest = await room.pair(4);
    const host = `127.0.0.1:${String(room.server.port)}`;
    const hidden = `POST ${ROOM_PATHS.ask} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const answers = [];
    for (const bytes of [
      // Two lengths of one body, of which one hides a second request.
      `POST ${ROOM_PATHS.ask} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
      `POST ${ROOM_PATHS.ask} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
      `POST ${ROOM_PATHS.ask} HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
      `GET ${ROOM_PATHS.hello} HTTP/1.1\r\nHost: jahat.example\r\nHost: ${host}\r\n\r\n`,
      `GET ${ROOM_PATHS.hello} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nOrigin: https://jahat.example\r\n\r\n`,
      `GET ${ROOM_PATHS.hello} HTTP/1.1\r\n\r\n`,
      `GET ${ROOM_PATHS.hello} HTTP/1.0\r\n\r\n`,
    ]) {
      answers.push(await sendRaw(room, bytes, 700));
    }
    // Each is refused once; what hides in the first is never a request of its own.
    const statuses = answers.map((answer) => (answer.match(/HTTP\/1\.1 \d{3}/gu) ?? []).map((line) => Number(line.slice(-3))));
    expect(statuses).toEqual([[400], [400], [400], [421], [403], [400], [421]]);
    expect([await goesOn(honest), room.incidents]).toEqual([true, []]);
  });

  test('over the long poll tell a device nothing that is another seat’s, whatever it claims to have heard', async () => {
    const room = await openServedRoom({ candidates: 1, server: { times: { pollMs: 50 } } });
    const [honest, other] = [await room.pair(4), await room.pair(5)];
    const poll = async (query: string, token: string) => {
      const answer = await room.request(`${ROOM_PATHS.pushes}?${query}`, { headers: headersOf(token) });
      return json(answer.body) as { readonly ok: boolean; readonly value: PushPoll };
    };
    const { run, next } = (await poll('run=&after=0', other.token)).value;
    await other.ask('scoring.enter', entry(5));
    const ofSeat5 = (await poll(`run=${run}&after=${String(next)}`, other.token)).value.pushes;
    const claims = [];
    for (const query of [
      'run=&after=0',
      'run=&after=999999',
      `run=${run}&after=0`,
      `run=${run}&after=-1`,
      `run=${run}&after=999999999999`,
      `run=${run}x&after=1`,
      'run[]=1&after[]=2',
      `run=${'x'.repeat(5_000)}&after=0`,
    ]) {
      claims.push(await poll(query, honest.token));
    }
    const isScore = ({ topic }: { readonly topic: string }): boolean => topic === 'scoring.changed';
    expect(ofSeat5.some(isScore)).toBe(true);
    expect(claims.map(({ ok, value }) => ok && !value.pushes.some(isScore))).toEqual(claims.map(() => true));
    expect([await goesOn(honest), room.incidents]).toEqual([true, []]);
  });
});

describe('A path', () => {
  test('leads to a file of the page or nowhere', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const host = `127.0.0.1:${String(room.server.port)}`;
    const statuses: string[] = [];
    for (const path of [
      '/../secret.js',
      '/..%2fsecret.js',
      '/%2e%2e/secret.js',
      '/assets/../../secret.js',
      '/assets/..%5c..%5csecret.js',
      '/assets/room-1.js%00.html',
      '//secret.js',
      '/assets',
      '/assets/',
      '/index.html',
      '/%',
      '/%c0%ae%c0%ae/secret.js',
    ]) {
      const answer = await sendRaw(room, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      statuses.push(answer.includes('not for anybody') ? 'LEAKED' : (/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? ''));
    }
    expect(statuses.every((status) => status === '404' || status === '400')).toBe(true);
    expect((await room.request('/assets/room-1.js')).status).toBe(200);
  });
});

describe('A foreign page or address', () => {
  test('does not reach the room through a juror’s browser', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const device = await room.pair(4);
    const evil = { origin: 'https://jahat.example' };
    const ask = await room.request(ROOM_PATHS.ask, {
      method: 'POST',
      headers: { ...headersOf(device.token), ...evil },
      body: '{"name":"panel.read","input":{}}',
    });
    const preflight = await room.request(ROOM_PATHS.ask, { method: 'OPTIONS', headers: evil });
    const socket = openSocket(`${room.url.replace('http', 'ws')}${ROOM_PATHS.socket}`, evil);
    const rebound = await sendRaw(room, 'GET /room/hello HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n');
    expect([ask.status, preflight.status, preflight.headers.get('access-control-allow-origin'), await socket.closed]).toEqual([
      403,
      403,
      null,
      0,
    ]);
    expect([rebound.startsWith('HTTP/1.1 421'), rebound.includes('Paritrana')]).toEqual([true, false]);
    expect(await kindsOf(room)).toEqual(['foreign-host', 'foreign-origin']);
    expect(await goesOn(device)).toBe(true);
  });

  test('is told from the room’s own pages, also those that came from an address of before', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const device = await room.pair(4);
    const before = 'https://192.168.7.7:45123';
    const at = new Date().toISOString();
    room.host.records()?.inOneEvent(
      'room.note',
      () => {
        room.host.records()?.file.database.prepare('INSERT INTO room_address (origin, first_used_at) VALUES (?, ?)').run(before, at);
      },
      { at, actor: 'uji', role: 'sekretariat', device: 'uji' },
    );
    const preflight = await room.request(ROOM_PATHS.ask, { method: 'OPTIONS', headers: { origin: before } });
    const answer = await room.request(ROOM_PATHS.ask, {
      method: 'POST',
      headers: { ...headersOf(device.token), origin: before },
      body: '{"name":"panel.read","input":{}}',
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin'), answer.status]).toEqual([204, before, 200]);
  });
});

describe('Too much', () => {
  test('of one device slows that device and no other', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { ask: { burst: 5, perSecond: 1 } } } });
    const [eager, honest] = [await room.pair(3), await room.pair(4)];
    const answers = await Promise.all(Array.from({ length: 20 }, () => eager.ask('panel.read', {})));
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(6);
    expect(new Set(answers.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(['too-many-requests']));
    expect(await goesOn(honest)).toBe(true);
  });

  test('of refusals is a few lines, not one for each', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { wrong: { burst: 1_000, perSecond: 1_000 } } } });
    const before = (await room.secretariat.must('edition.read', {})).history.events;
    const speak = speakTo(room.url);
    for (let attempt = 0; attempt < 60; attempt += 1)
      await speak(ROOM_PATHS.pair, { ticket: 'A'.repeat(22), pin: '000000', token: newToken(), deviceName: '' });
    const refusals = await room.refusals();
    const { events } = (await room.secretariat.must('edition.read', {})).history;
    expect(refusals.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(60);
    expect(events - before).toBeLessThanOrEqual(3);
  });

  test('of connections from one address is not accepted', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { mostConnectionsOfAddress: 5 } } });
    const sockets = Array.from({ length: 12 }, () => openSocket(`${room.url.replace('http', 'ws')}${ROOM_PATHS.socket}`));
    const opened = await Promise.all(
      sockets.map(({ raw, closed }) =>
        Promise.race([new Promise<boolean>((resolve) => raw.once('open', () => resolve(true))), closed.then(() => false)]),
      ),
    );
    for (const { raw } of sockets) raw.terminate();
    expect(opened.filter((one) => one).length).toBeLessThanOrEqual(5);
    expect(await kindsOf(room)).toContain('too-many');
  });

  test('of guesses is on record as such while the guesser waits', async () => {
    const room = await openServedRoom({ phase: 'persiapan', server: { limits: { wrong: { burst: 2, perSecond: 0.001 } } } });
    const honest = await room.pair(4);
    const guess = async () => (await room.request(ROOM_PATHS.ask, { method: 'POST', headers: headersOf(newToken()), body: '{}' })).status;
    const statuses = [await guess(), await guess(), await guess(), await guess()];
    const attempts = Object.fromEntries((await room.refusals()).map(({ kind, attempts: count }) => [kind, count]));
    expect([statuses, attempts]).toEqual([[401, 401, 429, 429], { 'device-unknown': 2, 'too-many': 2 }]);
    expect(await goesOn(honest)).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')('of idle connections of one address leaves the room to the others', async () => {
    const room = await openServedRoom({ phase: 'persiapan' });
    const honest = await room.pair(4);
    const crowd = Array.from({ length: 1_000 }, () => {
      const socket = connect({ port: room.server.port, host: '127.0.0.1', localAddress: '127.0.0.2' });
      socket.on('error', () => undefined);
      return socket;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const left = crowd.filter((socket) => !socket.destroyed && socket.readyState === 'open').length;
    const fresh = await room.pair(5);
    expect([left <= 128, await goesOn(honest), await goesOn(fresh)]).toEqual([true, true, true]);
    for (const socket of crowd) socket.destroy();
    const tooMany = (await room.refusals()).filter(({ kind }) => kind === 'too-many');
    // The system itself lets only some of the rest as far as the room.
    expect([tooMany.length <= 3, tooMany.reduce((sum, { attempts }) => sum + attempts, 0) > 300]).toEqual([true, true]);
  });
});

test('A window cannot note refusals in the room’s name', async () => {
  const room = openRoom();
  expect(await room.secretariat.ask('room.note', { refusals: [], addresses: ['https://jahat.example:443'] })).toMatchObject({
    failure: { code: 'not-permitted' },
  });
});

test('A page of an older or newer version is told so instead of being misunderstood', async () => {
  const room = await openServedRoom({ phase: 'persiapan' });
  const device = await room.pair(4);
  const codes: unknown[] = [];
  for (const contractOfPage of ['0', String(ROOM_CONTRACT + 1), 'x']) {
    codes.push(codeOf(await device.post(ROOM_PATHS.ask, { name: 'panel.read', input: {} }, { [CONTRACT_HEADER]: contractOfPage })));
  }
  expect(codes).toEqual(['contract-too-old', 'contract-too-old', 'contract-too-old']);
});
