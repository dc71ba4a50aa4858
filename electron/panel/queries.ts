import { z } from 'zod';
import { canonicalJson } from '../../shared/audit/canonical-json.ts';
import { regionCodeSchema, type RegionCode } from '../../shared/edition/region.ts';
import { type ConflictDismissal, conflictGroundSchema, type WithdrawnRecusal } from '../../shared/panel/conflict.ts';
import {
  type Recusal,
  type Seat,
  type SeatDetails,
  type SeatId,
  type SeatRole,
  seatDetailsSchema,
  seatIdSchema,
} from '../../shared/panel/panel.ts';
import { substituteNumberSchema } from '../../shared/panel/substitutes/substitute.ts';
import type { Database } from '../database/sqlite.ts';

type SeatRow = {
  readonly seat: number;
  readonly role: string;
  readonly title: string;
  readonly personName: string;
  readonly institution: string;
  readonly expertise: string | null;
  readonly homeRegion: string | null;
  readonly suppliesFigures: number | null;
  readonly hasPin: number;
  readonly pinSetAt: string | null;
  readonly pinSetBy: string | null;
  readonly pinSetCount: number;
  readonly blockedUntil: string | null;
  readonly sittingSubstitute: number | null;
};

/** A seat as its row holds it: yes and no are numbers. */
type StoredSeat = Omit<SeatDetails, 'suppliesFigures'> & { readonly suppliesFigures: number | null };

const asStored = ({ suppliesFigures, ...details }: SeatDetails): StoredSeat => ({
  ...details,
  suppliesFigures: suppliesFigures === null ? null : Number(suppliesFigures),
});

type DismissalRow = Omit<ConflictDismissal, 'seat' | 'code' | 'grounds'> & {
  readonly seat: number;
  readonly code: string;
  readonly grounds: string;
};
type WithdrawnRow = Omit<WithdrawnRecusal, 'seat' | 'code'> & { readonly seat: number; readonly code: string };

const groundsSchema = z.array(conflictGroundSchema);

export type StoredPin = {
  readonly hash: string | null;
  readonly salt: string | null;
  readonly failedAttempts: number;
  readonly blockedUntil: string | null;
};

export const panelQueries = (database: Database) => {
  const selectSeats = database.prepare<[], SeatRow>(
    `SELECT seat, role, title, person_name AS personName, institution, expertise, home_region AS homeRegion,
            supplies_figures AS suppliesFigures, pin_hash IS NOT NULL AS hasPin, pin_set_at AS pinSetAt,
            pin_set_by AS pinSetBy, pin_set_count AS pinSetCount, blocked_until AS blockedUntil,
            sitting_substitute AS sittingSubstitute
       FROM seat
      ORDER BY seat`,
  );
  const insertSeat = database.prepare<StoredSeat>(
    `INSERT INTO seat (seat, role, title, person_name, institution, expertise, home_region, supplies_figures, pin_set_count,
                       failed_attempts)
     VALUES (@seat, @role, @title, @personName, @institution, @expertise, @homeRegion, @suppliesFigures, 0,
             0)`,
  );
  const updateSeat = database.prepare<StoredSeat>(
    `UPDATE seat
        SET role = @role, title = @title, person_name = @personName, institution = @institution, expertise = @expertise,
            home_region = @homeRegion, supplies_figures = @suppliesFigures
      WHERE seat = @seat`,
  );
  const deleteSeat = database.prepare<[SeatId]>('DELETE FROM seat WHERE seat = ?');
  const selectPin = database.prepare<[SeatId], StoredPin>(
    `SELECT pin_hash AS hash, pin_salt AS salt, failed_attempts AS failedAttempts, blocked_until AS blockedUntil
       FROM seat
      WHERE seat = ?`,
  );
  const updatePin = database.prepare<{ seat: SeatId; hash: string; salt: string; at: string; by: string }>(
    `UPDATE seat
        SET pin_hash = @hash, pin_salt = @salt, pin_set_at = @at, pin_set_by = @by, pin_set_count = pin_set_count + 1,
            failed_attempts = 0, blocked_until = NULL
      WHERE seat = @seat`,
  );
  const updateAttempts = database.prepare<{ seat: SeatId; failedAttempts: number; blockedUntil: string | null }>(
    `UPDATE seat
        SET failed_attempts = @failedAttempts, blocked_until = @blockedUntil
      WHERE seat = @seat`,
  );
  const selectRecusals = database.prepare<[], { seat: number; code: string; reason: string; declaredAt: string }>(
    `SELECT seat, code, reason, declared_at AS declaredAt
       FROM recusal
      ORDER BY seat, code`,
  );
  const insertRecusal = database.prepare<Recusal>(
    `INSERT INTO recusal (seat, code, reason, declared_at)
     VALUES (@seat, @code, @reason, @declaredAt)
         ON CONFLICT (seat, code) DO UPDATE
        SET reason = excluded.reason`,
  );
  const deleteRecusal = database.prepare<[SeatId, RegionCode]>(
    `DELETE FROM recusal
      WHERE seat = ?
        AND code = ?`,
  );

  const selectDismissals = database.prepare<[], DismissalRow>(
    `SELECT seat, code, grounds, reason, dismissed_at AS dismissedAt, dismissed_by AS dismissedBy
       FROM conflict_dismissal
      ORDER BY seat, code`,
  );
  const upsertDismissal = database.prepare<DismissalRow>(
    `INSERT INTO conflict_dismissal (seat, code, grounds, reason, dismissed_at, dismissed_by)
     VALUES (@seat, @code, @grounds, @reason, @dismissedAt, @dismissedBy)
         ON CONFLICT (seat, code) DO UPDATE
        SET grounds = excluded.grounds, reason = excluded.reason, dismissed_at = excluded.dismissed_at,
            dismissed_by = excluded.dismissed_by`,
  );
  const deleteDismissal = database.prepare<[SeatId, RegionCode]>('DELETE FROM conflict_dismissal WHERE seat = ? AND code = ?');
  const selectWithdrawn = database.prepare<[], WithdrawnRow>(
    `SELECT seat, code, declared_reason AS declaredReason, declared_at AS declaredAt, reason, withdrawn_at AS withdrawnAt,
            withdrawn_by AS withdrawnBy
       FROM withdrawn_recusal
      ORDER BY seat, code, declared_at`,
  );
  const insertWithdrawn = database.prepare<WithdrawnRecusal>(
    `INSERT INTO withdrawn_recusal (seat, code, declared_reason, declared_at, reason, withdrawn_at, withdrawn_by)
     VALUES (@seat, @code, @declaredReason, @declaredAt, @reason, @withdrawnAt, @withdrawnBy)`,
  );
  const deleteAllOf = [
    database.prepare<[SeatId]>('DELETE FROM recusal WHERE seat = ?'),
    database.prepare<[SeatId]>('DELETE FROM attendance WHERE seat = ?'),
    database.prepare<[SeatId]>('DELETE FROM substitute WHERE seat = ?'),
    database.prepare<[SeatId]>('DELETE FROM conflict_dismissal WHERE seat = ?'),
    database.prepare<[SeatId]>('DELETE FROM withdrawn_recusal WHERE seat = ?'),
  ];

  const selectRecusal = database.prepare<[SeatId, RegionCode], { seat: number; code: string; reason: string; declaredAt: string }>(
    `SELECT seat, code, reason, declared_at AS declaredAt
       FROM recusal
      WHERE seat = ?
        AND code = ?`,
  );
  const selectRole = database.prepare<[SeatId], string>('SELECT role FROM seat WHERE seat = ?').pluck();
  const countSeats = database.prepare<[], { readonly seats: number; readonly seatsWithPin: number }>(
    `SELECT count(*) AS seats, count(pin_hash) AS seatsWithPin
       FROM seat`,
  );

  const toSeat = ({ hasPin, pinSetAt, pinSetBy, pinSetCount, blockedUntil, sittingSubstitute, ...details }: SeatRow): Seat => ({
    ...seatDetailsSchema.parse({
      ...details,
      expertise: details.expertise ?? '',
      suppliesFigures: details.suppliesFigures === null ? null : details.suppliesFigures === 1,
    }),
    hasPin: hasPin === 1,
    pinSetAt,
    pinSetBy,
    pinSetCount,
    blockedUntil,
    sittingSubstitute: sittingSubstitute === null ? null : substituteNumberSchema.parse(sittingSubstitute),
  });

  const seats = (): readonly Seat[] => selectSeats.all().map(toSeat);
  const toRecusal = (row: { seat: number; code: string; reason: string; declaredAt: string }): Recusal => ({
    ...row,
    seat: seatIdSchema.parse(row.seat),
    code: regionCodeSchema.parse(row.code),
  });
  const recusals = (): readonly Recusal[] => selectRecusals.all().map(toRecusal);
  return {
    seats,
    seat: (id: SeatId): Seat | null => seats().find((seat) => seat.seat === id) ?? null,
    roleOf: (id: SeatId): SeatRole | null => {
      const role = selectRole.get(id);
      return role === undefined ? null : seatDetailsSchema.shape.role.parse(role);
    },
    insertSeat: (details: SeatDetails): void => void insertSeat.run(asStored(details)),
    updateSeat: (details: SeatDetails): void => void updateSeat.run(asStored(details)),
    /** With all that was said of it; nothing may have been scored in it yet. */
    deleteSeat: (id: SeatId): void => {
      for (const remove of deleteAllOf) remove.run(id);
      deleteSeat.run(id);
    },
    pin: (id: SeatId): StoredPin | null => selectPin.get(id) ?? null,
    setPin: (pin: { seat: SeatId; hash: string; salt: string; at: string; by: string }): void => void updatePin.run(pin),
    setAttempts: (seat: SeatId, failedAttempts: number, blockedUntil: string | null): void =>
      void updateAttempts.run({ seat, failedAttempts, blockedUntil }),
    recusals,
    dismissals: (): readonly ConflictDismissal[] =>
      selectDismissals.all().map(({ grounds, ...row }) => ({
        ...row,
        seat: seatIdSchema.parse(row.seat),
        code: regionCodeSchema.parse(row.code),
        grounds: groundsSchema.parse(JSON.parse(grounds)),
      })),
    dismiss: ({ grounds, ...dismissal }: ConflictDismissal): void =>
      void upsertDismissal.run({ ...dismissal, grounds: canonicalJson(grounds) }),
    withdrawnRecusals: (): readonly WithdrawnRecusal[] =>
      selectWithdrawn.all().map((row) => ({ ...row, seat: seatIdSchema.parse(row.seat), code: regionCodeSchema.parse(row.code) })),
    count: () => countSeats.get() ?? { seats: 0, seatsWithPin: 0 },
    recusal: (seat: SeatId, code: RegionCode): Recusal | null => {
      const row = selectRecusal.get(seat, code);
      return row === undefined ? null : toRecusal(row);
    },
    /** A declared conflict ends what was found before: when it is withdrawn, the question is open again. */
    insertRecusal: (recusal: Recusal): void => {
      deleteDismissal.run(recusal.seat, recusal.code);
      insertRecusal.run(recusal);
    },
    withdrawRecusal: (withdrawn: WithdrawnRecusal): void => {
      deleteRecusal.run(withdrawn.seat, withdrawn.code);
      insertWithdrawn.run(withdrawn);
    },
  };
};

export type PanelQueries = ReturnType<typeof panelQueries>;
