import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import {
  type Substitute,
  type SubstituteDetails,
  type SubstituteNumber,
  substituteNumberSchema,
} from '../../../shared/panel/substitutes/substitute.ts';
import type { Database } from '../../database/sqlite.ts';
import type { PinKeeper } from '../pin.ts';
import type { StoredPin } from '../queries.ts';

type SubstituteRow = Omit<Substitute, 'seat' | 'number' | 'homeRegion' | 'hasPin'> & {
  readonly seat: number;
  readonly number: number;
  readonly homeRegion: string | null;
  readonly hasPin: number;
};

type FreshPin = {
  readonly seat: SeatId;
  readonly number: SubstituteNumber;
  readonly hash: string;
  readonly salt: string;
  readonly at: string;
  readonly by: string;
};

export const substituteQueries = (database: Database) => {
  const select = database.prepare<[], SubstituteRow>(
    `SELECT seat, number, person_name AS personName, institution, home_region AS homeRegion, pin_hash IS NOT NULL AS hasPin,
            pin_set_at AS pinSetAt, pin_set_by AS pinSetBy, pin_set_count AS pinSetCount, blocked_until AS blockedUntil,
            revoked_at AS revokedAt
       FROM substitute
      ORDER BY seat, number`,
  );
  const selectNext = database.prepare<[SeatId], number>('SELECT coalesce(max(number), 0) + 1 FROM substitute WHERE seat = ?').pluck();
  const insert = database.prepare<SubstituteDetails & { readonly number: SubstituteNumber }>(
    `INSERT INTO substitute (seat, number, person_name, institution, home_region, pin_set_count, failed_attempts)
     VALUES (@seat, @number, @personName, @institution, @homeRegion, 0, 0)`,
  );
  const updatePin = database.prepare<FreshPin>(
    `UPDATE substitute
        SET pin_hash = @hash, pin_salt = @salt, pin_set_at = @at, pin_set_by = @by, pin_set_count = pin_set_count + 1,
            failed_attempts = 0, blocked_until = NULL
      WHERE seat = @seat
        AND number = @number`,
  );
  const selectPin = database.prepare<[SeatId, SubstituteNumber], StoredPin>(
    `SELECT pin_hash AS hash, pin_salt AS salt, failed_attempts AS failedAttempts, blocked_until AS blockedUntil
       FROM substitute
      WHERE seat = ?
        AND number = ?
        AND revoked_at IS NULL`,
  );
  const updateAttempts = database.prepare<[number, string | null, SeatId, SubstituteNumber]>(
    `UPDATE substitute
        SET failed_attempts = ?, blocked_until = ?
      WHERE seat = ?
        AND number = ?`,
  );
  const updateRevoked = database.prepare<[string, SeatId, SubstituteNumber]>(
    `UPDATE substitute
        SET revoked_at = ?
      WHERE seat = ?
        AND number = ?
        AND revoked_at IS NULL`,
  );
  const selectRegistered = database
    .prepare<[SeatId, SubstituteNumber], number>(
      `SELECT 1
         FROM substitute
        WHERE seat = ?
          AND number = ?
          AND revoked_at IS NULL`,
    )
    .pluck();
  const selectSitting = database.prepare<[SeatId], number | null>('SELECT sitting_substitute FROM seat WHERE seat = ?').pluck();
  const updateSitting = database.prepare<[SubstituteNumber | null, SeatId]>(
    `UPDATE seat
        SET sitting_substitute = ?
      WHERE seat = ?`,
  );

  const toSubstitute = (row: SubstituteRow): Substitute => ({
    ...row,
    seat: seatIdSchema.parse(row.seat),
    number: substituteNumberSchema.parse(row.number),
    homeRegion: row.homeRegion === null ? null : regionCodeSchema.parse(row.homeRegion),
    hasPin: row.hasPin === 1,
  });
  const all = (): readonly Substitute[] => select.all().map(toSubstitute);
  return {
    all,
    find: (seat: SeatId, number: SubstituteNumber): Substitute | null =>
      all().find((one) => one.seat === seat && one.number === number) ?? null,
    /** And not dismissed. */
    isRegistered: (seat: SeatId, number: SubstituteNumber): boolean => selectRegistered.get(seat, number) !== undefined,
    nextNumber: (seat: SeatId): SubstituteNumber => substituteNumberSchema.parse(selectNext.get(seat)),
    insert: (substitute: SubstituteDetails & { readonly number: SubstituteNumber }): void => void insert.run(substitute),
    setPin: (pin: FreshPin): void => void updatePin.run(pin),
    /** PINs of the substitutes of one seat, by number. */
    keeperOf: (seat: SeatId): PinKeeper<SubstituteNumber> => ({
      pin: (number) => selectPin.get(seat, number) ?? null,
      setAttempts: (number, failedAttempts, blockedUntil) => void updateAttempts.run(failedAttempts, blockedUntil, seat, number),
    }),
    revoke: (seat: SeatId, number: SubstituteNumber, at: string): boolean => updateRevoked.run(at, seat, number).changes > 0,
    /** The substitute who sits in the seat now; null when its own person does. */
    sitting: (seat: SeatId): SubstituteNumber | null => {
      const number = selectSitting.get(seat) ?? null;
      return number === null ? null : substituteNumberSchema.parse(number);
    },
    sitDown: (seat: SeatId, number: SubstituteNumber | null): void => void updateSitting.run(number, seat),
  };
};

export type SubstituteQueries = ReturnType<typeof substituteQueries>;
