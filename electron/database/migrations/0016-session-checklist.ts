import type { Migration } from '../migrate.ts';

/** What was looked after before a session: what persons vouch for, and what phones found on the room's test page. */
export const sessionChecklist: Migration = {
  number: 16,
  sql: `
CREATE TABLE room_check (
  item TEXT PRIMARY KEY CHECK (item GLOB '[a-z]*'),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  note TEXT NOT NULL CHECK (length(note) <= 200),
  checked_at TEXT NOT NULL,
  checked_by TEXT NOT NULL
) STRICT;

CREATE TABLE room_trial (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  at TEXT NOT NULL,
  address TEXT NOT NULL CHECK (length(address) <= 100),
  device_name TEXT NOT NULL CHECK (length(device_name) <= 80),
  way TEXT NOT NULL CHECK (way IN ('socket', 'poll')),
  round_trip_ms INTEGER NOT NULL CHECK (round_trip_ms >= 0),
  skew_seconds INTEGER NOT NULL
) STRICT;

CREATE TRIGGER room_trial_stays BEFORE UPDATE ON room_trial
BEGIN SELECT RAISE(ABORT, 'what a phone found never changes'); END;
`,
};
