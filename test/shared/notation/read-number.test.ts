import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../shared/notation/format.ts';
import { readWholeNumber, wholeFromCell, type WholeNumberReading } from '../../../shared/notation/read-number.ts';
import { LARGEST_FIGURE } from '../../../shared/submissions/figure.ts';

const read = (text: string): WholeNumberReading => readWholeNumber(text, LARGEST_FIGURE);
const kinds = (...texts: readonly string[]): readonly string[] => texts.map((text) => read(text).kind);
const values = (...texts: readonly string[]): readonly (number | null)[] =>
  texts.map((text) => {
    const reading = read(text);
    return reading.kind === 'number' ? reading.value : null;
  });

describe('a whole number typed as text', () => {
  it('is read where only one reading is possible', () => {
    expect(
      values(
        '77074',
        ' 77 074 ',
        '1.234.567',
        '1,234,567',
        '1.234,00',
        '1,234.00',
        "1'234",
        'Rp6.500.000.000,-',
        'Rp 500',
        'IDR 12',
        '35.777.000 orang',
        '12,0',
        '007',
        '0,0',
      ),
    ).toEqual([77_074, 77_074, 1_234_567, 1_234_567, 1_234, 1_234, 1_234, 6_500_000_000, 500, 12, 35_777_000, 12, 7, 0]);
  });

  it('is asked about where a mark stands before exactly three digits', () => {
    expect([read('87.250'), read('1.234'), read('1,234'), read('Rp1.200')]).toEqual([
      { kind: 'ambiguous', thousands: '87250', decimal: '87.250' },
      { kind: 'ambiguous', thousands: '1234', decimal: '1.234' },
      { kind: 'ambiguous', thousands: '1234', decimal: '1.234' },
      { kind: 'ambiguous', thousands: '1200', decimal: '1.200' },
    ]);
  });

  it('is a fraction where the digits leave no other reading', () => {
    expect(kinds('12,5', '12.5', '0.250', '1234.567', '1.234,56', '1,234.5')).toEqual(Array.from({ length: 6 }, () => 'not-whole'));
  });

  it('is refused with a reason', () => {
    expect(
      kinds(
        '-5',
        '−5',
        '(500)',
        '- 1.234',
        '87,25%',
        '9.000.000.000.000.001',
        'banyak',
        '-',
        '1e5',
        '7,4 miliar',
        '12.34.567',
        '1.2.3',
        '%',
        '',
      ),
    ).toEqual([
      'negative',
      'negative',
      'negative',
      'negative',
      'percent',
      'too-large',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
    ]);
  });

  it('is never read as anything but itself: written with dots it is the same number, or asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_FIGURE }), (count) => {
        const reading = read(formatCount(count, 'id'));
        if (count >= 1_000 && count < 1_000_000) expect(reading).toMatchObject({ kind: 'ambiguous', thousands: String(count) });
        else expect(reading).toEqual({ kind: 'number', value: count });
      }),
    );
  });

  it('never throws and never makes a number of words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = read(text);
        if (reading.kind === 'number') expect(/\d/u.test(text.normalize('NFKC'))).toBe(true);
      }),
    );
  });
});

describe('a number in a number cell', () => {
  it('is whole up to what a spreadsheet computes with', () => {
    expect([
      wholeFromCell(77_074),
      wholeFromCell(77_073.99999999999),
      wholeFromCell(15_120_000_000.000002),
      wholeFromCell(0.5),
      wholeFromCell(12.001),
      wholeFromCell(-3),
    ]).toEqual([77_074, 77_074, 15_120_000_000, null, null, -3]);
  });
});
