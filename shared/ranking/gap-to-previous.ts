import { decimalToUnits, unitsToDecimal } from '../notation/fraction.ts';
import type { RankingRow } from './ranking.ts';

/**
 * Printed total less the printed total one row higher, `-0.65` or `0.00`: what a reader gets who subtracts the two
 * numbers on the page. Null for the first row.
 */
export const gapToPrevious = (rows: readonly Pick<RankingRow, 'total'>[], index: number): string | null => {
  const row = rows[index];
  const previous = rows[index - 1];
  if (row === undefined || previous === undefined) return null;
  const decimals = row.total.split('.')[1]?.length ?? 0;
  return unitsToDecimal(decimalToUnits(row.total) - decimalToUnits(previous.total), decimals);
};
