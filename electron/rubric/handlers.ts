import { fail, succeed } from '../../shared/failure.ts';
import { rubricProblems } from '../../shared/rubric/rubric-problems.ts';
import { editionQueries } from '../edition/queries.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { rubricQueries } from './queries.ts';

export type RubricReaders = { readonly hasScores: () => boolean };

export const rubricHandlers = (records: Records, readers: RubricReaders): SliceHandlers<'rubric'> => {
  const queries = rubricQueries(records.file.database);
  const edition = editionQueries(records.file.database);
  return {
    'rubric.read': { answer: () => succeed(queries.read()) },
    'rubric.update': {
      // An unfinished rubric may be kept; only a whole one can be locked.
      answer: (content) => {
        const { lockedAt } = queries.read();
        if (lockedAt !== null) return fail({ code: 'rubric-locked', lockedAt });
        queries.write(content);
        return succeed(null);
      },
    },
    'rubric.lock': {
      answer: (_input, { at }) => {
        const rubric = queries.read();
        const problems = rubricProblems(rubric);
        if (problems.length > 0) return fail({ code: 'rubric-incomplete', problems });
        queries.lock(at);
        edition.updatePhase('aturan-terkunci');
        return succeed(null);
      },
    },
    'rubric.unlock': {
      answer: ({ reason }, { giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        if (readers.hasScores()) return fail({ code: 'has-scores' });
        giveReason(reason);
        queries.lock(null);
        edition.updatePhase('persiapan');
        return succeed(null);
      },
    },
  };
};
