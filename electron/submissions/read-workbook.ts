import { createHash } from 'node:crypto';
import type { FileReading } from '../../shared/submissions/preview-file.ts';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import type { ReadingContext } from '../../shared/submissions/read-identity.ts';
import { READ_SHEETS, readTemplate } from '../../shared/submissions/read-template.ts';
import { submissionContentSchema } from '../../shared/submissions/submission.ts';
import { checkWorkbook, type Limits, LIMITS } from './inflate-guard.ts';
import { readGrid } from './read-grid.ts';

/** What reading one file gives, whoever keeps its name and number. */
export type WorkbookReading = Omit<FileReading, 'file' | 'fileName'>;

/** A file of which nothing could be read. */
export const unread = (sizeBytes: number, sha256: string, problem: ImportProblem): WorkbookReading => ({
  sizeBytes,
  sha256,
  templateVersion: null,
  code: null,
  regionName: null,
  content: null,
  places: {},
  problems: [problem],
});

/**
 * Reads one workbook from first byte to last problem. Takes as long as the file makes it take: whoever calls it on the
 * thread of others wants `readWorkbooks`, which ends it. Throws only on a fault of the program.
 */
export const readWorkbook = async (bytes: Uint8Array, context: ReadingContext, limits: Limits = LIMITS): Promise<WorkbookReading> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const checked = await checkWorkbook(bytes, limits);
  if (!checked.ok) return unread(bytes.length, sha256, checked.problem);
  const cells = await readGrid(checked.workbook, READ_SHEETS);
  if (!cells.ok) return unread(bytes.length, sha256, cells.problem);
  const reading = readTemplate(cells.grid, context);
  // The reader promises what the records take; a broken promise is a fault here and not later in the database.
  if (reading.content !== null) submissionContentSchema.parse(reading.content);
  return { sizeBytes: bytes.length, sha256, ...reading };
};
