import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun, useNounStore } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { dropDraft, keepDraft, keptDraft } from './draft-shelf.ts';
import { createRubricStore, written } from './rubric-store.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

/** Brings back what was typed before the window, the edition or the seat was closed, and keeps what is typed now. */
export const useKeptDraft = (): void => {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const store = useNounStore(createRubricStore);
  const rubric = useNoun(createRubricStore, (state) => state.rubric);
  const draft = useNoun(createRubricStore, (state) => state.draft);
  const edit = useRubricEdit();
  const looked = useRef(false);
  const editable = writable && identity.role === 'sekretariat' && rubric !== null && rubric.lockedAt === null;

  useEffect(() => {
    if (!editable) return;
    const base = written(rubric);
    if (!looked.current) {
      looked.current = true;
      const kept = draft === null ? keptDraft(edition.id, base) : null;
      if (kept !== null) {
        edit(() => kept);
        // A draft that says the same as the rubric is none.
        if (store.getState().draft !== null) noticeDone(t('rubric.restored'));
        return;
      }
    }
    if (draft === null) dropDraft(edition.id);
    else keepDraft(edition.id, base, draft);
  }, [editable, rubric, draft, edition.id, edit, store, t]);
};
