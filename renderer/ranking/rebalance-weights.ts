import { FULL_WEIGHT } from '../../shared/rubric/rubric.ts';

/** Shares `amount` out in proportion to whole `parts`: whole numbers whose sum is exact (largest remainder, Hamilton 1792). */
const shareOut = (amount: number, parts: readonly number[]): readonly number[] => {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0)
    return parts.length === 0
      ? []
      : shareOut(
          amount,
          parts.map(() => 1),
        );
  const floors = parts.map((part) => Math.floor((part * amount) / sum));
  const left = amount - floors.reduce((total, share) => total + share, 0);
  const nextUp = parts
    .map((part, index) => ({ index, rest: (part * amount) % sum }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left);
  const raised = new Set(nextUp.map(({ index }) => index));
  return floors.map((share, index) => share + (raised.has(index) ? 1 : 0));
};

/**
 * Gives one criterion the wanted weight and scales the others, which keep the proportions that they have in `anchor`, so
 * that all together stay exactly `FULL_WEIGHT`. Where the others are all 0, they take the proportions of `fallback`.
 * All weights in hundredths of a percentage point.
 */
export const rebalanceWeights = (
  anchor: readonly number[],
  index: number,
  wanted: number,
  fallback: readonly number[] = anchor,
): readonly number[] => {
  if (anchor.length < 2) return anchor.map(() => FULL_WEIGHT);
  const own = Math.min(FULL_WEIGHT, Math.max(0, Math.round(wanted)));
  const without = (weights: readonly number[]): readonly number[] => weights.filter((_, position) => position !== index);
  const others = without(anchor).some((weight) => weight > 0) ? without(anchor) : without(fallback);
  const shares = shareOut(FULL_WEIGHT - own, others);
  return [...shares.slice(0, index), own, ...shares.slice(index)];
};
