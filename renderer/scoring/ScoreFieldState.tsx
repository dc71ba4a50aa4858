import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconDeviceMobile,
  IconLoader2,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { scoreSentence } from '../../shared/wording/score-sentence.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useDoor, useNounStore } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import type { CellState, ScoreCell } from './score-cell.ts';
import { createScoreSheetStore } from './score-sheet-store.ts';
import { ScoreDiffers } from './ScoreDiffers.tsx';
import classes from './ScoreFieldState.module.css';

type ScoreFieldStateProps = {
  readonly id: string;
  readonly criterion: CriterionId;
  readonly state: CellState;
  readonly cell: ScoreCell;
  readonly writable: boolean;
  /** The score on record as it is written; empty without one. */
  readonly recorded: string;
};

const ICONS = {
  empty: IconCircleDashed,
  typed: IconPencil,
  saving: IconLoader2,
  here: IconDeviceMobile,
  saved: IconCircleCheck,
  refused: IconBan,
  differs: IconArrowsSplit2,
  failed: IconAlertTriangle,
} as const satisfies Readonly<Record<CellState, unknown>>;

/**
 * Under the field: how far its value has come. *Tersimpan* and *diterima* are said of what the records have answered for, never
 * before; *hanya di sini* of what the device has committed to its own storage.
 */
export function ScoreFieldState({ id, criterion, state, cell, writable, recorded }: ScoreFieldStateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const time = useEditionTime();
  const store = useNounStore(createScoreSheetStore);
  const onDevice = useDoor().outbox !== undefined;
  const Icon = ICONS[state];
  const savedWord = onDevice ? 'scoring.field.received' : 'scoring.field.saved';

  const word = (): string => {
    switch (state) {
      case 'empty':
        return t('scoring.field.empty');
      case 'typed':
        return t('scoring.field.typed');
      case 'saving':
        return t('scoring.field.saving');
      case 'here':
        return t('scoring.field.here');
      case 'saved':
        return cell.enteredAt === null ? t('scoring.field.savedPlain') : t(savedWord, { time: time.clock(cell.enteredAt) });
      case 'refused':
        return cell.problem === null ? '' : scoreSentence(cell.problem, language);
      case 'differs':
        return t('scoring.field.differs');
      case 'failed':
        // The number of an incident stands in the notice of the window; here it is enough that the value did not arrive.
        if (cell.failure === null || cell.failure.code === 'incident') return t('scoring.field.failed');
        return sayFailure(cell.failure, language).happened;
    }
  };
  const wrong = state === 'refused' || state === 'failed';
  const { here } = cell;
  const hereText = here?.valueHundredths == null ? '' : format.hundredths(here.valueHundredths);
  const leftOver = writable ? null : (cell.typed ?? (here === null ? null : hereText));

  return (
    <div className={classes.state} id={id} data-state={state}>
      <span className={classes.word}>
        <Icon size="1.5rem" aria-hidden />
        <span>{word()}</span>
      </span>
      {wrong && (
        <span className={classes.more}>
          {recorded === '' ? t('scoring.field.stillEmpty') : t('scoring.field.stillSaved', { score: recorded })}
        </span>
      )}
      {state === 'differs' && <ScoreDiffers criterion={criterion} cell={cell} />}
      {state === 'failed' && (
        <UnstyledButton className={classes.retry ?? ''} onClick={() => store.getState().retry(criterion)}>
          {t('scoring.field.retry')}
        </UnstyledButton>
      )}
      {leftOver !== null && <span className={classes.more}>{t('scoring.field.leftOver', { text: leftOver })}</span>}
      {here !== null && (state === 'failed' || !writable) && (
        <UnstyledButton className={classes.retry ?? ''} onClick={() => store.getState().discard(criterion)}>
          {hereText === '' ? t('scoring.field.discardEmpty') : t('scoring.field.discard', { score: hereText })}
        </UnstyledButton>
      )}
    </div>
  );
}
