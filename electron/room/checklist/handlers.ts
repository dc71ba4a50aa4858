import { fail, succeed } from '../../../shared/failure.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { checklistQueries } from './queries.ts';

type ChecklistCalls = 'room.checklist' | 'room.confirmCheck' | 'room.withdrawCheck' | 'room.noteTrial';

export const checklistHandlers = (records: Records, roomActor: string): Pick<SliceHandlers<'room'>, ChecklistCalls> => {
  const queries = checklistQueries(records.file.database);
  return {
    'room.checklist': { answer: () => succeed({ confirmations: queries.confirmations(), trials: queries.trials() }) },
    'room.confirmCheck': {
      answer: ({ item, personName, note }, { session, at }) => {
        queries.confirm({ item, personName, note, at, by: actorOf(session) });
        return succeed(null);
      },
    },
    'room.withdrawCheck': {
      answer: ({ item }) => (queries.withdraw(item) ? succeed(null) : fail({ code: 'not-found', noun: 'check', id: item })),
    },
    'room.noteTrial': {
      answer: (trial, { session }) => {
        if (session.actorName !== roomActor) return fail({ code: 'not-permitted', call: 'room.noteTrial', role: session.identity.role });
        queries.insertTrial(trial);
        return succeed(null);
      },
    },
  };
};
