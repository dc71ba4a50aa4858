import type { Migration } from '../migrate.ts';

/**
 * Evidence: a file lies once, in pieces of at most 1 MiB apart from the records, and is told by its SHA-256; what it was
 * attached to, by whom and why it was taken away stands beside it and is history.
 */
export const evidence: Migration = {
  number: 6,
  sql: `
CREATE TABLE evidence_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  page_count INTEGER CHECK ((page_count IS NOT NULL) = (media_type = 'application/pdf') AND page_count > 0)
) STRICT;

CREATE TABLE evidence_chunk (
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  number INTEGER NOT NULL CHECK (number >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (sha256, number)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL REFERENCES submission (code),
  item TEXT NOT NULL CHECK (item IN ('figure', 'regulation', 'innovation')),
  subject TEXT CHECK ((subject IS NOT NULL) = (item = 'figure')),
  position INTEGER NOT NULL CHECK (position >= 0),
  anchor TEXT NOT NULL CHECK (json_valid(anchor)),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  attached_at TEXT NOT NULL,
  attached_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  removed_reason TEXT CHECK ((removed_reason IS NULL) = (removed_at IS NULL) AND removed_reason IS NOT '')
) STRICT;

CREATE INDEX evidence_by_code ON evidence (code);
CREATE INDEX evidence_by_file ON evidence (sha256);

CREATE TRIGGER evidence_file_stays BEFORE UPDATE ON evidence_file
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never changed'); END;

CREATE TRIGGER evidence_chunk_stays BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never changed'); END;

CREATE TRIGGER evidence_file_is_kept BEFORE DELETE ON evidence_file
WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = OLD.sha256 AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file stays as long as it is evidence'); END;

CREATE TRIGGER evidence_chunk_is_kept BEFORE DELETE ON evidence_chunk
WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = OLD.sha256 AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file stays as long as it is evidence'); END;

CREATE TRIGGER evidence_has_its_file BEFORE INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM evidence_file WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'evidence without its file'); END;

CREATE TRIGGER evidence_stays_what_it_is BEFORE UPDATE OF code, file_name, sha256, attached_at, attached_by ON evidence
BEGIN SELECT RAISE(ABORT, 'what was attached, when and by whom never changes'); END;

CREATE TRIGGER evidence_stays_removed BEFORE UPDATE ON evidence
WHEN OLD.removed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'removed evidence stays removed'); END;

CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'that evidence was there is never forgotten'); END;
`,
};
