import type { Migration } from '../migrate.ts';

/**
 * The persons of the secretariat with PINs of their own, when a shared window locks itself, and sheets on paper: what was printed,
 * what one person typed from it, and what another made of that. Sticks: the file that left for a seat, what came back of it, and what
 * the copy on the other machine knows of itself.
 */
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

CREATE TABLE paper_sheet (
  serial TEXT PRIMARY KEY CHECK (length(serial) = 8),
  seat INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES submission (code),
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  replaced_by TEXT REFERENCES paper_sheet (serial)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_sheet_by_sheet ON paper_sheet (seat, code);

CREATE TRIGGER paper_sheet_stays BEFORE UPDATE OF serial, seat, code, rubric_hash, printed_at, printed_by ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'what was printed never changes'); END;

CREATE TRIGGER paper_sheet_is_kept BEFORE DELETE ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'a printed sheet is not forgotten'); END;

CREATE TABLE paper_entry (
  serial TEXT NOT NULL REFERENCES paper_sheet (serial),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  typed_values TEXT NOT NULL CHECK (json_valid(typed_values)),
  typed_by INTEGER NOT NULL REFERENCES staff (number),
  typed_at TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('confirmed', 'rejected')),
  decided_staff INTEGER REFERENCES staff (number) CHECK (decided_staff IS NOT typed_by),
  decided_seat INTEGER,
  decided_at TEXT CHECK ((decided_at IS NULL) = (outcome IS NULL)),
  reason TEXT CHECK ((reason IS NULL) = (outcome IS NULL)),
  PRIMARY KEY (serial, attempt),
  CHECK ((outcome IS NULL) = (decided_staff IS NULL AND decided_seat IS NULL)),
  CHECK (decided_staff IS NULL OR decided_seat IS NULL),
  CHECK (outcome IS NOT 'rejected' OR length(trim(reason)) > 0)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX paper_entry_one_waits ON paper_entry (serial) WHERE outcome IS NULL;
CREATE UNIQUE INDEX paper_entry_one_counts ON paper_entry (serial) WHERE outcome = 'confirmed';

CREATE TRIGGER paper_entry_is_decided_for_its_seat BEFORE UPDATE OF decided_seat ON paper_entry
WHEN NEW.decided_seat IS NOT NULL AND NEW.decided_seat IS NOT (SELECT seat FROM paper_sheet WHERE serial = NEW.serial)
BEGIN SELECT RAISE(ABORT, 'a seat confirms no paper but its own'); END;

CREATE TRIGGER paper_entry_stays BEFORE UPDATE OF serial, attempt, typed_values, typed_by, typed_at ON paper_entry
BEGIN SELECT RAISE(ABORT, 'what was typed is confirmed or rejected, never changed'); END;

CREATE TRIGGER paper_entry_stays_decided BEFORE UPDATE ON paper_entry
WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was decided stays decided'); END;

CREATE TRIGGER paper_entry_is_kept BEFORE DELETE ON paper_entry
BEGIN SELECT RAISE(ABORT, 'what was typed is not forgotten'); END;

CREATE TABLE stick (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  seat INTEGER NOT NULL,
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  verifying_key TEXT NOT NULL,
  opening_key TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stick_stays BEFORE UPDATE OF id, seat, rubric_hash, written_at, written_by, verifying_key, opening_key ON stick
BEGIN SELECT RAISE(ABORT, 'what left never changes'); END;

CREATE TRIGGER stick_stays_withdrawn BEFORE UPDATE ON stick
WHEN OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a withdrawn stick stays withdrawn'); END;

CREATE TRIGGER stick_is_kept BEFORE DELETE ON stick
BEGIN SELECT RAISE(ABORT, 'what left is not forgotten'); END;

CREATE TABLE stick_return (
  stick TEXT NOT NULL REFERENCES stick (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  content_hash TEXT NOT NULL UNIQUE CHECK (length(content_hash) = 64),
  taken_at TEXT NOT NULL,
  entered INTEGER NOT NULL CHECK (entered >= 0),
  submitted INTEGER NOT NULL CHECK (submitted >= 0),
  PRIMARY KEY (stick, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stick_return_stays BEFORE UPDATE ON stick_return
BEGIN SELECT RAISE(ABORT, 'what came back comes back once'); END;

CREATE TRIGGER stick_return_is_kept BEFORE DELETE ON stick_return
BEGIN SELECT RAISE(ABORT, 'what came back comes back once'); END;

CREATE TABLE juror_copy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stick TEXT NOT NULL CHECK (length(stick) = 36),
  seat INTEGER NOT NULL,
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  signing_key TEXT NOT NULL,
  sealing_key TEXT NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base))
) STRICT;

CREATE TRIGGER juror_copy_stays BEFORE UPDATE ON juror_copy
BEGIN SELECT RAISE(ABORT, 'a copy stays the copy of its stick'); END;

CREATE TRIGGER juror_copy_is_kept BEFORE DELETE ON juror_copy
BEGIN SELECT RAISE(ABORT, 'a copy stays a copy'); END;
`,
};
