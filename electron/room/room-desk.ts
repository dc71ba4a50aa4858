import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type CallName, contract, type Request } from '../../shared/contract.ts';
import type { Identity } from '../../shared/edition/contract.ts';
import { type Failure, fail, type Reply, succeed } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import {
  type DeviceId,
  deviceIdSchema,
  deviceTokenSchema,
  pairInputSchema,
  presenceSchema,
  type PushPoll,
  requestSchema,
  ROOM_CONTRACT,
  type RoomFailure,
  type RoomHello,
  type RoomWelcome,
  unlockInputSchema,
} from '../../shared/room/wire.ts';
import { panelQueries } from '../panel/queries.ts';
import { substituteQueries } from '../panel/substitutes/queries.ts';
import type { Records } from '../records-file.ts';
import type { RecordsHost } from '../records-host.ts';
import type { Session } from '../session.ts';
import { type AllowanceTerms, createAllowance } from './allowance.ts';
import { hashCredential } from './credentials.ts';
import { roomQueries } from './queries.ts';
import type { RefusalNotes } from './refusal-notes.ts';
import { createRoomDevice, deviceName, type RoomDevice } from './room-device.ts';

export type RoomLimits = {
  /** Tickets, PINs and tokens that were wrong, of one address or device. */
  readonly wrong: AllowanceTerms;
  /** Requests of one device. */
  readonly ask: AllowanceTerms;
  /** Requests of one address; several devices may stand behind one. */
  readonly address: AllowanceTerms;
  /** Requests of one device that wait for their answer. */
  readonly mostAtOnce: number;
  readonly mostConnectionsOfAddress: number;
};

export const ROOM_LIMITS: RoomLimits = {
  wrong: { burst: 5, perSecond: 5 / 60 },
  ask: { burst: 200, perSecond: 50 },
  address: { burst: 1_000, perSecond: 400 },
  mostAtOnce: 64,
  mostConnectionsOfAddress: 128,
};

type UnlockInput = z.output<typeof unlockInputSchema>;

export type RoomDeskSetup = {
  readonly host: Pick<RecordsHost, 'handle' | 'connect' | 'disconnect'>;
  readonly records: Records;
  readonly now: () => string;
  readonly limits: RoomLimits;
  readonly notes: RefusalNotes;
  readonly addresses: () => readonly string[];
  /** When a device that was unlocked before the host was started again had last been touched; null when it is locked. */
  readonly touchedAt?: (device: DeviceId) => string | null;
  readonly onChange: () => void;
};

/** What the room answers, whichever way a device came: the two wires of the server only carry it. */
export type RoomDesk = ReturnType<typeof createRoomDesk>;

const malformed = (problem: string) => fail({ code: 'malformed-request', path: '', problem });

/** For a device that was sent away while it was being answered, or goes on asking over a line that it does not hang up. */
const SENT_AWAY: Failure = { code: 'device-unknown' };

/** Calls that are the desk's own business, or change how a device stands with it. */
const isDeskCall = (name: string): boolean => name.startsWith('room.');

export const createRoomDesk = ({ host, records, now, limits, notes, addresses, touchedAt, onChange }: RoomDeskSetup) => {
  const queries = roomQueries(records.file.database);
  const panel = panelQueries(records.file.database);
  const substitutes = substituteQueries(records.file.database);
  const run = randomUUID();
  const nowMs = (): number => Date.parse(now());
  const wrong = createAllowance(limits.wrong, nowMs);
  const asks = createAllowance(limits.ask, nowMs);
  const inFlight = new Map<DeviceId, number>();
  const devices = new Map<DeviceId, RoomDevice>();

  const tooMany = (retryAfterSeconds: number): { readonly ok: false; readonly failure: Failure } =>
    fail({ code: 'too-many-requests', retryAfterSeconds });

  const hello = (): RoomHello => {
    const { id, name } = records.edition();
    return { editionId: id, editionName: name, contract: ROOM_CONTRACT, clock: now(), run, addresses: addresses() };
  };
  const welcome = (device: RoomDevice): RoomWelcome => ({
    ...hello(),
    device: device.id,
    seat: device.seat,
    locked: device.session.locked,
  });

  const admit = (id: DeviceId, seat: SeatId): RoomDevice | null => {
    const known = devices.get(id);
    if (known !== undefined) return known;
    const holder = panel.seat(seat);
    if (holder === null) return null;
    const device = createRoomDevice({
      id,
      seat,
      role: holder.role,
      run,
      nowMs,
      pinSetAt: ({ substitute }) => {
        if (substitute === undefined) return panel.seat(seat)?.pinSetAt ?? null;
        const person = substitutes.find(seat, substitute);
        return person?.revokedAt === null ? person.pinSetAt : null;
      },
      onChange,
    });
    devices.set(id, device);
    host.connect(device.session);
    // Whose PIN it was is not remembered: while a substitute sits there, somebody types one.
    const before = holder.sittingSubstitute === null ? (touchedAt?.(id) ?? null) : null;
    if (before !== null) {
      device.session.locked = false;
      device.unlocked(Date.parse(before));
    }
    onChange();
    return device;
  };

  /** A PIN that was wrong counts against where it came from, beside what the seat itself counts. */
  const tryPin = async (session: Session, seat: SeatId, who: UnlockInput, keys: readonly string[]): Promise<Reply<Identity>> => {
    const wait = Math.max(...keys.map((key) => wrong.wait(key)));
    if (wait > 0) {
      notes.add('too-many', keys[0] ?? '', seat);
      return tooMany(wait);
    }
    // The contract states the answer's type; the records' tests hold the door to it.
    const reply = (await host.handle(session, { name: 'panel.takeSeat', input: { ...who, seat } })) as Reply<Identity>;
    if (!reply.ok && (reply.failure.code === 'pin-wrong' || reply.failure.code === 'pin-blocked')) for (const key of keys) wrong.take(key);
    return reply;
  };

  /** Refuses what a wrong ticket or token asks, and remembers it. */
  const refuse = (failure: RoomFailure, address: string, seat: SeatId | null = null) => {
    wrong.take(address);
    if (
      failure.code === 'ticket-unknown' ||
      failure.code === 'ticket-used' ||
      failure.code === 'ticket-expired' ||
      failure.code === 'device-unknown'
    )
      notes.add(failure.code, address, seat);
    return fail(failure);
  };

  /** What is added to a request or left out of it may be a page of another version, or somebody who tries. */
  const refuseMalformed = (problem: string, address: string, seat: SeatId | null = null) => {
    notes.add('malformed', address, seat);
    return malformed(problem);
  };

  /** A line that was opened in the name of another seat than the token's. */
  const noteForgedSeat = (device: RoomDevice, address: string): void => {
    notes.add('seat-forged', address, device.seat);
  };

  const pair = async (body: unknown, address: string): Promise<Reply<RoomWelcome>> => {
    const wait = wrong.wait(address);
    if (wait > 0) {
      notes.add('too-many', address);
      return tooMany(wait);
    }
    const input = pairInputSchema.safeParse(body);
    if (!input.success) return refuseMalformed('pairing', address);
    const { ticket, pin, substitute, token, deviceName: name } = input.data;
    const stored = queries.ticket(hashCredential(ticket));
    if (stored === null) return refuse({ code: 'ticket-unknown' }, address);
    const known = queries.deviceOfToken(hashCredential(token));
    // The answer was lost on the way: the same device shows the same ticket again.
    const isRepeat = stored.usedAt !== null && known !== null && known.id === stored.device && known.revokedAt === null;
    if (stored.usedAt !== null && !isRepeat) return refuse({ code: 'ticket-used', usedAt: stored.usedAt }, address, stored.seat);
    if (!isRepeat && stored.expiresAt <= now())
      return refuse({ code: 'ticket-expired', expiredAt: stored.expiresAt }, address, stored.seat);
    if (known !== null && known.seat !== stored.seat) return refuse({ code: 'device-unknown' }, address, stored.seat);
    const holder = panel.seat(stored.seat);
    if (holder === null) return refuse({ code: 'ticket-unknown' }, address);

    const id = known?.id ?? deviceIdSchema.parse(randomUUID());
    const session: Session = {
      id: randomUUID(),
      wire: 'room',
      device: deviceName(id),
      identity: { role: holder.role, seat: stored.seat },
      locked: true,
      actorName: null,
      push: () => undefined,
    };
    const taken = await tryPin(session, stored.seat, { pin, substitute }, [address]);
    if (!taken.ok) return taken;
    if (!isRepeat) {
      const paired = await host.handle(session, { name: 'room.pair', input: { ticket, token, device: id, deviceName: name } });
      if (!paired.ok) return paired;
    }
    const device = admit(id, stored.seat);
    if (device === null) return refuse({ code: 'device-unknown' }, address);
    device.session.identity = session.identity;
    device.session.locked = false;
    device.unlocked();
    return succeed(welcome(device));
  };

  const recognise = (token: string | null, address: string): Reply<RoomDevice> => {
    const wait = wrong.wait(address);
    const parsed = deviceTokenSchema.safeParse(token);
    const stored = parsed.success ? queries.deviceOfToken(hashCredential(parsed.data)) : null;
    // Honest devices behind the same address go on while somebody there guesses.
    if (stored?.revokedAt !== null) {
      if (wait === 0) return refuse({ code: 'device-unknown' }, address, stored?.seat ?? null);
      notes.add('too-many', address, stored?.seat ?? null);
      return tooMany(wait);
    }
    const device = admit(stored.id, stored.seat);
    return device === null ? refuse({ code: 'device-unknown' }, address) : succeed(device);
  };

  const unlock = async (device: RoomDevice, body: unknown, address: string): Promise<Reply<RoomWelcome>> => {
    const input = unlockInputSchema.safeParse(body);
    if (!input.success) return refuseMalformed('pin', address, device.seat);
    const taken = await tryPin(device.session, device.seat, input.data, [address, device.id]);
    if (!taken.ok) return taken;
    if (device.ended()) return fail(SENT_AWAY);
    device.unlocked();
    return succeed(welcome(device));
  };

  /** What happened since, for a device that has no socket. */
  const poll = async (device: RoomDevice, run: string, after: number, waitMs: number): Promise<Reply<PushPoll>> => {
    device.heard(false);
    const news = await device.poll(run, after, waitMs);
    return device.ended() ? fail(SENT_AWAY) : succeed(news);
  };

  /** A device that speaks for another seat is either mixed up or forged; both are worth knowing. */
  const noteReply = (reply: Reply<unknown>, device: RoomDevice, address: string): void => {
    if (reply.ok) return;
    if (reply.failure.code === 'seat-differs') notes.add('seat-forged', address, device.seat);
    if (reply.failure.code === 'not-in-room' || reply.failure.code === 'unknown-call') notes.add('call-closed', address, device.seat);
  };

  const ask = async (device: RoomDevice, body: unknown, address: string): Promise<Reply<unknown>> => {
    if (device.ended()) return fail(SENT_AWAY);
    const wait = asks.take(device.id);
    if (wait > 0) {
      notes.add('too-many', address, device.seat);
      return tooMany(wait);
    }
    const parsed = requestSchema.safeParse(body);
    if (!parsed.success) return refuseMalformed('request', address, device.seat);
    const { name, input, writeId } = parsed.data;
    const going = inFlight.get(device.id) ?? 0;
    if (going >= limits.mostAtOnce) {
      notes.add('too-many', address, device.seat);
      return tooMany(1);
    }
    const isWrite = Object.hasOwn(contract, name) && contract[name as CallName].kind === 'write';
    device.heard(isWrite);
    if (isDeskCall(name)) {
      const refused = fail({ code: 'not-in-room', call: name });
      noteReply(refused, device, address);
      return refused;
    }
    // Whoever unlocks by a request is counted like whoever unlocks.
    if (name === 'panel.takeSeat') {
      const pinWait = Math.max(wrong.wait(address), wrong.wait(device.id));
      if (pinWait > 0) return tooMany(pinWait);
    }
    inFlight.set(device.id, going + 1);
    try {
      const request: Request = { name, input, ...(writeId === undefined ? {} : { writeId }) };
      const reply = await host.handle(device.session, request);
      if (name === 'panel.takeSeat') {
        if (reply.ok) device.unlocked();
        if (!reply.ok) for (const key of [address, device.id]) wrong.take(key);
      }
      noteReply(reply, device, address);
      return device.ended() ? fail(SENT_AWAY) : reply;
    } finally {
      const left = (inFlight.get(device.id) ?? 1) - 1;
      if (left === 0) inFlight.delete(device.id);
      else inFlight.set(device.id, left);
    }
  };

  const say = (device: RoomDevice, body: unknown, address: string): Reply<RoomWelcome> => {
    if (device.ended()) return fail(SENT_AWAY);
    const parsed = presenceSchema.safeParse(body);
    if (!parsed.success) return refuseMalformed('presence', address, device.seat);
    device.heard(parsed.data.touched);
    device.say(parsed.data);
    return succeed(welcome(device));
  };

  return {
    run,
    hello,
    welcome,
    pair,
    recognise,
    unlock,
    ask,
    poll,
    say,
    noteForgedSeat,
    devices: (): Iterable<RoomDevice> => devices.values(),
    device: (id: DeviceId): RoomDevice | null => devices.get(id) ?? null,
    /** Hands over what was refused so far, for whoever looks now. */
    flushNotes: notes.flush,
    lockIdle: (): void => {
      for (const device of devices.values()) device.lockWhenIdle();
    },
    dismiss: (id: DeviceId, failure: RoomFailure): void => {
      const device = devices.get(id);
      if (device === undefined) return;
      devices.delete(id);
      device.end(failure);
      host.disconnect(device.session);
      onChange();
    },
    end: (failure: RoomFailure): void => {
      for (const device of devices.values()) {
        device.end(failure);
        host.disconnect(device.session);
      }
      devices.clear();
    },
  };
};
