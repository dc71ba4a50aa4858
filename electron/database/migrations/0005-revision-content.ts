import type { Migration } from '../migrate.ts';

/**
 * What each revision said, so that two can be compared and the latest withdrawn. Of revisions from before only the newest
 * is known, for it is what the records hold; the first opening writes it, as an event of its own.
 */
export const revisionContent: Migration = {
  number: 5,
  sql: `
ALTER TABLE revision ADD COLUMN content TEXT CHECK (content IS NULL OR json_valid(content));
ALTER TABLE revision ADD COLUMN withdrawn_at TEXT;
ALTER TABLE revision ADD COLUMN withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL));
ALTER TABLE revision ADD COLUMN withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT '');

CREATE TRIGGER revision_content_stays BEFORE UPDATE OF content ON revision
WHEN OLD.content IS NOT NULL AND NEW.content IS NOT OLD.content
BEGIN SELECT RAISE(ABORT, 'what a revision said never changes'); END;

CREATE TRIGGER revision_stays_withdrawn BEFORE UPDATE OF withdrawn_at ON revision
WHEN OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at
BEGIN SELECT RAISE(ABORT, 'a withdrawn revision stays withdrawn'); END;

CREATE TRIGGER revision_one_stands BEFORE UPDATE OF withdrawn_at ON revision
WHEN NEW.withdrawn_at IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM revision WHERE code = NEW.code AND number IS NOT NEW.number AND withdrawn_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the only revision of a region is not withdrawn'); END;
`,
};
