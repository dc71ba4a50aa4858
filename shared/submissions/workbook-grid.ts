import { columnLetters } from './template.ts';

/**
 * A workbook as plain cells, whatever file it came from. What a cell means is decided by the reader of the template, not
 * by the reader of the file format.
 */
export type CellContent =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Number format code, e.g. `0.00%`; empty when general. */ readonly format: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** `time` in milliseconds since 1970 at UTC, as if the sheet's clock were UTC. */
  | { readonly kind: 'date'; readonly time: number; readonly format: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula that was saved without its result. */
  | { readonly kind: 'no-value' };

export type GridCell = { readonly content: CellContent; readonly fromFormula: boolean };

/** Rows and columns count from 1, both ends included. */
export type CellRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Only cells that hold something. Cells hidden under a merge are kept as they lie in the file. */
export type GridSheet = {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly CellRange[];
  /** Set when the file has lines and fields rather than cells: places are named by number. Rows are the lines of the file. */
  readonly byLine?: true;
};

export type WorkbookGrid = {
  readonly sheets: readonly GridSheet[];
  /** Sheets that the file has beside those of the template; they are not read. */
  readonly otherSheets: readonly string[];
  /** Keywords of the document properties; null when there are none. */
  readonly keywords: string | null;
};

/** `B12` in a workbook; `R12C2`, line 12 and column 2, in a file of lines. */
export const addressIn = (sheet: Pick<GridSheet, 'byLine'>, row: number, column: number): string =>
  sheet.byLine === true ? `R${String(row)}C${String(column)}` : `${columnLetters(column)}${String(row)}`;

export const cellAt = (sheet: GridSheet, row: number, column: number): GridCell | null => sheet.rows.get(row)?.get(column) ?? null;
