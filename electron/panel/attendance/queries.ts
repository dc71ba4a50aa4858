import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import type { Attendance, AttendanceMark } from '../../../shared/panel/attendance.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import type { Database } from '../../database/sqlite.ts';

type AttendanceRow = Omit<Attendance, 'seat' | 'code' | 'present'> & {
  readonly seat: number;
  readonly code: string;
  readonly present: number;
};

export const attendanceQueries = (database: Database) => {
  const select = database.prepare<[], AttendanceRow>(
    `SELECT seat, code, present, recorded_at AS recordedAt, recorded_by AS recordedBy
       FROM attendance
      ORDER BY seat, code`,
  );
  const upsert = database.prepare<AttendanceRow>(
    `INSERT INTO attendance (seat, code, present, substitute, recorded_at, recorded_by)
     VALUES (@seat, @code, @present, (SELECT sitting_substitute FROM seat WHERE seat = @seat AND @present = 1), @recordedAt, @recordedBy)
         ON CONFLICT (seat, code) DO UPDATE
        SET present = excluded.present, substitute = excluded.substitute, recorded_at = excluded.recorded_at,
            recorded_by = excluded.recorded_by
      WHERE present IS NOT excluded.present`,
  );
  const remove = database.prepare<[SeatId, RegionCode]>('DELETE FROM attendance WHERE seat = ? AND code = ?');
  const selectAbsent = database
    .prepare<[SeatId, RegionCode], number>('SELECT count(*) FROM attendance WHERE seat = ? AND code = ? AND present = 0')
    .pluck();

  const all = (): readonly Attendance[] =>
    select
      .all()
      .map((row) => ({ ...row, seat: seatIdSchema.parse(row.seat), code: regionCodeSchema.parse(row.code), present: row.present === 1 }));
  return {
    all,
    /** Recorded as not there; of whom nothing is recorded counts as there. */
    isAbsent: (seat: SeatId, code: RegionCode): boolean => selectAbsent.get(seat, code) === 1,
    absences: (): readonly Attendance[] => all().filter(({ present }) => !present),
    /** What stands already is left as it is, with its time. */
    record: ({ seat, code, present }: AttendanceMark, recordedAt: string, recordedBy: string): void => {
      if (present === null) remove.run(seat, code);
      else upsert.run({ seat, code, present: Number(present), recordedAt, recordedBy });
    },
  };
};

export type AttendanceQueries = ReturnType<typeof attendanceQueries>;
