import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimalToUnits,
  divide,
  type Fraction,
  fromFraction,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  sumOfWholeRatios,
  toDecimal,
  toFraction,
  toNumber,
  unitsToDecimal,
  wholeRatioToFraction,
  ZERO,
} from '../../../shared/notation/fraction.ts';

const HUGE = 10n ** 30n;
const numerator = fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -HUGE, max: HUGE }));
const denominator = fc.oneof(fc.bigInt({ min: 1n, max: 1000n }), fc.bigInt({ min: 1n, max: HUGE }));
const ratio = fc.tuple(numerator, denominator).map(([n, d]) => rational(n, d));

const divides = (divisor: bigint, { n, d }: Rational): boolean => n % divisor === 0n && d % divisor === 0n;

describe('A ratio', () => {
  test.each([
    [6n, 4n, '3/2'],
    [-6n, 4n, '-3/2'],
    [6n, -4n, '-3/2'],
    [0n, -7n, '0/1'],
    [2n ** 80n, 2n ** 78n, '4/1'],
    [-(2n ** 80n), -(2n ** 81n), '1/2'],
  ])('of %s and %s is written in lowest terms', (n, d, text) => {
    expect(toFraction(rational(n, d))).toBe(text);
  });

  test('needs a denominator', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
  });

  test('is in lowest terms with a denominator above 0, whatever the size of its parts', () => {
    fc.assert(
      fc.property(numerator, denominator, fc.bigInt({ min: 1n, max: 50n }), (n, d, factor) => {
        const value = rational(n * factor, d * factor);
        expect(value).toEqual(rational(n, d));
        expect(value.d > 0n && [2n, 3n, 5n, 7n].every((prime) => !divides(prime, value))).toBe(true);
      }),
    );
  });

  test('obeys the laws of sums, products and order', () => {
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  test('comes back from its text', () => {
    fc.assert(
      fc.property(ratio, (value) => {
        expect(fromFraction(toFraction(value))).toEqual(value);
      }),
    );
  });

  test.each(['', '1', '1/2/3', 'a/b', '1/0'])('is not read from "%s"', (text) => {
    expect(() => fromFraction(text as Fraction)).toThrow();
  });
});

describe('Ratios of whole numbers', () => {
  const whole = fc.record({ n: fc.integer({ min: -1_000_000, max: 1_000_000 }), d: fc.integer({ min: 1, max: 5000 }) });

  test('are written as the exact way writes them', () => {
    fc.assert(
      fc.property(whole, ({ n, d }) => {
        expect(wholeRatioToFraction({ n, d })).toBe(toFraction(rational(n, d)));
      }),
    );
  });

  test('add up as the exact way adds them', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 8 }), (ratios) => {
        expect(sumOfWholeRatios(ratios)).toEqual(ratios.reduce((sum, { n, d }) => add(sum, rational(n, d)), ZERO));
      }),
    );
  });

  test('are refused where a double would no longer be exact', () => {
    expect(() =>
      sumOfWholeRatios([
        { n: Number.MAX_SAFE_INTEGER, d: 1 },
        { n: 1, d: 1 },
      ]),
    ).toThrow(RangeError);
    expect(() => wholeRatioToFraction({ n: 0.5, d: 1 })).toThrow(RangeError);
    expect(() => wholeRatioToFraction({ n: 1, d: 0 })).toThrow(RangeError);
  });
});

describe('A printed number', () => {
  test.each([
    [rational(5, 1000), 2, '0.01'],
    [rational(4999, 1_000_000), 2, '0.00'],
    [rational(-5, 1000), 2, '-0.01'],
    [rational(-1, 1000), 2, '0.00'],
    [rational(89_495, 1000), 2, '89.50'],
    [rational(1, 2), 0, '1'],
    [rational(2, 3), 6, '0.666667'],
    [rational(2, 3), 9, '0.666666667'],
  ])('of %o with %i decimals is %s', (value, decimals, text) => {
    expect(toDecimal(value, decimals)).toBe(text);
  });

  test('is never farther from the value than half a unit of the last place', () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const units = roundHalfUp(value, decimals);
        const off = subtract(multiply(value, rational(10n ** BigInt(decimals))), rational(units));
        expect(2n * (off.n < 0n ? -off.n : off.n) <= off.d).toBe(true);
        expect(decimalToUnits(unitsToDecimal(units, decimals))).toBe(units);
      }),
    );
  });
});

describe('The nearest double', () => {
  test('is found for parts beyond the range of doubles', () => {
    expect([
      toNumber(rational(1n, 2n ** 60n)),
      toNumber(rational(-(10n ** 40n), 3n)),
      toNumber(rational(10n ** 40n + 1n, 10n ** 40n)),
      toNumber(rational(2n ** 70n + 1n, 2n ** 69n)),
    ]).toEqual([2 ** -60, Number(`-${'3'.repeat(40)}`), 1, 2]);
  });

  test('of a double is the double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.integer({ min: 0, max: 200 }), (mantissa, shift) => {
        expect(toNumber(rational(BigInt(mantissa), 2n ** BigInt(shift)))).toBe(mantissa / 2 ** shift + 0);
      }),
    );
  });
});
