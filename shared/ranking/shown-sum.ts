import { type Fraction, fromFraction, rational, roundHalfUp, unitsToDecimal } from '../notation/fraction.ts';
import { dataPart, jurorPart } from './parts-of-total.ts';
import type { RankingRow } from './ranking.ts';

const FEWEST_DECIMALS = 4;
const MOST_DECIMALS = 12;

type Summed = Pick<RankingRow, 'total' | 'exactTotal' | 'contributions'>;

const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

const unitsOf = (value: Fraction, decimals: number): bigint => roundHalfUp(fromFraction(value), decimals);

/** Whether someone who rounds the shown sum, or adds the two shown parts and rounds, gets the printed total. */
const closesWith = (row: Summed, decimals: number): boolean => {
  const printed = decimalsOf(row.total);
  const roundsToTotal = (units: bigint): boolean =>
    unitsToDecimal(roundHalfUp(rational(units, 10n ** BigInt(decimals)), printed), printed) === row.total;
  return (
    roundsToTotal(unitsOf(row.exactTotal, decimals)) && roundsToTotal(unitsOf(dataPart(row), decimals) + unitsOf(jurorPart(row), decimals))
  );
};

/**
 * Decimals with which all parts are written: four, or two more than the totals have, and more only where a part less than
 * half a unit away would lead a reader who adds up to another total than the printed one (88,65495 is 88,65; 88,6550 would be 88,66).
 */
export const closingDecimals = (rows: readonly Summed[]): number => {
  let decimals = Math.max(FEWEST_DECIMALS, ...rows.map(({ total }) => decimalsOf(total) + 2));
  while (decimals < MOST_DECIMALS && !rows.every((row) => closesWith(row, decimals))) decimals += 1;
  return decimals;
};

export type ShownSum = {
  /** The exact total at the decimals of the parts, decimal point. */
  readonly sum: string;
  /** What rounding has taken from the shown parts or added to them: sum less shown parts; null when they add up. */
  readonly rounding: string | null;
};

/** How the worked sum of a region is written so that it closes: shown contributions + rounding = shown sum. */
export const shownSum = (row: Summed, decimals: number): ShownSum => {
  const sum = unitsOf(row.exactTotal, decimals);
  const parts = row.contributions.reduce(
    (total, { contribution }) => total + (contribution === null ? 0n : unitsOf(contribution, decimals)),
    0n,
  );
  return { sum: unitsToDecimal(sum, decimals), rounding: parts === sum ? null : unitsToDecimal(sum - parts, decimals) };
};
