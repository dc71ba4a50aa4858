import { type Conflict, conflictsOf } from '../../shared/panel/conflict.ts';
import type { Database } from '../database/sqlite.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { panelQueries } from './queries.ts';
import { substituteQueries } from './substitutes/queries.ts';

/** Conflicts of interest as they stand now. No score is read for them. */
export const conflictsReader = (database: Database): (() => readonly Conflict[]) => {
  const panel = panelQueries(database);
  const substitutes = substituteQueries(database);
  const submissions = submissionQueries(database);
  return () =>
    conflictsOf({
      seats: panel.seats(),
      substitutes: substitutes.all().filter(({ revokedAt }) => revokedAt === null),
      candidates: submissions.candidates(),
      recusals: panel.recusals(),
      dismissals: panel.dismissals(),
      withdrawn: panel.withdrawnRecusals(),
      regionOf: (code) => submissions.summary(code)?.region ?? null,
    });
};
