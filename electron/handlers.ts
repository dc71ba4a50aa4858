import { contract } from '../shared/contract.ts';
import type { RegionCode } from '../shared/edition/region.ts';
import { openConflicts } from '../shared/panel/conflict.ts';
import { analysisHandlers } from './analysis/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { refusal } from './door.ts';
import { editionHandlers } from './edition/handlers.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Handlers } from './handler.ts';
import { checkBothPins } from './panel/both-pins.ts';
import { panelHandlers } from './panel/handlers.ts';
import { panelQueries } from './panel/queries.ts';
import { conflictsReader } from './panel/read-conflicts.ts';
import { staffQueries } from './panel/staff/queries.ts';
import { rankingHandlers, type RankingReaders } from './ranking/handlers.ts';
import type { Records } from './records-file.ts';
import { resultsHandlers } from './results/handlers.ts';
import { roomHandlers } from './room/handlers.ts';
import type { RoomControl } from './room/room-control.ts';
import { rubricHandlers } from './rubric/handlers.ts';
import { rubricQueries } from './rubric/queries.ts';
import { scoringHandlers } from './scoring/handlers.ts';
import { scoringQueries } from './scoring/queries.ts';
import { reopeningQueries } from './scoring/reopening/queries.ts';
import { voidSheets } from './scoring/void-sheets.ts';
import type { Session } from './session.ts';
import type { EvidenceSetup } from './submissions/evidence/handlers.ts';
import { findingsReader } from './submissions/findings/read-findings.ts';
import { submissionsHandlers } from './submissions/handlers.ts';
import { submissionQueries } from './submissions/queries.ts';

export type HandlerSetup = {
  readonly files: FileTokens;
  readonly applicationVersion: string;
  readonly evidence?: EvidenceSetup | undefined;
  /** The network side of the jurors' room; none on the command line. */
  readonly room?: RoomControl | undefined;
  /** Another second reckoning of the ranking than the own one; only a test has one. */
  readonly shadow?: RankingReaders['shadow'];
};

/** Joins the slices' handlers, and lends each slice what it may read of slices after it. */
export const createHandlers = (records: Records, setup: HandlerSetup): Handlers => {
  const { database } = records.file;
  const submissions = submissionQueries(database);
  const panel = panelQueries(database);
  const rubric = rubricQueries(database);
  const scoring = scoringQueries(database);
  const reopenings = reopeningQueries(database);
  const staff = staffQueries(database);
  const findings = findingsReader(records);
  const conflicts = conflictsReader(database);

  const rankingOpen = (session: Session): boolean => refusal('ranking.read', contract['ranking.read'], session, records.state()) === null;

  const timingOpen = (session: Session): boolean =>
    refusal('analysis.timing', contract['analysis.timing'], session, records.state()) === null;

  const recusedFrom = ({ identity }: Session, code: RegionCode): string | null =>
    identity.seat === null ? null : (panel.recusal(identity.seat, code)?.reason ?? null);

  /** A juror counts the own sheets only: how far the others are is nothing that a seat is told. */
  const progress = ({ identity }: Session) => {
    const decides = identity.seat === null || identity.role === 'ketua' || identity.role === 'sekretaris';
    const { submissions: count, candidates } = submissions.count();
    const { seats, seatsWithPin } = panel.count();
    const { submitted, excused } = scoring.countSheets(identity.seat);
    const held = findings.heldCandidates();
    const unanswered = openConflicts(conflicts());
    const answersAll = identity.seat === null || identity.role === 'ketua' || identity.role === 'sekretaris';
    return {
      submissions: count,
      candidates,
      ready: candidates - held.length,
      held,
      seats,
      seatsWithPin,
      openConflicts: unanswered.filter(({ seat }) => answersAll || seat === identity.seat).length,
      rubricLocked: rubric.lockedAt() !== null,
      sheetsSubmitted: submitted,
      sheetsExpected: (identity.seat === null ? seats : 1) * candidates - excused,
      reopeningsWaiting: decides ? reopenings.countWaiting(identity.seat) : 0,
    };
  };

  /** A device of the room is locked by its server; the command line by nobody. */
  const windowLock = ({ wire }: Session) => ({ ...staff.lock(), ...(wire === 'room' ? { inForce: false } : {}) });

  return {
    ...auditHandlers(records, { rankingOpen }),
    ...editionHandlers(records, { progress, rankingOpen, files: setup.files, windowLock }),
    ...submissionsHandlers(records, { files: setup.files, recusedFrom, evidence: setup.evidence }),
    ...rubricHandlers(records, {
      files: setup.files,
      hasScores: () => scoring.count() > 0,
      seats: () => panel.count().seats,
      bothPins: (pins) => checkBothPins(panel, pins),
      voidSheets: (context, terms) => voidSheets(scoring, context, terms),
    }),
    ...panelHandlers(records, {
      hasScoresFor: (seat, code) => scoring.countIn(seat, code) > 0,
      hasSheets: scoring.hasSheets,
    }),
    ...scoringHandlers(records, { files: setup.files }),
    ...roomHandlers(records, setup),
    ...rankingHandlers(records, { ...setup, rankingOpen }),
    ...analysisHandlers(records, setup),
    ...resultsHandlers(records, { ...setup, timingOpen }),
  };
};
