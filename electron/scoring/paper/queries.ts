import { z } from 'zod';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import { type SubstituteNumber, substituteNumberSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { type StaffNumber, staffNumberSchema } from '../../../shared/panel/staff/staff.ts';
import { type PaperDecider, type TypedValues, typedValuesSchema } from '../../../shared/scoring/paper/paper-sheet.ts';
import { type PaperSerial, paperSerialSchema } from '../../../shared/scoring/paper/serial.ts';
import type { Database } from '../../database/sqlite.ts';

export type PrintedSheet = {
  readonly serial: PaperSerial;
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly rubricHash: string;
  readonly printedAt: string;
  /** The substitute for whom it was printed; null is the seat's own person. */
  readonly substitute: SubstituteNumber | null;
  /** Another sheet was printed for the same seat and region since. */
  readonly replaced: boolean;
};

export type PaperEntry = {
  readonly serial: PaperSerial;
  readonly attempt: number;
  readonly values: TypedValues;
  readonly typedBy: StaffNumber;
  readonly typedAt: string;
  readonly outcome: 'confirmed' | 'rejected' | null;
  readonly decidedBy: PaperDecider | null;
  readonly decidedAt: string | null;
  readonly reason: string;
};

type PrintedRow = Readonly<Record<'serial' | 'code' | 'rubricHash' | 'printedAt', string>> & {
  readonly seat: number;
  readonly substitute: number | null;
  readonly replaced: number;
};
type EntryRow = {
  readonly serial: string;
  readonly attempt: number;
  readonly typed: string;
  readonly typedBy: number;
  readonly typedAt: string;
  readonly outcome: 'confirmed' | 'rejected' | null;
  readonly decidedStaff: number | null;
  readonly decidedSeat: number | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
};

const jsonSchema = z.string().transform((text): unknown => JSON.parse(text));

export const paperQueries = (database: Database) => {
  const insertSheet = database.prepare<{
    readonly serial: PaperSerial;
    readonly seat: SeatId;
    readonly code: RegionCode;
    readonly rubricHash: string;
    readonly substitute: SubstituteNumber | null;
    readonly at: string;
    readonly by: string;
  }>(
    `INSERT INTO paper_sheet (serial, seat, code, rubric_hash, substitute, printed_at, printed_by)
     VALUES (@serial, @seat, @code, @rubricHash, @substitute, @at, @by)`,
  );
  const updateReplaced = database.prepare<{ readonly serial: PaperSerial; readonly seat: SeatId; readonly code: RegionCode }>(
    `UPDATE paper_sheet
        SET replaced_by = @serial
      WHERE seat = @seat
        AND code = @code
        AND serial IS NOT @serial
        AND replaced_by IS NULL`,
  );
  const selectSheets = database.prepare<[], PrintedRow>(
    `SELECT serial, seat, code, rubric_hash AS rubricHash, printed_at AS printedAt, substitute, replaced_by IS NOT NULL AS replaced
       FROM paper_sheet
      ORDER BY seat, code, printed_at, serial`,
  );
  const selectSheet = database.prepare<[PaperSerial], PrintedRow>(
    `SELECT serial, seat, code, rubric_hash AS rubricHash, printed_at AS printedAt, substitute, replaced_by IS NOT NULL AS replaced
       FROM paper_sheet
      WHERE serial = ?`,
  );
  const insertEntry = database.prepare<{
    readonly serial: PaperSerial;
    readonly attempt: number;
    readonly typed: string;
    readonly typedBy: StaffNumber;
    readonly at: string;
  }>(
    `INSERT INTO paper_entry (serial, attempt, typed_values, typed_by, typed_at)
     VALUES (@serial, @attempt, @typed, @typedBy, @at)`,
  );
  const selectEntries = database.prepare<[], EntryRow>(
    `SELECT serial, attempt, typed_values AS typed, typed_by AS typedBy, typed_at AS typedAt, outcome, decided_staff AS decidedStaff,
            decided_seat AS decidedSeat, decided_at AS decidedAt, reason
       FROM paper_entry
      ORDER BY serial, attempt`,
  );
  const updateOutcome = database.prepare<{
    readonly serial: PaperSerial;
    readonly attempt: number;
    readonly outcome: 'confirmed' | 'rejected';
    readonly decidedStaff: StaffNumber | null;
    readonly decidedSeat: SeatId | null;
    readonly at: string;
    readonly reason: string;
  }>(
    `UPDATE paper_entry
        SET outcome = @outcome, decided_staff = @decidedStaff, decided_seat = @decidedSeat, decided_at = @at, reason = @reason
      WHERE serial = @serial
        AND attempt = @attempt`,
  );

  const toSheet = ({ replaced, substitute, ...row }: PrintedRow): PrintedSheet => ({
    ...row,
    substitute: substitute === null ? null : substituteNumberSchema.parse(substitute),
    serial: paperSerialSchema.parse(row.serial),
    seat: seatIdSchema.parse(row.seat),
    code: regionCodeSchema.parse(row.code),
    replaced: replaced === 1,
  });
  const deciderOf = (staff: number | null, seat: number | null): PaperDecider | null => {
    if (staff !== null) return { by: 'staff', number: staffNumberSchema.parse(staff) };
    return seat === null ? null : { by: 'seat', seat: seatIdSchema.parse(seat) };
  };
  const toEntry = ({ typed, decidedStaff, decidedSeat, reason, ...row }: EntryRow): PaperEntry => ({
    ...row,
    serial: paperSerialSchema.parse(row.serial),
    values: typedValuesSchema.parse(jsonSchema.parse(typed)),
    typedBy: staffNumberSchema.parse(row.typedBy),
    decidedBy: deciderOf(decidedStaff, decidedSeat),
    reason: reason ?? '',
  });
  const entries = (): readonly PaperEntry[] => selectEntries.all().map(toEntry);
  return {
    print: (sheet: Parameters<typeof insertSheet.run>[0]): void => {
      insertSheet.run(sheet);
      updateReplaced.run(sheet);
    },
    sheets: (): readonly PrintedSheet[] => selectSheets.all().map(toSheet),
    sheet: (serial: PaperSerial): PrintedSheet | null => {
      const row = selectSheet.get(serial);
      return row === undefined ? null : toSheet(row);
    },
    entries,
    entriesOf: (serial: PaperSerial): readonly PaperEntry[] => entries().filter((entry) => entry.serial === serial),
    type: (entry: {
      readonly serial: PaperSerial;
      readonly attempt: number;
      readonly values: TypedValues;
      readonly typedBy: StaffNumber;
      readonly at: string;
    }): void => {
      const { values, ...rest } = entry;
      insertEntry.run({ ...rest, typed: canonicalJson(values) });
    },
    decide: (decision: {
      readonly serial: PaperSerial;
      readonly attempt: number;
      readonly outcome: 'confirmed' | 'rejected';
      readonly decider: PaperDecider;
      readonly at: string;
      readonly reason: string;
    }): void => {
      const { decider, ...rest } = decision;
      updateOutcome.run({
        ...rest,
        decidedStaff: decider.by === 'staff' ? decider.number : null,
        decidedSeat: decider.by === 'seat' ? decider.seat : null,
      });
    },
  };
};

export type PaperQueries = ReturnType<typeof paperQueries>;
