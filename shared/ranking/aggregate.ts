import type { WholeRatio } from '../notation/fraction.ts';
import type { Method } from '../rubric/rubric.ts';

/** From the jurors' scores for one criterion of one region (at least one, in hundredths) to the panel's, in hundredths. */
export type Aggregate = (scoresHundredths: readonly number[]) => WholeRatio;

const mean: Aggregate = (scoresHundredths) => {
  let sum = 0;
  for (const score of scoresHundredths) sum += score;
  return { n: sum, d: scoresHundredths.length };
};

export const AGGREGATES = { 'mean@1': mean } as const satisfies Readonly<Record<Method['aggregation'], Aggregate>>;
