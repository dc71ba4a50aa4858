import type { Migration } from '../migrate.ts';

/**
 * What the secretariat found when it held figures against documents. It names its figure by place only: a figure may leave
 * with one revision and come back with the next, and what was found about it waits.
 */
export const figureVerifications: Migration = {
  number: 7,
  sql: `
CREATE TABLE figure_verification (
  code TEXT NOT NULL REFERENCES submission (code),
  subject TEXT NOT NULL CHECK (subject IN ('formal.population', 'formal.participants', 'informal.population', 'informal.participants', 'vulnerable.workers', 'budget.amount')),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('verified', 'corrected')),
  declared TEXT NOT NULL CHECK (json_valid(declared)),
  value INTEGER CHECK ((value IS NULL) = (kind = 'verified') AND (value IS NULL OR value >= 0)),
  reason TEXT CHECK ((reason IS NULL) = (kind = 'verified') AND (reason IS NULL OR length(trim(reason)) > 0)),
  document TEXT NOT NULL CHECK (length(trim(document)) > 0),
  document_date TEXT NOT NULL CHECK (document_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  verified_at TEXT NOT NULL,
  verified_by TEXT NOT NULL,
  PRIMARY KEY (code, subject, position),
  CHECK (position = 0 OR subject IN ('vulnerable.workers', 'budget.amount')),
  CHECK (value IS NULL OR value IS NOT json_extract(declared, '$.value'))
) STRICT;
`,
};
