import type { Database } from '../database/sqlite.ts';
import { substituteQueries } from '../panel/substitutes/queries.ts';
import { scoringQueries } from '../scoring/queries.ts';
import type { SubstitutedSheet } from './workbook-content.ts';

/** Sheets that are handed in and that a substitute handed in. */
export const readSubstituted = (database: Database): readonly SubstitutedSheet[] => {
  const substitutes = substituteQueries(database);
  return scoringQueries(database)
    .sheets()
    .flatMap(({ seat, code, submittedAt, submittedSubstitute }) => {
      if (submittedAt === null || submittedSubstitute === null) return [];
      return [{ seat, code, personName: substitutes.find(seat, submittedSubstitute)?.personName ?? '' }];
    });
};
