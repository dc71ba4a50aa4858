import { type SheetView, textAt } from '../../../shared/submissions/mapping/sheet-view.ts';
import { columnLetters } from '../../../shared/submissions/template.ts';

export type ColumnChoice = { readonly column: number; readonly name: string; readonly head: string };

/** `B` in a workbook, `2` in lines of text, where columns have no letters. */
export const columnName = (view: SheetView, column: number): string => (view.byLine ? String(column) : columnLetters(column));

/** Columns that hold anything in the row of heads or below it; without a head as well. */
export const columnsUnder = (view: SheetView, headRow: number): readonly ColumnChoice[] => {
  const columns = new Set(view.rows.flatMap(({ row, cells }) => (row < headRow ? [] : cells.map(({ column }) => column))));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({ column, name: columnName(view, column), head: textAt(view, headRow, column) }));
};

/** The first texts below the heads, to see what a column holds. */
export const firstValues = (view: SheetView, headRow: number, column: number, count = 3): readonly string[] =>
  view.rows
    .filter(({ row }) => row > headRow)
    .map(({ row }) => textAt(view, row, column))
    .filter((text) => text !== '')
    .slice(0, count);
