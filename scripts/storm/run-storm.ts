import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { percentile } from '../../bench/figure.ts';
import { type SeatId, seatIdSchema } from '../../shared/panel/panel.ts';
import { type DeviceToken, deviceTokenSchema, ROOM_PATHS } from '../../shared/room/wire.ts';
import { createRandom } from '../random.ts';
import { foreignValues } from './foreign-values.ts';
import { judgeStorm, type StormVerdict } from './judge-storm.ts';
import { markedValues } from './marked-values.ts';
import { type RoomHost, roomProcess } from './room-host.ts';
import { askOverHttp } from './room-line.ts';
import { type Cell, cellKey, createStormDevice, type StormDevice } from './storm-device.ts';
import { createStormEdition, type Invitation, type StormEdition } from './storm-edition.ts';

export type StormOptions = {
  readonly seats: number;
  readonly minutes: number;
  readonly kills: number;
  readonly seed: number;
  /** Starts the application as the host of an edition; without it, the room server in a Node process is the host. */
  readonly startApplication?: (path: string) => Promise<RoomHost>;
  readonly say: (line: string) => void;
};

export type StormFigures = {
  /** Writes that a device was told to be on record. */
  readonly acknowledged: number;
  /** Of those, and of what was sent, what is not in the edition as it was told; also what replaced another value unseen. */
  readonly lost: number;
  readonly duplicated: number;
  /** Messages to a device that held what only another seat has given. */
  readonly leaked: number;
  /**
   * From sending a write to its answer. A write that was cut off is timed when it is answered, from its last sending; time in
   * which the host was down, or the device cut off or stalled on purpose, is not in it.
   */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kills: number;
};

/** Of three seats one has two devices. */
const SECOND_DEVICE_EVERY = 3;
/** So many devices score as fast as people do; more think longer, so that one machine can play all of them. */
const LIVELY_DEVICES = 24;
const THINK_MS = 450;
/** Every so many kills the host comes back under another address. */
const OTHER_PORT_SHARE = 0.25;
const SETTLE_MS = 60_000;
const SHOWN = 20;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const newToken = (): DeviceToken => deviceTokenSchema.parse(randomBytes(32).toString('base64url'));
const rounded = (ms: number): number => (Number.isNaN(ms) ? 0 : Math.round(ms * 100) / 100);

/** Which seat each device is for. */
const seatsOfDevices = (seats: number): readonly SeatId[] =>
  Array.from({ length: seats }, (_, index) => seatIdSchema.parse(index + 1)).flatMap((seat) =>
    seat % SECOND_DEVICE_EVERY === 1 ? [seat, seat] : [seat],
  );

/** An address of its own for every device, as in a room; macOS has but one on the loopback. */
const addressOf = (index: number): string | undefined =>
  process.platform === 'darwin' ? undefined : `127.0.${String(1 + Math.floor(index / 250))}.${String(1 + (index % 250))}`;

/** A ticket and a PIN become a device of the seat. */
const pair = async (
  url: string,
  from: string | undefined,
  { ticket, pin }: Invitation,
  hear: (message: unknown) => void,
): Promise<DeviceToken> => {
  const token = newToken();
  const body = { ticket, pin, token, deviceName: 'Badai' };
  const reply = await askOverHttp({ url, from, path: ROOM_PATHS.pair, token: null, body, hear });
  if (!reply.ok) throw new Error(`A device was not let in: ${JSON.stringify(reply.failure)}`);
  return token;
};

/** A page of the room, which no device of a storm asks for. */
const writePage = (folder: string): string => {
  const page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'room.html'), '<!doctype html>');
  return page;
};

type Player = {
  readonly seat: SeatId;
  readonly device: StormDevice;
  /** A score that the seat has not given to the cell yet. */
  readonly give: (cell: Cell) => number | null;
  /** The address that this device was told. */
  readonly told: { url: string };
};

/** Each seat fills one sheet and hands it in three times at once, as an impatient juror does. */
const handIn = async ({ regions, criteria }: StormEdition, players: readonly Player[]): Promise<StormVerdict> => {
  const [code] = regions;
  const lost: string[] = [];
  const duplicated: string[] = [];
  if (code === undefined) return { lost, duplicated };
  for (const { device, give } of players) {
    for (const criterion of criteria) {
      const cell: Cell = { kind: 'score', code, criterion };
      const value = device.known(cell) === null ? give(cell) : null;
      if (value !== null) device.enter(cell, value);
    }
  }
  await Promise.all(players.map(({ device }) => device.settle(SETTLE_MS)));
  for (const { seat, device } of players) {
    const request = { name: 'scoring.submit', input: { code, seat }, writeId: `serah-${randomBytes(8).toString('hex')}` };
    const replies = await Promise.allSettled([device.ask(request), device.ask(request), device.ask(request)]);
    const told = replies.map((reply) => (reply.status === 'fulfilled' ? JSON.stringify(reply.value) : null));
    const [first = null, ...others] = told;
    if (!replies.some((reply) => reply.status === 'fulfilled' && reply.value.ok))
      lost.push(`sheet ${String(seat)}/${code} was not taken: ${String(first)}`);
    for (const other of others) if (other !== first) duplicated.push(`sheet ${String(seat)}/${code}: ${String(first)}, then ${other}`);
  }
  return { lost, duplicated };
};

/** Nine jurors, or as many as there are seats, while the network fails and the host is killed. */
export const runStorm = async ({ seats, minutes, kills, seed, startApplication, say }: StormOptions): Promise<StormFigures> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-storm-'));
  const random = createRandom(seed);
  const deviceSeats = seatsOfDevices(seats);
  const incidents: string[] = [];
  const leaks: string[] = [];
  const ends: (() => void)[] = [];
  let host: RoomHost | null = null;
  let kept = false;
  try {
    const edition = await createStormEdition(join(folder, 'badai.paritrana'), seats, deviceSeats);
    host =
      (await startApplication?.(edition.path)) ??
      roomProcess({
        path: edition.path,
        pageFolder: writePage(folder),
        devices: deviceSeats.length,
        onIncident: (incident) => incidents.push(incident),
      });
    let url = await host.start('same-port');
    const hearFor = (seat: SeatId) => (message: unknown) => {
      const found = foreignValues(message, seat, seats);
      if (found.length > 0) leaks.push(`seat ${String(seat)} heard ${found.join(', ')} in ${JSON.stringify(message).slice(0, 400)}`);
    };

    const values = new Map(deviceSeats.map((seat) => [seat, markedValues(seat, seats)]));
    let comments = 0;
    const players: Player[] = [];
    for (const [index, invitation] of edition.invitations.entries()) {
      const { seat, pin } = invitation;
      const own = values.get(seat) ?? markedValues(seat, seats);
      const told = { url };
      const device = createStormDevice({
        seat,
        pin,
        token: await pair(url, addressOf(index), invitation, hearFor(seat)),
        url: () => told.url,
        from: addressOf(index),
        regions: edition.regions,
        criteria: edition.criteria,
        values: own,
        nextComment: () => (comments += 1),
        random: createRandom(seed, index + 1),
        thinkMs: THINK_MS * Math.max(1, deviceSeats.length / LIVELY_DEVICES),
        hear: hearFor(seat),
      });
      ends.push(device.end);
      players.push({ seat, device, told, give: (cell) => own.next(cellKey(cell)) });
    }

    say(
      `${String(players.length)} devices on ${String(seats)} seats, ${String(kills)} kills in ${String(minutes)} minutes, seed ${String(seed)}`,
    );
    for (const { device } of players) device.start();
    const begun = performance.now();
    const lastsMs = minutes * 60_000;
    let killed = 0;
    for (let number = 0; number < kills; number += 1) {
      // One at a random moment of each equal part; the last part of a part is left for coming back.
      const due = ((number + 0.1 + 0.7 * (random.below(1_000) / 1_000)) / kills) * lastsMs;
      await pause(Math.max(0, due - (performance.now() - begun)));
      await host.kill();
      killed += 1;
      await pause(random.between(50, 1_200));
      const before = url;
      url = await host.start(random.chance(OTHER_PORT_SHARE) ? 'other-port' : 'same-port');
      for (const { told } of players) {
        // Somebody scans the new code.
        if (url === before) told.url = url;
        else setTimeout(() => void (told.url = url), random.between(100, 1_500));
      }
    }
    await pause(Math.max(0, lastsMs - (performance.now() - begun)));
    await Promise.all(players.map(({ device }) => device.settle(SETTLE_MS)));
    const firstOfSeat = players.filter(({ seat }, index) => players.findIndex((one) => one.seat === seat) === index);
    const handedIn = await handIn(edition, firstOfSeat);
    for (const end of ends) end();
    await host.close();
    host = null;

    const latencies = players.flatMap(({ device }) => device.latencies);
    const verdict = judgeStorm(
      edition.path,
      players.map(({ seat, device }) => ({
        seat,
        acknowledged: device.acknowledged,
        unanswered: device.unanswered(),
        appliedAgain: device.appliedAgain,
        known: device.known,
      })),
    );
    const duplicated = [...verdict.duplicated, ...handedIn.duplicated];
    const lost = [...verdict.lost, ...handedIn.lost, ...incidents.map((incident) => `the host failed: ${incident}`)];
    const refusals = new Map<string, number>();
    for (const { device } of players) for (const [code, times] of device.refusals) refusals.set(code, (refusals.get(code) ?? 0) + times);
    for (const [code, times] of [...refusals].sort((a, b) => b[1] - a[1])) say(`${String(times).padStart(7)} refused: ${code}`);
    for (const line of [...lost, ...duplicated, ...leaks].slice(0, SHOWN)) say(`BREACH ${line}`);
    kept = lost.length + duplicated.length + leaks.length > 0;
    if (kept) say(`Kept in ${folder}`);
    return {
      acknowledged: players.reduce((sum, { device }) => sum + device.acknowledged.length, 0),
      lost: lost.length,
      duplicated: duplicated.length,
      leaked: leaks.length,
      p50Ms: rounded(percentile(latencies, 0.5)),
      p99Ms: rounded(percentile(latencies, 0.99)),
      kills: killed,
    };
  } finally {
    for (const end of ends) end();
    await host?.kill();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
};
