import { type Fraction, fromFraction, subtract, toFraction } from '../../shared/notation/fraction.ts';
import type { Coverage } from '../../shared/submissions/coverage.ts';
import type { ChangeProperty, FilePreview, PlannedChange } from '../../shared/submissions/preview.ts';

export type ChangeValue = PlannedChange['before'];

/** A line of the table: one cell of the file, or a whole item that appears or goes. */
export type ItemRow = {
  readonly row: 'item';
  readonly kind: PlannedChange['kind'];
  readonly item: PlannedChange['item'];
  readonly subject: PlannedChange['subject'];
  readonly label: string;
  readonly property: ChangeProperty;
  /** The row stands for all of the item; what else it says is in `rest`. */
  readonly whole: boolean;
  readonly cell: string | null;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
  readonly rest: readonly { readonly property: ChangeProperty; readonly value: ChangeValue }[];
};

/** What follows from the cells: a ratio before and after. */
export type CoverageRow = {
  readonly row: 'coverage';
  readonly segment: 'formal' | 'informal' | 'total';
  readonly before: Fraction | null;
  readonly after: Fraction | null;
  /** In ratio, not percent; null unless both are known. */
  readonly difference: Fraction | null;
};

export type ChangeRow = ItemRow | CoverageRow;

/** The property by which an item of this kind is known; the others tell more about it. */
const HEADS: Readonly<Record<PlannedChange['item'], ChangeProperty>> = {
  figure: 'value',
  regulation: 'type',
  innovation: 'name',
  delegation: 'leadOffice',
  category: 'category',
};

/** Changes of one item follow each other; a property that comes again begins the next item. */
const byItem = (changes: readonly PlannedChange[]): readonly (readonly PlannedChange[])[] => {
  const groups: PlannedChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1) ?? [];
    const belongs =
      last.length > 0 &&
      last.every(
        ({ item, subject, label, property }) =>
          item === change.item && subject === change.subject && label === change.label && property !== change.property,
      );
    if (belongs) last.push(change);
    else groups.push([change]);
  }
  return groups;
};

const rowOf = (change: PlannedChange): ItemRow => ({ row: 'item', ...change, whole: false, rest: [] });

const rowsOfItem = (changes: readonly PlannedChange[]): readonly ItemRow[] => {
  const kind = changes[0]?.kind;
  const head = changes.find((change) => change.property === HEADS[change.item]);
  if (head === undefined || kind === undefined || kind === 'changed' || changes.some((change) => change.kind !== kind))
    return changes.map(rowOf);
  const value = (change: PlannedChange): ChangeValue => (kind === 'new' ? change.after : change.before);
  const others = changes.filter((change) => change !== head);
  return [{ ...rowOf(head), whole: true, rest: others.map((change) => ({ property: change.property, value: value(change) })) }];
};

const coverageRow = (segment: CoverageRow['segment'], stored: Coverage | null, now: Coverage | null): CoverageRow | null => {
  const before = stored?.[segment].raw ?? null;
  const after = now?.[segment].raw ?? null;
  if (before === after) return null;
  const difference = before === null || after === null ? null : toFraction(subtract(fromFraction(after), fromFraction(before)));
  return { row: 'coverage', segment, before, after, difference };
};

/** What a file would change, as the lines of the table: items cell by cell, and behind the counts the coverage they make. */
export const changeRows = ({
  changes,
  coverage,
  storedCoverage,
}: Pick<FilePreview, 'changes' | 'coverage' | 'storedCoverage'>): readonly ChangeRow[] => {
  const items = byItem(changes).flatMap(rowsOfItem);
  const isCount = ({ subject }: ItemRow): boolean => subject !== null && (subject.startsWith('formal.') || subject.startsWith('informal.'));
  const firstOther = items.findIndex((row) => row.item !== 'category' && !isCount(row));
  const at = firstOther < 0 ? items.length : firstOther;
  const computed = (['formal', 'informal', 'total'] as const)
    .map((segment) => coverageRow(segment, storedCoverage, coverage))
    .filter((row) => row !== null);
  return [...items.slice(0, at), ...computed, ...items.slice(at)];
};

export const countChanges = (changes: readonly PlannedChange[]): Readonly<Record<PlannedChange['kind'], number>> => ({
  new: changes.filter(({ kind }) => kind === 'new').length,
  changed: changes.filter(({ kind }) => kind === 'changed').length,
  removed: changes.filter(({ kind }) => kind === 'removed').length,
});
