import type { Migration } from '../migrate.ts';

/**
 * What a rubric can say since its workshop: indicators under a criterion, the stage in which jurors score, a curve for coverage,
 * a ladder for regulations. The lock keeps its fingerprint and who gave it. A voided sheet stays as a record; what was scored on it
 * stands in the history. New columns of old records are NULL, which the history, that tells of no such column, agrees with.
 */
export const rubricWorkshop: Migration = {
  number: 12,
  sql: `
ALTER TABLE criterion ADD COLUMN parent TEXT;
ALTER TABLE criterion ADD COLUMN parent_en TEXT;
ALTER TABLE criterion ADD COLUMN stage TEXT CHECK (stage IN ('dokumen', 'wawancara'));
ALTER TABLE criterion ADD COLUMN curve TEXT CHECK (curve IS NULL OR json_valid(curve));
ALTER TABLE criterion ADD COLUMN ladder TEXT CHECK (ladder IS NULL OR json_valid(ladder));

ALTER TABLE rubric ADD COLUMN hash TEXT CHECK (hash IS NULL OR length(hash) = 64);
ALTER TABLE rubric ADD COLUMN locked_chair INTEGER;
ALTER TABLE rubric ADD COLUMN locked_secretary INTEGER;

CREATE TABLE voided_sheet (
  id INTEGER PRIMARY KEY,
  seat INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES submission (code),
  submitted_at TEXT,
  filled INTEGER NOT NULL CHECK (filled >= 0),
  rubric_hash TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  voided_at TEXT NOT NULL,
  voided_by TEXT NOT NULL
) STRICT;

CREATE TRIGGER voided_sheet_stays_on_update BEFORE UPDATE ON voided_sheet
BEGIN SELECT RAISE(ABORT, 'a voided sheet stays as it was'); END;

CREATE TRIGGER voided_sheet_stays_on_delete BEFORE DELETE ON voided_sheet
BEGIN SELECT RAISE(ABORT, 'a voided sheet stays as it was'); END;
`,
};
