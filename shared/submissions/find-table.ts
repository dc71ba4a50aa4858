import type { FigureSubject } from './figure.ts';
import { cellReference, placeKey } from './cell-places.ts';
import { shorten } from './clean-text.ts';
import type { ChangeProperty, ImportProblem, PlannedChange } from './preview.ts';
import { problem } from './problem.ts';
import { type CellToRead, isBlank, shownText } from './read-cell.ts';
import { columnLetters, normaliseLabel, type TemplateColumn } from './template.ts';
import { synonymsOf } from './template-versions.ts';
import { addressIn, cellAt, type CellRange, type GridCell, type GridSheet } from './workbook-grid.ts';

/** How far below the first row that holds anything the heads of a table are looked for. */
const HEADER_SEARCH_ROWS = 30;

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

/** Columns of a row of heads by their key. What the template says goes before what is only known to mean the same. */
const columnsOfHeads = (
  heads: readonly (readonly [index: number, label: string])[],
  wanted: readonly TemplateColumn[],
): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  const take = (key: string, labels: readonly string[]): void => {
    if (columns.has(key)) return;
    const taken = new Set(columns.values());
    const found = heads.find(([index, label]) => !taken.has(index) && labels.includes(label));
    if (found !== undefined) columns.set(key, found[0]);
  };
  for (const one of wanted) take(one.key, [normaliseLabel(one.header)]);
  for (const one of wanted) take(one.key, synonymsOf(one.header));
  return columns;
};

/**
 * Finds a table by its heads, in any order of columns and under names that are known to mean the same; null when a needed
 * column is missing.
 */
export const findTable = (sheet: GridSheet, wanted: readonly TemplateColumn[], problems: ImportProblem[]): Table | null => {
  const covered = coveredBy(sheet.merges);
  const rowNumbers = [...sheet.rows.keys()].sort((a, b) => a - b);
  let best: { readonly row: number; readonly columns: ReadonlyMap<string, number> } | null = null;
  for (const row of rowNumbers) {
    if (row >= (rowNumbers[0] ?? 0) + HEADER_SEARCH_ROWS) break;
    const heads = [...(sheet.rows.get(row) ?? [])].flatMap(([index, cell]) =>
      covered(row, index) ? [] : [[index, normaliseLabel(shownText(cell.content))] as const],
    );
    const columns = columnsOfHeads(heads, wanted);
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  const headerRow = best?.row ?? null;
  const columns = best?.columns ?? new Map<string, number>();
  for (const one of wanted) {
    if (columns.has(one.key)) continue;
    const cell = headerRow === null ? null : addressIn(sheet, headerRow, 1);
    problems.push(problem(one.needed ? 'blocks' : 'attention', 'column-missing', { sheet: sheet.name, cell }, { column: one.header }));
  }
  if (headerRow === null || wanted.some((one) => one.needed && !columns.has(one.key))) return null;

  for (const one of wanted) {
    const index = columns.get(one.key);
    const head = index === undefined ? null : cellAt(sheet, headerRow, index);
    if (index === undefined || head === null) continue;
    const found = shownText(head.content);
    if (normaliseLabel(found) === normaliseLabel(one.header)) continue;
    const place = { sheet: sheet.name, cell: addressIn(sheet, headerRow, index) };
    problems.push(problem('information', 'column-renamed', place, { found: shorten(found), column: one.header }));
  }
  const known = new Set(columns.values());
  for (const [index, cell] of sheet.rows.get(headerRow) ?? []) {
    if (known.has(index) || isBlank(cell) || covered(headerRow, index)) continue;
    problems.push(
      problem(
        'information',
        'extra-column',
        { sheet: sheet.name, cell: addressIn(sheet, headerRow, index) },
        {
          column: shorten(shownText(cell.content)),
        },
      ),
    );
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
  return { sheet, headerRow, columns, rows: rowNumbers.filter((row) => row > headerRow), covered };
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
