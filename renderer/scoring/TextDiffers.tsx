import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNounStore } from '../noun-stores.tsx';
import type { RemarkTarget } from './remark-shelf.ts';
import { createSheetRemarkStore, type Remark } from './sheet-remark-store.ts';
import classes from './TextDiffers.module.css';

type TextDiffersProps = { readonly target: RemarkTarget; readonly remark: Remark };

/** Two devices of one seat have written different texts: the one on record is shown, and the juror says which counts. */
export function TextDiffers({ target, remark: { failure } }: TextDiffersProps) {
  const { t } = useTranslation();
  const store = useNounStore(createSheetRemarkStore);
  if (failure?.code !== 'text-differs') return null;
  const { decide } = store.getState();
  return (
    <div className={classes.choice} role="group" aria-label={t('scoring.differs.question')}>
      <p className={classes.recorded}>
        <b>{t('scoring.remark.recorded')}</b> {failure.storedText === '' ? t('scoring.differs.empty') : failure.storedText}
      </p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => void decide(target, 'here')}>
          {t('scoring.remark.takeHere')}
        </Button>
        <Button size="xs" onClick={() => void decide(target, 'record')}>
          {t('scoring.remark.takeRecord')}
        </Button>
      </div>
    </div>
  );
}
