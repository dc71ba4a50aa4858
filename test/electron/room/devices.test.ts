import { expect, test } from 'vitest';
import { substituteNumberSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { readRoomLink } from '../../../shared/room/room-link.ts';
import type { PushPoll, RoomWelcome } from '../../../shared/room/wire.ts';
import { ROOM_CONTRACT, ROOM_PATHS } from '../../../shared/room/wire.ts';
import { criterionId, regionCode, seatNumber, seatSubstitute } from '../../fixtures/edition.ts';
import { newToken, openServedRoom, speakTo } from '../../fixtures/jurors-room.ts';

const PASER = regionCode('64.01');
const INNOVATION = criterionId('inovasi');
const entry = (valueHundredths: number) => ({ code: PASER, criterion: INNOVATION, valueHundredths, seat: seatNumber(3) });
const PRESENCE = {
  unsent: 2,
  clock: new Date().toISOString(),
  visible: true,
  touched: true,
  persisted: true,
  region: '64.01',
};

test('A code and the PIN make a device of the seat, which scores from then on', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const entered = await device.ask('scoring.enter', entry(8000), 'write-0001');
  const [event] = await room.secretariat.must('audit.list', { limit: 1 });
  expect(device.welcome).toMatchObject({ seat: 3, locked: false, contract: ROOM_CONTRACT, addresses: [room.url] });
  expect(entered).toMatchObject({ ok: true });
  expect(event).toMatchObject({ actor: 'kursi:3', device: `perangkat ${device.welcome.device.slice(0, 8)}`, call: 'scoring.enter' });
});

test('Over a socket the device gets answers by their number, what changed, beats, and evidence as bytes', async () => {
  const room = await openServedRoom({ server: { times: { heartbeatMs: 20 } } });
  const device = await room.pair(3);
  const socket = await device.socket();
  await socket.until((message) => 'opened' in message);
  socket.send({ id: 7, request: { name: 'scoring.enter', input: entry(8000), writeId: 'write-0001' } });
  const answer = await socket.until((message) => 'id' in message);
  await room.secretariat.must('panel.resetPin', { seat: seatNumber(4) });
  const push = await socket.until((message) => 'push' in message && message.push.topic === 'panel.changed');
  await socket.until((message) => 'beat' in message);
  expect([answer, push]).toMatchObject([{ id: 7, reply: { ok: true } }, { push: { topic: 'panel.changed', payload: null } }]);
});

test('Without a socket the device hears the same by waiting, and is told when it missed what nobody knows', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const first = (await device.poll('another-run', 0)) as { value: PushPoll };
  const waiting = device.poll(first.value.run, first.value.next);
  await room.secretariat.must('panel.resetPin', { seat: seatNumber(4) });
  const second = (await waiting) as { value: PushPoll };
  expect(first.value).toMatchObject({ readAll: true, pushes: [] });
  expect(second.value.readAll).toBe(false);
  expect(second.value.pushes.map(({ topic }) => topic)).toContain('panel.changed');
  expect(second.value.next).toBeGreaterThan(first.value.next);
});

test('A waiting device is answered with nothing when nothing happens', async () => {
  const room = await openServedRoom({ server: { times: { pollMs: 50 } } });
  const device = await room.pair(3);
  const { value } = (await device.poll('', 0)) as { value: PushPoll };
  expect(await device.poll(value.run, value.next)).toMatchObject({ value: { pushes: [], readAll: false, next: value.next } });
});

test('A device whose pairing was answered into the void pairs with the same code again and is the same device', async () => {
  const room = await openServedRoom();
  const { ticket, pin } = await room.invite(3);
  const input = { ticket, pin, token: newToken(), deviceName: 'Safari di iPad' };
  const speak = speakTo(room.url);
  const first = (await speak(ROOM_PATHS.pair, input)) as { value: RoomWelcome };
  const again = (await speak(ROOM_PATHS.pair, input)) as { value: RoomWelcome };
  const { devices } = await room.secretariat.must('room.read', {});
  expect(again.value.device).toBe(first.value.device);
  expect(devices.map(({ seat, name }) => [seat, name])).toEqual([[3, 'Safari di iPad']]);
});

test('A device that was sent away comes back as itself with a new code, and its writes are still applied once', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const first = await device.ask('scoring.enter', entry(8000), 'write-0001');
  await room.secretariat.must('room.revokeDevice', { device: device.welcome.device });
  const refused = await device.ask('scoring.enter', entry(8100), 'write-0002');
  const { ticket, pin } = await room.invite(3);
  const again = await speakTo(room.url)(ROOM_PATHS.pair, { ticket, pin, token: device.token, deviceName: 'Chrome di Android' });
  const events = (await room.secretariat.must('edition.read', {})).history.events;
  const repeated = await device.ask('scoring.enter', entry(8000), 'write-0001');
  expect(refused).toEqual({ ok: false, failure: { code: 'device-unknown' } });
  expect(again).toMatchObject({ ok: true, value: { device: device.welcome.device } });
  expect(repeated).toEqual(first);
  expect((await room.secretariat.must('edition.read', {})).history.events).toBe(events);
});

test('What one device of a seat has written is not written again by another device of the seat', async () => {
  const room = await openServedRoom();
  const first = await room.pair(3);
  const second = await room.pair(3);
  const entered = await first.ask('scoring.enter', entry(8000), 'write-0001');
  const events = (await room.secretariat.must('edition.read', {})).history.events;
  expect(await second.ask('scoring.enter', entry(8000), 'write-0001')).toEqual(entered);
  expect((await room.secretariat.must('edition.read', {})).history.events).toBe(events);
});

test('A device that nobody touches is locked, says so at once, and opens with the PIN', async () => {
  let clock = Date.parse('2025-07-28T01:00:00.000Z');
  const room = await openServedRoom({ now: () => new Date(clock).toISOString(), server: { times: { heartbeatMs: 20 } } });
  const device = await room.pair(3);
  const socket = await device.socket();
  await socket.until((message) => 'opened' in message);
  clock += 14 * 60_000;
  socket.heard.length = 0;
  socket.send({ presence: { ...PRESENCE, touched: true } });
  await socket.until((message) => 'opened' in message);
  clock += 14 * 60_000;
  const stillOpen = await device.ask('scoring.mySheets', {});
  clock += 60_000;
  await socket.until((message) => 'locked' in message && message.locked);
  const locked = await device.ask('scoring.mySheets', {});
  const unlocked = await device.post(ROOM_PATHS.unlock, { pin: device.pin });
  expect([stillOpen.ok, locked, unlocked]).toMatchObject([
    true,
    { ok: false, failure: { code: 'device-locked' } },
    { ok: true, value: { locked: false } },
  ]);
});

test('A PIN that is replaced locks the devices of the seat', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const other = await room.pair(4);
  await room.secretariat.must('panel.resetPin', { seat: seatNumber(3) });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([await device.ask('scoring.mySheets', {}), (await other.ask('scoring.mySheets', {})).ok]).toEqual([
    { ok: false, failure: { code: 'device-locked' } },
    true,
  ]);
});

test('The secretariat sees who is there, how many values wait and whose clock is off, but no value', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  await device.ask('scoring.enter', entry(8123), 'write-0001');
  await device.post(ROOM_PATHS.presence, { ...PRESENCE, clock: new Date(Date.now() + 90_000).toISOString() });
  const state = await room.secretariat.must('room.read', {});
  expect(state.devices).toMatchObject([
    { seat: 3, name: 'Chrome di Android', presence: { online: true, way: 'poll', locked: false, unsent: 2, region: '64.01' } },
  ]);
  expect(Math.abs((state.devices[0]?.presence?.skewSeconds ?? 0) - 90)).toBeLessThanOrEqual(2);
  expect(JSON.stringify(state)).not.toContain('8123');
});

test('The secretariat nudges a juror, who is told on the device', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const other = await room.pair(4);
  const [socket, otherSocket] = [await device.socket(), await other.socket()];
  await Promise.all([socket, otherSocket].map((one) => one.until((message) => 'opened' in message)));
  await room.secretariat.must('room.nudge', { seat: seatNumber(3), code: PASER });
  await socket.until((message) => 'nudge' in message);
  expect(otherSocket.heard.some((message) => 'nudge' in message)).toBe(false);
});

test('A new code voids the one before, and only the newest of a seat is shown', async () => {
  const room = await openServedRoom();
  const first = await room.invite(3);
  const second = await room.invite(3);
  const speak = speakTo(room.url);
  const input = { pin: second.pin, token: newToken(), deviceName: '' };
  const old = await speak(ROOM_PATHS.pair, { ...input, ticket: first.ticket });
  const before = await room.secretariat.must('room.read', {});
  const fresh = await speak(ROOM_PATHS.pair, { ...input, ticket: second.ticket });
  const after = await room.secretariat.must('room.read', {});
  expect([old, fresh.ok]).toMatchObject([{ failure: { code: 'ticket-expired' } }, true]);
  expect([before.tickets, after.tickets].map((tickets) => tickets.map(({ seat, usedAt }) => [seat, usedAt === null]))).toEqual([
    [[3, true]],
    [[3, false]],
  ]);
});

test('The page is served with a policy of its own, small where the browser can unpack, and only what belongs to it', async () => {
  const room = await openServedRoom();
  const page = await room.request('/');
  const script = await room.request('/assets/room-1.js', { headers: { 'accept-encoding': 'br' } });
  const nonce = /content="([^"]+)"/u.exec(page.body)?.[1] ?? '';
  expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(page.headers.get('strict-transport-security')).toBeNull();
  expect([page.headers.get('cache-control'), page.headers.get('server'), page.headers.get('set-cookie')]).toEqual(['no-store', null, null]);
  expect([script.status, script.headers.get('content-encoding'), script.body.includes('Tim 9')]).toEqual([200, 'br', true]);
});

test('A seat that is taken away before scoring takes its devices and codes along, and the history still verifies', async () => {
  const room = await openServedRoom({ phase: 'persiapan' });
  const device = await room.pair(9);
  await room.secretariat.must('panel.removeSeat', { seat: seatNumber(9) });
  const { devices, tickets } = await room.secretariat.must('room.read', {});
  expect([devices, tickets, await device.ask('panel.read', {})]).toMatchObject([[], [], { failure: { code: 'device-unknown' } }]);
  expect((await room.secretariat.must('audit.verify', {})).faults).toEqual([]);
});

test('A reminder reaches a device that was away, is not repeated while it waits, and is told as seen', async () => {
  const clock = { now: '2025-07-28T01:00:00.000Z' };
  const room = await openServedRoom({ now: () => clock.now });
  const device = await room.pair(3);
  const nudgeOfSeat = async () =>
    (await room.secretariat.must('room.read', {})).devices.find(({ id }) => id === device.welcome.device)?.presence?.nudge;
  await room.secretariat.must('room.nudge', { seat: seatNumber(3), code: PASER });
  clock.now = '2025-07-28T01:00:30.000Z';
  await room.secretariat.must('room.nudge', { seat: seatNumber(3), code: PASER });
  const waiting = await nudgeOfSeat();
  const socket = await device.socket();
  const reminded = await socket.until((message) => 'nudge' in message);
  socket.send({ presence: { ...PRESENCE, nudgeSeenAt: '2025-07-28T01:00:00.000Z' } });
  await expect.poll(nudgeOfSeat).toMatchObject({ seen: true });
  clock.now = '2025-07-28T01:00:40.000Z';
  await room.secretariat.must('room.nudge', { seat: seatNumber(3), code: PASER });
  expect([waiting, reminded, await nudgeOfSeat()]).toEqual([
    { at: '2025-07-28T01:00:00.000Z', code: PASER, seen: false },
    { nudge: { at: '2025-07-28T01:00:00.000Z', code: PASER } },
    { at: '2025-07-28T01:00:40.000Z', code: PASER, seen: false },
  ]);
});

test('A substitute comes in with the own PIN and scores as substitute; a host started anew asks for a PIN again', async () => {
  const remembered = new Map<string, string>();
  const room = await openServedRoom({ server: { touchedAt: (device) => remembered.get(device) ?? null } });
  const seat = seatNumber(3);
  const { number } = await room.secretariat.must('panel.registerSubstitute', { seat, personName: 'Rina Astuti', institution: '' });
  const { pin } = await room.secretariat.must('panel.resetSubstitutePin', { seat, number });
  const { ticket } = await room.invite(3);
  const token = newToken();
  const speak = speakTo(room.url);
  const paired = (await speak(ROOM_PATHS.pair, { ticket, pin, substitute: number, token, deviceName: '' })) as { value: RoomWelcome };
  const headers = { authorization: `Bearer ${token}` };
  const entered = await speak(ROOM_PATHS.ask, { name: 'scoring.enter', input: entry(8000), writeId: 'write-0001' }, headers);
  const [event] = await room.secretariat.must('audit.list', { limit: 1 });
  const device = room.server.desk.device(paired.value.device);
  remembered.set(paired.value.device, device?.touchedAt() ?? new Date().toISOString());
  room.server.desk.dismiss(paired.value.device, { code: 'room-closed' });
  const after = await speak(ROOM_PATHS.ask, { name: 'scoring.mySheets', input: {} }, headers);
  expect([entered.ok, event?.actor, device?.touchedAt() ?? null]).toEqual([true, 'kursi:3/pengganti:1', null]);
  expect(after).toEqual({ ok: false, failure: { code: 'device-locked' } });
});

test('A host that was started anew knows a device that was unlocked a moment before, and no other', async () => {
  const remembered = new Map<string, string>();
  const room = await openServedRoom({ phase: 'persiapan', server: { touchedAt: (device) => remembered.get(device) ?? null } });
  const device = await room.pair(3);
  const forget = (): void => {
    room.server.desk.dismiss(device.welcome.device, { code: 'room-closed' });
  };
  forget();
  const unknown = await device.ask('panel.read', {});
  remembered.set(device.welcome.device, new Date(Date.now() - 60_000).toISOString());
  forget();
  const fresh = await device.ask('panel.read', {});
  expect([unknown, fresh.ok]).toEqual([{ ok: false, failure: { code: 'device-locked' } }, true]);
});

test('A device that was sent away writes nothing more over a line that it does not hang up', async () => {
  const room = await openServedRoom();
  const device = await room.pair(3);
  const socket = await device.socket();
  await socket.until((message) => 'opened' in message);
  const waiting = device.poll(device.welcome.run, 1_000);
  const { events } = (await room.secretariat.must('edition.read', {})).history;
  await room.secretariat.must('room.revokeDevice', { device: device.welcome.device });
  // Sent before the end of the line has come to the device.
  socket.send({ id: 1, request: { name: 'panel.takeSeat', input: { seat: 3, pin: device.pin } } });
  socket.send({ id: 2, request: { name: 'scoring.enter', input: entry(8000), writeId: 'write-0001' } });
  await socket.closed;
  const after = (await room.secretariat.must('edition.read', {})).history.events;
  expect(socket.heard.filter((message) => 'id' in message)).toEqual([]);
  expect([after - events, await waiting]).toEqual([1, { ok: false, failure: { code: 'device-unknown' } }]);
});

test('A device of a substitute is locked when the substitute is dismissed or has another PIN, and only then', async () => {
  const room = await openServedRoom();
  const { number, pin } = await seatSubstitute(room, 3);
  const key = { seat: seatNumber(3), number };
  const { ticket } = await room.invite(3);
  const token = newToken();
  const speak = speakTo(room.url);
  const headers = { authorization: `Bearer ${token}` };
  const stand = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const reply = await speak(ROOM_PATHS.ask, { name: 'scoring.mySheets', input: {} }, headers);
    return reply.ok ? 'open' : reply.failure.code;
  };
  await speak(ROOM_PATHS.pair, { ticket, pin, substitute: number, token, deviceName: '' });
  await room.secretariat.must('panel.resetPin', { seat: seatNumber(3) });
  const holderHasAnother = await stand();
  const fresh = await room.secretariat.must('panel.resetSubstitutePin', key);
  const ownIsAnother = await stand();
  await speak(ROOM_PATHS.unlock, { pin: fresh.pin, substitute: number }, headers);
  const unlocked = await stand();
  await room.secretariat.must('panel.revokeSubstitute', key);
  const dismissed = await stand();
  const again = await speak(ROOM_PATHS.unlock, { pin: fresh.pin, substitute: number }, headers);
  expect([holderHasAnother, ownIsAnother, unlocked, dismissed, again.ok]).toEqual([
    'open',
    'device-locked',
    'open',
    'device-locked',
    false,
  ]);
});

test('A code is made for a substitute who has a PIN, says whose PIN is asked for, and for nobody else', async () => {
  const room = await openServedRoom();
  const seat = seatNumber(3);
  const { number } = await seatSubstitute(room, 3);
  const { link, substitute } = await room.secretariat.must('room.issueTicket', { seat, substitute: number });
  await room.secretariat.must('panel.registerSubstitute', { seat, personName: 'Belum ber-PIN', institution: '' });
  const without = await room.secretariat.ask('room.issueTicket', { seat, substitute: substituteNumberSchema.parse(2) });
  await room.secretariat.must('panel.revokeSubstitute', { seat, number });
  const dismissed = await room.secretariat.ask('room.issueTicket', { seat, substitute: number });
  expect([substitute, readRoomLink(link)?.substitute]).toEqual([number, number]);
  expect([without, dismissed]).toMatchObject([{ failure: { code: 'pin-missing' } }, { failure: { code: 'not-found' } }]);
});
