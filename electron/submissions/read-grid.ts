import { problem } from '../../shared/submissions/problem.ts';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import type { GridSheet, WorkbookGrid } from '../../shared/submissions/workbook-grid.ts';
import { findSheets } from './find-sheets.ts';
import type { CheckedWorkbook } from './inflate-guard.ts';
import { readCells, type SheetContext } from './read-cells.ts';
import { readNumberFormats } from './read-number-formats.ts';
import { DamagedPart } from './read-part.ts';
import { readSharedStrings } from './read-shared-strings.ts';

/** Sheets of which the cells are read, by their name. */
export type WantedSheets = Pick<ReadonlySet<string>, 'has'>;

export type GridResult = { readonly ok: true; readonly grid: WorkbookGrid } | { readonly ok: false; readonly problem: ImportProblem };

const damaged = (part: string): GridResult => ({ ok: false, problem: problem('blocks', 'damaged', null, { part }) });

/** Reads the cells of the wanted sheets, and no other part of the workbook. */
export const readGrid = async (workbook: CheckedWorkbook, wanted: WantedSheets): Promise<GridResult> => {
  const found = findSheets(workbook, wanted);
  if (found === null) return damaged('xl/workbook.xml');
  try {
    const context: SheetContext = {
      sharedStrings: found.sharedStrings === null ? [] : await readSharedStrings(found.sharedStrings),
      formats: found.styles === null ? [] : await readNumberFormats(found.styles),
      from1904: found.from1904,
    };
    const sheets: GridSheet[] = [];
    for (const { name, part } of found.sheets) {
      sheets.push({ name, rows: await readCells(part, context), merges: workbook.merges.get(part.name) ?? [] });
    }
    return { ok: true, grid: { sheets, otherSheets: found.otherSheets, keywords: found.keywords } };
  } catch (error) {
    if (error instanceof DamagedPart) return damaged(error.part);
    throw error;
  }
};
