import type { Migration } from '../migrate.ts';

/**
 * Letters as records of their own: what each asked, its documents (now also the workbook in which it is answered), what came
 * back. Documents from before belong to no letter. An answer belongs to the revision by which it came, and goes with it.
 */
export const letters: Migration = {
  number: 9,
  sql: `
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL REFERENCES submission (code),
  number TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer_by TEXT,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT '')
) STRICT;

CREATE INDEX letter_by_code ON letter (code);

CREATE TRIGGER letter_stays BEFORE UPDATE OF id, code, number, date, answer_by, questions, issued_at, issued_by ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_stays_withdrawn BEFORE UPDATE OF withdrawn_at ON letter
WHEN OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at
BEGIN SELECT RAISE(ABORT, 'a withdrawn letter stays withdrawn'); END;

CREATE TRIGGER letter_is_kept BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never removed'); END;

CREATE TABLE letter_answer (
  letter TEXT NOT NULL REFERENCES letter (id),
  question INTEGER NOT NULL CHECK (question >= 1),
  code TEXT NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('corrected', 'explained', 'confirmed')),
  answered_values TEXT NOT NULL CHECK (json_valid(answered_values)),
  explanation TEXT NOT NULL,
  source TEXT NOT NULL,
  fingerprint TEXT,
  PRIMARY KEY (letter, question, revision),
  FOREIGN KEY (code, revision) REFERENCES revision (code, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER letter_answer_stays BEFORE UPDATE ON letter_answer
BEGIN SELECT RAISE(ABORT, 'what a region answered never changes'); END;

CREATE TRIGGER letter_answer_is_kept BEFORE DELETE ON letter_answer
BEGIN SELECT RAISE(ABORT, 'what a region answered is never removed'); END;

ALTER TABLE issued_document RENAME TO issued_document_before;

CREATE TABLE issued_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  code TEXT REFERENCES submission (code),
  letter TEXT REFERENCES letter (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx')),
  model TEXT NOT NULL CHECK (json_valid(model)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes = length(bytes)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

INSERT INTO issued_document
       (id, kind, code, number, title, date, format, model, sha256, size_bytes, issued_at, issued_by, bytes)
SELECT id, kind, code, number, title, date, format, model, sha256, size_bytes, issued_at, issued_by, bytes
  FROM issued_document_before;

DROP TABLE issued_document_before;

CREATE INDEX issued_document_by_code ON issued_document (code);

CREATE TRIGGER issued_document_stays BEFORE UPDATE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never changed'); END;

CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never removed'); END;
`,
};
