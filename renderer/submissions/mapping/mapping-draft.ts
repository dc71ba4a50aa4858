import { checkMapping, type MappingFault } from '../../../shared/submissions/mapping/check-mapping.ts';
import { type Part, type PartMapping, PARTS } from '../../../shared/submissions/mapping/mapping.ts';
import { isRecognised, proposePart, recogniseIn, rowsIn, underHeads } from '../../../shared/submissions/mapping/recognise.ts';
import type { FileView, SheetView } from '../../../shared/submissions/mapping/sheet-view.ts';

/** What the person has said so far; null for a part that no sheet of the file is taken for. */
export type MappingDraft = Readonly<Record<Part, PartMapping | null>>;

export const sheetOf = (view: FileView, mapping: PartMapping | null): SheetView | null =>
  view.sheets.find(({ name }) => name === mapping?.sheet) ?? null;

/** Begins with what the file was read by, else with what is most likely. A sheet that is one part is not proposed for another. */
export const startDraft = (view: FileView, applied: readonly PartMapping[]): MappingDraft => {
  const own = new Set<string>();
  for (const part of PARTS) {
    const proposed = proposePart(view, part);
    if (proposed !== null && isRecognised(view, proposed)) own.add(proposed.sheet);
  }
  for (const { sheet } of applied) own.add(sheet);
  const draft = new Map<Part, PartMapping | null>();
  for (const part of PARTS) {
    const said = applied.find((one) => one.part === part);
    const proposed = said ?? proposePart(view, part, own);
    const used = proposed !== null && [...draft.values()].some((one) => one?.sheet === proposed.sheet);
    draft.set(part, used ? null : proposed);
    if (proposed !== null) own.add(proposed.sheet);
  }
  return Object.fromEntries(draft) as MappingDraft;
};

export const withSheet = (view: FileView, draft: MappingDraft, part: Part, name: string | null): MappingDraft => {
  const sheet = view.sheets.find((one) => one.name === name);
  return { ...draft, [part]: sheet === undefined ? null : recogniseIn(sheet, part, view.version) };
};

export const withHeadRow = (view: FileView, mapping: PartMapping, headRow: number): PartMapping => {
  const sheet = sheetOf(view, mapping);
  return sheet === null ? mapping : underHeads(sheet, mapping, headRow, view.version);
};

/** Another column of labels has other labels. */
export const withColumn = (view: FileView, mapping: PartMapping, key: string, column: number | null): PartMapping => {
  const next = { ...mapping, columns: { ...mapping.columns, [key]: column } };
  const sheet = sheetOf(view, mapping);
  if (key !== 'label' || column === null || sheet === null) return next;
  const found = rowsIn(sheet, mapping.part, column, view.version);
  return { ...next, rows: Object.fromEntries(Object.entries(mapping.rows).map(([field, row]) => [field, found[field] ?? row])) };
};

export const withRow = (mapping: PartMapping, key: string, row: number | null): PartMapping => ({
  ...mapping,
  rows: { ...mapping.rows, [key]: row },
});

/** What has to be said to the reader: everything that it would not find by itself. */
export const saidOf = (view: FileView, draft: MappingDraft): readonly PartMapping[] =>
  PARTS.map((part) => draft[part]).filter((mapping) => mapping !== null && !isRecognised(view, mapping)) as readonly PartMapping[];

export const faultsOf = (view: FileView, draft: MappingDraft): readonly MappingFault[] => checkMapping(view, saidOf(view, draft));

/** `recognised`: nobody needs to say it. `mapped`: said, and it can be used. `open`: something is still missing or wrong. */
export type PartState = 'recognised' | 'mapped' | 'open' | 'missing';

export const stateOf = (view: FileView, draft: MappingDraft, part: Part, faults: readonly MappingFault[]): PartState => {
  const mapping = draft[part];
  if (mapping === null) return 'missing';
  if (isRecognised(view, mapping)) return 'recognised';
  return faults.some((fault) => fault.part === part) ? 'open' : 'mapped';
};
