/**
 * Exact arithmetic. Every score, weight and total is a ratio of whole numbers until it is printed, so that no rounding
 * happens before the one that the method states.
 */
export type Rational = { readonly n: bigint; readonly d: bigint };

declare const fractionBrand: unique symbol;
/** A rational in lowest terms as text, `7/3`, `-1/2`, `5/1`: what crosses boundaries and enters canonical JSON. */
export type Fraction = string & { readonly [fractionBrand]: true };

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The same for whole numbers that a double holds exactly; many times faster. */
const greatestCommonDivisorOfWholes = (a: number, b: number): number => {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
};

const LARGEST_WHOLE = BigInt(Number.MAX_SAFE_INTEGER);
const isWhole = (value: bigint): boolean => value <= LARGEST_WHOLE && value >= -LARGEST_WHOLE;

/** A ratio of whole numbers that doubles hold exactly, not necessarily in lowest terms; the denominator is above 0. */
export type WholeRatio = { readonly n: number; readonly d: number };

const requireWholeRatio = (ratio: WholeRatio): void => {
  if (!Number.isSafeInteger(ratio.n) || !Number.isSafeInteger(ratio.d) || ratio.d <= 0) {
    throw new RangeError(`Not a ratio of whole numbers: ${String(ratio.n)}/${String(ratio.d)}`);
  }
};

/** Throws on a zero denominator: that is a fault of the caller, never of the data. */
export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational => {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('A ratio needs a denominator other than 0.');
  if (isWhole(n) && isWhole(d)) {
    const wholeN = Number(n);
    const wholeD = Number(d);
    const divisor = greatestCommonDivisorOfWholes(wholeN, wholeD) * (wholeD < 0 ? -1 : 1);
    return divisor === 1 ? { n, d } : { n: BigInt(wholeN / divisor), d: BigInt(wholeD / divisor) };
  }
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n, d) * sign;
  return { n: n / divisor, d: d / divisor };
};

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative when a < b, 0 when equal, positive when a > b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Adds ratios of whole numbers. Equal denominators, the usual case, are added as numbers and reduced once. */
export const sumOfWholeRatios = (ratios: readonly WholeRatio[]): Rational => {
  const numerators = new Map<number, number>();
  for (const ratio of ratios) {
    const n = (numerators.get(ratio.d) ?? 0) + ratio.n;
    requireWholeRatio({ n, d: ratio.d });
    numerators.set(ratio.d, n);
  }
  let sum = ZERO;
  for (const [d, n] of numerators) sum = sum === ZERO ? rational(n, d) : add(sum, rational(n, d));
  return sum;
};

export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

export const toFraction = (value: Rational): Fraction => `${String(value.n)}/${String(value.d)}` as Fraction;

/** `toFraction(rational(n, d))` without the way through big integers. */
export const wholeRatioToFraction = (ratio: WholeRatio): Fraction => {
  requireWholeRatio(ratio);
  const divisor = greatestCommonDivisorOfWholes(ratio.n, ratio.d);
  return `${String(ratio.n / divisor)}/${String(ratio.d / divisor)}` as Fraction;
};

/** Throws on text that `toFraction` did not write. */
export const fromFraction = (text: Fraction): Rational => {
  const [n, d, ...rest] = text.split('/');
  if (n === undefined || d === undefined || rest.length > 0) throw new SyntaxError(`Not a fraction: ${text}`);
  return rational(BigInt(n), BigInt(d));
};

const POWERS_OF_TEN: readonly bigint[] = [1n, 10n, 100n, 1_000n, 10_000n, 100_000n, 1_000_000n];

/**
 * Rounds half away from zero to `decimals` places and returns the whole number of units of the last place. The parts need
 * not be in lowest terms.
 */
export const roundHalfUp = (value: Rational, decimals: number): bigint => {
  const scaled = value.n * (POWERS_OF_TEN[decimals] ?? 10n ** BigInt(decimals));
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + value.d) / (2n * value.d);
  return scaled < 0n ? -rounded : rounded;
};

/** `89.50`: decimal point, fixed decimals, half up. What a reader sees comes from `formatDecimal`. */
export const toDecimal = (value: Rational, decimals: number): string => unitsToDecimal(roundHalfUp(value, decimals), decimals);

/** Writes units of the last place: 8950 with two decimals is `89.50`. */
export const unitsToDecimal = (units: bigint, decimals: number): string => {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** Undoes `unitsToDecimal`: `89.50` is 8950. Throws on other text. */
export const decimalToUnits = (text: string): bigint => {
  if (!/^-?\d+(\.\d+)?$/u.test(text)) throw new SyntaxError(`Not a decimal: ${text}`);
  return BigInt(text.replace('.', ''));
};

const bitLength = (value: bigint): number => value.toString(2).length;

/** Nearest double of a ratio whose parts may exceed the range of doubles. */
export const toNumber = (value: Rational): number => {
  if (isWhole(value.n) && isWhole(value.d)) return Number(value.n) / Number(value.d);
  const magnitude = value.n < 0n ? -value.n : value.n;
  // Scaled by a power of two so that the quotient has more bits than a double; the last bit says whether a rest was left.
  const shift = 66 - bitLength(magnitude) + bitLength(value.d);
  const n = shift > 0 ? magnitude << BigInt(shift) : magnitude;
  const d = shift < 0 ? value.d << BigInt(-shift) : value.d;
  const quotient = Number(((n / d) << 1n) | (n % d === 0n ? 0n : 1n)) * 2 ** (-shift - 1);
  return value.n < 0n ? -quotient : quotient;
};

export const fractionToNumber = (text: Fraction): number => toNumber(fromFraction(text));
