import type { Random } from './random.ts';

/** Fills a vector of weights, which sum to 1. */
export type DrawWeights = (weights: Float64Array) => void;

/** Uniform on the simplex: exponential numbers over their sum. */
export const anyWeights =
  (random: Random): DrawWeights =>
  (weights) => {
    let sum = 0;
    for (let criterion = 0; criterion < weights.length; criterion += 1) {
      const drawn = -Math.log(1 - random());
      weights[criterion] = drawn;
      sum += drawn;
    }
    for (let criterion = 0; criterion < weights.length; criterion += 1) weights[criterion] = (weights[criterion] ?? 0) / sum;
  };

/** Moves between two draws, as a multiple of the number of weights: enough for the next draw to have forgotten the last. */
const MOVES = 3;

/**
 * Uniform on the weights that sum to 1 and of which each lies within `margin` of its given share, 0.2 meaning a fifth up or down.
 * From draw to draw weight moves between two criteria at a time, as much as both allow (Gibbs sampling; Geman & Geman 1984).
 * @param given weights that sum to 1
 */
export const weightsWithin = (given: readonly number[], margin: number, random: Random): DrawWeights => {
  const state = Float64Array.from(given);
  const lowest = Float64Array.from(given, (weight) => weight * (1 - margin));
  const highest = Float64Array.from(given, (weight) => weight * (1 + margin));
  const size = state.length;
  return (weights) => {
    for (let move = 0; size > 1 && move < MOVES * size; move += 1) {
      const to = Math.floor(random() * size);
      const from = (to + 1 + Math.floor(random() * (size - 1))) % size;
      const [gains, gives] = [state[to] ?? 0, state[from] ?? 0];
      const least = Math.max((lowest[to] ?? 0) - gains, gives - (highest[from] ?? 0));
      const most = Math.min((highest[to] ?? 0) - gains, gives - (lowest[from] ?? 0));
      const moved = least + random() * (most - least);
      state[to] = gains + moved;
      state[from] = gives - moved;
    }
    weights.set(state);
  };
};
