import type { Reasons } from './reasons.ts';
import type { Study } from './study.ts';

export type Sensitivity = {
  /** The one weight whose smallest change, in the units given, lets `challenger` draw level with the first. */
  readonly singleWeight: { readonly criterion: string; readonly challenger: string; readonly delta: number } | null;
  /** Distance from the given weights to the nearest weights ≥ 0 with sum 1 under which another object is first or shares it. */
  readonly vector: { readonly l1: number | null; readonly l2: number | null };
};

/** How far the given weights are from a first place that is shared, on the mean scores. */
type Contest = { readonly challenger: string; readonly leads: readonly number[] };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, index) => value * (b[index] ?? 0)));

/**
 * One weight moves and the others keep their proportions, so that the sum stays: the lead is linear in the change.
 * Null where no change that keeps all weights from falling below 0 makes up the lead.
 */
const singleChange = (weights: readonly number[], leads: readonly number[], criterion: number): number | null => {
  const all = sum(weights);
  const weight = weights[criterion] ?? 0;
  const others = all - weight;
  const lead = leads[criterion] ?? 0;
  if (others <= 0) return null;
  const slope = lead - (dot(weights, leads) - weight * lead) / others;
  const delta = -dot(weights, leads) / slope;
  return Number.isFinite(delta) && weight + delta >= 0 && weight + delta <= all ? delta : null;
};

/** Nearest point of the simplex in the Euclidean sense (Held, Wolfe & Crowder 1974). */
const ontoSimplex = (point: readonly number[]): readonly number[] => {
  let level = 0;
  let above = 0;
  for (const [index, value] of point.toSorted((a, b) => b - a).entries()) {
    above += value;
    const tried = (above - 1) / (index + 1);
    if (value - tried > 0) level = tried;
  }
  return point.map((value) => Math.max(0, value - level));
};

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(sum(a.map((value, index) => (value - (b[index] ?? 0)) ** 2)));

/** Projection on the weights under which the lead is gone; by the multiplier of that condition, which is found by halving. */
const nearestL2 = (weights: readonly number[], leads: readonly number[]): number | null => {
  const at = (multiplier: number): readonly number[] =>
    ontoSimplex(weights.map((weight, index) => weight - multiplier * (leads[index] ?? 0)));
  const free = at(0);
  if (dot(free, leads) <= 0) return distance(free, weights);
  if (Math.min(...leads) > 0) return null;
  let [below, beyond] = [0, 1];
  while (dot(at(beyond), leads) > 0 && beyond < 1e18) [below, beyond] = [beyond, beyond * 2];
  for (let round = 0; round < 200; round += 1) {
    const middle = (below + beyond) / 2;
    if (dot(at(middle), leads) > 0) below = middle;
    else beyond = middle;
  }
  return distance(at(beyond), weights);
};

/** Weight is taken where the lead is largest and given where it is smallest: each unit moved costs two. */
const nearestL1 = (weights: readonly number[], leads: readonly number[]): number | null => {
  const smallest = Math.min(...leads);
  if (smallest > 0) return null;
  const left = [...weights];
  const byLead = leads.map((_, index) => index).toSorted((a, b) => (leads[b] ?? 0) - (leads[a] ?? 0));
  const surplus = sum(weights) - 1;
  let cost = Math.abs(surplus);
  let lead = dot(weights, leads);
  if (surplus < 0) lead -= surplus * smallest;
  for (let rest = Math.max(0, surplus), at = 0; rest > 0 && at < byLead.length; at += 1) {
    const index = byLead[at] ?? 0;
    const taken = Math.min(rest, left[index] ?? 0);
    left[index] = (left[index] ?? 0) - taken;
    lead -= taken * (leads[index] ?? 0);
    rest -= taken;
  }
  for (const index of byLead) {
    if (lead <= 0) break;
    const gain = (leads[index] ?? 0) - smallest;
    if (gain <= 0) break;
    const moved = Math.min(left[index] ?? 0, lead / gain);
    cost += 2 * moved;
    lead -= moved * gain;
  }
  return cost;
};

const least = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/**
 * The smallest changes of the weights after which another object is first, or shares the first place, on the mean scores.
 * @param means [object][criterion] in points
 * @param ranks of the totals under the given weights, 1 is best
 */
export const sensitivity = (
  study: Study,
  means: readonly (readonly (number | null)[])[],
  ranks: readonly (number | null)[],
  reasons: Reasons,
): Sensitivity | null => {
  const complete = means.map((row) => row.filter((mean) => mean !== null));
  if (complete.some((row) => row.length < study.criteria.length))
    return reasons.why('sensitivity', 'an object has no score on some criterion');
  if (study.objects.length < 2) return reasons.why('sensitivity', 'there is only one object');
  if (ranks.filter((rank) => rank === 1).length > 1) return reasons.why('sensitivity', 'the first place is shared already');
  const first = ranks.indexOf(1);
  const weights = [...study.weights];
  const contests = study.objects.flatMap((challenger, object): readonly Contest[] =>
    object === first
      ? []
      : [{ challenger, leads: study.criteria.map((_, index) => (complete[first]?.[index] ?? 0) - (complete[object]?.[index] ?? 0)) }],
  );
  const changes = contests.flatMap(({ challenger, leads }) =>
    study.criteria.flatMap((criterion, index) => {
      const delta = singleChange(weights, leads, index);
      return delta === null ? [] : [{ criterion, challenger, delta }];
    }),
  );
  const smallest = changes.toSorted((a, b) => Math.abs(a.delta) - Math.abs(b.delta))[0];
  const vector = {
    l1: least(contests.map(({ leads }) => nearestL1(weights, leads))),
    l2: least(contests.map(({ leads }) => nearestL2(weights, leads))),
  };
  if (vector.l1 === null || vector.l2 === null) reasons.why('sensitivity.vector', 'the first is ahead on every criterion');
  return {
    singleWeight: smallest ?? reasons.why('sensitivity.singleWeight', 'no change of one weight makes up the lead'),
    vector,
  };
};
