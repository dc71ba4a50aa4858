import { createStore, type StoreApi } from 'zustand/vanilla';
import { fail, type Failure, type Reply, succeed } from '../../shared/failure.ts';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { IDLE_LOCK_MINUTES, type Nudge, type RoomWelcome } from '../../shared/room/wire.ts';
import { type Door, makeDoor } from '../client.ts';
import type { DeviceMemory, KnownDevice, OutboxEntry } from './device-memory.ts';
import { makeDeviceBridge } from './device-bridge.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { keptAnswers } from './kept-answers.ts';
import { addressesAfter, deviceAfter, rememberDevice } from './known-devices.ts';
import { makePinCheck, tryPin } from './pin-check.ts';
import { openRoomOutbox, type RoomOutbox } from './room-outbox.ts';
import { createRoomWire, isOpen, type RoomWire, WireBroken, type WireState, type WireTimes } from './room-wire.ts';

export type DeviceState = {
  readonly device: KnownDevice;
  readonly wire: WireState;
  readonly locked: boolean;
  /** What is kept here and not answered for, in the order in which it was done. */
  readonly entries: readonly OutboxEntry[];
  /** Something shown is from before; by the host's clock, when. */
  readonly staleSince: string | null;
  /** Whether the browser promised to keep what is stored; null while it has not been asked. */
  readonly persisted: boolean | null;
  readonly evidenceBytes: number;
  readonly nudge: Nudge | null;
};

export type DeviceSession = {
  readonly store: StoreApi<DeviceState>;
  readonly door: Door;
  readonly outbox: RoomOutbox;
  readonly unlock: (pin: string) => Promise<Reply<null>>;
  readonly lock: () => void;
  /** An address that somebody typed or scanned, tried before all others. */
  readonly addAddress: (address: string) => Promise<void>;
  readonly tryNow: () => void;
  readonly dismissNudge: () => void;
  readonly end: () => void;
};

export type DeviceSessionSetup = {
  readonly memory: DeviceMemory;
  readonly device: KnownDevice;
  readonly onIncident: (failure: Failure) => void;
  readonly times?: Partial<WireTimes>;
};

/** The region whose sheet is open, as the address of the page says it. */
const regionInHand = (): string | null => {
  const code = regionCodeSchema.safeParse(window.location.hash.split('/').at(-1));
  return code.success ? code.data : null;
};

/** Everything that a paired device needs while its page is open: the way to the room, the queue, the kept answers. */
export const openDeviceSession = async ({ memory, device, onIncident, times }: DeviceSessionSetup): Promise<DeviceSession> => {
  const answers = keptAnswers(memory, device.key);
  const store = createStore<DeviceState>(() => ({
    device,
    wire: { way: 'seeking' },
    locked: device.locked,
    entries: [],
    staleSince: null,
    persisted: null,
    evidenceBytes: 0,
    nudge: null,
  }));
  const { getState: get, setState: set } = store;
  let touched = true;
  let touchedAt = Date.now();
  let skewMs = 0;
  /** Of the newest reminder that a person has answered here. */
  let nudgeSeenAt: string | null = null;
  let outbox: RoomOutbox | null = null;
  const hostNow = (): string => new Date(Date.now() + skewMs).toISOString();

  const remember = (next: KnownDevice): void => {
    set({ device: next });
    void rememberDevice(memory, next).catch(() => undefined);
  };
  // The page locks itself, too: by hand, or while there is no host that would. Only the PIN takes that back, never the host's word.
  const lockedBy = { page: device.locked, host: false };
  const applyLock = (): void => {
    const before = get().locked;
    const locked = lockedBy.page || lockedBy.host;
    if (before === locked) return;
    set({ locked });
    remember({ ...get().device, locked });
    if (locked) return;
    touchedAt = Date.now();
    bridge.readAll();
    outbox?.send();
  };
  const unlocked = (): void => {
    lockedBy.page = false;
    lockedBy.host = false;
    applyLock();
  };
  /** The host is told, so that it opens only to the PIN, too. */
  const lockPage = (): void => {
    lockedBy.page = true;
    applyLock();
    wire.lock().catch(() => undefined);
  };

  const wire: RoomWire = createRoomWire({
    token: device.token,
    seat: device.seat,
    substitute: device.substitute,
    addresses: () => [...new Set([...get().device.addresses, window.location.origin])],
    presence: () => {
      const said = {
        unsent: get().entries.length,
        clock: new Date().toISOString(),
        visible: document.visibilityState === 'visible',
        touched,
        persisted: get().persisted,
        region: regionInHand(),
        nudgeSeenAt,
      };
      touched = false;
      return said;
    },
    onState: (state) => {
      const wasOpen = isOpen(get().wire);
      set({ wire: state });
      if (!isOpen(state) || wasOpen) return;
      if (lockedBy.page) wire.lock().catch(() => undefined);
      outbox?.send();
      bridge.readAll();
    },
    onWelcome: (welcome: RoomWelcome, address) => {
      skewMs = Date.parse(welcome.clock) - Date.now();
      const next = deviceAfter(get().device, welcome, address);
      const same = next.editionName === get().device.editionName && String(next.addresses) === String(get().device.addresses);
      if (!same) remember(next);
    },
    onLocked: (locked) => {
      lockedBy.host = locked;
      applyLock();
    },
    onPush: (push) => bridge.push(push),
    // The host repeats what was not answered yet; what was answered a moment ago does not come back.
    onNudge: (nudge) => {
      if (nudge.at !== nudgeSeenAt) set({ nudge });
    },
    onReadAll: () => bridge.readAll(),
    ...(times === undefined ? {} : { times }),
  });
  const bridge = makeDeviceBridge({
    wire,
    answers,
    now: hostNow,
    onStale: (staleSince) => {
      if (get().staleSince !== staleSince) set({ staleSince });
    },
  });

  outbox = await openRoomOutbox(memory, device, wire);
  const queue = outbox;
  const showEntries = (): void => set({ entries: queue.entries() });
  showEntries();
  queue.onChange(showEntries);

  const ahead = fetchAhead({
    ask: bridge.ask,
    answers,
    regionInHand,
    isOpen: () => isOpen(wire.state()) && !get().locked,
    onFetched: (evidenceBytes) => set({ evidenceBytes }),
  });

  const touch = (): void => {
    touched = true;
    touchedAt = Date.now();
  };
  const lockWhenIdle = setInterval(() => {
    if (get().locked || Date.now() - touchedAt < IDLE_LOCK_MINUTES * 60_000 || get().device.pinCheck === null) return;
    lockPage();
  }, 10_000);
  const tryNow = (): void => wire.tryNow();
  const giveUp = (): void => wire.giveUp();
  const look = (): void => {
    if (document.visibilityState === 'visible') wire.tryNow();
  };
  window.addEventListener('online', tryNow);
  window.addEventListener('offline', giveUp);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pointerdown', touch, true);
  window.addEventListener('keydown', touch, true);

  // Absent where the page is not served securely.
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  void storage
    ?.persisted()
    .then(async (already) => already || (await storage.persist()))
    .then((persisted) => set({ persisted }))
    .catch(() => undefined);

  const keepPin = async (pin: string): Promise<void> => remember({ ...get().device, pinCheck: await makePinCheck(pin) });

  const unlockHere = async (pin: string): Promise<Reply<null>> => {
    const { pinCheck } = get().device;
    if (pinCheck === null || pinCheck.attemptsLeft <= 0) return fail({ code: 'not-connected' });
    const tried = await tryPin(pinCheck, pin);
    remember({ ...get().device, pinCheck: tried.check });
    if (!tried.right) return fail({ code: 'pin-wrong', attemptsLeft: tried.check.attemptsLeft });
    unlocked();
    return succeed(null);
  };

  return {
    store,
    door: { ...makeDoor(bridge, onIncident), outbox: queue },
    outbox: queue,
    unlock: async (pin) => {
      try {
        const reply = await wire.unlock(pin);
        if (!reply.ok) return reply;
        await keepPin(pin);
        unlocked();
        return succeed(null);
      } catch (error) {
        if (error instanceof WireBroken) return unlockHere(pin);
        throw error;
      }
    },
    lock: lockPage,
    addAddress: async (address) => {
      const { device: known } = get();
      const next = { ...known, addresses: addressesAfter(address, known.addresses, []) };
      set({ device: next });
      await rememberDevice(memory, next);
      wire.tryNow();
    },
    tryNow,
    dismissNudge: () => {
      nudgeSeenAt = get().nudge?.at ?? nudgeSeenAt;
      set({ nudge: null });
    },
    end: () => {
      clearInterval(lockWhenIdle);
      ahead.end();
      queue.end();
      wire.end();
      window.removeEventListener('online', tryNow);
      window.removeEventListener('offline', giveUp);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pointerdown', touch, true);
      window.removeEventListener('keydown', touch, true);
    },
  };
};
