import { createStore } from 'zustand/vanilla';
import type { Language } from '../../shared/desktop.ts';
import { type Failure, fail, type Reply } from '../../shared/failure.ts';
import type { Rubric, RubricContent } from '../../shared/rubric/rubric.ts';
import type { RegionDataOf } from '../../shared/rubric/value-from-data.ts';
import type { TwoPins } from '../components/TwoPinForm.tsx';
import type { StoreFactory } from '../noun-stores.tsx';
import { contentOf, draftOf, type RubricDraft } from './rubric-draft.ts';

export type RubricState = {
  readonly rubric: Rubric | null;
  /** What has been changed here and not saved; null when nothing has. */
  readonly draft: RubricDraft | null;
  /** What the regions have handed in, to try a curve or a ladder on; empty until it was asked for, and for whom may not see it. */
  readonly regionData: readonly RegionDataOf[];
  readonly readRegionData: () => Promise<void>;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  /** Changes made one after the other in the same `field` are one step back; without a field each is one. */
  readonly edit: (language: Language, change: (draft: RubricDraft) => RubricDraft, field?: unknown) => void;
  /** Drafts to which a step leads back and forth, the nearest last. */
  readonly past: readonly RubricDraft[];
  readonly future: readonly RubricDraft[];
  readonly undo: (language: Language) => void;
  readonly redo: (language: Language) => void;
  readonly discard: () => void;
  /** Refused without asking the records while a weight cannot be read. */
  readonly save: () => Promise<Reply<null>>;
  readonly lock: (pins: TwoPins) => Promise<Reply<null>>;
  readonly unlock: (pins: TwoPins, reason: string) => Promise<Reply<null>>;
  /** Answers how many sheets were voided. */
  readonly voidSheets: (pins: TwoPins, reason: string) => Promise<Reply<{ readonly voided: number }>>;
};

/** As the records keep texts, so that a trailing blank is no change. */
export const written = (content: RubricContent): string =>
  JSON.stringify([content.label, content.scale, content.criteria, content.method], (_key, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  );

const isAsStored = (draft: RubricDraft, rubric: Rubric): boolean => {
  const content = contentOf(draft);
  const stored = contentOf(draftOf(rubric, 'id'));
  return content !== null && stored !== null && written(content) === written(stored);
};

/** So many steps lead back. */
const MOST_STEPS = 200;
const FORGOTTEN: Pick<RubricState, 'past' | 'future'> = { past: [], future: [] };

export const createRubricStore: StoreFactory<RubricState> = ({ client, listen }) =>
  createStore((set, get) => {
    let lastSaved: string | null = null;
    let lastField: unknown = null;

    /** Shows a draft, which is none where it says the same as the rubric. */
    const show = (rubric: Rubric, draft: RubricDraft, steps: Pick<RubricState, 'past' | 'future'>): void =>
      set({ draft: isAsStored(draft, rubric) ? null : draft, ...steps });

    const step = (language: Language, from: 'past' | 'future', to: 'past' | 'future'): void => {
      const { rubric, draft } = get();
      const wanted = get()[from].at(-1);
      if (rubric === null || wanted === undefined) return;
      lastField = null;
      const left = get()[from].slice(0, -1);
      const added = [...get()[to], draft ?? draftOf(rubric, language)];
      show(rubric, wanted, from === 'past' ? { past: left, future: added } : { past: added, future: left });
    };

    const refresh = async (): Promise<void> => {
      const reply = await client('rubric.read', {});
      if (!reply.ok) {
        set({ failure: reply.failure });
        return;
      }
      const rubric = reply.value;
      const { draft, rubric: before } = get();
      // What is locked can no longer be changed, so a draft of it has nowhere to go.
      const kept = draft === null || rubric.lockedAt !== null || isAsStored(draft, rubric) ? null : draft;
      // Steps lead back to what stood here; what somebody else has written meanwhile is not taken back with them.
      const ours = before === null || written(before) === written(rubric) || written(rubric) === lastSaved;
      set({ rubric, draft: kept, failure: null, ...(ours && rubric.lockedAt === null ? {} : FORGOTTEN) });
    };

    listen('rubric.changed', () => void refresh());

    let dataWanted = false;
    const readRegionData = async (): Promise<void> => {
      dataWanted = true;
      const reply = await client('rubric.regionData', {});
      if (reply.ok) set({ regionData: reply.value });
    };

    listen('submissions.changed', () => {
      if (dataWanted) void readRegionData();
    });

    const thenRefresh = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      await refresh();
      return reply;
    };

    return {
      rubric: null,
      draft: null,
      regionData: [],
      readRegionData,
      failure: null,
      refresh,
      ...FORGOTTEN,
      edit: (language, change, field = null) => {
        const { rubric, draft, past } = get();
        if (rubric === null) return;
        const before = draft ?? draftOf(rubric, language);
        const changed = change(before);
        if (changed === before) return;
        const goesOn = field !== null && field === lastField && past.length > 0;
        lastField = field;
        show(rubric, changed, { past: goesOn ? past : [...past, before].slice(-MOST_STEPS), future: [] });
      },
      undo: (language) => step(language, 'past', 'future'),
      redo: (language) => step(language, 'future', 'past'),
      discard: () => {
        const { draft, past } = get();
        lastField = null;
        set({ draft: null, past: draft === null ? past : [...past, draft].slice(-MOST_STEPS), future: [] });
      },
      save: async () => {
        const { draft } = get();
        if (draft === null) return { ok: true, value: null };
        const content = contentOf(draft);
        if (content === null) return fail({ code: 'malformed-request', path: 'criteria.weightHundredths', problem: 'not a weight' });
        lastField = null;
        lastSaved = written(content);
        const reply = await client('rubric.update', content);
        if (reply.ok && get().draft === draft) set({ draft: null });
        return thenRefresh(reply);
      },
      lock: async (pins) => thenRefresh(await client('rubric.lock', pins)),
      unlock: async (pins, reason) => thenRefresh(await client('rubric.unlock', { ...pins, reason })),
      voidSheets: async (pins, reason) => thenRefresh(await client('rubric.voidSheets', { ...pins, reason })),
    };
  });
