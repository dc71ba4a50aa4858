import type { RegionCode } from '../../edition/region.ts';
import { HEADER_SEARCH_ROWS } from '../find-heads.ts';
import { normaliseLabel } from '../template.ts';
import { labelSignature, tableSignature } from './head-ids.ts';
import { type Part, PARTS } from './mapping.ts';
import type { PartWords, RememberedPart } from './remembered.ts';
import type { SheetView } from './sheet-view.ts';

/** Equal words under equal heads, with the senders who use them: five hundred senders of one form are one entry. */
type IdentityWords = { readonly words: PartWords; readonly of: ReadonlyMap<RegionCode, RememberedPart> };

/** Everything that is remembered, found by heads. Made once for all files of a reading. */
export type RememberedIndex = {
  /** Normalised names of sheets of which something is remembered. */
  readonly sheetNames: ReadonlySet<string>;
  readonly identities: (view: SheetView) => readonly IdentityWords[];
  readonly tables: (view: SheetView, code: RegionCode) => readonly RememberedPart[];
};

const tableKey = (code: RegionCode, part: Part): string => `${code} ${part}`;

const makeIndex = (remembered: readonly RememberedPart[]): RememberedIndex => {
  const sheetNames = new Set<string>();
  const labelColumns = new Map<string, Set<number>>();
  const identities = new Map<string, Map<string, { words: PartWords; of: Map<RegionCode, RememberedPart> }>>();
  const tables = new Map<string, Map<string, RememberedPart>>();
  for (const one of remembered) {
    const { sheet } = one;
    const { labelColumn } = one.words;
    sheetNames.add(sheet);
    if (labelColumn === null) {
      const known = tables.get(one.heads) ?? new Map<string, RememberedPart>();
      tables.set(one.heads, known.set(tableKey(one.code, one.part), one));
      continue;
    }
    labelColumns.set(sheet, (labelColumns.get(sheet) ?? new Set()).add(labelColumn));
    const alike = identities.get(one.heads) ?? new Map<string, { words: PartWords; of: Map<RegionCode, RememberedPart> }>();
    identities.set(one.heads, alike);
    const words = JSON.stringify(one.words);
    const known = alike.get(words) ?? { words: one, of: new Map<RegionCode, RememberedPart>() };
    alike.set(words, known);
    known.of.set(one.code, one);
  }
  return {
    sheetNames,
    identities: (view) =>
      [...(labelColumns.get(normaliseLabel(view.name)) ?? [])].flatMap((column) => [
        ...(identities.get(labelSignature(view, column))?.values() ?? []),
      ]),
    tables: (view, code) => {
      if (!sheetNames.has(normaliseLabel(view.name))) return [];
      const first = view.rows[0]?.row ?? 0;
      return view.rows
        .filter(({ row }) => row < first + HEADER_SEARCH_ROWS)
        .flatMap(({ row }) => {
          const known = tables.get(tableSignature(view, row) ?? '');
          if (known === undefined) return [];
          return PARTS.map((part) => known.get(tableKey(code, part))).filter((one) => one !== undefined);
        });
    },
  };
};

const made = new WeakMap<readonly RememberedPart[], RememberedIndex>();

/** Null when nothing is remembered, so that a file without a mapping costs nothing. */
export const indexOf = (remembered: readonly RememberedPart[]): RememberedIndex | null => {
  if (remembered.length === 0) return null;
  const known = made.get(remembered);
  if (known !== undefined) return known;
  const index = makeIndex(remembered);
  made.set(remembered, index);
  return index;
};
