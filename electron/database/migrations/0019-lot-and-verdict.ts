import type { Migration } from '../migrate.ts';

/** How much a trimmed mean leaves out, the one draw of lots of an edition, and the rankings that were decided. */
export const lotAndVerdict: Migration = {
  number: 19,
  sql: `
ALTER TABLE rubric ADD COLUMN trim_each_side INTEGER CHECK (trim_each_side IS NULL OR trim_each_side BETWEEN 1 AND 20);

CREATE TABLE lot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  head TEXT NOT NULL CHECK (length(head) = 64),
  announced_at TEXT NOT NULL,
  announced_by TEXT NOT NULL,
  first_witness TEXT,
  first_digits TEXT,
  second_witness TEXT,
  second_digits TEXT,
  drawn_at TEXT,
  drawn_by TEXT,
  CHECK ((drawn_at IS NULL) = (first_digits IS NULL) AND (drawn_at IS NULL) = (second_digits IS NULL)
     AND (drawn_at IS NULL) = (first_witness IS NULL) AND (drawn_at IS NULL) = (second_witness IS NULL)
     AND (drawn_at IS NULL) = (drawn_by IS NULL))
) STRICT;

CREATE TRIGGER lot_is_drawn_once BEFORE UPDATE ON lot
 WHEN OLD.drawn_at IS NOT NULL OR NEW.head <> OLD.head OR NEW.announced_at <> OLD.announced_at OR NEW.announced_by <> OLD.announced_by
BEGIN SELECT RAISE(ABORT, 'a lot is drawn once'); END;

CREATE TRIGGER lot_is_kept BEFORE DELETE ON lot
BEGIN SELECT RAISE(ABORT, 'a lot is drawn once'); END;

CREATE TABLE verdict (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  ranking TEXT NOT NULL CHECK (json_valid(ranking)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  method TEXT NOT NULL,
  findings_version TEXT NOT NULL,
  application_version TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  chair INTEGER NOT NULL,
  secretary INTEGER NOT NULL
) STRICT;

CREATE TRIGGER verdict_is_kept BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'what was decided never changes'); END;

CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'what was decided never changes'); END;
`,
};
