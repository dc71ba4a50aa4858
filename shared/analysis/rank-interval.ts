/** The ranks, 1 is best, within which an object stays in at least 95 of 100 draws, with at most 2.5 left out on either side. */
export type RankInterval = { readonly best: number; readonly worst: number; readonly mostLikely: number; readonly share: number };

/** Below, what is summed up differs from what it stands for by rounding alone. */
const ROUNDING = 1e-9;
const TAIL = 0.025;

/** @param probabilities of the ranks from 1, which sum to 1 */
export const rankInterval = (probabilities: readonly number[]): RankInterval => {
  const within = (list: readonly number[]): number => {
    let below = 0;
    for (const [at, probability] of list.entries()) {
      below += probability;
      if (below > TAIL + ROUNDING) return at;
    }
    return list.length - 1;
  };
  const mostLikely = probabilities.indexOf(Math.max(...probabilities));
  return {
    best: within(probabilities) + 1,
    worst: probabilities.length - within(probabilities.toReversed()),
    mostLikely: mostLikely + 1,
    share: probabilities[mostLikely] ?? 0,
  };
};
