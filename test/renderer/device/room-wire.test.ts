import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createRoomWire, type RoomWire, type WireState, type WireTimes } from '../../../renderer/device/room-wire.ts';
import { createRoomServer } from '../../../electron/room/room-server.ts';
import type { Push } from '../../../shared/contract.ts';
import { deviceIdSchema } from '../../../shared/room/wire.ts';
import { criterionId, regionCode, seatNumber } from '../../fixtures/edition.ts';
import { type Device, openServedRoom, pageFolder, type ServedRoom } from '../../fixtures/jurors-room.ts';

const PASER = regionCode('64.01');
const INNOVATION = criterionId('inovasi');
const QUICK = { connectMs: 2_000, firstPauseMs: 30, longestPauseMs: 100, presenceMs: 200, socketAgainMs: 200 };

type Watched = {
  readonly wire: RoomWire;
  readonly ways: string[];
  readonly pushes: string[];
  readonly locked: boolean[];
  readonly told: { readonly readAll: number };
};

const watch = (device: Device, addresses: () => readonly string[], times: Partial<WireTimes> = QUICK): Watched => {
  const ways: string[] = [];
  const pushes: string[] = [];
  const locked: boolean[] = [];
  const told = { readAll: 0 };
  const wire = createRoomWire({
    token: device.token,
    seat: seatNumber(device.seat),
    addresses,
    presence: () => ({ unsent: 0, clock: new Date().toISOString(), visible: true, touched: true, persisted: null, region: null }),
    onState: (state: WireState) => ways.push(state.way),
    onWelcome: () => undefined,
    onLocked: (is) => locked.push(is),
    onPush: (push: Push) => pushes.push(push.topic),
    onNudge: () => undefined,
    onReadAll: () => {
      told.readAll += 1;
    },
    times,
  });
  onTestFinished(() => wire.end());
  return { wire, ways, pushes, locked, told };
};

const enter = (wire: RoomWire, points: number, writeId: string) =>
  wire.ask({
    name: 'scoring.enter',
    input: { code: PASER, criterion: INNOVATION, valueHundredths: points * 100, seat: 3, base: { valueHundredths: null } },
    writeId,
  });
const scoreOf = async (room: ServedRoom): Promise<number | undefined> =>
  (await room.juror(3).must('scoring.sheet', { code: PASER })).sheet.scores[0]?.valueHundredths;

/** What a network does that lets no WebSocket through. */
const forbidSockets = (): void => {
  class Refused extends EventTarget {
    onerror: (() => void) | null = null;
    constructor() {
      super();
      setTimeout(() => this.onerror?.(), 5);
    }
    close(): void {
      this.onerror = null;
    }
  }
  vi.stubGlobal('WebSocket', Refused);
};

describe('The way from a device to the room', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is a socket where one comes through: it carries requests, and tells what happened', async () => {
    const room = await openServedRoom();
    const { wire, ways, pushes } = watch(await room.pair(3), () => [room.url]);
    const reply = await enter(wire, 80, 'socket-0001');
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: criterionId('wawancara'), valueHundredths: 7000 });
    await expect.poll(() => pushes).toContain('scoring.changed');
    expect([reply.ok, ways, (await room.juror(3).must('scoring.sheet', { code: PASER })).sheet.scores.length]).toEqual([
      true,
      ['socket'],
      2,
    ]);
  });

  test('is requests and a long poll where none does, until one does', async () => {
    forbidSockets();
    const room = await openServedRoom();
    const { wire, ways, pushes } = watch(await room.pair(3), () => [room.url]);
    const reply = await enter(wire, 80, 'poll-00001');
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: criterionId('wawancara'), valueHundredths: 7000 });
    await expect.poll(() => pushes).toContain('scoring.changed');
    vi.unstubAllGlobals();
    await expect.poll(() => ways, { timeout: 5_000 }).toEqual(['poll', 'socket']);
    const again = await enter(wire, 80, 'poll-00001');
    expect([reply, await scoreOf(room)]).toEqual([again, 8000]);
  });

  test('goes to the next address when one does not answer, and to where the room has moved', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    const addresses = ['http://127.0.0.1:9', room.url];
    const { wire, ways } = watch(device, () => addresses);
    await expect.poll(() => ways.at(-1), { timeout: 5_000 }).toBe('socket');
    await room.server.close();
    await expect.poll(() => ways.at(-1), { timeout: 5_000 }).toBe('away');
    const moved = await createRoomServer(room.host, {
      port: null,
      certificate: null,
      pageFolder: pageFolder(room.folder),
      names: () => ['127.0.0.1'],
    });
    if (!moved.ok) throw new Error('The room did not open again.');
    onTestFinished(() => moved.value.close());
    addresses.unshift(moved.value.origins()[0] ?? '');
    wire.tryNow();
    await expect.poll(() => ways.at(-1), { timeout: 5_000 }).toBe('socket');
    await wire.unlock(device.pin);
    await enter(wire, 80, 'moved-0001');
    expect([wire.state(), await scoreOf(room)]).toEqual([{ way: 'socket', address: moved.value.origins()[0] }, 8000]);
  });

  test('says that everything is to be read again when the room was opened anew', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    const { told, ways, locked } = watch(device, () => [room.url]);
    await expect.poll(() => ways.at(-1)).toBe('socket');
    await room.server.close();
    const again = await createRoomServer(room.host, {
      port: room.server.port,
      certificate: null,
      pageFolder: pageFolder(room.folder),
      names: () => ['127.0.0.1'],
    });
    if (!again.ok) throw new Error('The room did not open again.');
    onTestFinished(() => again.value.close());
    await expect.poll(() => told.readAll, { timeout: 5_000 }).toBe(1);
    expect([locked[0], locked.at(-1)]).toEqual([false, true]);
  });

  test('ends where the secretariat has revoked the device, and is not sought again', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    const { wire, ways } = watch(device, () => [room.url]);
    await expect.poll(() => ways.at(-1)).toBe('socket');
    await room.secretariat.must('room.revokeDevice', { device: deviceIdSchema.parse(device.welcome.device) });
    await expect.poll(() => ways.at(-1), { timeout: 5_000 }).toBe('refused');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([ways, await enter(wire, 80, 'gone-00001').catch(() => 'no way')]).toEqual([['socket', 'refused'], 'no way']);
  });

  test('is away, not stuck, while nobody answers', async () => {
    const room = await openServedRoom();
    const device = await room.pair(3);
    await room.server.close();
    const { wire, ways } = watch(device, () => [room.url]);
    await expect(enter(wire, 80, 'away-00001')).rejects.toThrow('did not answer');
    expect(ways).toEqual(['away']);
  });
});
