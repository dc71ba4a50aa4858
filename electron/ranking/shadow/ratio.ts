/**
 * Plain ratios for the second reckoning, which shares no code with the first: pairs of whole numbers, the second above 0.
 */
export type Ratio = readonly [bigint, bigint];

const shorten = (top: bigint, bottom: bigint): Ratio => {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [top / a, bottom / a];
};

export const ratio = (top: bigint | number, bottom: bigint | number = 1n): Ratio => shorten(BigInt(top), BigInt(bottom));
export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => shorten(a * d + c * b, b * d);
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => shorten(a * c, b * d);
export const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? shorten(-a * d, -b * c) : shorten(a * d, b * c));
export const below = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, [0n, 1n]);

/** Long division with one digit more than wanted, then half up: the whole number of last places. No ratio here is negative. */
export const inLastPlaces = ([top, bottom]: Ratio, decimals: number): bigint => {
  const withOneMore = (top * 10n ** BigInt(decimals + 1)) / bottom;
  return withOneMore / 10n + (withOneMore % 10n >= 5n ? 1n : 0n);
};

export const printed = (lastPlaces: bigint, decimals: number): string => {
  const digits = String(lastPlaces).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
};
