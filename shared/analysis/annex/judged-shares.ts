/**
 * What each judged criterion counts within them all, summing to 1; alike where a rubric gives none of them any weight, so that a
 * juror's scores can still be told as one.
 */
export const judgedShares = (weights: Float64Array): readonly number[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, (weight) => (all === 0 ? 1 / weights.length : weight / all));
};
