import type { EditionId } from '../../shared/edition/edition.ts';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';

/** One sheet of one seat in one edition, under the hand of one person: drafts of different ones never meet. */
export type SheetPlace = {
  readonly edition: EditionId;
  readonly seat: SeatId;
  /** Who sits in for who holds the seat. */
  readonly substitute?: SubstituteNumber | undefined;
  readonly code: RegionCode;
};
export type PersonPlace = Omit<SheetPlace, 'code'>;

/** Beginning of the keys of one person in one edition. */
export const keysOf = (mark: string, { edition, seat, substitute }: PersonPlace): string =>
  `${mark}/${edition}/${String(seat)}${substitute === undefined ? '' : `.${String(substitute)}`}/`;

/** Keeps what has been typed and is not on record yet, so that a reload or crash of the window loses no key. */
export type DraftShelf = {
  readonly read: (place: SheetPlace, criterion: CriterionId) => string | null;
  readonly keep: (place: SheetPlace, criterion: CriterionId, text: string) => void;
  readonly drop: (place: SheetPlace, criterion: CriterionId) => void;
  /** How many cells of each region wait to be saved. */
  readonly countByRegion: (of: PersonPlace) => ReadonlyMap<RegionCode, number>;
};

const MARK = 'paritrana.draft';

const keyOf = (place: SheetPlace, criterion: CriterionId): string => `${keysOf(MARK, place)}${place.code}/${criterion}`;

/**
 * A full or forbidden storage must not stop anybody from typing: the text is then kept by the open window alone, and is
 * on record 400 ms later.
 */
const quietly = <Value>(attempt: () => Value, otherwise: Value): Value => {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
};

export const storedDrafts = (storage: Storage): DraftShelf => ({
  read: (place, criterion) => quietly(() => storage.getItem(keyOf(place, criterion)), null),
  keep: (place, criterion, text) => quietly(() => storage.setItem(keyOf(place, criterion), text), undefined),
  drop: (place, criterion) => quietly(() => storage.removeItem(keyOf(place, criterion)), undefined),
  countByRegion: (of) => {
    const shelf = keysOf(MARK, of);
    const counts = new Map<RegionCode, number>();
    const keys = quietly(() => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''), []);
    for (const key of keys) {
      if (!key.startsWith(shelf)) continue;
      const code = regionCodeSchema.safeParse(key.slice(shelf.length).split('/')[0]);
      if (code.success) counts.set(code.data, (counts.get(code.data) ?? 0) + 1);
    }
    return counts;
  },
});
