import { type Failure, fail, succeed } from '../../../shared/failure.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Seat, SeatId } from '../../../shared/panel/panel.ts';
import {
  DECIDING_ROLES,
  type DecidingRole,
  mayDecide,
  type Reopening,
  type SheetVersion,
  type SheetVersions,
} from '../../../shared/scoring/reopening/reopening.ts';
import type { SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import type { SliceHandlers } from '../../handler.ts';
import { countAttempt, pinMatches } from '../../panel/pin.ts';
import { panelQueries } from '../../panel/queries.ts';
import { substituteQueries } from '../../panel/substitutes/queries.ts';
import type { Records } from '../../records-file.ts';
import { actorOf, type Session } from '../../session.ts';
import { submissionQueries } from '../../submissions/queries.ts';
import { seatOf } from '../own-seat.ts';
import { scoringQueries } from '../queries.ts';
import { remarkQueries } from '../remarks/queries.ts';
import { stageQueries } from '../stage/queries.ts';
import { reopeningQueries } from './queries.ts';

type ReopeningCalls =
  'scoring.proposeReopening' | 'scoring.decideReopening' | 'scoring.reopenings' | 'scoring.ownVersions' | 'scoring.versions';

type SheetPlace = { readonly seat: SeatId; readonly code: RegionCode };

const decidingRole = ({ role }: Seat): DecidingRole | null => DECIDING_ROLES.find((one) => one === role) ?? null;

export const reopeningHandlers = (records: Records): Pick<SliceHandlers<'scoring'>, ReopeningCalls> => {
  const { database } = records.file;
  const reopenings = reopeningQueries(database);
  const scoring = scoringQueries(database);
  const remarks = remarkQueries(database);
  const stages = stageQueries(database);
  const panel = panelQueries(database);
  const substitutes = substituteQueries(database);
  const submissions = submissionQueries(database);

  const sheetScores = ({ seat, code }: SheetPlace) =>
    scoring
      .ofSeat(seat)
      .filter((score) => score.code === code)
      .map(({ criterion, valueHundredths, enteredAt }) => ({ criterion, valueHundredths, enteredAt }));

  const submitter = (seat: SeatId, substitute: SubstituteNumber | null): Pick<SheetVersion, 'submittedBy'> => {
    const person = substitute === null ? null : substitutes.find(seat, substitute);
    return person === null ? {} : { submittedBy: person.personName };
  };

  /** Every submission of the sheet; what is being filled in anew is nobody's but the juror's. */
  const versionsOf = (place: SheetPlace): SheetVersions => {
    const told = reopenings.ofSheet(place);
    const earlier = reopenings.versions(place).map(({ substitute, ...version }) => ({
      ...version,
      ...submitter(place.seat, substitute),
      reopening: told.find(({ number }) => number === version.reopening) ?? null,
    }));
    const sheet = scoring.sheet(place.seat, place.code);
    if (sheet?.submittedAt == null) return { ...place, versions: earlier };
    const { submittedAt, submittedSubstitute } = sheet;
    const comments = remarks.comments(place.seat, place.code);
    const standing = {
      version: reopenings.version(place),
      submittedAt,
      ...submitter(place.seat, submittedSubstitute),
      scores: sheetScores(place),
      comments,
      reopening: null,
    };
    return { ...place, versions: [...earlier, standing] };
  };

  /** What stands against this seat's deciding, before its PIN is tried. */
  const refused = (reopening: Reopening | null, decider: Seat | null, place: string, session: Session): Failure | null => {
    if (decider === null) return { code: 'not-found', noun: 'seat', id: place };
    if (session.identity.seat !== null && session.identity.seat !== decider.seat) return { code: 'seat-differs', seat: decider.seat };
    if (decidingRole(decider) === null) return { code: 'not-permitted', call: 'scoring.decideReopening', role: decider.role };
    if (reopening === null) return { code: 'not-found', noun: 'reopening', id: place };
    if (reopening.decision !== null) return { code: 'reopening-decided' };
    return mayDecide(reopening, decider) ? null : { code: 'reopening-own-sheet', seat: decider.seat };
  };

  return {
    'scoring.proposeReopening': {
      answer: ({ seat, code, reason, stage }, { session, at, giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        if (panel.seat(seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(seat) });
        if (submissions.summary(code) === null) return fail({ code: 'not-found', noun: 'submission', id: code });
        const submittedAt = scoring.sheet(seat, code)?.submittedAt ?? null;
        if (submittedAt === null) {
          if (stage === null) return fail({ code: 'sheet-not-submitted' });
          if (stages.closings().every((closing) => closing.stage !== stage)) return fail({ code: 'stage-not-closed', stage });
        }
        if (reopenings.waiting({ seat, code }) !== null) return fail({ code: 'reopening-waits' });
        giveReason(reason);
        const number = reopenings.ofSheet({ seat, code }).length + 1;
        reopenings.propose({ seat, code, number, stage, submittedAt, reason, proposedAt: at, proposedBy: actorOf(session) });
        return succeed({ number });
      },
    },
    'scoring.decideReopening': {
      prepare: async ({ seat, code, number, by, pin, outcome, reason }) => {
        const matched = await pinMatches(panel, by, pin);
        return ({ session, at, giveReason, keepThoughRefused }) => {
          const place = { seat, code };
          const reopening = reopenings.ofSheet(place).find((one) => one.number === number) ?? null;
          const decider = panel.seat(by);
          const failure = refused(reopening, decider, `${String(seat)}/${code}`, session);
          if (failure !== null) return fail(failure);
          const role = decider === null ? null : decidingRole(decider);
          if (reopening === null || role === null) throw new Error('A decision without its proposal or decider was let through.');
          if (outcome === 'rejected' && reason === '') return fail({ code: 'reason-needed' });
          const wrongPin = countAttempt(panel, by, matched, at);
          if (wrongPin !== null) {
            keepThoughRefused();
            return fail(wrongPin);
          }
          if (reason !== '') giveReason(reason);
          const decision = { outcome, decidedAt: at, decidedBy: by, role, reason };
          if (outcome === 'rejected') {
            reopenings.decide(reopening, { ...decision, opensVersion: null });
            return succeed(null);
          }
          const sheet = scoring.sheet(seat, code);
          const submittedAt = sheet?.submittedAt ?? null;
          if (submittedAt !== reopening.submittedAt) return fail({ code: 'reopening-stale' });
          const version = reopenings.version(place);
          if (submittedAt === null) {
            reopenings.decide(reopening, { ...decision, opensVersion: version });
            return succeed(null);
          }
          const comments = remarks.comments(seat, code);
          const substitute = sheet?.submittedSubstitute ?? null;
          reopenings.keepVersion(place, { version, submittedAt, substitute, scores: sheetScores(place), comments, reopening: number });
          reopenings.decide(reopening, { ...decision, opensVersion: version + 1 });
          scoring.reopen(seat, code);
          return succeed(null);
        };
      },
    },
    'scoring.reopenings': { answer: () => succeed(reopenings.all()) },
    'scoring.ownVersions': { answer: ({ code }, { session }) => succeed(versionsOf({ seat: seatOf(session), code })) },
    'scoring.versions': { answer: (place) => succeed(versionsOf(place)) },
  };
};
