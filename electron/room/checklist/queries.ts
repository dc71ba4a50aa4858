import {
  type ConfirmedItem,
  confirmedItemSchema,
  type Confirmation,
  type RoomTrial,
  roomTrialSchema,
} from '../../../shared/room/checklist/checklist.ts';
import type { Database } from '../../database/sqlite.ts';

type ConfirmationRow = Omit<Confirmation, 'item'> & { readonly item: string };

/** How many trials are shown. */
const SHOWN_TRIALS = 12;

export const checklistQueries = (database: Database) => {
  const selectChecks = database.prepare<[], ConfirmationRow>(
    `SELECT item, person_name AS personName, note, checked_at AS at
       FROM room_check
      ORDER BY item`,
  );
  const upsertCheck = database.prepare<Confirmation & { readonly by: string }>(
    `INSERT INTO room_check (item, person_name, note, checked_at, checked_by)
     VALUES (@item, @personName, @note, @at, @by)
         ON CONFLICT (item) DO UPDATE
        SET person_name = excluded.person_name,
            note = excluded.note,
            checked_at = excluded.checked_at,
            checked_by = excluded.checked_by`,
  );
  const deleteCheck = database.prepare<[ConfirmedItem]>(
    `DELETE FROM room_check
      WHERE item = ?`,
  );
  const selectTrials = database.prepare<[number], RoomTrial>(
    `SELECT at, address, device_name AS deviceName, way, round_trip_ms AS roundTripMs, skew_seconds AS skewSeconds
       FROM room_trial
      ORDER BY number DESC
      LIMIT ?`,
  );
  const insertTrial = database.prepare<RoomTrial>(
    `INSERT INTO room_trial (number, at, address, device_name, way, round_trip_ms, skew_seconds)
     SELECT coalesce(max(number), 0) + 1, @at, @address, @deviceName, @way, @roundTripMs, @skewSeconds
       FROM room_trial`,
  );
  return {
    confirmations: (): readonly Confirmation[] => selectChecks.all().map((row) => ({ ...row, item: confirmedItemSchema.parse(row.item) })),
    confirm: (confirmation: Confirmation & { readonly by: string }): void => void upsertCheck.run(confirmation),
    withdraw: (item: ConfirmedItem): boolean => deleteCheck.run(item).changes > 0,
    trials: (): readonly RoomTrial[] => selectTrials.all(SHOWN_TRIALS).map((row) => roomTrialSchema.parse(row)),
    insertTrial: (trial: RoomTrial): void => void insertTrial.run(trial),
  };
};
