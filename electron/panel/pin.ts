import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import type { Failure } from '../../shared/failure.ts';
import { PIN_ATTEMPTS, PIN_BLOCK_MINUTES, type SeatId } from '../../shared/panel/panel.ts';
import type { PanelQueries } from './queries.ts';

/** scrypt (Percival 2009; RFC 7914) with N = 2^15, r = 8, p = 1: about a tenth of a second, 32 MiB. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** Six digits from the system's source of randomness. */
export const newPin = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

export const hashPin = async (pin: string): Promise<{ readonly hash: string; readonly salt: string }> => {
  const salt = randomBytes(16);
  return { hash: (await derive(pin, salt)).toString('hex'), salt: salt.toString('hex') };
};

/** Whether the PIN is that of the seat. Takes the same time whether or not there is such a seat. */
export const pinMatches = async (queries: PanelQueries, seat: SeatId, pin: string): Promise<boolean> => {
  const stored = queries.pin(seat);
  const key = await derive(pin, Buffer.from(stored?.salt ?? '00'.repeat(16), 'hex'));
  const expected = Buffer.from(stored?.hash ?? '00'.repeat(KEY_BYTES), 'hex');
  return timingSafeEqual(key, expected) && stored?.hash != null;
};

/**
 * Counts one attempt and answers what stands against it; null when the PIN was right and the seat open. A right PIN on a
 * blocked seat is refused like a wrong one, so that guesses sent at the same moment do not get around the limit.
 */
export const countAttempt = (queries: PanelQueries, seat: SeatId, matched: boolean, at: string): Failure | null => {
  const stored = queries.pin(seat);
  if (stored === null) return { code: 'not-found', noun: 'seat', id: String(seat) };
  if (stored.hash === null) return { code: 'pin-missing' };
  if (stored.blockedUntil !== null && stored.blockedUntil > at) return { code: 'pin-blocked', until: stored.blockedUntil };
  if (matched) {
    if (stored.failedAttempts > 0 || stored.blockedUntil !== null) queries.setAttempts(seat, 0, null);
    return null;
  }
  const before = stored.blockedUntil === null ? stored.failedAttempts : 0;
  const failed = before + 1;
  if (failed < PIN_ATTEMPTS) {
    queries.setAttempts(seat, failed, null);
    return { code: 'pin-wrong', attemptsLeft: PIN_ATTEMPTS - failed };
  }
  const until = new Date(Date.parse(at) + PIN_BLOCK_MINUTES * 60_000).toISOString();
  queries.setAttempts(seat, failed, until);
  return { code: 'pin-blocked', until };
};
