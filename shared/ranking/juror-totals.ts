import { type Rational, roundHalfUp } from '../notation/fraction.ts';
import { FULL_WEIGHT } from '../rubric/rubric.ts';
import type { RankingRules } from './ranking-rules.ts';
import type { Standing } from './standing.ts';

/**
 * What each juror alone would have given: the computed contributions plus the own scores times their weights, rounded
 * once like a total, because what decides a tie must be what is printed.
 */
export type JurorTotals = {
  /** In units of the last printed decimal, one per seat of the rules; null where the juror handed in no sheet. */
  readonly of: (standing: Standing) => readonly (bigint | null)[];
  /** How many jurors give no other region of the ranking a higher own total. */
  readonly firstPlaces: (standing: Standing) => number;
};

const SCORE_DIVISOR = BigInt(100 * FULL_WEIGHT);

const ownTotals = (standing: Standing, rules: RankingRules): readonly (bigint | null)[] => {
  const { n, d } = standing.computedPart;
  const divisor = d * SCORE_DIVISOR;
  const computed = n * SCORE_DIVISOR;
  return standing.sheets.map((sheet) => {
    if (sheet.state !== 'submitted') return null;
    const weightedScores = rules.judgedWeights.reduce((sum, weight, index) => sum + weight * (sheet.scores[index] ?? 0), 0);
    const own: Rational = { n: computed + BigInt(weightedScores) * d, d: divisor };
    return roundHalfUp(own, rules.method.comparisonDecimals);
  });
};

/** Reckoned only when a tie asks for it, and then once. */
export const jurorTotals = (ranked: readonly Standing[], rules: RankingRules): JurorTotals => {
  const known = new Map<Standing, readonly (bigint | null)[]>();
  const totalsOf = (standing: Standing): readonly (bigint | null)[] => {
    const before = known.get(standing);
    if (before !== undefined) return before;
    const totals = ownTotals(standing, rules);
    known.set(standing, totals);
    return totals;
  };
  let highest: readonly (bigint | null)[] | null = null;
  const highestPerSeat = (): readonly (bigint | null)[] => {
    const best: (bigint | null)[] = rules.seats.map(() => null);
    for (const standing of ranked) {
      totalsOf(standing).forEach((total, seat) => {
        const soFar = best[seat] ?? null;
        if (total !== null && (soFar === null || total > soFar)) best[seat] = total;
      });
    }
    return best;
  };
  return {
    of: totalsOf,
    firstPlaces: (standing) => {
      highest ??= highestPerSeat();
      const best = highest;
      return totalsOf(standing).filter((total, seat) => total !== null && total === best[seat]).length;
    },
  };
};
