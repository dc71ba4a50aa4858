import {
  DEFAULT_IDLE_MINUTES,
  type StaffMember,
  type StaffNumber,
  staffNumberSchema,
  type WindowLock,
} from '../../../shared/panel/staff/staff.ts';
import type { Database } from '../../database/sqlite.ts';
import type { StoredPin } from '../queries.ts';

type StaffRow = Omit<StaffMember, 'number'> & { readonly number: number };
type FreshStaff = {
  readonly number: StaffNumber;
  readonly personName: string;
  readonly hash: string;
  readonly salt: string;
  readonly at: string;
};

export const staffQueries = (database: Database) => {
  const selectMembers = database.prepare<[], StaffRow>(
    `SELECT number, person_name AS personName, pin_set_at AS pinSetAt, pin_set_count AS pinSetCount, blocked_until AS blockedUntil,
            left_at AS leftAt
       FROM staff
      ORDER BY number`,
  );
  const selectNext = database.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM staff').pluck();
  const insertMember = database.prepare<FreshStaff>(
    `INSERT INTO staff (number, person_name, pin_hash, pin_salt, pin_set_at, pin_set_count, failed_attempts)
     VALUES (@number, @personName, @hash, @salt, @at, 1, 0)`,
  );
  const updatePin = database.prepare<Omit<FreshStaff, 'personName'>>(
    `UPDATE staff
        SET pin_hash = @hash, pin_salt = @salt, pin_set_at = @at, pin_set_count = pin_set_count + 1, failed_attempts = 0,
            blocked_until = NULL
      WHERE number = @number`,
  );
  const updateLeft = database.prepare<{ readonly number: StaffNumber; readonly at: string }>(
    `UPDATE staff
        SET left_at = @at
      WHERE number = @number
        AND left_at IS NULL`,
  );
  const selectPin = database.prepare<[StaffNumber], StoredPin>(
    `SELECT pin_hash AS hash, pin_salt AS salt, failed_attempts AS failedAttempts, blocked_until AS blockedUntil
       FROM staff
      WHERE number = ?
        AND left_at IS NULL`,
  );
  const updateAttempts = database.prepare<{
    readonly number: StaffNumber;
    readonly failedAttempts: number;
    readonly blockedUntil: string | null;
  }>(
    `UPDATE staff
        SET failed_attempts = @failedAttempts, blocked_until = @blockedUntil
      WHERE number = @number`,
  );
  const selectIdleMinutes = database.prepare<[], number>('SELECT idle_minutes FROM window_lock').pluck();
  const upsertIdleMinutes = database.prepare<[number]>(
    `INSERT INTO window_lock (id, idle_minutes)
     VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE
        SET idle_minutes = excluded.idle_minutes`,
  );
  const selectLeaders = database
    .prepare<[], number>(`SELECT count(*) FROM seat WHERE role IN ('ketua', 'sekretaris') AND pin_hash IS NOT NULL`)
    .pluck();
  const selectPresent = database.prepare<[], number>('SELECT count(*) FROM staff WHERE left_at IS NULL').pluck();

  const toMember = (row: StaffRow): StaffMember => ({ ...row, number: staffNumberSchema.parse(row.number) });
  const leadersHavePin = (): boolean => (selectLeaders.get() ?? 0) > 0;
  return {
    members: (): readonly StaffMember[] => selectMembers.all().map(toMember),
    member: (number: StaffNumber): StaffMember | null => {
      const row = selectMembers.all().find((one) => one.number === Number(number));
      return row === undefined ? null : toMember(row);
    },
    nextNumber: (): StaffNumber => staffNumberSchema.parse(selectNext.get()),
    insert: (member: FreshStaff): void => void insertMember.run(member),
    setPin: (pin: Omit<FreshStaff, 'personName'>): void => void updatePin.run(pin),
    leave: (number: StaffNumber, at: string): boolean => updateLeft.run({ number, at }).changes > 0,
    pin: (number: StaffNumber): StoredPin | null => selectPin.get(number) ?? null,
    setAttempts: (number: StaffNumber, failedAttempts: number, blockedUntil: string | null): void =>
      void updateAttempts.run({ number, failedAttempts, blockedUntil }),
    setIdleMinutes: (minutes: number): void => void upsertIdleMinutes.run(minutes),
    leadersHavePin,
    lock: (): WindowLock => ({
      inForce: leadersHavePin() && (selectPresent.get() ?? 0) > 0,
      idleMinutes: selectIdleMinutes.get() ?? DEFAULT_IDLE_MINUTES,
    }),
  };
};

export type StaffQueries = ReturnType<typeof staffQueries>;
