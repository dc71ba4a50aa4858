import { normaliseLabel, type TemplateColumn } from './template.ts';
import { synonymsOf } from './template-versions.ts';

/** How far below the first row that holds anything the heads of a table are looked for. */
export const HEADER_SEARCH_ROWS = 30;

/** A possible row of heads: its cells by column, as they are shown. */
export type HeadRow = { readonly row: number; readonly heads: readonly (readonly [column: number, text: string])[] };

export type FoundHeads = { readonly row: number; readonly columns: ReadonlyMap<string, number> };

/** Finds the columns of a row of heads by their key. What the template says goes before what is only known to mean the same. */
const headFinder = (wanted: readonly TemplateColumn[]) => {
  const labels = wanted.map(({ key, header }) => ({ key, own: [normaliseLabel(header)], others: synonymsOf(header) }));
  return (heads: readonly (readonly [index: number, label: string])[]): ReadonlyMap<string, number> => {
    const columns = new Map<string, number>();
    const taken = new Set<number>();
    const take = (key: string, known: readonly string[]): void => {
      if (columns.has(key)) return;
      const found = heads.find(([index, label]) => !taken.has(index) && known.includes(label));
      if (found === undefined) return;
      columns.set(key, found[0]);
      taken.add(found[0]);
    };
    for (const { key, own } of labels) take(key, own);
    for (const { key, others } of labels) take(key, others);
    return columns;
  };
};

/** The row that holds most of the wanted heads, in any order of columns; null when none holds any. Rows come from the top. */
export const findHeads = (rows: Iterable<HeadRow>, wanted: readonly TemplateColumn[]): FoundHeads | null => {
  const columnsOf = headFinder(wanted);
  let best: FoundHeads | null = null;
  let first: number | null = null;
  for (const { row, heads } of rows) {
    first ??= row;
    if (row >= first + HEADER_SEARCH_ROWS) break;
    const columns = columnsOf(heads.map(([index, text]) => [index, normaliseLabel(text)] as const));
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best;
};
