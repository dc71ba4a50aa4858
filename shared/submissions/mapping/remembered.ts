import { z } from 'zod';
import { regionCodeSchema } from '../../edition/region.ts';
import { columnLetters, normaliseLabel, parseAddress } from '../template.ts';
import { checkMapping } from './check-mapping.ts';
import { headIds, headlessId, labelIds, labelSignature, tableSignature } from './head-ids.ts';
import { LONGEST_SHEET_NAME, PART_FIELDS, type PartMapping, partSchema, sheetOfPart } from './mapping.ts';
import { rowOf, type SheetView, textAt } from './sheet-view.ts';

const nameSchema = z.string().min(1).max(140);

/** A mapping by the words of the sender: which head is which field, wherever it stands. */
const wordsSchema = z.strictObject({
  columns: z.record(z.string().min(1).max(40), nameSchema.nullable()),
  rows: z.record(z.string().min(1).max(40), nameSchema.nullable()),
  /** Column of the labels, on the sheet of who sends it; null where heads tell. */
  labelColumn: z.int().min(1).max(16_384).nullable(),
});

const keptSchema = z.strictObject({
  part: partSchema,
  /** Its name as the sender has it, normalised. */
  sheet: z.string().min(1).max(LONGEST_SHEET_NAME),
  /** Signature of the sheet and all its heads: the words hold for these, exactly. */
  heads: z.string().min(1).max(40_000),
  words: wordsSchema,
  /** What was assigned, for people: the sender's words and the template's, where they differ. */
  pairs: z.array(z.strictObject({ found: z.string().max(200), field: z.string().max(200) })).max(60),
});
export type PartWords = z.infer<typeof keptSchema>;

/** What is remembered of a sender. */
export const rememberedPartSchema = keptSchema.extend({ code: regionCodeSchema, mappedAt: z.string(), mappedBy: z.string() });
export type RememberedPart = z.infer<typeof rememberedPartSchema>;

const labelColumnOf = ({ columns }: PartMapping): number => columns.label ?? 1;

const pairsOf = (view: SheetView, mapping: PartMapping): RememberedPart['pairs'] => {
  const { columns, rows } = PART_FIELDS[mapping.part];
  const said: readonly (readonly [found: string, field: string])[] = [
    [view.name, sheetOfPart(mapping.part)],
    ...columns.flatMap(({ key, header }) => {
      const column = mapping.columns[key] ?? null;
      if (column === null || mapping.headRow === null) return [];
      const head = textAt(view, mapping.headRow, column);
      return [[head === '' ? columnLetters(column) : head, header] as const];
    }),
    ...rows.flatMap(({ key, header }) => {
      const row = mapping.rows[key] ?? null;
      return row === null ? [] : [[textAt(view, row, labelColumnOf(mapping)), header] as const];
    }),
  ];
  return said.filter(([found, field]) => normaliseLabel(found) !== normaliseLabel(field)).map(([found, field]) => ({ found, field }));
};

/** What is worth remembering of a mapping that was checked against this sheet. Null when its heads are too many to be kept. */
export const wordsOf = (view: SheetView, mapping: PartMapping): PartWords | null => {
  const { part, headRow } = mapping;
  const labels = labelIds(view, labelColumnOf(mapping));
  const row = headRow === null ? null : rowOf(view, headRow);
  const heads = row === null ? new Map<number, string>() : headIds(row);
  const idOfColumn = (column: number | null): string | null => (column === null ? null : (heads.get(column) ?? headlessId(column)));
  const idOfRow = (at: number | null): string | null => (at === null ? null : (labels.get(at) ?? `@${String(at)}`));
  const ids = (places: PartMapping['columns'], idOf: (at: number | null) => string | null) =>
    Object.fromEntries(Object.entries(places).map(([key, at]) => [key, idOf(at)]));
  const kept = keptSchema.safeParse({
    part,
    sheet: normaliseLabel(view.name),
    heads: headRow === null ? labelSignature(view, labelColumnOf(mapping)) : tableSignature(view, headRow),
    words: {
      columns: ids(mapping.columns, idOfColumn),
      rows: ids(mapping.rows, idOfRow),
      labelColumn: headRow === null ? labelColumnOf(mapping) : null,
    },
    pairs: pairsOf(view, mapping),
  });
  return kept.success ? kept.data : null;
};

const columnOf = (id: string): number | null => (id.startsWith('@') ? (parseAddress(`${id.slice(1)}1`)?.column ?? null) : null);

/** The same words found again in a sheet; null when one of them is not there, or when the mapping would be refused today. */
export const findWords = (view: SheetView, { part, heads, words }: Pick<PartWords, 'part' | 'heads' | 'words'>): PartMapping | null => {
  const headRow = words.labelColumn !== null ? null : (view.rows.find(({ row }) => tableSignature(view, row) === heads) ?? null);
  if (words.labelColumn === null && headRow === null) return null;
  const columnIds = new Map([...(headRow === null ? [] : headIds(headRow))].map(([column, id]) => [id, column]));
  const lost: string[] = [];
  const find = (id: string | null, at: (id: string) => number | null): number | null => {
    const found = id === null ? null : at(id);
    if (id !== null && found === null) lost.push(id);
    return found;
  };
  const columns = Object.fromEntries(
    Object.entries(words.columns).map(([key, id]) => [key, find(id, (wanted) => columnIds.get(wanted) ?? columnOf(wanted))]),
  );
  const labels = new Map([...labelIds(view, columns.label ?? words.labelColumn ?? 1)].map(([row, id]) => [id, row]));
  const rows = Object.fromEntries(Object.entries(words.rows).map(([key, id]) => [key, find(id, (wanted) => labels.get(wanted) ?? null)]));
  if (lost.length > 0) return null;
  const mapping: PartMapping = { part, sheet: view.name, headRow: headRow?.row ?? null, columns, rows };
  return checkMapping({ version: null, sheets: [view], leftOff: 0 }, [mapping]).length === 0 ? mapping : null;
};
