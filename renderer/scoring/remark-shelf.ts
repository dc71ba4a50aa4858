import { z } from 'zod';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import { type CriterionId, criterionIdSchema } from '../../shared/rubric/rubric.ts';
import { keysOf, type PersonPlace, type SheetPlace } from './draft-shelf.ts';

/** A comment on a criterion by its id, the comment on the whole sheet, or the private note. */
export type RemarkTarget = CriterionId | 'sheet' | 'note';

const draftSchema = z.strictObject({ text: z.string(), base: z.string() });
/** What is written and not on record yet, and what was on record when the writing began. */
export type RemarkDraft = z.infer<typeof draftSchema>;
export type WaitingRemark = RemarkDraft & { readonly code: RegionCode; readonly target: RemarkTarget };

/** Keeps what has been written and is not on record yet, as the shelf of scores does. */
export type RemarkShelf = {
  readonly read: (place: SheetPlace, target: RemarkTarget) => RemarkDraft | null;
  readonly keep: (place: SheetPlace, target: RemarkTarget, draft: RemarkDraft) => void;
  readonly drop: (place: SheetPlace, target: RemarkTarget) => void;
  /** Of all sheets of the person. */
  readonly all: (of: PersonPlace) => readonly WaitingRemark[];
};

const MARK = 'paritrana.remark';
/** Stands before a criterion's id, so that no criterion can be called like a note. */
const CRITERION = 'criterion:';

const keyOf = (place: SheetPlace, target: RemarkTarget): string =>
  `${keysOf(MARK, place)}${place.code}/${target === 'sheet' || target === 'note' ? target : `${CRITERION}${target}`}`;

const targetIn = (text: string): RemarkTarget | null => {
  if (text === 'sheet' || text === 'note') return text;
  const id = criterionIdSchema.safeParse(text.startsWith(CRITERION) ? text.slice(CRITERION.length) : '');
  return id.success ? id.data : null;
};

const draftIn = (stored: string | null): RemarkDraft | null => {
  if (stored === null) return null;
  try {
    return draftSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
};

/** A full or forbidden storage must not stop anybody from writing; the open window then keeps the text alone. */
const quietly = <Value>(attempt: () => Value, otherwise: Value): Value => {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
};

export const storedRemarks = (storage: Storage): RemarkShelf => ({
  read: (place, target) => quietly(() => draftIn(storage.getItem(keyOf(place, target))), null),
  keep: (place, target, draft) => quietly(() => storage.setItem(keyOf(place, target), JSON.stringify(draft)), undefined),
  drop: (place, target) => quietly(() => storage.removeItem(keyOf(place, target)), undefined),
  all: (of) => {
    const shelf = keysOf(MARK, of);
    const keys = quietly(() => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''), []);
    return keys
      .filter((key) => key.startsWith(shelf))
      .flatMap((key): readonly WaitingRemark[] => {
        const [region = '', ...rest] = key.slice(shelf.length).split('/');
        const code = regionCodeSchema.safeParse(region);
        const target = targetIn(rest.join('/'));
        const draft = quietly(() => draftIn(storage.getItem(key)), null);
        return code.success && target !== null && draft !== null ? [{ code: code.data, target, ...draft }] : [];
      });
  },
});
