import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNounStore } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { latestOf, type ScoreCell } from './score-cell.ts';
import { createScoreSheetStore } from './score-sheet-store.ts';
import classes from './ScoreDiffers.module.css';

type ScoreDiffersProps = { readonly criterion: CriterionId; readonly cell: ScoreCell };

/** Two devices of one seat say different things. Both values with their times, and the juror says which counts; nothing is replaced before. */
export function ScoreDiffers({ criterion, cell }: ScoreDiffersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const time = useEditionTime();
  const store = useNounStore(createScoreSheetStore);
  const { failure, here, typed } = cell;
  if (failure?.code !== 'score-differs') return null;

  const say = (hundredths: number | null): string => (hundredths === null ? t('scoring.differs.empty') : format.hundredths(hundredths));
  const own = typed ?? say(latestOf(cell));
  const recorded = say(failure.storedHundredths);
  return (
    <div className={classes.choice} role="group" aria-label={t('scoring.differs.question')}>
      <dl className={classes.values}>
        <div>
          <dt>{here === null ? t('scoring.differs.hereTyped') : t('scoring.differs.here', { time: time.clock(here.keptAt) })}</dt>
          <dd>{own === '' ? t('scoring.differs.empty') : own}</dd>
        </div>
        <div>
          <dt>
            {failure.storedAt === null
              ? t('scoring.differs.recordUntimed')
              : t('scoring.differs.record', { time: time.clock(failure.storedAt) })}
          </dt>
          <dd>{recorded}</dd>
        </div>
      </dl>
      <p className={classes.question}>{t('scoring.differs.question')}</p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => store.getState().decide(criterion, 'here')}>
          {t('scoring.differs.takeHere', { score: own === '' ? t('scoring.differs.empty') : own })}
        </Button>
        <Button size="xs" onClick={() => store.getState().decide(criterion, 'record')}>
          {t('scoring.differs.takeRecord', { score: recorded })}
        </Button>
      </div>
    </div>
  );
}
