import type { Migration } from '../migrate.ts';

/**
 * Who sits in the panel, who may not judge whom, who was there, and from how many sheets on a region is ranked. Columns added to
 * tables that have a history begin as null, because nothing of them was ever told. Guests are those who look on without a seat.
 */
export const panel: Migration = {
  number: 11,
  sql: `
ALTER TABLE seat ADD COLUMN expertise TEXT;
ALTER TABLE seat ADD COLUMN home_region TEXT CHECK (home_region GLOB '[0-9][0-9].[0-9][0-9]');
ALTER TABLE seat ADD COLUMN supplies_figures INTEGER CHECK (supplies_figures IN (0, 1));
ALTER TABLE seat ADD COLUMN sitting_substitute INTEGER;

ALTER TABLE rubric ADD COLUMN absent_may_score INTEGER CHECK (absent_may_score IN (0, 1));
ALTER TABLE rubric ADD COLUMN quorum INTEGER CHECK (quorum BETWEEN 1 AND 99);

ALTER TABLE sheet ADD COLUMN submitted_substitute INTEGER;
ALTER TABLE score ADD COLUMN entered_substitute INTEGER;

CREATE TABLE substitute (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  institution TEXT NOT NULL,
  home_region TEXT CHECK (home_region GLOB '[0-9][0-9].[0-9][0-9]'),
  pin_hash TEXT,
  pin_salt TEXT,
  pin_set_at TEXT,
  pin_set_by TEXT,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 0),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  revoked_at TEXT,
  PRIMARY KEY (seat, number),
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE guest (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  role TEXT NOT NULL CHECK (role IN ('pengamat', 'auditor')),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  institution TEXT NOT NULL,
  pin_hash TEXT,
  pin_salt TEXT,
  pin_set_at TEXT,
  pin_set_by TEXT,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 0),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  revoked_at TEXT,
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL))
) STRICT;

CREATE TABLE conflict_dismissal (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  grounds TEXT NOT NULL CHECK (json_valid(grounds)),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  dismissed_at TEXT NOT NULL,
  dismissed_by TEXT NOT NULL,
  PRIMARY KEY (seat, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawn_recusal (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  declared_at TEXT NOT NULL,
  declared_reason TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  PRIMARY KEY (seat, code, declared_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  substitute INTEGER CHECK (substitute IS NULL OR present = 1),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (seat, code),
  FOREIGN KEY (seat, substitute) REFERENCES substitute (seat, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE quorum_decision (
  code TEXT PRIMARY KEY REFERENCES submission (code),
  outcome TEXT NOT NULL CHECK (outcome IN ('ranked', 'left-out')),
  valid_sheets INTEGER NOT NULL CHECK (valid_sheets >= 0),
  quorum INTEGER NOT NULL CHECK (quorum > valid_sheets),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL
) STRICT;

CREATE TRIGGER seat_sitter_is_registered BEFORE UPDATE OF sitting_substitute ON seat
WHEN NEW.sitting_substitute IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM substitute WHERE seat = NEW.seat AND number = NEW.sitting_substitute AND revoked_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'only a registered substitute sits in a seat'); END;

CREATE TRIGGER substitute_is_kept BEFORE DELETE ON substitute
WHEN EXISTS (SELECT 1 FROM score WHERE seat = OLD.seat AND entered_substitute = OLD.number)
  OR EXISTS (SELECT 1 FROM sheet WHERE seat = OLD.seat AND submitted_substitute = OLD.number)
BEGIN SELECT RAISE(ABORT, 'who has scored is not forgotten'); END;

CREATE TRIGGER withdrawn_recusal_stays BEFORE UPDATE ON withdrawn_recusal
BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;

CREATE TRIGGER absent_enters_no_score BEFORE INSERT ON score
WHEN EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;

CREATE TRIGGER absent_changes_no_score BEFORE UPDATE ON score
WHEN EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;

CREATE TRIGGER absent_submits_no_sheet BEFORE UPDATE OF submitted_at ON sheet
WHEN NEW.submitted_at IS NOT NULL
 AND EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;
`,
};
