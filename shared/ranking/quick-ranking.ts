import { fractionToNumber } from '../notation/fraction.ts';
import { FULL_WEIGHT } from '../rubric/rubric.ts';
import type { Ranking } from './ranking.ts';

const HAIR = 1e-9;

/**
 * Makes a ranking of the same values under other weights, fast enough for every frame. It is for the eye alone: equal printed totals
 * keep the order of the base and share the rank, no chain is asked, and what is at rest is reckoned exactly.
 * @param base an exact ranking, of which the values of the criteria are taken
 * @returns takes weights in hundredths of a percentage point, in the order of the contributions of the base; of its rows rank, shared and
 * total are those of the weights, all else is still the base's
 */
export const quickRanker = (base: Ranking): ((weightsHundredths: readonly number[]) => Ranking) => {
  const { rows, method } = base;
  const width = rows[0]?.contributions.length ?? 0;
  const values = Float64Array.from(
    rows.flatMap(({ contributions }) => contributions.map(({ value }) => (value === null ? 0 : fractionToNumber(value)))),
  );
  const decimals = method.comparisonDecimals;
  const scale = 10 ** decimals;
  const units = new Float64Array(rows.length);
  return (weightsHundredths) => {
    for (let row = 0; row < rows.length; row += 1) {
      let total = 0;
      for (let at = 0; at < width; at += 1) total += (values[row * width + at] ?? 0) * (weightsHundredths[at] ?? 0);
      // An exact half may come out a hair below itself; it is rounded up all the same.
      units[row] = Math.floor((total / FULL_WEIGHT) * scale + 0.5 + HAIR);
    }
    const order = rows.map((_, row) => row).sort((a, b) => (units[b] ?? 0) - (units[a] ?? 0) || a - b);
    const unitAt = (place: number): number => units[order[place] ?? -1] ?? Number.NaN;
    let rank = 1;
    const moved = order.flatMap((row, place) => {
      const here = rows[row];
      if (here === undefined) return [];
      if (unitAt(place - 1) !== unitAt(place)) rank = place + 1;
      const shared = unitAt(place - 1) === unitAt(place) || unitAt(place + 1) === unitAt(place);
      return [{ ...here, rank, shared, tie: null, total: (unitAt(place) / scale).toFixed(decimals) }];
    });
    return { ...base, rows: moved, ties: [] };
  };
};
