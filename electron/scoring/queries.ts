import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../shared/panel/panel.ts';
import { type CriterionId, criterionIdSchema } from '../../shared/rubric/rubric.ts';
import type { EnteredScore } from '../../shared/scoring/scoring.ts';
import { type SubstituteNumber, substituteNumberSchema } from '../../shared/panel/substitutes/substitute.ts';
import type { Database } from '../database/sqlite.ts';

export type StoredScore = EnteredScore & { readonly seat: SeatId; readonly code: RegionCode };
export type StoredSheet = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly submittedAt: string | null;
  /** The substitute who handed it in; null is the seat's own person, or nobody yet. */
  readonly submittedSubstitute: SubstituteNumber | null;
};

/** A sheet that was taken out of the judging when its rubric was opened again. */
export type StoredVoidedSheet = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly submittedAt: string | null;
  /** How many criteria were scored on it. */
  readonly filled: number;
  readonly rubricHash: string;
  readonly reason: string;
  readonly voidedAt: string;
  readonly voidedBy: string;
};

type ScoreRow = {
  readonly seat: number;
  readonly code: string;
  readonly criterion: string;
  readonly valueHundredths: number;
  readonly enteredAt: string;
};
type SheetRow = {
  readonly seat: number;
  readonly code: string;
  readonly submittedAt: string | null;
  readonly submittedSubstitute: number | null;
};

export const scoringQueries = (database: Database) => {
  const selectSheet = database.prepare<[SeatId, RegionCode], SheetRow>(
    `SELECT seat, code, submitted_at AS submittedAt, submitted_substitute AS submittedSubstitute
       FROM sheet
      WHERE seat = ?
        AND code = ?`,
  );
  const selectSheets = database.prepare<[], SheetRow>(
    `SELECT seat, code, submitted_at AS submittedAt, submitted_substitute AS submittedSubstitute
       FROM sheet`,
  );
  const insertSheet = database.prepare<[SeatId, RegionCode]>(
    `INSERT INTO sheet (seat, code)
     VALUES (?, ?)
         ON CONFLICT (seat, code) DO NOTHING`,
  );
  const updateSubmitted = database.prepare<{ seat: SeatId; code: RegionCode; at: string; substitute: SubstituteNumber | null }>(
    `UPDATE sheet
        SET submitted_at = @at, submitted_substitute = @substitute
      WHERE seat = @seat
        AND code = @code`,
  );
  const updateReopened = database.prepare<[SeatId, RegionCode]>(
    `UPDATE sheet
        SET submitted_at = NULL, submitted_substitute = NULL
      WHERE seat = ?
        AND code = ?`,
  );
  const upsertScore = database.prepare<StoredScore & { readonly substitute: SubstituteNumber | null }>(
    `INSERT INTO score (seat, code, criterion, value_hundredths, entered_at, entered_substitute)
     VALUES (@seat, @code, @criterion, @valueHundredths, @enteredAt, @substitute)
         ON CONFLICT (seat, code, criterion) DO UPDATE
        SET value_hundredths = excluded.value_hundredths, entered_at = excluded.entered_at,
            entered_substitute = excluded.entered_substitute`,
  );
  const deleteScore = database.prepare<[SeatId, RegionCode, CriterionId]>(
    `DELETE FROM score
      WHERE seat = ?
        AND code = ?
        AND criterion = ?`,
  );
  const selectScoresOfSeat = database.prepare<[SeatId], ScoreRow>(
    `SELECT seat, code, criterion, value_hundredths AS valueHundredths, entered_at AS enteredAt
       FROM score
      WHERE seat = ?`,
  );
  const selectScore = database.prepare<[SeatId, RegionCode, CriterionId], ScoreRow>(
    `SELECT seat, code, criterion, value_hundredths AS valueHundredths, entered_at AS enteredAt
       FROM score
      WHERE seat = ?
        AND code = ?
        AND criterion = ?`,
  );
  const selectScores = database.prepare<[], ScoreRow>(
    `SELECT seat, code, criterion, value_hundredths AS valueHundredths, entered_at AS enteredAt
       FROM score`,
  );
  const countScores = database.prepare<[], number>('SELECT count(*) FROM score').pluck();
  const countSheetsOf = database.prepare<[SeatId], number>('SELECT count(*) FROM sheet WHERE seat = ?').pluck();
  const countCell = database.prepare<[SeatId, RegionCode], number>('SELECT count(*) FROM score WHERE seat = ? AND code = ?').pluck();

  const insertVoided = database.prepare<StoredVoidedSheet>(
    `INSERT INTO voided_sheet (seat, code, submitted_at, filled, rubric_hash, reason, voided_at, voided_by)
     VALUES (@seat, @code, @submittedAt, @filled, @rubricHash, @reason, @voidedAt, @voidedBy)`,
  );
  const selectVoided = database.prepare<[SeatId, RegionCode], Omit<StoredVoidedSheet, 'seat' | 'code'>>(
    `SELECT submitted_at AS submittedAt, filled, rubric_hash AS rubricHash, reason, voided_at AS voidedAt, voided_by AS voidedBy
       FROM voided_sheet
      WHERE seat = ?
        AND code = ?
      ORDER BY id DESC`,
  );
  const deleteScores = database.prepare<[SeatId, RegionCode]>('DELETE FROM score WHERE seat = ? AND code = ?');

  const countSheets = database.prepare<{ readonly seat: SeatId | null }, { readonly submitted: number; readonly excused: number }>(
    `WITH excused AS (SELECT seat, code
                        FROM recusal
                       UNION
                      SELECT seat, code
                        FROM attendance
                       WHERE present = 0
                         AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1))
     SELECT (SELECT count(*)
               FROM sheet
               JOIN submission USING (code)
              WHERE submitted_at IS NOT NULL
                AND status = 'kandidat'
                AND sheet.seat = coalesce(@seat, sheet.seat)
                AND NOT EXISTS (SELECT 1 FROM excused WHERE excused.seat = sheet.seat AND excused.code = sheet.code)) AS submitted,
            (SELECT count(*)
               FROM excused
               JOIN submission USING (code)
              WHERE status = 'kandidat'
                AND excused.seat = coalesce(@seat, excused.seat)) AS excused`,
  );

  const toScore = (row: ScoreRow): StoredScore => ({
    seat: seatIdSchema.parse(row.seat),
    code: regionCodeSchema.parse(row.code),
    criterion: criterionIdSchema.parse(row.criterion),
    valueHundredths: row.valueHundredths,
    enteredAt: row.enteredAt,
  });
  const toSheet = (row: SheetRow): StoredSheet => ({
    ...row,
    seat: seatIdSchema.parse(row.seat),
    code: regionCodeSchema.parse(row.code),
    submittedSubstitute: row.submittedSubstitute === null ? null : substituteNumberSchema.parse(row.submittedSubstitute),
  });

  return {
    sheet: (seat: SeatId, code: RegionCode): StoredSheet | null => {
      const row = selectSheet.get(seat, code);
      return row === undefined ? null : toSheet(row);
    },
    sheets: (): readonly StoredSheet[] => selectSheets.all().map(toSheet),
    openSheet: (seat: SeatId, code: RegionCode): void => void insertSheet.run(seat, code),
    /** `substitute`: who handed it in; null is the seat's own person. */
    submit: (seat: SeatId, code: RegionCode, at: string, substitute: SubstituteNumber | null): void =>
      void updateSubmitted.run({ seat, code, at, substitute }),
    /** What had been submitted must have been kept as a version before. */
    reopen: (seat: SeatId, code: RegionCode): void => void updateReopened.run(seat, code),
    enter: (score: StoredScore, substitute: SubstituteNumber | null): void => void upsertScore.run({ ...score, substitute }),
    erase: (seat: SeatId, code: RegionCode, criterion: CriterionId): void => void deleteScore.run(seat, code, criterion),
    score: (seat: SeatId, code: RegionCode, criterion: CriterionId): StoredScore | null => {
      const row = selectScore.get(seat, code, criterion);
      return row === undefined ? null : toScore(row);
    },
    keepVoided: (sheet: StoredVoidedSheet): void => void insertVoided.run(sheet),
    /** Sheets of this seat for this region that were voided, the last first. */
    voided: (seat: SeatId, code: RegionCode): readonly Omit<StoredVoidedSheet, 'seat' | 'code'>[] => selectVoided.all(seat, code),
    /** Opens the sheet again and takes its scores off. */
    empty: (seat: SeatId, code: RegionCode): void => {
      updateReopened.run(seat, code);
      deleteScores.run(seat, code);
    },
    /** All scores of one seat; nobody else's. */
    ofSeat: (seat: SeatId): readonly StoredScore[] => selectScoresOfSeat.all(seat).map(toScore),
    all: (): readonly StoredScore[] => selectScores.all().map(toScore),
    /** Of candidates: sheets handed in, and recusals; of one seat, or of all with null. */
    countSheets: (seat: SeatId | null) => countSheets.get({ seat }) ?? { submitted: 0, excused: 0 },
    count: (): number => countScores.get() ?? 0,
    hasSheets: (seat: SeatId): boolean => (countSheetsOf.get(seat) ?? 0) > 0,
    countIn: (seat: SeatId, code: RegionCode): number => countCell.get(seat, code) ?? 0,
  };
};

export type ScoringQueries = ReturnType<typeof scoringQueries>;
