import type { RegionCode } from '../../shared/edition/region.ts';
import { type Failure, fail, succeed } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SliceHandlers, WriteContext } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { actorOf } from '../session.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { panelQueries } from './queries.ts';
import { conflictsReader } from './read-conflicts.ts';

export type ConflictReaders = { readonly hasScoresFor: (seat: SeatId, code: RegionCode) => boolean };

type ConflictCalls = 'panel.conflicts' | 'panel.recuse' | 'panel.declareConflicts' | 'panel.dismissConflicts' | 'panel.withdrawRecusal';

type Declared = { readonly seat: SeatId; readonly code: RegionCode; readonly reason: string };

export const conflictHandlers = (records: Records, readers: ConflictReaders): Pick<SliceHandlers<'panel'>, ConflictCalls> => {
  const { database } = records.file;
  const queries = panelQueries(database);
  const submissions = submissionQueries(database);
  const conflicts = conflictsReader(database);

  /** A juror declares for the own seat, the secretariat records for any. */
  const unfit = (call: string, { seat, reason }: Omit<Declared, 'code'>, { session }: WriteContext): Failure | null => {
    if (reason === '') return { code: 'reason-needed' };
    if (session.identity.seat !== null && session.identity.seat !== seat)
      return { code: 'not-permitted', call, role: session.identity.role };
    return queries.seat(seat) === null ? { code: 'not-found', noun: 'seat', id: String(seat) } : null;
  };

  const recuse = ({ seat, code, reason }: Declared, { at, giveReason }: WriteContext) => {
    if (submissions.summary(code) === null) return fail({ code: 'not-found', noun: 'submission', id: code });
    if (readers.hasScoresFor(seat, code)) return fail({ code: 'has-scores' });
    giveReason(reason);
    queries.insertRecusal({ seat, code, reason, declaredAt: at });
    return succeed(null);
  };

  return {
    'panel.conflicts': {
      answer: (_input, { session }) => {
        const { role, seat } = session.identity;
        const all = conflicts();
        const leads = seat === null || role === 'ketua' || role === 'sekretaris';
        return succeed(leads ? all : all.filter((one) => one.seat === seat));
      },
    },
    'panel.recuse': {
      answer: (declared, context) => {
        const failure = unfit('panel.recuse', declared, context);
        return failure === null ? recuse(declared, context) : fail(failure);
      },
    },
    'panel.declareConflicts': {
      answer: ({ seat, codes, reason }, context) => {
        const failure = unfit('panel.declareConflicts', { seat, reason }, context);
        if (failure !== null) return fail(failure);
        // All or none: each is an event of its own, and the first that is refused undoes those before it.
        for (const code of codes) {
          const done = context.inOwnEvent('panel.recuse', () => recuse({ seat, code, reason }, context));
          if (!done.ok) return done;
        }
        return succeed(null);
      },
    },
    'panel.dismissConflicts': {
      answer: ({ seat, codes, reason }, { session, at, giveReason, inOwnEvent }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        if (session.identity.seat === seat) return fail({ code: 'own-conflict' });
        if (queries.seat(seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(seat) });
        const known = new Map(conflicts().flatMap((one) => (one.seat === seat ? [[one.region.code, one] as const] : [])));
        for (const code of codes) {
          const conflict = known.get(code);
          if (conflict?.state !== 'proposed')
            return fail({ code: 'conflict-not-proposed', region: conflict?.region.name ?? submissions.summary(code)?.region.name ?? code });
        }
        for (const code of codes) {
          inOwnEvent('panel.dismissConflicts', () => {
            giveReason(reason);
            const grounds = known.get(code)?.grounds ?? [];
            queries.dismiss({ seat, code, grounds, reason, dismissedAt: at, dismissedBy: actorOf(session) });
            return succeed(null);
          });
        }
        return succeed(null);
      },
    },
    'panel.withdrawRecusal': {
      answer: ({ seat, code, reason }, { session, at, giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        const recusal = queries.recusal(seat, code);
        if (recusal === null) return fail({ code: 'not-found', noun: 'recusal', id: `${String(seat)}/${code}` });
        giveReason(reason);
        const { declaredAt, reason: declaredReason } = recusal;
        queries.withdrawRecusal({ seat, code, declaredAt, declaredReason, reason, withdrawnAt: at, withdrawnBy: actorOf(session) });
        return succeed(null);
      },
    },
  };
};
