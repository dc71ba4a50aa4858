import { averageRanks } from './aggregates.ts';
import { chiSquareUpperTail } from './distributions.ts';

export type KendallW = { readonly w: number; readonly chiSquare: number; readonly df: number; readonly p: number };

/** Σ(t³ − t) over the groups of equal values. */
const tieSum = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
};

/**
 * Kendall's coefficient of concordance with the correction for ties, χ² = k(n − 1)W (Kendall & Babington Smith 1939; Kendall 1948).
 * @param table objects × jurors, complete
 * @returns null with fewer than two objects or jurors, or where every juror holds all objects equal
 */
export const kendallW = (table: readonly (readonly number[])[]): KendallW | null => {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const byJuror = Array.from({ length: k }, (_, juror) => table.map((row) => row[juror] ?? 0));
  const ranks = byJuror.map(averageRanks);
  const sums = table.map((_, object) => ranks.reduce((sum, list) => sum + (list[object] ?? 0), 0));
  const middle = (k * (n + 1)) / 2;
  const spread = sums.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const most = k ** 2 * (n ** 3 - n) - k * byJuror.reduce((sum, scores) => sum + tieSum(scores), 0);
  if (most === 0) return null;
  const w = (12 * spread) / most;
  const chiSquare = k * (n - 1) * w;
  return { w, chiSquare, df: n - 1, p: chiSquareUpperTail(chiSquare, n - 1) };
};
