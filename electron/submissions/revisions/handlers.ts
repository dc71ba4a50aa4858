import { fail, succeed } from '../../../shared/failure.ts';
import { compareContent } from '../../../shared/submissions/compare-content.ts';
import { coverageFigures, coverageOf } from '../../../shared/submissions/coverage.ts';
import { withdrawalOf } from '../../../shared/submissions/revisions/withdrawal.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../queries.ts';
import { revisionQueries } from './queries.ts';

type RevisionCalls = 'submissions.compareRevisions' | 'submissions.withdrawRevision';

export const revisionHandlers = (records: Records): Pick<SliceHandlers<'submissions'>, RevisionCalls> => {
  const queries = revisionQueries(records.file.database);
  const submissions = submissionQueries(records.file.database);
  const missing = (code: string, number: number) => fail({ code: 'not-found', noun: 'revision', id: `${code}/${String(number)}` });

  return {
    'submissions.compareRevisions': {
      answer: ({ code, from, to }) => {
        const [before, after] = [queries.content(code, from), queries.content(code, to)];
        if (before === undefined) return missing(code, from);
        if (after === undefined) return missing(code, to);
        if (before === null) return fail({ code: 'revision-content-unknown', number: from });
        if (after === null) return fail({ code: 'revision-content-unknown', number: to });
        return succeed({
          from,
          to,
          ...compareContent(before, after),
          storedCoverage: coverageOf(coverageFigures(before)),
          coverage: coverageOf(coverageFigures(after)),
        });
      },
    },
    'submissions.withdrawRevision': {
      answer: ({ code, number, reason }, { session, at, giveReason }) => {
        const submission = submissions.summary(code);
        if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: code });
        const withdrawal = withdrawalOf(queries.standing(code), number);
        if (!withdrawal.possible) {
          return withdrawal.because === 'only'
            ? fail({ code: 'revision-only-one' })
            : fail({ code: 'revision-not-latest', number, latest: withdrawal.latest });
        }
        if (reason === '') return fail({ code: 'reason-needed' });
        const restored = queries.content(code, withdrawal.restores);
        if (restored === undefined) return missing(code, withdrawal.restores);
        if (restored === null) return fail({ code: 'revision-content-unknown', number: withdrawal.restores });
        giveReason(reason);
        queries.withdraw({ code, number, at, by: actorOf(session), reason });
        submissions.writeContent(submission.region, restored);
        return succeed({ restored: withdrawal.restores });
      },
    },
  };
};
