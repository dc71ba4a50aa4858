import { columnLetters, normaliseLabel } from '../template.ts';
import { rowOf, type SheetView, type ViewRow } from './sheet-view.ts';

/**
 * Heads and labels by their words, so that they are known again wherever they stand. Where the words do not tell two apart,
 * or there are none, the place is part of the name: `jumlah@C`, `@B`. Normalised words hold no `@`.
 */
const named = (texts: readonly (readonly [at: number, text: string])[], sayPlace: (at: number) => string): ReadonlyMap<number, string> => {
  const counts = new Map<string, number>();
  const labels = texts.map(([at, text]) => [at, normaliseLabel(text)] as const);
  for (const [, label] of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(labels.map(([at, label]) => [at, label !== '' && counts.get(label) === 1 ? label : `${label}@${sayPlace(at)}`]));
};

export const headIds = (row: ViewRow): ReadonlyMap<number, string> =>
  named(
    row.cells.map(({ column, text }) => [column, text] as const),
    columnLetters,
  );

/** A column without a head. It is known by its place alone. */
export const headlessId = (column: number): string => `@${columnLetters(column)}`;

export const labelIds = (view: SheetView, column: number): ReadonlyMap<number, string> =>
  named(
    view.rows.flatMap(({ row, cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => [row, text] as const)),
    String,
  );

/** All heads of a table, whatever their order, with the name of its sheet. Equal heads are equal signatures. */
export const tableSignature = (view: SheetView, headRow: number): string | null => {
  const row = rowOf(view, headRow);
  return row === null ? null : JSON.stringify([normaliseLabel(view.name), ...[...headIds(row).values()].sort()]);
};

/** All labels beside which answers stand. */
export const labelSignature = (view: SheetView, column: number): string =>
  JSON.stringify([normaliseLabel(view.name), columnLetters(column), ...[...labelIds(view, column).values()].sort()]);
