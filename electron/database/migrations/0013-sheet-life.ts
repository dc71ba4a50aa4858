import type { Migration } from '../migrate.ts';

/**
 * What a sheet is beside its scores: comments, the private note, and its life after it was submitted. A reopening is proposed and
 * decided; what had been submitted before stays as a version. A private note is no history: it is for the eyes of who wrote it.
 */
export const sheetLife: Migration = {
  number: 13,
  sql: `
CREATE TABLE sheet_comment (
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  criterion TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_at TEXT NOT NULL,
  PRIMARY KEY (seat, code, criterion),
  FOREIGN KEY (seat, code) REFERENCES sheet (seat, code) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sheet_comment_fits_on_insert BEFORE INSERT ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
  SELECT RAISE(ABORT, 'a recused juror does not comment on the region')
   WHERE EXISTS (SELECT 1 FROM recusal WHERE seat = NEW.seat AND code = NEW.code);
  SELECT RAISE(ABORT, 'a comment belongs to a criterion or to the whole sheet')
   WHERE NEW.criterion IS NOT '' AND NOT EXISTS (SELECT 1 FROM criterion WHERE id = NEW.criterion);
END;

CREATE TRIGGER sheet_comment_fits_on_update BEFORE UPDATE ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
END;

CREATE TRIGGER sheet_comment_of_submitted_sheet_stays BEFORE DELETE ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = OLD.seat AND code = OLD.code AND submitted_at IS NOT NULL);
END;

CREATE TABLE private_note (
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  substitute INTEGER NOT NULL CHECK (substitute >= 0),
  code TEXT NOT NULL REFERENCES submission (code) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  kept_at TEXT NOT NULL,
  PRIMARY KEY (seat, substitute, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE reopening (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  number INTEGER NOT NULL CHECK (number >= 1),
  stage TEXT CHECK (stage IN ('dokumen', 'wawancara')),
  submitted_at TEXT,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('approved', 'rejected')),
  decided_at TEXT CHECK ((decided_at IS NULL) = (outcome IS NULL)),
  decided_by INTEGER CHECK ((decided_by IS NULL) = (outcome IS NULL) AND decided_by IS NOT seat),
  decided_role TEXT CHECK ((decided_role IS NULL) = (outcome IS NULL) AND decided_role IN ('ketua', 'sekretaris')),
  decided_reason TEXT CHECK ((decided_reason IS NULL) = (outcome IS NULL)),
  opens_version INTEGER CHECK ((opens_version IS NOT NULL) = (outcome IS 'approved')),
  PRIMARY KEY (seat, code, number),
  CHECK (submitted_at IS NOT NULL OR stage IS NOT NULL),
  CHECK (outcome IS NOT 'rejected' OR length(trim(decided_reason)) > 0)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX reopening_one_waits ON reopening (seat, code) WHERE outcome IS NULL;

CREATE TRIGGER reopening_stays BEFORE UPDATE OF seat, code, number, stage, submitted_at, reason, proposed_at, proposed_by ON reopening
BEGIN SELECT RAISE(ABORT, 'what was proposed never changes'); END;

CREATE TRIGGER reopening_stays_decided BEFORE UPDATE ON reopening
WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided proposal stays decided'); END;

CREATE TRIGGER reopening_is_kept BEFORE DELETE ON reopening
BEGIN SELECT RAISE(ABORT, 'a proposal is never removed'); END;

CREATE TABLE sheet_version (
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  submitted_at TEXT NOT NULL,
  substitute INTEGER,
  scores TEXT NOT NULL CHECK (json_valid(scores)),
  comments TEXT NOT NULL CHECK (json_valid(comments)),
  reopening INTEGER NOT NULL,
  PRIMARY KEY (seat, code, version),
  FOREIGN KEY (seat, code, reopening) REFERENCES reopening (seat, code, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sheet_version_stays BEFORE UPDATE ON sheet_version
BEGIN SELECT RAISE(ABORT, 'what was submitted once never changes'); END;

CREATE TRIGGER sheet_version_is_kept BEFORE DELETE ON sheet_version
BEGIN SELECT RAISE(ABORT, 'what was submitted once is never removed'); END;

CREATE TRIGGER edition_is_final_without_open_proposals BEFORE UPDATE OF phase ON edition
WHEN NEW.phase = 'final'
 AND EXISTS (SELECT 1 FROM reopening WHERE outcome IS NULL)
BEGIN SELECT RAISE(ABORT, 'a proposal to reopen a sheet waits for its decision'); END;

CREATE TABLE stage_closing (
  stage TEXT PRIMARY KEY CHECK (stage IN ('dokumen', 'wawancara')),
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL,
  unfinished TEXT NOT NULL CHECK (json_valid(unfinished))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sheet_opens_by_decision BEFORE UPDATE OF submitted_at ON sheet
WHEN OLD.submitted_at IS NOT NULL AND NEW.submitted_at IS NOT OLD.submitted_at
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is opened again only by a decision')
   WHERE NOT EXISTS (SELECT 1 FROM sheet_version
                      WHERE seat = OLD.seat AND code = OLD.code AND submitted_at = OLD.submitted_at)
     AND NOT EXISTS (SELECT 1 FROM voided_sheet
                      WHERE seat = OLD.seat AND code = OLD.code AND submitted_at = OLD.submitted_at);
END;

CREATE TRIGGER stage_closing_stays BEFORE UPDATE ON stage_closing
BEGIN SELECT RAISE(ABORT, 'a closed stage stays closed'); END;

CREATE TRIGGER rubric_opened_anew_closes_no_stage AFTER UPDATE OF locked_at ON rubric
WHEN NEW.locked_at IS NULL
BEGIN DELETE FROM stage_closing; END;

CREATE TRIGGER score_of_closed_stage_stays_out BEFORE INSERT ON score
BEGIN
  SELECT RAISE(ABORT, 'the stage of this criterion is closed')
   WHERE EXISTS (SELECT 1
                   FROM stage_closing
                   JOIN criterion ON coalesce(criterion.stage, 'wawancara') = stage_closing.stage
                  WHERE criterion.id = NEW.criterion
                    AND NOT EXISTS (SELECT 1
                                      FROM reopening
                                     WHERE reopening.seat = NEW.seat
                                       AND reopening.code = NEW.code
                                       AND outcome = 'approved'
                                       AND coalesce(reopening.stage, stage_closing.stage) = stage_closing.stage
                                       AND decided_at > closed_at));
END;

CREATE TRIGGER score_of_closed_stage_stays BEFORE UPDATE ON score
BEGIN
  SELECT RAISE(ABORT, 'the stage of this criterion is closed')
   WHERE EXISTS (SELECT 1
                   FROM stage_closing
                   JOIN criterion ON coalesce(criterion.stage, 'wawancara') = stage_closing.stage
                  WHERE criterion.id = NEW.criterion
                    AND NOT EXISTS (SELECT 1
                                      FROM reopening
                                     WHERE reopening.seat = NEW.seat
                                       AND reopening.code = NEW.code
                                       AND outcome = 'approved'
                                       AND coalesce(reopening.stage, stage_closing.stage) = stage_closing.stage
                                       AND decided_at > closed_at));
END;
`,
};
