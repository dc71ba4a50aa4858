import { EQUAL, ordering } from './ordering.ts';
import type { Random } from './random.ts';
import type { Reasons } from './reasons.ts';
import type { Study } from './study.ts';
import { anyWeights, type DrawWeights } from './weight-draws.ts';

export type Smaa = {
  /** [object][rank − 1]: share of the weights under which the object has that rank. Sums to 1 over ranks and over objects. */
  readonly acceptability: readonly (readonly number[])[];
  /** [object][criterion]: mean of the weights, which sum to 1, that make the object first; null where none of those drawn did. */
  readonly centralWeights: readonly (readonly number[] | null)[];
};

/** A counter of 16 bits holds as many. */
const MOST_COUNTED = 65_535;

/** Criteria that are added at a time: so many columns fit into the registers. */
const AT_A_TIME = 6;

/** Values of six criteria, one list each over all objects; zeros where there are no six left. */
type Block = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

const blocksOf = (means: readonly (readonly number[])[], criteria: number): readonly Block[] => {
  const column = (criterion: number): Float64Array => Float64Array.from(means, (row) => row[criterion] ?? 0);
  return Array.from({ length: Math.ceil(criteria / AT_A_TIME) }, (_, block): Block => {
    const from = block * AT_A_TIME;
    return [column(from), column(from + 1), column(from + 2), column(from + 3), column(from + 4), column(from + 5)];
  });
};

/** Adds one block under its weights to what stands in `totals`, or sets it there. */
const addBlock = ([a, b, c, d, e, f]: Block, weights: Float64Array, from: number, totals: Float64Array): void => {
  const p = weights[from] ?? 0;
  const q = weights[from + 1] ?? 0;
  const r = weights[from + 2] ?? 0;
  const s = weights[from + 3] ?? 0;
  const t = weights[from + 4] ?? 0;
  const u = weights[from + 5] ?? 0;
  for (let object = 0; object < totals.length; object += 1)
    totals[object] =
      (from === 0 ? 0 : (totals[object] ?? 0)) +
      p * (a[object] ?? 0) +
      q * (b[object] ?? 0) +
      r * (c[object] ?? 0) +
      s * (d[object] ?? 0) +
      t * (e[object] ?? 0) +
      u * (f[object] ?? 0);
};

/** Totals of all objects under drawn weights, into `totals`. */
const fillTotals = (blocks: readonly Block[], weights: Float64Array, totals: Float64Array): void => {
  let from = 0;
  for (const block of blocks) {
    addBlock(block, weights, from, totals);
    from += AT_A_TIME;
  }
};

/**
 * Rank acceptability and central weights of SMAA-2 (Lahdelma & Salminen 2001) on mean scores as they are. Objects that are equal
 * under a drawn weight share their ranks evenly.
 * @param means [object][criterion] in points, complete
 */
export const smaaOf = (means: readonly (readonly number[])[], criteria: number, samples: number, draw: DrawWeights): Smaa => {
  const n = means.length;
  const blocks = blocksOf(means, criteria);
  /** Times since they were last added up: narrow, so that they stay near the processor. */
  const alone = new Uint16Array(n * n);
  const counts = new Float64Array(n * n);
  const addUp = (): void => {
    for (let cell = 0; cell < alone.length; cell += 1) counts[cell] = (counts[cell] ?? 0) + (alone[cell] ?? 0);
    alone.fill(0);
  };
  const firsts = new Float64Array(n);
  const sums = new Float64Array(n * criteria);
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(n);
  const sort = ordering(n);
  const wins = (object: number, share: number): void => {
    firsts[object] = (firsts[object] ?? 0) + share;
    for (let criterion = 0; criterion < criteria; criterion += 1)
      sums[object * criteria + criterion] = (sums[object * criteria + criterion] ?? 0) + share * (weights[criterion] ?? 0);
  };
  for (let sample = 0; sample < samples; sample += 1) {
    if (sample % MOST_COUNTED === MOST_COUNTED - 1) addUp();
    draw(weights);
    fillTotals(blocks, weights, totals);
    const { order, sorted } = sort(totals);
    const near = EQUAL * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted[n - 1] ?? 0));
    let first = 0;
    let total = sorted[0] ?? 0;
    for (let next = 1; next <= n; next += 1) {
      const following = next === n ? -Infinity : (sorted[next] ?? 0);
      if (total - following <= near) continue;
      if (next - first === 1) {
        const object = order[first] ?? 0;
        alone[object * n + first] = (alone[object * n + first] ?? 0) + 1;
        if (first === 0) wins(object, 1);
      } else {
        const share = 1 / (next - first);
        for (let at = first; at < next; at += 1) {
          const object = order[at] ?? 0;
          for (let rank = first; rank < next; rank += 1) counts[object * n + rank] = (counts[object * n + rank] ?? 0) + share;
          if (first === 0) wins(object, share);
        }
      }
      first = next;
      total = following;
    }
  }
  addUp();
  return {
    acceptability: means.map((_, object) => Array.from({ length: n }, (_rank, rank) => (counts[object * n + rank] ?? 0) / samples)),
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
  const found = smaaOf(complete, study.criteria.length, samples, anyWeights(random));
  for (const [object, central] of found.centralWeights.entries())
    if (central === null) reasons.why(`smaa.centralWeights.${String(object)}`, 'it was first under none of the weights drawn');
  return found;
};

/**
 * Pairwise winning indices (Leskinen, Viitanen, Kangas & Kangas 2006): [one][other] is the share of the drawn weights under which one
 * is ahead of the other; equals count half for each. Grows with the square of the objects.
 */
export const pairwiseWinning = (
  means: readonly (readonly number[])[],
  samples: number,
  draw: DrawWeights,
): readonly (readonly number[])[] => {
  const n = means.length;
  const criteria = means[0]?.length ?? 0;
  const blocks = blocksOf(means, criteria);
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(n);
  const wins = new Float64Array(n * n);
  for (let sample = 0; sample < samples; sample += 1) {
    draw(weights);
    fillTotals(blocks, weights, totals);
    for (let one = 0; one < n; one += 1) {
      for (let other = one + 1; other < n; other += 1) {
        const lead = (totals[one] ?? 0) - (totals[other] ?? 0);
        const near = EQUAL * Math.max(Math.abs(totals[one] ?? 0), Math.abs(totals[other] ?? 0));
        const share = lead > near ? 1 : lead < -near ? 0 : 0.5;
        wins[one * n + other] = (wins[one * n + other] ?? 0) + share;
        wins[other * n + one] = (wins[other * n + one] ?? 0) + 1 - share;
      }
    }
  }
  return means.map((_, one) => Array.from(wins.subarray(one * n, (one + 1) * n), (count) => count / samples));
};
