import type { DeviceKey, DeviceMemory } from './device-memory.ts';

/** How long a tab that says nothing any more still leads, where the browser has no locks. */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;

export type Leadership = { readonly leads: () => boolean; readonly end: () => void };

/** Where the browser knows no locks: the leading tab writes a lease into the common storage and renews it. */
const leaseLeadership = (memory: DeviceMemory, key: DeviceKey, onChange: () => void): Leadership => {
  const holder = crypto.randomUUID();
  let leads = false;
  let ended = false;
  const isEnded = (): boolean => ended;
  const take = async (): Promise<void> => {
    const change = memory.transaction('lease', 'readwrite');
    const lease = await change.store.get(key);
    const mine = lease === undefined || lease.holder === holder || lease.until < Date.now();
    if (mine && !isEnded()) await change.store.put({ key, holder, until: Date.now() + LEASE_MS });
    await change.done;
    if (isEnded() || mine === leads) return;
    leads = mine;
    onChange();
  };
  const quietly = (): void => void take().catch(() => undefined);
  const timer = setInterval(quietly, RENEW_MS);
  quietly();
  return {
    leads: () => leads,
    end: () => {
      ended = true;
      leads = false;
      clearInterval(timer);
      void memory.put('lease', { key, holder, until: 0 }).catch(() => undefined);
    },
  };
};

/**
 * Of the tabs of one seat exactly one sends what is kept; the others write into the same storage. When the leading tab goes,
 * another takes its place. Should two ever lead for a moment, nothing is doubled: every write has an id of its own.
 */
export const seekLeadership = (
  memory: DeviceMemory,
  key: DeviceKey,
  onChange: () => void,
  locks: LockManager | null = (globalThis.navigator as { readonly locks?: LockManager }).locks ?? null,
): Leadership => {
  if (locks === null) return leaseLeadership(memory, key, onChange);
  const state = { leads: false, ended: false, release: (): void => undefined };
  const given = new AbortController();
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      if (state.ended) {
        resolve();
        return;
      }
      state.release = resolve;
      state.leads = true;
      onChange();
    });
  locks.request(`paritrana-ruang-juri/${key}`, { signal: given.signal }, hold).catch(() => undefined);
  return {
    leads: () => state.leads,
    end: () => {
      state.ended = true;
      state.leads = false;
      given.abort();
      state.release();
    },
  };
};
