import type { Migration } from '../migrate.ts';

/** Papers that left the house: as they were, byte for byte. Without a region's code a paper belongs to the whole edition. */
export const issuedDocuments: Migration = {
  number: 4,
  sql: `
CREATE TABLE issued_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  code TEXT REFERENCES submission (code),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx')),
  model TEXT NOT NULL CHECK (json_valid(model)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes = length(bytes)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE INDEX issued_document_by_code ON issued_document (code);

CREATE TRIGGER issued_document_stays BEFORE UPDATE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never changed'); END;

CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never removed'); END;
`,
};
