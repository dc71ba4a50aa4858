import { columnLetters } from '../template.ts';
import { type MappedField, type Part, PART_FIELDS, type PartMapping } from './mapping.ts';
import { type FileView, rowOf, type SheetView, textAt } from './sheet-view.ts';
import { unitTrap, unitTrapAbove } from './unit-trap.ts';

/** Why a mapping is refused. Each at the field where it can be mended; `key` is null when the sheet itself is meant. */
export type MappingFault = { readonly part: Part; readonly key: string | null } & (
  | { readonly fault: 'part-twice' }
  | { readonly fault: 'sheet-unknown'; readonly sheet: string }
  | { readonly fault: 'sheet-twice'; readonly sheet: string; readonly other: Part }
  | { readonly fault: 'heads-unknown'; readonly row: number }
  | { readonly fault: 'field-unknown' }
  | { readonly fault: 'field-missing'; readonly field: string }
  | { readonly fault: 'column-unknown'; readonly field: string; readonly column: string }
  | { readonly fault: 'column-twice'; readonly field: string; readonly other: string; readonly head: string }
  | { readonly fault: 'row-unknown'; readonly field: string; readonly row: number }
  | { readonly fault: 'row-twice'; readonly field: string; readonly other: string; readonly row: number }
  | { readonly fault: 'unit'; readonly field: string; readonly head: string; readonly unit: string }
  | { readonly fault: 'unit-above'; readonly field: string; readonly text: string; readonly unit: string }
);

const rowsAbove = (view: SheetView, headRow: number): readonly string[] =>
  view.rows.filter(({ row }) => row < headRow).flatMap(({ cells }) => cells.map(({ text }) => text));

/** A column has a head there, or at least something below. */
const hasColumn = (view: SheetView, headRow: number, column: number): boolean =>
  view.rows.some(({ row, cells }) => row >= headRow && cells.some((cell) => cell.column === column));

const columnFaults = (view: SheetView, mapping: PartMapping, fields: readonly MappedField[]): readonly MappingFault[] => {
  const { part, headRow } = mapping;
  const faults: MappingFault[] = [];
  const fieldOf = new Map<number, MappedField>();
  for (const field of fields) {
    const { key, header, needed, kind } = field;
    const column = mapping.columns[key] ?? null;
    if (column === null) {
      if (needed) faults.push({ part, key, fault: 'field-missing', field: header });
      continue;
    }
    const head = headRow === null ? columnLetters(column) : textAt(view, headRow, column);
    const other = fieldOf.get(column);
    fieldOf.set(column, field);
    if (!hasColumn(view, headRow ?? 1, column)) {
      faults.push({ part, key, fault: 'column-unknown', field: header, column: columnLetters(column) });
    } else if (other !== undefined) {
      faults.push({
        part,
        key,
        fault: 'column-twice',
        field: header,
        other: other.header,
        head: head === '' ? columnLetters(column) : head,
      });
    } else if (headRow !== null) {
      const unit = unitTrap(head, kind);
      const above = rowsAbove(view, headRow).find((text) => unitTrapAbove(text, kind) !== null);
      if (unit !== null) faults.push({ part, key, fault: 'unit', field: header, head, unit });
      else if (above !== undefined)
        faults.push({ part, key, fault: 'unit-above', field: header, text: above, unit: unitTrapAbove(above, kind) ?? '' });
    }
  }
  return faults;
};

const rowFaults = (view: SheetView, mapping: PartMapping, fields: readonly MappedField[]): readonly MappingFault[] => {
  const { part } = mapping;
  const faults: MappingFault[] = [];
  const fieldOf = new Map<number, MappedField>();
  for (const field of fields) {
    const { key, header, needed, kind } = field;
    const row = mapping.rows[key] ?? null;
    if (row === null) {
      if (needed) faults.push({ part, key, fault: 'field-missing', field: header });
      continue;
    }
    const other = fieldOf.get(row);
    fieldOf.set(row, field);
    if (rowOf(view, row) === null || (mapping.headRow !== null && row <= mapping.headRow))
      faults.push({ part, key, fault: 'row-unknown', field: header, row });
    else if (other !== undefined) faults.push({ part, key, fault: 'row-twice', field: header, other: other.header, row });
    else {
      const label = textAt(view, row, mapping.columns.label ?? 1);
      const unit = unitTrap(label, kind);
      if (unit !== null) faults.push({ part, key, fault: 'unit', field: header, head: label, unit });
    }
  }
  return faults;
};

/** Everything that keeps a mapping from being used on this file, in the order of parts and fields; empty when nothing does. */
export const checkMapping = (view: FileView, mappings: readonly PartMapping[]): readonly MappingFault[] => {
  const faults: MappingFault[] = [];
  const partOf = new Map<string, Part>();
  const seen = new Set<Part>();
  for (const mapping of mappings) {
    const { part, sheet: name, headRow } = mapping;
    const sheet = view.sheets.find((one) => one.name === name);
    const other = partOf.get(name);
    partOf.set(name, part);
    if (seen.has(part)) faults.push({ part, key: null, fault: 'part-twice' });
    seen.add(part);
    if (sheet === undefined) {
      faults.push({ part, key: null, fault: 'sheet-unknown', sheet: name });
      continue;
    }
    if (other !== undefined && other !== part) faults.push({ part, key: null, fault: 'sheet-twice', sheet: name, other });
    const { columns, rows } = PART_FIELDS[part];
    const unknown = [
      ...Object.keys(mapping.columns).filter((key) => !columns.some((field) => field.key === key)),
      ...Object.keys(mapping.rows).filter((key) => !rows.some((field) => field.key === key)),
    ][0];
    if (unknown !== undefined) faults.push({ part, key: unknown, fault: 'field-unknown' });
    if ((headRow === null) !== (part === 'identity') || (headRow !== null && rowOf(sheet, headRow) === null)) {
      faults.push({ part, key: null, fault: 'heads-unknown', row: headRow ?? 0 });
      continue;
    }
    faults.push(...columnFaults(sheet, mapping, columns), ...rowFaults(sheet, mapping, rows));
  }
  return faults;
};
