import { SERIAL_SIGNS } from '../paper/serial.ts';

/** Twelve signs of base 32 are 60 bits; behind scrypt no machine tries them all while an edition lasts. */
export const STICK_CODE_LENGTH = 12;

const CODE = new RegExp(`^[${SERIAL_SIGNS}]{${String(STICK_CODE_LENGTH)}}$`, 'u');

/** `7K2M 9QXA 4TRW`, as it is read out. */
export const spokenCode = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1 ');

/** A code as somebody types it while it is read out to them; null when it is none. */
export const readStickCode = (text: string): string | null => {
  const signs = text.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  return CODE.test(signs) ? signs : null;
};
