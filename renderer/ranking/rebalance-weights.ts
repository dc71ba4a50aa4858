import { FULL_WEIGHT } from '../../shared/rubric/rubric.ts';
import { shareOut } from '../../shared/rubric/share-weights.ts';

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
