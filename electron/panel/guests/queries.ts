import {
  type Guest,
  type GuestDetails,
  guestDetailsSchema,
  type GuestNumber,
  guestNumberSchema,
} from '../../../shared/panel/guests/guest.ts';
import type { Database } from '../../database/sqlite.ts';
import type { StoredPin } from '../queries.ts';

type GuestRow = Omit<Guest, 'number' | 'role' | 'hasPin'> & { readonly number: number; readonly role: string; readonly hasPin: number };

type FreshPin = { readonly number: GuestNumber; readonly hash: string; readonly salt: string; readonly at: string; readonly by: string };

export const guestQueries = (database: Database) => {
  const select = database.prepare<[], GuestRow>(
    `SELECT number, role, person_name AS personName, institution, pin_hash IS NOT NULL AS hasPin, pin_set_at AS pinSetAt,
            blocked_until AS blockedUntil, revoked_at AS revokedAt
       FROM guest
      ORDER BY number`,
  );
  const selectNext = database.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM guest').pluck();
  const insert = database.prepare<GuestDetails & { readonly number: GuestNumber }>(
    `INSERT INTO guest (number, role, person_name, institution, pin_set_count, failed_attempts)
     VALUES (@number, @role, @personName, @institution, 0, 0)`,
  );
  const updatePin = database.prepare<FreshPin>(
    `UPDATE guest
        SET pin_hash = @hash, pin_salt = @salt, pin_set_at = @at, pin_set_by = @by, pin_set_count = pin_set_count + 1,
            failed_attempts = 0, blocked_until = NULL
      WHERE number = @number`,
  );
  const selectPin = database.prepare<[GuestNumber], StoredPin>(
    `SELECT pin_hash AS hash, pin_salt AS salt, failed_attempts AS failedAttempts, blocked_until AS blockedUntil
       FROM guest
      WHERE number = ?
        AND revoked_at IS NULL`,
  );
  const updateAttempts = database.prepare<[number, string | null, GuestNumber]>(
    `UPDATE guest
        SET failed_attempts = ?, blocked_until = ?
      WHERE number = ?`,
  );
  const updateRevoked = database.prepare<[string, GuestNumber]>(
    `UPDATE guest
        SET revoked_at = ?
      WHERE number = ?
        AND revoked_at IS NULL`,
  );
  const toGuest = ({ number, role, personName, institution, hasPin, ...row }: GuestRow): Guest => ({
    ...guestDetailsSchema.parse({ role, personName, institution }),
    ...row,
    number: guestNumberSchema.parse(number),
    hasPin: hasPin === 1,
  });
  const all = (): readonly Guest[] => select.all().map(toGuest);
  return {
    all,
    /** Null also for who may no longer come in. */
    find: (number: GuestNumber): Guest | null => all().find((one) => one.number === number && one.revokedAt === null) ?? null,
    nextNumber: (): GuestNumber => guestNumberSchema.parse(selectNext.get()),
    insert: (guest: GuestDetails & { readonly number: GuestNumber }): void => void insert.run(guest),
    setPin: (pin: FreshPin): void => void updatePin.run(pin),
    pin: (number: GuestNumber): StoredPin | null => selectPin.get(number) ?? null,
    setAttempts: (number: GuestNumber, failedAttempts: number, blockedUntil: string | null): void =>
      void updateAttempts.run(failedAttempts, blockedUntil, number),
    revoke: (number: GuestNumber, at: string): boolean => updateRevoked.run(at, number).changes > 0,
  };
};
