import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Failure, fail, succeed } from '../../../shared/failure.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { SliceHandlers } from '../../handler.ts';
import { panelQueries } from '../../panel/queries.ts';
import type { Records } from '../../records-file.ts';
import { rubricQueries } from '../../rubric/queries.ts';
import { submissionQueries } from '../../submissions/queries.ts';
import { ofAnotherSeat, personOf, seatOf } from '../own-seat.ts';
import { scoringQueries } from '../queries.ts';
import { remarkQueries } from './queries.ts';

type RemarkCalls = 'scoring.comment' | 'scoring.keepNote' | 'scoring.comments';

export type RemarkReaders = {
  /** What stands against writing on this sheet; null when nothing does. */
  readonly closed: (seat: SeatId, code: RegionCode) => Failure | null;
};

/** Something else stands there than the writer knew, and it is not what the writer says. */
const differs = (
  base: { readonly text: string } | undefined,
  text: string,
  stored: { readonly text: string; readonly at: string } | null,
): Failure | null => {
  const storedText = stored?.text ?? '';
  if (base === undefined || storedText === base.text || storedText === text) return null;
  return { code: 'text-differs', storedText, storedAt: stored?.at ?? null };
};

export const remarkHandlers = (records: Records, { closed }: RemarkReaders): Pick<SliceHandlers<'scoring'>, RemarkCalls> => {
  const { database } = records.file;
  const remarks = remarkQueries(database);
  const scoring = scoringQueries(database);
  const rubric = rubricQueries(database);
  const panel = panelQueries(database);
  const submissions = submissionQueries(database);

  return {
    'scoring.comment': {
      answer: ({ code, criterion, text, seat: expected, base }, { session, at }) => {
        const seat = seatOf(session);
        const failure = ofAnotherSeat(session, expected) ?? closed(seat, code);
        if (failure !== null) return fail(failure);
        if (criterion !== null && rubric.criterion(criterion) === null)
          return fail({ code: 'not-found', noun: 'criterion', id: criterion });
        const key = { seat, code, criterion };
        const stored = remarks.comment(key);
        const difference = differs(base, text, stored === null ? null : { text: stored.text, at: stored.writtenAt });
        if (difference !== null) return fail(difference);
        if (text === '') {
          remarks.erase(key);
        } else if (text !== stored?.text) {
          scoring.openSheet(seat, code);
          remarks.write(key, text, at);
        }
        return succeed({ writtenAt: text !== '' && text === stored?.text ? stored.writtenAt : at });
      },
    },
    'scoring.keepNote': {
      answer: ({ code, text, seat: expected, base }, { session, at }) => {
        const seat = seatOf(session);
        const failure = ofAnotherSeat(session, expected);
        if (failure !== null) return fail(failure);
        if (submissions.summary(code) === null) return fail({ code: 'not-found', noun: 'submission', id: code });
        const recusal = panel.recusal(seat, code);
        if (recusal !== null) return fail({ code: 'recused', reason: recusal.reason });
        const key = { ...personOf(session), code };
        const stored = remarks.note(key);
        const difference = differs(base, text, stored === null ? null : { text: stored.text, at: stored.keptAt });
        if (difference !== null) return fail(difference);
        if (text === '') remarks.eraseNote(key);
        else remarks.keepNote(key, text, at);
        return succeed({ keptAt: at });
      },
    },
    'scoring.comments': { answer: () => succeed(remarks.submitted()) },
  };
};
