import { EQUAL, ordering } from './ordering.ts';
import type { Random } from './random.ts';
import type { Reasons } from './reasons.ts';
import type { Study } from './study.ts';

export type Smaa = {
  /** [object][rank − 1]: share of the weights under which the object has that rank. Sums to 1 over ranks and over objects. */
  readonly acceptability: readonly (readonly number[])[];
  /** [object][criterion]: mean of the weights, which sum to 1, that make the object first; null where none of those drawn did. */
  readonly centralWeights: readonly (readonly number[] | null)[];
};

/**
 * Rank acceptability and central weights of SMAA-2 (Lahdelma & Salminen 2001) on mean scores as they are, for weights uniform on
 * the simplex. Objects that are equal under a drawn weight share their ranks evenly.
 * @param means [object][criterion] in points, complete
 */
const smaaOf = (means: readonly (readonly number[])[], criteria: number, samples: number, random: Random): Smaa => {
  const n = means.length;
  const flat = Float64Array.from(means.flat());
  const counts = new Float64Array(n * n);
  const firsts = new Float64Array(n);
  const sums = new Float64Array(n * criteria);
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(n);
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  const sort = ordering(n);
  for (let sample = 0; sample < samples; sample += 1) {
    let sum = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      // Exponential numbers over their sum are uniform on the simplex.
      const drawn = -Math.log(1 - random());
      weights[criterion] = drawn;
      sum += drawn;
    }
    for (let object = 0; object < n; object += 1) {
      let total = 0;
      const row = object * criteria;
      for (let criterion = 0; criterion < criteria; criterion += 1) total += (weights[criterion] ?? 0) * (flat[row + criterion] ?? 0);
      totals[object] = total;
    }
    sort(totals, order);
    const near = EQUAL * Math.max(Math.abs(totals[order[0] ?? 0] ?? 0), Math.abs(totals[order[n - 1] ?? 0] ?? 0));
    for (let first = 0; first < n;) {
      let last = first;
      while (last + 1 < n && (totals[order[first] ?? 0] ?? 0) - (totals[order[last + 1] ?? 0] ?? 0) <= near) last += 1;
      const share = 1 / (last - first + 1);
      for (let at = first; at <= last; at += 1) {
        const object = order[at] ?? 0;
        for (let rank = first; rank <= last; rank += 1) counts[object * n + rank] = (counts[object * n + rank] ?? 0) + share;
        if (first === 0) {
          firsts[object] = (firsts[object] ?? 0) + share;
          for (let criterion = 0; criterion < criteria; criterion += 1)
            sums[object * criteria + criterion] = (sums[object * criteria + criterion] ?? 0) + (share * (weights[criterion] ?? 0)) / sum;
        }
      }
      first = last + 1;
    }
  }
  return {
    acceptability: means.map((_, object) => Array.from(counts.subarray(object * n, (object + 1) * n), (count) => count / samples)),
    centralWeights: means.map((_, object) => {
      const won = firsts[object] ?? 0;
      return won === 0 ? null : Array.from(sums.subarray(object * criteria, (object + 1) * criteria), (weight) => weight / won);
    }),
  };
};

/** SMAA-2 of a study; null with a reason where a mean is missing. */
export const smaa = (
  study: Study,
  means: readonly (readonly (number | null)[])[],
  { samples, random }: { readonly samples: number; readonly random: Random },
  reasons: Reasons,
): Smaa | null => {
  const complete = means.map((row) => row.filter((mean) => mean !== null));
  if (complete.some((row) => row.length < study.criteria.length)) return reasons.why('smaa', 'an object has no score on some criterion');
  const found = smaaOf(complete, study.criteria.length, samples, random);
  for (const [object, central] of found.centralWeights.entries())
    if (central === null) reasons.why(`smaa.centralWeights.${String(object)}`, 'it was first under none of the weights drawn');
  return found;
};
