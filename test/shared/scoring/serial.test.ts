import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSign, paperCode, printedSerial, readSerial, SERIAL_SIGNS } from '../../../shared/scoring/paper/serial.ts';

const signs = fc.array(fc.constantFrom(...Array.from(SERIAL_SIGNS)), { minLength: 7, maxLength: 7 }).map((list) => list.join(''));
const serials = signs.map((seven) => `${seven}${checkSign(seven)}`);

describe('The serial number of a sheet on paper', () => {
  test('is read as printed, as typed in small letters, and as a reader types the whole code', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const code = paperCode({ editionId: 'e', seat: 3, code: '64.01', rubricHash: 'ab'.repeat(32), serial });
        const read = [serial, printedSerial(serial), printedSerial(serial).toLowerCase(), ` ${serial} `, code].map(readSerial);
        expect(read).toEqual([serial, serial, serial, serial, serial]);
      }),
    );
  });

  test('with any one sign wrong is no serial number', () => {
    fc.assert(
      fc.property(serials, fc.nat({ max: 7 }), fc.constantFrom(...Array.from(SERIAL_SIGNS)), (serial, at, sign) => {
        const wrong = `${serial.slice(0, at)}${sign}${serial.slice(at + 1)}`;
        expect(readSerial(wrong)).toBe(wrong === serial ? serial : null);
      }),
    );
  });

  test('takes O for zero and I or L for one, which it never holds', () => {
    const serial = `0110110${checkSign('0110110')}`;
    expect(readSerial(`OIL0${serial.slice(4)}`)).toBe(readSerial(`0110${serial.slice(4)}`));
  });

  test('is nothing else that somebody types', () => {
    expect(['', '1234', 'PARITRANA:', 'PARITRANA:xx:1', '7K2M-9QX?', '0'.repeat(40)].map(readSerial)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
