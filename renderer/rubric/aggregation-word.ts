import type { Aggregation } from '../../shared/rubric/rubric.ts';

/** Under what an aggregation has its words, whatever its version. */
export const AGGREGATION_WORD = {
  'mean@1': 'mean',
  'median@1': 'median',
  'trimmed-mean@1': 'trimmed',
  'borda@1': 'borda',
} as const satisfies Readonly<Record<Aggregation, string>>;
