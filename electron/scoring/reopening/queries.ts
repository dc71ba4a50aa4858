import { z } from 'zod';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import { type SubstituteNumber, substituteNumberSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { criterionIdSchema, STAGES } from '../../../shared/rubric/rubric.ts';
import {
  DECIDING_ROLES,
  REOPENING_OUTCOMES,
  type Reopening,
  type ReopeningDecision,
  type SheetVersion,
} from '../../../shared/scoring/reopening/reopening.ts';
import type { Database } from '../../database/sqlite.ts';

type ReopeningRow = {
  readonly seat: number;
  readonly code: string;
  readonly number: number;
  readonly stage: string | null;
  readonly submittedAt: string | null;
  readonly reason: string;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly outcome: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: number | null;
  readonly decidedRole: string | null;
  readonly decidedReason: string | null;
  readonly opensVersion: number | null;
};

type VersionRow = {
  readonly version: number;
  readonly submittedAt: string;
  readonly substitute: number | null;
  readonly scores: string;
  readonly comments: string;
  readonly reopening: number;
};

type SheetKey = { readonly seat: SeatId; readonly code: RegionCode };
export type StoredVersion = Omit<SheetVersion, 'reopening' | 'submittedBy'> & {
  readonly substitute: SubstituteNumber | null;
  readonly reopening: number;
};

const scoresSchema = z.array(z.strictObject({ criterion: criterionIdSchema, valueHundredths: z.int(), enteredAt: z.string() }));
const commentsSchema = z.array(z.strictObject({ criterion: criterionIdSchema.nullable(), text: z.string(), writtenAt: z.string() }));
const decisionSchema = z.object({
  outcome: z.enum(REOPENING_OUTCOMES),
  decidedAt: z.string(),
  decidedBy: seatIdSchema,
  role: z.enum(DECIDING_ROLES),
  reason: z.string(),
  opensVersion: z.int().nullable(),
});

const COLUMNS = `seat, code, number, stage, submitted_at AS submittedAt, reason, proposed_at AS proposedAt, proposed_by AS proposedBy,
            outcome, decided_at AS decidedAt, decided_by AS decidedBy, decided_role AS decidedRole, decided_reason AS decidedReason,
            opens_version AS opensVersion`;

const toDecision = (row: ReopeningRow): ReopeningDecision | null => {
  if (row.outcome === null) return null;
  const { outcome, decidedAt, decidedBy, decidedRole: role, decidedReason: reason, opensVersion } = row;
  return decisionSchema.parse({ outcome, decidedAt, decidedBy, role, reason, opensVersion });
};

const toReopening = (row: ReopeningRow): Reopening => ({
  seat: seatIdSchema.parse(row.seat),
  code: regionCodeSchema.parse(row.code),
  number: row.number,
  stage: z.enum(STAGES).nullable().parse(row.stage),
  submittedAt: row.submittedAt,
  reason: row.reason,
  proposedAt: row.proposedAt,
  proposedBy: row.proposedBy,
  decision: toDecision(row),
});

const toVersion = (row: VersionRow): StoredVersion => ({
  version: row.version,
  submittedAt: row.submittedAt,
  substitute: row.substitute === null ? null : substituteNumberSchema.parse(row.substitute),
  scores: scoresSchema.parse(JSON.parse(row.scores)),
  comments: commentsSchema.parse(JSON.parse(row.comments)),
  reopening: row.reopening,
});

export const reopeningQueries = (database: Database) => {
  const selectAll = database.prepare<[], ReopeningRow>(
    `SELECT ${COLUMNS}
       FROM reopening
      ORDER BY proposed_at DESC, seat, code, number DESC`,
  );
  const selectOfSheet = database.prepare<[SeatId, RegionCode], ReopeningRow>(
    `SELECT ${COLUMNS}
       FROM reopening
      WHERE seat = ?
        AND code = ?
      ORDER BY number DESC`,
  );
  const insert = database.prepare<Omit<Reopening, 'decision'>>(
    `INSERT INTO reopening (seat, code, number, stage, submitted_at, reason, proposed_at, proposed_by)
     VALUES (@seat, @code, @number, @stage, @submittedAt, @reason, @proposedAt, @proposedBy)`,
  );
  const updateDecision = database.prepare<SheetKey & { readonly number: number } & ReopeningDecision>(
    `UPDATE reopening
        SET outcome = @outcome, decided_at = @decidedAt, decided_by = @decidedBy, decided_role = @role, decided_reason = @reason,
            opens_version = @opensVersion
      WHERE seat = @seat
        AND code = @code
        AND number = @number`,
  );
  const selectVersions = database.prepare<[SeatId, RegionCode], VersionRow>(
    `SELECT version, submitted_at AS submittedAt, substitute, scores, comments, reopening
       FROM sheet_version
      WHERE seat = ?
        AND code = ?
      ORDER BY version`,
  );
  const insertVersion = database.prepare<SheetKey & VersionRow>(
    `INSERT INTO sheet_version (seat, code, version, submitted_at, substitute, scores, comments, reopening)
     VALUES (@seat, @code, @version, @submittedAt, @substitute, @scores, @comments, @reopening)`,
  );
  const countVersions = database
    .prepare<[SeatId, RegionCode], number>('SELECT count(*) FROM sheet_version WHERE seat = ? AND code = ?')
    .pluck();
  const countWaiting = database
    .prepare<{ readonly notOf: SeatId | null }, number>('SELECT count(*) FROM reopening WHERE outcome IS NULL AND seat IS NOT @notOf')
    .pluck();

  const ofSheet = ({ seat, code }: SheetKey): readonly Reopening[] => selectOfSheet.all(seat, code).map(toReopening);
  return {
    all: (): readonly Reopening[] => selectAll.all().map(toReopening),
    ofSheet,
    waiting: (key: SheetKey): Reopening | null => ofSheet(key).find(({ decision }) => decision === null) ?? null,
    /** Proposals that wait, but for those on the sheets of this seat. */
    countWaiting: (notOf: SeatId | null): number => countWaiting.get({ notOf }) ?? 0,
    propose: (reopening: Omit<Reopening, 'decision'>): void => void insert.run(reopening),
    decide: ({ seat, code, number }: Reopening, decision: ReopeningDecision): void =>
      void updateDecision.run({ seat, code, number, ...decision }),
    versions: ({ seat, code }: SheetKey): readonly StoredVersion[] => selectVersions.all(seat, code).map(toVersion),
    /** Number of what is being filled in or stands submitted now. */
    version: ({ seat, code }: SheetKey): number => (countVersions.get(seat, code) ?? 0) + 1,
    keepVersion: ({ seat, code }: SheetKey, { scores, comments, ...version }: StoredVersion): void =>
      void insertVersion.run({ seat, code, ...version, scores: canonicalJson(scores), comments: canonicalJson(comments) }),
  };
};

export type ReopeningQueries = ReturnType<typeof reopeningQueries>;
