import { fromFraction, type Rational, rational, roundHalfUp, unitsToDecimal } from '../../shared/notation/fraction.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';

const MOST_DECIMALS = 12;

export type ShownSum = {
  /** Decimals of parts and sum: four, and more only where four would round to another total than the printed one. */
  readonly decimals: number;
  /** The exact total at these decimals, decimal point. */
  readonly sum: string;
  /** What rounding has taken from the shown parts or added to them: sum less shown parts; null when they add up. */
  readonly rounding: string | null;
};

/** How the worked sum of a region is written so that it closes: shown parts + rounding = shown sum, which rounds to the printed total. */
export const shownSum = (row: Pick<RankingRow, 'total' | 'exactTotal' | 'contributions'>): ShownSum => {
  const printedDecimals = row.total.split('.')[1]?.length ?? 0;
  const exact = fromFraction(row.exactTotal);
  const roundsToPrinted = (decimals: number): boolean => {
    const shown: Rational = rational(roundHalfUp(exact, decimals), 10n ** BigInt(decimals));
    return unitsToDecimal(roundHalfUp(shown, printedDecimals), printedDecimals) === row.total;
  };
  let decimals = Math.max(4, printedDecimals + 2);
  while (decimals < MOST_DECIMALS && !roundsToPrinted(decimals)) decimals += 1;

  const units = (value: Rational): bigint => roundHalfUp(value, decimals);
  const sum = units(exact);
  const parts = row.contributions.reduce(
    (total, { contribution }) => total + (contribution === null ? 0n : units(fromFraction(contribution))),
    0n,
  );
  return {
    decimals,
    sum: unitsToDecimal(sum, decimals),
    rounding: parts === sum ? null : unitsToDecimal(sum - parts, decimals),
  };
};
