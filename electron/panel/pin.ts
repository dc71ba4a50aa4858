import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import type { Failure } from '../../shared/failure.ts';
import { PIN_ATTEMPTS, PIN_BLOCK_MINUTES } from '../../shared/panel/panel.ts';
import type { StoredPin } from './queries.ts';

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

/** Where the PINs of one kind of persons are kept: of seats, of the secretariat. */
export type PinKeeper<Key> = {
  readonly pin: (key: Key) => StoredPin | null;
  readonly setAttempts: (key: Key, failedAttempts: number, blockedUntil: string | null) => void;
};

/** Six digits from the system's source of randomness. */
export const newPin = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

export const hashPin = async (pin: string): Promise<{ readonly hash: string; readonly salt: string }> => {
  const salt = randomBytes(16);
  return { hash: (await derive(pin, salt)).toString('hex'), salt: salt.toString('hex') };
};

/** Whether the PIN is that of the person. Takes the same time whether or not there is such a person. */
export const pinMatches = async <Key>(keeper: Pick<PinKeeper<Key>, 'pin'>, whose: Key, pin: string): Promise<boolean> => {
  const stored = keeper.pin(whose);
  const key = await derive(pin, Buffer.from(stored?.salt ?? '00'.repeat(16), 'hex'));
  const expected = Buffer.from(stored?.hash ?? '00'.repeat(KEY_BYTES), 'hex');
  return timingSafeEqual(key, expected) && stored?.hash != null;
};

/**
 * Counts one attempt and answers what stands against it; null when the PIN was right and the seat open. A right PIN on a
 * blocked seat is refused like a wrong one, so that guesses sent at the same moment do not get around the limit.
 */
export const countAttempt = <Key extends number>(keeper: PinKeeper<Key>, whose: Key, matched: boolean, at: string): Failure | null => {
  const stored = keeper.pin(whose);
  if (stored === null) return { code: 'not-found', noun: 'seat', id: String(whose) };
  if (stored.hash === null) return { code: 'pin-missing' };
  if (stored.blockedUntil !== null && stored.blockedUntil > at) return { code: 'pin-blocked', until: stored.blockedUntil };
  if (matched) {
    if (stored.failedAttempts > 0 || stored.blockedUntil !== null) keeper.setAttempts(whose, 0, null);
    return null;
  }
  const before = stored.blockedUntil === null ? stored.failedAttempts : 0;
  const failed = before + 1;
  if (failed < PIN_ATTEMPTS) {
    keeper.setAttempts(whose, failed, null);
    return { code: 'pin-wrong', attemptsLeft: PIN_ATTEMPTS - failed };
  }
  const until = new Date(Date.parse(at) + PIN_BLOCK_MINUTES * 60_000).toISOString();
  keeper.setAttempts(whose, failed, until);
  return { code: 'pin-blocked', until };
};
