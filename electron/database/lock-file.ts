import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';

const lockSchema = z.object({
  host: z.string(),
  user: z.string(),
  process: z.int(),
  since: z.string(),
  /** Renewed while the file is open, so that a lock left by a crash or a lost computer is recognised. */
  renewedAt: z.string(),
  holder: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

/** A lock that nobody has renewed for this long is stale, whoever wrote it. */
const STALE_AFTER_MS = 120_000;
const RENEW_EVERY_MS = 20_000;

export type HeldLock = { readonly release: () => void };
export type LockOutcome = { readonly held: HeldLock } | { readonly holder: string };

export const lockPath = (editionPath: string): string => `${editionPath}.lock`;

const readLock = (path: string): Lock | null => {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
};

/** A process that has ended and was not fetched by its parent still answers to signals on Linux. */
const isDead = (id: number): boolean => {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) [ZX] /u.test(readFileSync(`/proc/${String(id)}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const processLives = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return !isDead(id);
  } catch (error) {
    // EPERM means that the process exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const isStale = (lock: Lock): boolean =>
  Date.now() - Date.parse(lock.renewedAt) > STALE_AFTER_MS || (lock.host === hostname() && !processLives(lock.process));

const nameHolder = (lock: Lock): string => `${lock.user}@${lock.host}`;

/**
 * Takes the lock beside an edition file, or says who holds it. `onLost` is called when somebody else has taken the lock
 * over meanwhile, e.g. after this computer slept for longer than a lock lives.
 */
export const takeLock = (editionPath: string, onLost: () => void): LockOutcome => {
  const path = lockPath(editionPath);
  const now = new Date().toISOString();
  const own: Lock = {
    host: hostname(),
    user: userInfo().username,
    process: process.pid,
    since: now,
    renewedAt: now,
    holder: randomUUID(),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, JSON.stringify(own));
      closeSync(handle);
      return { held: keepLock(path, own, onLost) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const other = readLock(path);
      if (other !== null && !isStale(other)) return { holder: nameHolder(other) };
      rmSync(path, { force: true });
    }
  }
  return { holder: '?' };
};

const keepLock = (path: string, own: Lock, onLost: () => void): HeldLock => {
  const isOurs = (): boolean => readLock(path)?.holder === own.holder;
  const timer = setInterval(() => {
    if (!isOurs()) {
      clearInterval(timer);
      onLost();
      return;
    }
    const renewed = `${path}.${String(process.pid)}`;
    writeFileSync(renewed, JSON.stringify({ ...own, renewedAt: new Date().toISOString() }));
    renameSync(renewed, path);
  }, RENEW_EVERY_MS);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      if (isOurs()) rmSync(path, { force: true });
    },
  };
};
