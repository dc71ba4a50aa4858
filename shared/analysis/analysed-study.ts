import type { Analysis } from './analyse.ts';

/** A study from elsewhere with its analysis. Official results are made elsewhere. */
export type AnalysedStudy = {
  readonly criteria: readonly string[];
  readonly objects: readonly string[];
  readonly jurors: readonly string[];
  readonly analysis: Analysis;
};
