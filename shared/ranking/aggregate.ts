import type { Rational, WholeRatio } from '../notation/fraction.ts';
import { type Aggregation, FEWEST_LEFT, type Method } from '../rubric/rubric.ts';

/** From the jurors' scores for one criterion of one region (at least one, in hundredths) to the panel's, in hundredths. */
export type Aggregate = (scoresHundredths: readonly number[]) => WholeRatio;

/** The panel's value of one criterion, in hundredths; whole numbers where they suffice, because they are many times faster. */
export type PanelValue = WholeRatio | Rational;

export const isWholeRatio = (value: PanelValue): value is WholeRatio => typeof value.n === 'number';

const mean: Aggregate = (scoresHundredths) => {
  let sum = 0;
  for (const score of scoresHundredths) sum += score;
  return { n: sum, d: scoresHundredths.length };
};

const ascending = (scoresHundredths: readonly number[]): readonly number[] => scoresHundredths.toSorted((a, b) => a - b);

/** The middle score; of an even number the mean of the two in the middle. */
const median: Aggregate = (scoresHundredths) => {
  const sorted = ascending(scoresHundredths);
  const upper = Math.floor(sorted.length / 2);
  return { n: (sorted[upper] ?? 0) + (sorted[sorted.length - 1 - upper] ?? 0), d: 2 };
};

/**
 * How many scores a trimmed mean leaves out at either end: as many as the method says, and fewer where recused, absent or
 * missing jurors would leave less than `FEWEST_LEFT`.
 */
export const trimmedEachSide = (wanted: number, scores: number): number =>
  Math.max(0, Math.min(wanted, Math.floor((scores - FEWEST_LEFT) / 2)));

const trimmedMean =
  (wanted: number): Aggregate =>
  (scoresHundredths) => {
    const trimmed = trimmedEachSide(wanted, scoresHundredths.length);
    return trimmed === 0 ? mean(scoresHundredths) : mean(ascending(scoresHundredths).slice(trimmed, -trimmed));
  };

const AGGREGATES = {
  'mean@1': () => mean,
  'median@1': () => median,
  'trimmed-mean@1': ({ trimEachSide }: Method) => trimmedMean(trimEachSide ?? 1),
  // A juror's ranks come from all regions together: see `borda.ts`.
  'borda@1': () => null,
} as const satisfies Readonly<Record<Aggregation, (method: Method) => Aggregate | null>>;

/** Null where the scores of one region alone do not make its value. */
export const aggregateOf = (method: Method): Aggregate | null => AGGREGATES[method.aggregation](method);
