import { z } from 'zod';
import type { EditionId } from '../../shared/edition/edition.ts';
import { criterionSchema, methodSchema, scaleSchema } from '../../shared/rubric/rubric.ts';
import type { RubricDraft } from './rubric-draft.ts';

/** What an unsaved rubric is a change of, and the change. */
const keptSchema = z.object({
  base: z.string(),
  draft: z.object({
    label: z.string(),
    scale: scaleSchema,
    criteria: z.array(criterionSchema.omit({ weightHundredths: true }).extend({ weightText: z.string() })),
    method: methodSchema,
  }),
});

const keyOf = (edition: EditionId): string => `paritrana.rubric/${edition}`;

/** Keeps what has been changed and not saved while the window or the edition is closed. A full storage keeps nothing. */
export const keepDraft = (edition: EditionId, base: string, draft: RubricDraft): void => {
  try {
    localStorage.setItem(keyOf(edition), JSON.stringify({ base, draft }));
  } catch {
    // The open window still has it, and the guard of the page asks before it is left.
  }
};

export const dropDraft = (edition: EditionId): void => localStorage.removeItem(keyOf(edition));

/** Null when nothing was kept, or when the rubric has been changed since. */
export const keptDraft = (edition: EditionId, base: string): RubricDraft | null => {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(edition)) ?? 'null'));
    return kept.success && kept.data.base === base ? kept.data.draft : null;
  } catch {
    return null;
  }
};
