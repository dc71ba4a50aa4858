import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { useNoun, useNounStore } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { latestOf, type ScoreCell } from './score-cell.ts';
import { createScoreSheetStore } from './score-sheet-store.ts';
import classes from './UndoChange.module.css';

type UndoChangeProps = { readonly criterion: CriterionId; readonly cell: ScoreCell };

/** Under the field that was changed last: one click takes it back. Draws nothing under any other. */
export function UndoChange({ criterion, cell }: UndoChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useNounStore(createScoreSheetStore);
  const last = useNoun(createScoreSheetStore, ({ place, logs }) => (place === null ? undefined : logs[place.code]?.done.at(-1)));
  if (last?.criterion !== criterion || cell.sending !== null || cell.typed !== null || last.afterHundredths !== latestOf(cell)) return null;
  const score = last.beforeHundredths === null ? t('scoring.differs.empty') : format.hundredths(last.beforeHundredths);
  return (
    <UnstyledButton
      className={classes.undo ?? ''}
      aria-keyshortcuts="Control+Z"
      title={t('scoring.field.undoTo', { score })}
      onClick={() => store.getState().undo()}
    >
      <IconArrowBackUp size="1.5rem" aria-hidden />
      {t('scoring.field.undo')}
    </UnstyledButton>
  );
}
