import { createHash } from 'node:crypto';
import { ANSWER_SHEETS, readAnswerSheet, withoutAnswerSheets } from '../../shared/submissions/letter/read-answer-sheet.ts';
import { viewOf } from '../../shared/submissions/mapping/sheet-view.ts';
import { wantedSheets } from '../../shared/submissions/mapping/wanted-sheets.ts';
import type { FileReading } from '../../shared/submissions/preview-file.ts';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import type { ReadingContext } from '../../shared/submissions/read-identity.ts';
import { readTemplate } from '../../shared/submissions/read-template.ts';
import { submissionContentSchema } from '../../shared/submissions/submission.ts';
import { checkWorkbook, type Limits, LIMITS } from './inflate-guard.ts';
import { readGrid, type WantedSheets } from './read-grid.ts';
import { type LinesResult, readLines } from './read-lines.ts';

/** What reading one file gives, whoever keeps its name and number. */
export type WorkbookReading = Omit<FileReading, 'file' | 'fileName'>;

/** A file of which no submission was read. */
const readNothing = (sizeBytes: number, sha256: string, problems: readonly ImportProblem[]): WorkbookReading => ({
  sizeBytes,
  sha256,
  templateVersion: null,
  code: null,
  regionName: null,
  content: null,
  places: {},
  problems,
});

/** A file of which nothing could be read. */
export const unread = (sizeBytes: number, sha256: string, problem: ImportProblem): WorkbookReading =>
  readNothing(sizeBytes, sha256, [problem]);

/** Cells of a file, whether it is a workbook or the same as lines of text. Answers come back as a workbook only. */
const readCells = async (bytes: Uint8Array, wanted: WantedSheets, limits: Limits): Promise<LinesResult> => {
  const lines = readLines(bytes, wanted);
  if (lines !== null) return lines;
  const checked = await checkWorkbook(bytes, limits);
  if (!checked.ok) return checked;
  const cells = await readGrid(checked.workbook, { has: (name) => wanted.has(name) || ANSWER_SHEETS.has(name) });
  return cells.ok ? { ...cells, problems: [] } : cells;
};

/**
 * Reads one workbook from first byte to last problem. Takes as long as the file makes it take: whoever calls it on the
 * thread of others wants `readWorkbooks`, which ends it. Throws only on a fault of the program.
 */
export const readWorkbook = async (bytes: Uint8Array, context: ReadingContext, limits: Limits = LIMITS): Promise<WorkbookReading> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given = context.mappings?.given.get(sha256) ?? null;
  const wanted = wantedSheets(given, context.mappings);
  const cells = await readCells(bytes, wanted, limits);
  if (!cells.ok) return unread(bytes.length, sha256, cells.problem);
  const answers = readAnswerSheet(cells.grid);
  if (answers !== null) return { ...readNothing(bytes.length, sha256, cells.problems), answers };
  const grid = withoutAnswerSheets(cells.grid, wanted);
  const read = readTemplate(grid, context, given);
  const reading = { ...read, problems: [...cells.problems, ...read.problems] };
  // The reader promises what the records take; a broken promise is a fault here and not later in the database.
  if (reading.content !== null) submissionContentSchema.parse(reading.content);
  return {
    sizeBytes: bytes.length,
    sha256,
    ...reading,
    ...(context.mappings?.withView === true ? { view: viewOf(grid, reading.templateVersion) } : {}),
  };
};
