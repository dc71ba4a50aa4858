import type { Migration } from '../migrate.ts';

/** What the secretariat answers to findings. The findings themselves are computed on read and never stored. */
export const findingAnswers: Migration = {
  number: 2,
  sql: `
CREATE TABLE finding_answer (
  code TEXT NOT NULL REFERENCES submission (code),
  finding TEXT NOT NULL CHECK (length(finding) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  fingerprint TEXT NOT NULL,
  rules TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('explained', 'corrected', 'asked')),
  note TEXT NOT NULL CHECK (length(trim(note)) > 0),
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (code, finding, place)
) STRICT;
`,
};
