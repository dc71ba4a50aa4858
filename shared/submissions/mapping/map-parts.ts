import type { RegionCode } from '../../edition/region.ts';
import { normaliseLabel } from '../template.ts';
import type { WorkbookGrid } from '../workbook-grid.ts';
import { type Part, type PartMapping, PARTS } from './mapping.ts';
import { findWords, type PartWords, type RememberedPart, wordsOf } from './remembered.ts';
import { indexOf } from './remembered-index.ts';
import { type SheetView, viewOfSheet } from './sheet-view.ts';

/** How one part is read, and by whose word: `remembered` is null when it was said just now. */
export type MappedPart = { readonly mapping: PartMapping; readonly words: PartWords | null; readonly remembered: RememberedPart | null };
export type MappedParts = ReadonlyMap<Part, MappedPart>;

export type CodeReader = {
  /** The code by this mapping of who sends it; null when there is none. */
  readonly by: (mapping: PartMapping) => RegionCode | null;
  /** The code where the template has it. */
  readonly own: () => RegionCode | null;
};

const asGiven = (grid: WorkbookGrid, given: readonly PartMapping[]): MappedParts =>
  new Map(
    given.flatMap((mapping) => {
      const sheet = grid.sheets.find(({ name }) => name === mapping.sheet);
      if (sheet === undefined) return [];
      return [[mapping.part, { mapping, words: wordsOf(viewOfSheet(sheet), mapping), remembered: null }] as const];
    }),
  );

/**
 * Which parts of a file are read by a mapping. What was said for this very file holds alone; otherwise what is remembered of
 * its sender under exactly these heads. Whose it is must be read from the file: a form that many send tells nothing.
 */
export const mapParts = (
  grid: WorkbookGrid,
  given: readonly PartMapping[] | null,
  remembered: readonly RememberedPart[],
  code: CodeReader,
): MappedParts => {
  if (given !== null) return asGiven(grid, given);
  const index = indexOf(remembered);
  if (index === null) return new Map();
  const views: readonly SheetView[] = grid.sheets.filter(({ name }) => index.sheetNames.has(normaliseLabel(name))).map(viewOfSheet);
  if (views.length === 0) return new Map();

  const parts = new Map<Part, MappedPart>();
  for (const view of views) {
    for (const { words, of } of index.identities(view)) {
      const mapping = parts.size === 0 ? findWords(view, words) : null;
      const read = mapping === null ? null : code.by(mapping);
      const known = read === null ? undefined : of.get(read);
      if (mapping !== null && known !== undefined) parts.set('identity', { mapping, words, remembered: known });
    }
  }
  const own = parts.get('identity')?.remembered?.code ?? code.own();
  if (own === null) return parts;
  for (const view of views) {
    for (const one of index.tables(view, own)) {
      const before = parts.get(one.part)?.remembered;
      if (before !== undefined && before !== null && before.mappedAt >= one.mappedAt) continue;
      const mapping = findWords(view, one);
      if (mapping !== null) parts.set(one.part, { mapping, words: one, remembered: one });
    }
  }
  return withoutSharedSheets(parts);
};

/** Of two parts on one sheet neither is sure; both are asked about again. */
const withoutSharedSheets = (parts: MappedParts): MappedParts => {
  const counts = new Map<string, number>();
  for (const { mapping } of parts.values()) counts.set(mapping.sheet, (counts.get(mapping.sheet) ?? 0) + 1);
  return new Map(
    PARTS.flatMap((part) => {
      const one = parts.get(part);
      return one === undefined || (counts.get(one.mapping.sheet) ?? 0) > 1 ? [] : [[part, one] as const];
    }),
  );
};
