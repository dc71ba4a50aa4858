import { cellReference, placeKey } from './cell-places.ts';
import { shorten } from './clean-text.ts';
import type { FigureSubject } from './figure.ts';
import { findHeads, type FoundHeads, type HeadRow } from './find-heads.ts';
import type { ChangeProperty, ImportProblem, PlannedChange } from './preview.ts';
import { problem } from './problem.ts';
import { type CellToRead, isBlank, shownText } from './read-cell.ts';
import { columnLetters, normaliseLabel, type TemplateColumn } from './template.ts';
import { addressIn, cellAt, type CellRange, type GridCell, type GridSheet } from './workbook-grid.ts';

/** The cells of a table, found by its heads. */
export type Table = {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the heads that hold anything at all, in order. */
  readonly rows: readonly number[];
  readonly covered: (row: number, column: number) => boolean;
};

export const coveredBy = (merges: readonly CellRange[]) => {
  return (row: number, column: number): boolean =>
    merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row !== merge.top || column !== merge.left),
    );
};

const rangeText = (range: CellRange): string =>
  `${columnLetters(range.left)}${String(range.top)}:${columnLetters(range.right)}${String(range.bottom)}`;

/**
 * Merged cells among the input. A merge that hides a value, or leaves open whose number it is, blocks; one over texts is
 * read as belonging to its first cell, and said.
 */
export const noteMerges = (
  sheet: GridSheet,
  fromRow: number,
  columns: readonly { readonly index: number; readonly kind: 'number' | 'key' | 'text' }[],
  problems: ImportProblem[],
): void => {
  for (const merge of sheet.merges) {
    const top = Math.max(merge.top, fromRow);
    const inside = columns.filter(({ index }) => index >= merge.left && index <= merge.right);
    if (top > merge.bottom || inside.length === 0 || inside.length * (merge.bottom - top + 1) < 2) continue;
    const hidesValue = [...sheet.rows].some(
      ([row, cells]) =>
        row >= top &&
        row <= merge.bottom &&
        [...cells].some(
          ([column, cell]) =>
            column >= merge.left && column <= merge.right && (row !== merge.top || column !== merge.left) && !isBlank(cell),
        ),
    );
    const overNumbers = inside.some(({ kind }) => kind !== 'text');
    const corner = `${columnLetters(merge.left)}${String(merge.top)}`;
    problems.push(
      problem(
        hidesValue || overNumbers ? 'blocks' : 'attention',
        'merged-cells',
        { sheet: sheet.name, cell: corner },
        { range: rangeText(merge) },
      ),
    );
  }
};

const NUMBER_KINDS: ReadonlySet<string> = new Set(['people', 'rupiah']);

/**
 * Finds a table by its heads, in any order of columns and under names that are known to mean the same; null when a needed
 * column is missing.
 */
export const findTable = (sheet: GridSheet, wanted: readonly TemplateColumn[], problems: ImportProblem[]): Table | null => {
  const covered = coveredBy(sheet.merges);
  const rowNumbers = rowNumbersOf(sheet);
  const found = findHeads(headRows(sheet, rowNumbers, covered), wanted);
  for (const one of wanted) {
    if (found?.columns.has(one.key) === true) continue;
    const cell = found === null ? null : addressIn(sheet, found.row, 1);
    problems.push(problem(one.needed ? 'blocks' : 'attention', 'column-missing', { sheet: sheet.name, cell }, { column: one.header }));
  }
  if (found === null || wanted.some((one) => one.needed && !found.columns.has(one.key))) return null;

  for (const one of wanted) {
    const index = found.columns.get(one.key);
    const head = index === undefined ? null : cellAt(sheet, found.row, index);
    if (index === undefined || head === null) continue;
    const shown = shownText(head.content);
    if (normaliseLabel(shown) === normaliseLabel(one.header)) continue;
    const place = { sheet: sheet.name, cell: addressIn(sheet, found.row, index) };
    problems.push(problem('information', 'column-renamed', place, { found: shorten(shown), column: one.header }));
  }
  return tableAt(sheet, wanted, found, problems);
};

const rowNumbersOf = (sheet: GridSheet): readonly number[] => [...sheet.rows.keys()].sort((a, b) => a - b);

function* headRows(sheet: GridSheet, rowNumbers: readonly number[], covered: Table['covered']): Iterable<HeadRow> {
  for (const row of rowNumbers) {
    const cells = [...(sheet.rows.get(row) ?? [])].filter(([index]) => !covered(row, index));
    yield { row, heads: cells.map(([index, cell]) => [index, shownText(cell.content)] as const) };
  }
}

/** The table under heads that are known, however they came to be. Notes columns that are not read, and merged cells. */
export const tableAt = (sheet: GridSheet, wanted: readonly TemplateColumn[], heads: FoundHeads, problems: ImportProblem[]): Table => {
  const covered = coveredBy(sheet.merges);
  const { row: headerRow, columns } = heads;
  const known = new Set(columns.values());
  for (const [index, cell] of sheet.rows.get(headerRow) ?? []) {
    if (known.has(index) || isBlank(cell) || covered(headerRow, index)) continue;
    const place = { sheet: sheet.name, cell: addressIn(sheet, headerRow, index) };
    problems.push(problem('information', 'extra-column', place, { column: shorten(shownText(cell.content)) }));
  }
  noteMerges(
    sheet,
    headerRow + 1,
    wanted.flatMap((one, position) => {
      const index = columns.get(one.key);
      if (index === undefined) return [];
      return [{ index, kind: NUMBER_KINDS.has(one.kind) ? 'number' : position === 0 ? 'key' : 'text' } as const];
    }),
    problems,
  );
  return { sheet, headerRow, columns, rows: rowNumbersOf(sheet).filter((row) => row > headerRow), covered };
};

/** Reads cells of one row by the key of their column, and remembers where they stand. */
export const rowReader = (table: Table, row: number, problems: ImportProblem[], places: Record<string, string>) => {
  const address = (key: string): string | null => {
    const column = table.columns.get(key);
    return column === undefined ? null : addressIn(table.sheet, row, column);
  };
  const cell = (key: string): GridCell | null => {
    const column = table.columns.get(key);
    return column === undefined || table.covered(row, column) ? null : cellAt(table.sheet, row, column);
  };
  return {
    blank: (key: string): boolean => isBlank(cell(key)),
    filled: (keys: readonly string[]): boolean => keys.some((key) => !isBlank(cell(key))),
    address,
    toRead: (key: string): CellToRead => ({ cell: cell(key), sheet: table.sheet.name, address: address(key) ?? '', problems }),
    remember: (
      item: PlannedChange['item'],
      subject: FigureSubject | null,
      position: number,
      properties: readonly ChangeProperty[],
      rename: Readonly<Record<string, string>> = {},
    ) => {
      for (const property of properties) {
        const at = address(rename[property] ?? property);
        if (at !== null) places[placeKey(item, subject, position, property)] = cellReference(table.sheet.name, at);
      }
    },
  };
};
export type RowReader = ReturnType<typeof rowReader>;
