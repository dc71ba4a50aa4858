/** Shares `amount` out in proportion to whole `parts`: whole numbers whose sum is exact (largest remainder, Hamilton 1792). */
export const shareOut = (amount: number, parts: readonly number[]): readonly number[] => {
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

/** Parts of one whole: their weights in hundredths of a percentage point, and which of them stay as they are. */
export type SharedWeights = { readonly weights: readonly number[]; readonly locked: readonly boolean[] };

/**
 * Gives one part the wanted weight; the others that are not locked keep their proportions and give way, so that the sum stays
 * exactly what it was. What is wanted is cut to what the locked ones leave; without any other that may give way nothing moves.
 */
export const moveWeight = ({ weights, locked }: SharedWeights, index: number, wanted: number): readonly number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const gives = (at: number): boolean => at !== index && locked[at] !== true;
  const others = weights.flatMap((weight, at) => (gives(at) ? [weight] : []));
  if (others.length === 0 || locked[index] === true) return weights;
  const held = weights.reduce((sum, weight, at) => (at !== index && !gives(at) ? sum + weight : sum), 0);
  const own = Math.min(whole - held, Math.max(0, Math.round(wanted)));
  const shares = shareOut(whole - held - own, others);
  let next = 0;
  return weights.map((weight, at) => (at === index ? own : gives(at) ? (shares[next++] ?? 0) : weight));
};

/** The parts that are not locked share alike what the locked ones leave. */
export const evenWeights = ({ weights, locked }: SharedWeights): readonly number[] => {
  const free = weights.filter((_, at) => locked[at] !== true);
  const shares = shareOut(
    free.reduce((sum, weight) => sum + weight, 0),
    free.map(() => 1),
  );
  let next = 0;
  return weights.map((weight, at) => (locked[at] === true ? weight : (shares[next++] ?? 0)));
};
