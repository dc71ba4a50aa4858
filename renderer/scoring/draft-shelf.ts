import type { EditionId } from '../../shared/edition/edition.ts';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';

/** One sheet of one seat in one edition: drafts of different seats or editions never meet. */
export type SheetPlace = { readonly edition: EditionId; readonly seat: SeatId; readonly code: RegionCode };

/** Keeps what has been typed and is not on record yet, so that a reload or crash of the window loses no key. */
export type DraftShelf = {
  readonly read: (place: SheetPlace, criterion: CriterionId) => string | null;
  readonly keep: (place: SheetPlace, criterion: CriterionId, text: string) => void;
  readonly drop: (place: SheetPlace, criterion: CriterionId) => void;
  /** How many cells of each region wait to be saved. */
  readonly countByRegion: (edition: EditionId, seat: SeatId) => ReadonlyMap<RegionCode, number>;
};

const MARK = 'paritrana.draft';

const shelfOf = (edition: EditionId, seat: SeatId): string => `${MARK}/${edition}/${String(seat)}/`;
const keyOf = ({ edition, seat, code }: SheetPlace, criterion: CriterionId): string => `${shelfOf(edition, seat)}${code}/${criterion}`;

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
  countByRegion: (edition, seat) => {
    const shelf = shelfOf(edition, seat);
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
