import { useCallback } from 'react';
import { useNoun } from '../noun-stores.tsx';
import { useLanguage } from '../wording/use-language.ts';
import type { RubricDraft } from './rubric-draft.ts';
import { createRubricStore } from './rubric-store.ts';

/** Changes the draft; nothing is written until it is saved. */
export const useRubricEdit = (): ((change: (draft: RubricDraft) => RubricDraft) => void) => {
  const language = useLanguage();
  const edit = useNoun(createRubricStore, (state) => state.edit);
  return useCallback((change) => edit(language, change), [edit, language]);
};
