import { fail, succeed } from '../../../shared/failure.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../../submissions/queries.ts';
import { attendanceQueries } from './queries.ts';
import { panelQueries } from '../queries.ts';

export const attendanceHandlers = (records: Records): Pick<SliceHandlers<'panel'>, 'panel.attendance' | 'panel.recordAttendance'> => {
  const { database } = records.file;
  const attendance = attendanceQueries(database);
  const panel = panelQueries(database);
  const submissions = submissionQueries(database);
  return {
    'panel.attendance': { answer: () => succeed(attendance.all()) },
    'panel.recordAttendance': {
      answer: ({ marks, reason }, { session, at, giveReason }) => {
        if (reason === '' && records.state().phase === 'pleno') return fail({ code: 'reason-needed' });
        if (reason !== '') giveReason(reason);
        for (const mark of marks) {
          if (panel.seat(mark.seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(mark.seat) });
          const submission = submissions.summary(mark.code);
          if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: mark.code });
          if (submission.status !== 'kandidat') return fail({ code: 'not-a-candidate', region: submission.region.name });
          attendance.record(mark, at, actorOf(session));
        }
        return succeed(null);
      },
    },
  };
};
