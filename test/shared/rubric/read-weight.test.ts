import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal } from '../../../shared/notation/format.ts';
import { readWeight } from '../../../shared/rubric/read-weight.ts';
import { FULL_WEIGHT } from '../../../shared/rubric/rubric.ts';

describe('A typed weight', () => {
  test('is read with a comma or a point, with or without decimals and the percent sign', () => {
    const hundredths = ['20', '20,5', '20.5', '20.50', ' 20 % ', ',5', '20,', '0', '100', '100,00'].map((text) => {
      const reading = readWeight(text);
      return reading.kind === 'weight' ? reading.hundredths : reading.kind;
    });
    expect(hundredths).toEqual([2000, 2050, 2050, 2050, 2000, 50, 2000, 0, 10_000, 10_000]);
  });

  test('is refused with its reason when it is no weight', () => {
    expect(
      ['', '  ', 'dua', '2,5x', '1.000.000', '2,345', '20,500', '-5', '−0,01', '100,01', '1000'].map((text) => readWeight(text).kind),
    ).toEqual([
      'empty',
      'empty',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'too-many-decimals',
      'too-many-decimals',
      'negative',
      'negative',
      'above-full',
      'above-full',
    ]);
  });

  test('as the screen writes it is read back as itself, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FULL_WEIGHT }), fc.constantFrom('id' as const, 'en' as const), (hundredths, language) => {
        expect(readWeight(formatDecimal(hundredths / 100, 2, language))).toEqual({ kind: 'weight', hundredths });
      }),
    );
  });
});
