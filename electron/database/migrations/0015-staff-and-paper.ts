import type { Migration } from '../migrate.ts';

/** The persons of the secretariat with PINs of their own, and when a shared window locks itself. */
export const staffAndPaper: Migration = {
  number: 15,
  sql: `
CREATE TABLE staff (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  pin_hash TEXT NOT NULL,
  pin_salt TEXT NOT NULL,
  pin_set_at TEXT NOT NULL,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 1),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  left_at TEXT
) STRICT;

CREATE TRIGGER staff_is_kept BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'a person of the secretariat is not forgotten'); END;

CREATE TRIGGER staff_keeps_name BEFORE UPDATE OF number, person_name ON staff
BEGIN SELECT RAISE(ABORT, 'a number stays that of its person'); END;

CREATE TABLE window_lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 240)
) STRICT;
`,
};
