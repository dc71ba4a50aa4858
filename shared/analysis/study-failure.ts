import type { StudyProblem } from './study.ts';

/** Largest file of ratings that is read. */
export const STUDY_LIMIT_BYTES = 32 * 1024 * 1024;

/** A file of ratings from elsewhere cannot be analysed: where in it, and why. */
export type StudyFailure = {
  readonly code: 'study-refused';
  readonly fileName: string;
  readonly place: string;
  readonly problem: StudyProblem | 'too-large' | 'too-heavy';
};
