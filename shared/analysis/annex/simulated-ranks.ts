import { EQUAL, ordering } from '../ordering.ts';
import type { Random } from '../random.ts';
import { scoreAt } from '../study.ts';
import type { DrawWeights } from '../weight-draws.ts';
import type { PanelStudy } from './panel-study.ts';

/** So many draws in a row may leave a region without a score before it is given up. */
const MOST_EMPTY_DRAWS = 10_000;

/** Fills how often each juror counts in a draw. */
type DrawJurors = (times: Uint32Array) => void;

/** As many as there are, with replacement (Efron 1979). */
export const drawnAnew =
  (random: Random): DrawJurors =>
  (times) => {
    times.fill(0);
    for (const _ of times) {
      const chosen = Math.floor(random() * times.length);
      times[chosen] = (times[chosen] ?? 0) + 1;
    }
  };

/** Values of all criteria, region by region, when jurors count so often; judged ones are means. False where a region has no score left. */
const fillValues = ({ study, values, judgedAt, criteria }: PanelStudy, times: Uint32Array, into: Float64Array): boolean => {
  const width = criteria.length;
  for (const [region, own] of values.entries()) {
    for (const [at, value] of own.entries()) into[region * width + at] = value;
    for (const [criterion, at] of judgedAt.entries()) {
      let sum = 0;
      let count = 0;
      for (let juror = 0; juror < times.length; juror += 1) {
        const counted = times[juror] ?? 0;
        const score = scoreAt(study, region, juror, criterion);
        if (counted === 0 || Number.isNaN(score)) continue;
        sum += counted * score;
        count += counted;
      }
      if (count === 0) return false;
      into[region * width + at] = sum / count;
    }
  }
  return true;
};

/** Draws a panel of jurors for which every region has a score; null where hardly any has. */
const nextPanel = (panel: PanelStudy, draw: DrawJurors): ((into: Float64Array) => boolean) => {
  const times = new Uint32Array(panel.seats.length);
  return (into) => {
    for (let tries = 0; tries < MOST_EMPTY_DRAWS; tries += 1) {
      draw(times);
      if (fillValues(panel, times, into)) return true;
    }
    return false;
  };
};

/**
 * How often each region has each rank when jurors, weights or both are drawn anew; equal totals share the smallest rank.
 * @param weights null leaves them as they are
 * @returns [region][rank − 1], each row sums to 1; null where draws leave some region without a score
 */
export const simulatedRanks = (
  panel: PanelStudy,
  { samples, jurors, weights }: { readonly samples: number; readonly jurors: DrawJurors; readonly weights: DrawWeights | null },
): readonly (readonly number[])[] | null => {
  const n = panel.regions.length;
  const width = panel.criteria.length;
  const values = new Float64Array(n * width);
  const drawn = Float64Array.from(panel.weights);
  const totals = new Float64Array(n);
  const counts = new Float64Array(n * n);
  const sort = ordering(n);
  const next = nextPanel(panel, jurors);
  for (let sample = 0; sample < samples; sample += 1) {
    if (!next(values)) return null;
    weights?.(drawn);
    for (let region = 0; region < n; region += 1) {
      let total = 0;
      for (let at = 0; at < width; at += 1) total += (drawn[at] ?? 0) * (values[region * width + at] ?? 0);
      totals[region] = total;
    }
    const { order, sorted } = sort(totals);
    const near = EQUAL * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted[n - 1] ?? 0));
    let rank = 0;
    for (let at = 0; at < n; at += 1) {
      if ((sorted[rank] ?? 0) - (sorted[at] ?? 0) > near) rank = at;
      const cell = (order[at] ?? 0) * n + rank;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return panel.regions.map((_, region) => Array.from(counts.subarray(region * n, (region + 1) * n), (count) => count / samples));
};

/**
 * Confidence factors of SMAA-2: how often a region is first under its own central weights, its scores being as uncertain as the choice
 * of jurors makes them (whole jurors drawn anew). Null where a region has no central weights.
 * @param central [region][criterion], shares of 1
 */
export const confidenceFactors = (
  panel: PanelStudy,
  central: readonly (readonly number[] | null)[],
  { samples, jurors }: { readonly samples: number; readonly jurors: DrawJurors },
): readonly (number | null)[] | null => {
  const n = panel.regions.length;
  const width = panel.criteria.length;
  const values = new Float64Array(n * width);
  const won = new Float64Array(n);
  const next = nextPanel(panel, jurors);
  const totalOf = (weights: readonly number[], region: number): number => {
    let total = 0;
    for (let at = 0; at < width; at += 1) total += (weights[at] ?? 0) * (values[region * width + at] ?? 0);
    return total;
  };
  for (let sample = 0; sample < samples; sample += 1) {
    if (!next(values)) return null;
    for (const [region, weights] of central.entries()) {
      if (weights === null) continue;
      const own = totalOf(weights, region);
      const near = EQUAL * Math.abs(own);
      let first = true;
      for (let other = 0; other < n && first; other += 1) first = totalOf(weights, other) <= own + near;
      if (first) won[region] = (won[region] ?? 0) + 1;
    }
  }
  return central.map((weights, region) => (weights === null ? null : (won[region] ?? 0) / samples));
};
