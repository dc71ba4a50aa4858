import { fail, succeed } from '../../../shared/failure.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import { answersTo } from '../../../shared/submissions/findings/standing-finding.ts';
import { LETTER_READERS } from '../../../shared/submissions/letter/contract.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { findingQueries } from './queries.ts';
import { findingsReader } from './read-findings.ts';

type FindingCalls = 'submissions.findings' | 'submissions.answerFinding' | 'submissions.withdrawAnswer';

export const findingHandlers = (records: Records): Pick<SliceHandlers<'submissions'>, FindingCalls> => {
  const queries = findingQueries(records.file.database);
  const findings = findingsReader(records);
  return {
    'submissions.findings': {
      answer: ({ code }, { session }) => {
        const all = findings.read();
        const asked = code === null ? all : all.filter((one) => one.finding.region === code);
        if (LETTER_READERS.some((role) => role === session.identity.role)) return succeed(asked);
        return succeed(asked.map(({ letter: _letter, ...rest }) => rest));
      },
    },
    'submissions.answerFinding': {
      answer: ({ code, finding: findingCode, place, fingerprint, answer, note }, { at, session, giveReason }) => {
        if (note === '') return fail({ code: 'reason-needed' });
        const found = findings
          .read()
          .find(({ finding }) => finding.region === code && finding.code === findingCode && findingPlaceKey(finding.place) === place);
        // What is answered is what was shown.
        if (found?.finding.fingerprint !== fingerprint) return fail({ code: 'finding-changed' });
        if (!answersTo(found.finding.place).includes(answer)) return fail({ code: 'finding-needs-correction' });
        giveReason(note);
        queries.write({
          code,
          finding: findingCode,
          place,
          fingerprint,
          rules: found.finding.version,
          answer,
          note,
          answeredAt: at,
          answeredBy: actorOf(session),
        });
        return succeed(null);
      },
    },
    'submissions.withdrawAnswer': {
      answer: ({ code, finding, place, reason }, { giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        if (!queries.remove(code, finding, place)) return fail({ code: 'finding-changed' });
        giveReason(reason);
        return succeed(null);
      },
    },
  };
};
