import { useCallback } from 'react';
import { useNoun } from '../noun-stores.tsx';
import { useLanguage } from '../wording/use-language.ts';
import type { RubricDraft } from './rubric-draft.ts';
import { createRubricStore } from './rubric-store.ts';

/** What is typed or slid in one field, with no change elsewhere in between, is one step; a press of a button is one each. */
const fieldInHand = (): Element | null => {
  const focused = document.activeElement;
  return focused?.matches('input, textarea, [role="slider"]') === true ? focused : null;
};

/** Changes the draft; nothing is written until it is saved. */
export const useRubricEdit = (): ((change: (draft: RubricDraft) => RubricDraft) => void) => {
  const language = useLanguage();
  const edit = useNoun(createRubricStore, (state) => state.edit);
  return useCallback((change) => edit(language, change, fieldInHand()), [edit, language]);
};
