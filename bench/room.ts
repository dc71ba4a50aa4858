import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openEditionFile } from '../electron/database/open.ts';
import { recordsOf } from '../electron/records-file.ts';
import { hashCredential } from '../electron/room/credentials.ts';
import { roomQueries } from '../electron/room/queries.ts';
import { createRandom, type Random } from '../scripts/random.ts';
import { type RoomProcess, roomProcess } from '../scripts/storm/room-host.ts';
import { openSocketLine, type RoomLine } from '../scripts/storm/room-line.ts';
import { createStormEdition, type StormEdition } from '../scripts/storm/storm-edition.ts';
import { type SeatId, seatIdSchema } from '../shared/panel/panel.ts';
import { deviceIdSchema, type DeviceToken, deviceTokenSchema, HEARTBEAT_SECONDS } from '../shared/room/wire.ts';
import { atMost, type BenchFigure, percentile, reported } from './figure.ts';

/** As many seats as there may be; the devices are spread over them. */
const SEATS = 99;
const FEW = 9;
const MANY = 500;
/** Small blocks in turn, so that what else the machine does falls on both alike. */
const COMMITS = 100;
const ROUNDS = 8;
/** A juror who is fast enters a score every so often; nine of them do so in less time, so that there are as many to count. */
const MANY_EVERY_MS = 5_000;
const FEW_EVERY_MS = 250;
const LASTS_MS = 15_000;
const run = promisify(execFile);
const RAW = fileURLToPath(new URL('raw-commit.mjs', import.meta.url));

type BenchDevice = { readonly seat: SeatId; readonly token: DeviceToken };
type OpenDevice = BenchDevice & { readonly line: RoomLine };

/** Devices that were let in before: what they cost when they come for the first time is the price of a PIN's hash. */
const rememberDevices = (path: string): readonly BenchDevice[] => {
  const opened = openEditionFile(path, { mode: 'open' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const records = recordsOf(opened.value);
  const room = roomQueries(records.file.database);
  const at = new Date().toISOString();
  const devices = Array.from({ length: MANY }, (_, index) => ({
    seat: seatIdSchema.parse((index % SEATS) + 1),
    token: deviceTokenSchema.parse(randomBytes(32).toString('base64url')),
  }));
  const insert = (): void => {
    for (const { seat, token } of devices)
      room.insertDevice({ id: deviceIdSchema.parse(randomUUID()), seat, name: 'Ukur', tokenHash: hashCredential(token), at });
  };
  records.inOneEvent('room.pair', insert, { at, actor: 'ukur', role: 'sekretariat', device: 'ukur' });
  opened.value.close();
  return devices;
};

const openDevice = async (url: string, device: BenchDevice): Promise<OpenDevice> => {
  const line = await openSocketLine({
    url,
    from: undefined,
    ...device,
    hear: () => undefined,
    onLocked: () => undefined,
    onChange: () => undefined,
    onGone: () => undefined,
  });
  if (line === null) throw new Error('A device found no way into the room.');
  return { ...device, line };
};

const sayPresence = ({ line }: OpenDevice): void => {
  line.sayPresence({ unsent: 0, clock: new Date().toISOString(), visible: true, touched: true, persisted: true, region: null });
};

/** Milliseconds from giving a score to the wire to the answer that it is committed. */
const enterScore = async ({ line }: OpenDevice, { regions, criteria }: StormEdition, random: Random): Promise<number> => {
  const input = { code: random.pick(regions), criterion: random.pick(criteria), valueHundredths: random.between(0, 10_000) };
  const begun = performance.now();
  const reply = await line.ask({ name: 'scoring.enter', input, writeId: randomUUID() });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return performance.now() - begun;
};

/** In turn: no device may send as many in a row as are counted here. */
const oneAfterAnother = async (devices: readonly OpenDevice[], edition: StormEdition, random: Random): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let count = 0; count < COMMITS; count += 1) {
    const device = devices[count % devices.length];
    if (device !== undefined) times.push(await enterScore(device, edition, random));
  }
  return times;
};

const rawCommits = async (folder: string, round: number): Promise<readonly number[]> => {
  const { stdout } = await run(process.execPath, [RAW, join(folder, `raw-${String(round)}.db`), String(COMMITS), 'at-once']);
  return JSON.parse(stdout) as readonly number[];
};

/** All devices enter scores, each at moments of its own, and say that they are there. */
const allAtTheirPace = async (devices: readonly OpenDevice[], edition: StormEdition, everyMs: number): Promise<readonly number[]> => {
  const times: number[] = [];
  const until = performance.now() + LASTS_MS;
  const enterNowAndThen = async (device: OpenDevice, index: number): Promise<void> => {
    const random = createRandom(index);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, random.between(0, 2 * everyMs)));
      if (performance.now() > until) return;
      times.push(await enterScore(device, edition, random));
    }
  };
  // Devices came at different moments, and so do their heartbeats.
  const beats = devices.map((device, index) => {
    const begin = setTimeout(
      () => {
        sayPresence(device);
        beats[index] = setInterval(() => sayPresence(device), HEARTBEAT_SECONDS * 1000);
      },
      createRandom(index).below(HEARTBEAT_SECONDS * 1000),
    );
    return begin;
  });
  await Promise.all(devices.map(enterNowAndThen));
  for (const beat of beats) clearInterval(beat);
  return times;
};

const openPage = (folder: string): string => {
  const page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'room.html'), '<!doctype html>');
  return page;
};

/** A score over the room's wire on the loopback: from one device beside raw commits, and from many beside few. */
export const measureRoom = async (): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  let room: RoomProcess | null = null;
  const open: OpenDevice[] = [];
  try {
    const path = join(folder, 'ukur.paritrana');
    const edition = await createStormEdition(path, SEATS, []);
    const devices = rememberDevices(path);
    room = roomProcess({
      path,
      pageFolder: openPage(folder),
      devices: MANY,
      onIncident: (incident) => {
        throw new Error(incident);
      },
    });
    const url = await room.start('same-port');
    await room.unlock(devices.map(({ token }) => token));
    for (const device of devices.slice(0, FEW)) open.push(await openDevice(url, device));
    const random = createRandom(9);
    await oneAfterAnother(open, edition, random);
    const raw: number[] = [];
    const received: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      raw.push(...(await rawCommits(folder, round)));
      received.push(...(await oneAfterAnother(open, edition, random)));
    }
    const few = await allAtTheirPace(open, edition, FEW_EVERY_MS);
    for (const device of devices.slice(FEW)) open.push(await openDevice(url, device));
    const many = await allAtTheirPace(open, edition, MANY_EVERY_MS);
    const [rawP99, receivedP99] = [percentile(raw, 0.99), percentile(received, 0.99)];
    const [fewP99, manyP99] = [percentile(few, 0.99), percentile(many, 0.99)];
    return [
      reported('room: raw commit p99', rawP99, 'ms'),
      reported('room: score to received, p50', percentile(received, 0.5), 'ms'),
      atMost('room: score to received, p99 (aim: 3 raw commits and 5 ms)', receivedP99, 'ms', Math.round((3 * rawP99 + 5) * 100) / 100),
      reported('room: p99 of 9 devices', fewP99, 'ms'),
      reported('room: p99 of 500 devices', manyP99, 'ms'),
      atMost('room: p99 of 500 devices against 9', manyP99 / fewP99, '×', 10),
    ];
  } finally {
    for (const { line } of open) line.cut();
    await room?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};
