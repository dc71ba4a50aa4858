import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { scoreSentence } from '../../shared/wording/score-sentence.ts';
import { announce } from '../announcement.ts';
import { useNounStore } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import { useCriterionName } from './use-criterion-name.ts';

/** Says what came on record, and what did not and why, to those who do not see the fields. */
export const useAnnounceCells = (view: SheetView): void => {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useCriterionName();
  const store = useNounStore(createScoreSheetStore);

  useEffect(() =>
    store.subscribe((now, before) => {
      if (now.lastSaved !== null && now.lastSaved !== before.lastSaved) {
        const { criterion: id, valueHundredths } = now.lastSaved;
        const criterion = view.criteria.find((one) => one.id === id);
        if (!criterion) return;
        const name = nameOf(criterion);
        announce(
          valueHundredths === null
            ? t('scoring.field.announceEmptied', { criterion: name })
            : t('scoring.field.announceSaved', { criterion: name, score: format.hundredths(valueHundredths) }),
        );
      }
      for (const criterion of view.criteria) {
        const key = cellKey(view.sheet, criterion.id);
        const [cell, earlier] = [now.cells[key], before.cells[key]];
        if (cell === undefined || cell === earlier) continue;
        const told = (sentence: string) => announce(t('scoring.field.announceFailed', { criterion: nameOf(criterion), sentence }));
        if (cell.problem !== null && cell.problem !== earlier?.problem) told(scoreSentence(cell.problem, language));
        if (cell.failure !== null && cell.failure !== earlier?.failure) told(sayFailure(cell.failure, language).happened);
      }
    }),
  );
};
