import { COVERAGE_SUBJECTS } from '../../shared/submissions/figure.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import type { Database } from '../database/sqlite.ts';
import { submissionQueries } from '../submissions/queries.ts';

/** Corrections that stand on coverage figures of candidates: what in a ranking does not count as declared. */
export const readCorrections = (database: Database): readonly FigureCorrection[] => {
  const submissions = submissionQueries(database);
  return submissions
    .candidates()
    .flatMap(({ code }) => submissions.correctionsFor(code))
    .filter(({ subject }) => COVERAGE_SUBJECTS.some((one) => one === subject));
};
