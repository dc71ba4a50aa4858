import { PIN_ATTEMPTS } from '../../shared/panel/panel.ts';
import type { PinCheck } from './device-memory.ts';

const ITERATIONS = 400_000;
const BITS = 256;

const hashOf = async (pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }, key, BITS));
};

/** Made from a PIN that the host has just found right. */
export const makePinCheck = async (pin: string): Promise<PinCheck> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, hash: await hashOf(pin, salt), attemptsLeft: PIN_ATTEMPTS };
};

/** For the time without network; after the last attempt only the host opens the device again. */
export const tryPin = async (check: PinCheck, pin: string): Promise<{ readonly right: boolean; readonly check: PinCheck }> => {
  if (check.attemptsLeft <= 0) return { right: false, check };
  const hash = await hashOf(pin, check.salt);
  const right = hash.every((byte, index) => byte === check.hash[index]);
  return { right, check: { ...check, attemptsLeft: right ? PIN_ATTEMPTS : check.attemptsLeft - 1 } };
};
