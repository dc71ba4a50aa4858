import { EQUAL, ordering } from './ordering.ts';
import type { Random } from './random.ts';
import type { Reasons } from './reasons.ts';
import { scoreAt, type Study } from './study.ts';

/** So many draws in a row may leave some object without a score before it is given up. */
const MOST_EMPTY_DRAWS = 10_000;

/** Totals of all objects for one draw, into `totals`; false where an object is left without a score on some criterion. */
type FillTotals = (drawn: Uint32Array, totals: Float64Array) => boolean;

/** Every juror scored everything: the totals of the jurors add up. */
const totalsOfComplete = (study: Study): FillTotals => {
  const [n, k] = [study.objects.length, study.jurors.length];
  const weighted = new Float64Array(n * k);
  for (let object = 0; object < n; object += 1)
    for (let juror = 0; juror < k; juror += 1)
      weighted[object * k + juror] = study.weights.reduce(
        (sum, weight, criterion) => sum + weight * scoreAt(study, object, juror, criterion),
        0,
      );
  return (drawn, totals) => {
    for (let object = 0; object < n; object += 1) {
      let total = 0;
      for (let juror = 0; juror < k; juror += 1) total += (drawn[juror] ?? 0) * (weighted[object * k + juror] ?? 0);
      totals[object] = total;
    }
    return true;
  };
};

const totalsWithGaps =
  (study: Study): FillTotals =>
  (drawn, totals) => {
    for (const object of study.objects.keys()) {
      let total = 0;
      for (const [criterion, weight] of study.weights.entries()) {
        let sum = 0;
        let count = 0;
        for (const [juror, times] of drawn.entries()) {
          const score = scoreAt(study, object, juror, criterion);
          if (times === 0 || Number.isNaN(score)) continue;
          sum += times * score;
          count += times;
        }
        if (count === 0) return false;
        total += (weight * sum) / count;
      }
      totals[object] = total;
    }
    return true;
  };

/**
 * How often each object has each rank when whole jurors are drawn anew with replacement, as many as there are (Efron 1979). Equal
 * totals share the smallest rank, as in the ranking itself. A draw that leaves an object without a score is drawn again.
 * @returns [object][rank − 1], each row sums to 1; null where an object has no score on some criterion
 */
export const bootstrapRanks = (
  study: Study,
  { samples, random }: { readonly samples: number; readonly random: Random },
  reasons: Reasons,
): readonly (readonly number[])[] | null => {
  const [n, k] = [study.objects.length, study.jurors.length];
  const fill = study.scores.some((score) => Number.isNaN(score)) ? totalsWithGaps(study) : totalsOfComplete(study);
  const drawn = new Uint32Array(k);
  const totals = new Float64Array(n);
  if (!fill(drawn.fill(1), totals)) return reasons.why('bootstrap.rankProbability', 'an object has no score on some criterion');
  const counts = new Float64Array(n * n);
  const sort = ordering(n);
  let empty = 0;
  for (let sample = 0; sample < samples;) {
    drawn.fill(0);
    for (let juror = 0; juror < k; juror += 1) {
      const chosen = Math.floor(random() * k);
      drawn[chosen] = (drawn[chosen] ?? 0) + 1;
    }
    if (!fill(drawn, totals)) {
      empty += 1;
      if (empty > MOST_EMPTY_DRAWS)
        return reasons.why('bootstrap.rankProbability', 'hardly any draw of jurors leaves every object a score');
      continue;
    }
    empty = 0;
    sample += 1;
    const { order, sorted } = sort(totals);
    const near = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted[n - 1] ?? 0)) * EQUAL;
    let rank = 0;
    for (let at = 0; at < n; at += 1) {
      const object = order[at] ?? 0;
      if ((sorted[rank] ?? 0) - (sorted[at] ?? 0) > near) rank = at;
      counts[object * n + rank] = (counts[object * n + rank] ?? 0) + 1;
    }
  }
  return study.objects.map((_, object) => Array.from(counts.subarray(object * n, (object + 1) * n), (count) => count / samples));
};
