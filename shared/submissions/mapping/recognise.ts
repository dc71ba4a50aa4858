import { findHeads } from '../find-heads.ts';
import { normaliseLabel, TEMPLATE_VERSION, type TemplateColumn } from '../template.ts';
import { layoutOf, type TemplateLayout } from '../template-versions.ts';
import { type Part, PART_FIELDS, type PartMapping, sheetOfPart } from './mapping.ts';
import { type FileView, rowOf, type SheetView } from './sheet-view.ts';

const none = (keys: readonly { readonly key: string }[]): Record<string, null> => Object.fromEntries(keys.map(({ key }) => [key, null]));

const layoutFor = (version: string | null): TemplateLayout => {
  const layout = (version === null ? null : layoutOf(version)) ?? layoutOf(TEMPLATE_VERSION);
  if (layout === null) throw new Error('The present version of the template has no layout.');
  return layout;
};

const rowsByLabel = (
  view: SheetView,
  column: number,
  labels: readonly (readonly [key: string, label: string | null])[],
): Record<string, number | null> => {
  const keyOf = new Map(labels.flatMap(([key, label]) => (label === null ? [] : [[normaliseLabel(label), key] as const])));
  const rows: Record<string, number | null> = Object.fromEntries(labels.map(([key]) => [key, null]));
  for (const { row, cells } of view.rows) {
    const text = cells.find((cell) => cell.column === column)?.text;
    const key = text === undefined ? undefined : keyOf.get(normaliseLabel(text));
    if (key !== undefined && rows[key] === null) rows[key] = row;
  }
  return rows;
};

/** The first row that looks like heads: two texts or more. */
const firstWideRow = (view: SheetView): number | null => view.rows.find(({ cells }) => cells.length >= 2)?.row ?? view.rows[0]?.row ?? null;

const identityIn = (view: SheetView, layout: TemplateLayout): PartMapping => {
  const labels = Object.entries(layout.identityLabels);
  const found = (column: number): number => Object.values(rowsByLabel(view, column, labels)).filter((row) => row !== null).length;
  const columns = [...new Set(view.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const label = columns.toSorted((a, b) => found(b) - found(a))[0] ?? 1;
  return {
    part: 'identity',
    sheet: view.name,
    headRow: null,
    columns: { label, answer: label + 1 },
    rows: rowsByLabel(view, label, labels),
  };
};

/** What can be told of one sheet as this part without anybody's word: heads and labels of the template, and what means the same. */
export const recogniseIn = (view: SheetView, part: Part, version: string | null): PartMapping => {
  const layout = layoutFor(version);
  if (part === 'identity') return identityIn(view, layout);
  const wanted: readonly TemplateColumn[] = layout[part];
  const rows = view.rows.map(({ row, cells }) => ({ row, heads: cells.map(({ column, text }) => [column, text] as const) }));
  const heads = findHeads(rows, wanted);
  const columns = { ...none(PART_FIELDS[part].columns), ...(heads === null ? {} : Object.fromEntries(heads.columns)) };
  const labelColumn = heads?.columns.get('label') ?? 1;
  return {
    part,
    sheet: view.name,
    headRow: heads?.row ?? firstWideRow(view),
    columns,
    rows: rowsIn(view, part, labelColumn, version),
  };
};

/** The lines that the template names itself, by the labels that stand in this column. */
export const rowsIn = (view: SheetView, part: Part, column: number, version: string | null): PartMapping['rows'] => {
  const layout = layoutFor(version);
  if (part === 'identity') return rowsByLabel(view, column, Object.entries(layout.identityLabels));
  return part === 'coverage'
    ? rowsByLabel(
        view,
        column,
        layout.coverageRows.map(({ subject, label }) => [subject, label] as const),
      )
    : {};
};

/** The same sheet under another row of heads. */
export const underHeads = (view: SheetView, mapping: PartMapping, headRow: number, version: string | null): PartMapping => {
  const row = rowOf(view, headRow);
  const { columns } = recogniseIn({ ...view, rows: row === null ? [] : [row] }, mapping.part, version);
  return { ...mapping, headRow, columns, rows: rowsIn(view, mapping.part, columns.label ?? 1, version) };
};

const assigned = ({ columns, rows }: PartMapping): number =>
  [...Object.values(columns), ...Object.values(rows)].filter((at) => at !== null).length;

/**
 * Where a part most likely stands, for a person to confirm: the sheet of the template's name, else one whose name holds it,
 * else the one with most of its heads. Null when no sheet has any.
 */
export const proposePart = (view: FileView, part: Part, taken: ReadonlySet<string> = new Set()): PartMapping | null => {
  const name = normaliseLabel(sheetOfPart(part));
  const own = view.sheets.find((sheet) => sheet.name === sheetOfPart(part));
  if (own !== undefined) return recogniseIn(own, part, view.version);
  const free = view.sheets.filter((sheet) => !taken.has(sheet.name));
  const alike = free.find((sheet) => normaliseLabel(sheet.name).split(' ').includes(name));
  if (alike !== undefined) return recogniseIn(alike, part, view.version);
  const candidates = free.map((sheet) => recogniseIn(sheet, part, view.version));
  const least = part === 'identity' ? 3 : 2;
  return candidates.filter((one) => assigned(one) >= least).toSorted((a, b) => assigned(b) - assigned(a))[0] ?? null;
};

/** Whether the reader would find all of this by itself, so that nobody needs to say it. */
export const isRecognised = (view: FileView, mapping: PartMapping): boolean => {
  const sheet = view.sheets.find(({ name }) => name === sheetOfPart(mapping.part));
  if (sheet?.name !== mapping.sheet || view.version === null || layoutOf(view.version) === null) return false;
  const own = recogniseIn(sheet, mapping.part, view.version);
  if (mapping.part === 'identity' && own.columns.label !== 1) return false;
  const { columns, rows } = PART_FIELDS[mapping.part];
  const complete =
    columns.every(({ key, needed }) => !needed || own.columns[key] !== null) &&
    rows.every(({ key, needed }) => !needed || own.rows[key] !== null);
  return complete && isSamePlace(own, mapping);
};

const sameFields = (a: PartMapping['columns'], b: PartMapping['columns']): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? null) === (b[key] ?? null));

export const isSamePlace = (a: PartMapping, b: PartMapping): boolean =>
  a.sheet === b.sheet && a.headRow === b.headRow && sameFields(a.columns, b.columns) && sameFields(a.rows, b.rows);
