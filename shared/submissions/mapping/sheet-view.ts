import { coveredBy } from '../find-table.ts';
import { shownText } from '../read-cell.ts';
import type { GridSheet, WorkbookGrid } from '../workbook-grid.ts';
import { LONGEST_SHEET_NAME } from './mapping.ts';

export type ViewCell = { readonly column: number; readonly text: string };
export type ViewRow = { readonly row: number; readonly cells: readonly ViewCell[] };

/** The beginning of a sheet as its sender sees it: enough to tell heads and first values, and no more than a screen can show. */
export type SheetView = { readonly name: string; readonly byLine: boolean; readonly rows: readonly ViewRow[] };

export type FileView = {
  /** Of the template; null when the file says none. */
  readonly version: string | null;
  readonly sheets: readonly SheetView[];
  /** Sheets that are not among them, because there are too many or their names too long. */
  readonly leftOff: number;
};

/** Rows that hold anything, from the top; heads are looked for in the first thirty of them. */
const VIEWED_ROWS = 40;
const VIEWED_COLUMNS = 40;
const VIEWED_SHEETS = 30;
const LONGEST_TEXT = 120;

export const viewOfSheet = (sheet: GridSheet): SheetView => {
  const covered = coveredBy(sheet.merges);
  const rows: ViewRow[] = [];
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (rows.length >= VIEWED_ROWS) break;
    const cells: ViewCell[] = [];
    for (const [column, cell] of [...(sheet.rows.get(row) ?? [])].sort(([a], [b]) => a - b)) {
      if (cells.length >= VIEWED_COLUMNS) break;
      const text = covered(row, column) ? '' : Array.from(shownText(cell.content)).slice(0, LONGEST_TEXT).join('');
      if (text !== '') cells.push({ column, text });
    }
    if (cells.length > 0) rows.push({ row, cells });
  }
  return { name: sheet.name, byLine: sheet.byLine === true, rows };
};

export const viewOf = (grid: WorkbookGrid, version: string | null): FileView => {
  const named = grid.sheets.filter(({ name }) => name.length > 0 && name.length <= LONGEST_SHEET_NAME);
  const sheets = named.slice(0, VIEWED_SHEETS).map(viewOfSheet);
  return { version, sheets, leftOff: grid.sheets.length - sheets.length };
};

export const rowOf = (view: SheetView, row: number): ViewRow | null => view.rows.find((one) => one.row === row) ?? null;

export const textAt = (view: SheetView, row: number, column: number): string =>
  rowOf(view, row)?.cells.find((cell) => cell.column === column)?.text ?? '';
