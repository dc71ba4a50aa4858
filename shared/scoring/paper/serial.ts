import { z } from 'zod';

/** Crockford's base 32: no I, L, O and U, which are misread. */
export const SERIAL_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SERIAL_LENGTH = 8;

/** Luhn's check sum (1960) over base 32: finds every single wrong sign and nearly every pair that was swapped. */
const checkSum = (signs: string): number =>
  Array.from(signs)
    .toReversed()
    .reduce((sum, sign, index) => {
      const doubled = SERIAL_SIGNS.indexOf(sign) * (index % 2 === 0 ? 1 : 2);
      return sum + Math.floor(doubled / 32) + (doubled % 32);
    }, 0) % 32;

/** The sign that completes seven others to a serial number. */
export const checkSign = (signs: string): string => SERIAL_SIGNS.charAt((32 - checkSum(`${signs}0`)) % 32);

const SERIAL = new RegExp(`^[${SERIAL_SIGNS}]{${String(SERIAL_LENGTH)}}$`, 'u');

/** Number of one printed sheet, e.g. `7K2M9QXA`; its last sign checks the others. */
export const paperSerialSchema = z
  .string()
  .refine((text) => SERIAL.test(text) && checkSum(text) === 0, { message: 'not a serial number' })
  .brand<'PaperSerial'>();
export type PaperSerial = z.infer<typeof paperSerialSchema>;

/** `7K2M-9QXA` */
export const printedSerial = (serial: string): string => `${serial.slice(0, 4)}-${serial.slice(4)}`;

const MARK = 'PARITRANA';

/** What the square code of a sheet holds. Only its serial number is believed; the rest tells a person with a reader what it is. */
export const paperCode = (sheet: {
  readonly editionId: string;
  readonly seat: number;
  readonly code: string;
  readonly rubricHash: string;
  readonly serial: string;
}): string => [MARK, sheet.serial, String(sheet.seat), sheet.code, sheet.rubricHash.slice(0, 16), sheet.editionId].join(':');

/** A serial number as typed, or as a reader types the whole code; null when it is none. */
export const readSerial = (text: string): PaperSerial | null => {
  const typed = text.trim().toUpperCase();
  const told = typed.startsWith(`${MARK}:`) ? (typed.split(':')[1] ?? '') : typed;
  const signs = told.replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  const serial = paperSerialSchema.safeParse(signs);
  return serial.success ? serial.data : null;
};
