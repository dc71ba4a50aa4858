import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNounStore } from '../noun-stores.tsx';
import type { RemarkTarget } from './remark-shelf.ts';
import classes from './RemarkText.module.css';
import { createSheetRemarkStore, isRemarkUnsaved, type Remark } from './sheet-remark-store.ts';

type RemarkTextProps = { readonly target: RemarkTarget; readonly remark: Remark; readonly writable: boolean };

/** A text of the sheet to be read. What was written and can no longer be saved is shown as that, not as a comment. */
export function RemarkText({ target, remark, writable }: RemarkTextProps) {
  const { t } = useTranslation();
  const store = useNounStore(createSheetRemarkStore);
  const { stored, written } = remark;
  const unsaved = isRemarkUnsaved(remark);
  const leftOver = !writable && unsaved && written !== null && written.trim() !== stored ? written : null;
  return (
    <div className={classes.remark}>
      {(writable ? (written ?? stored) : stored) !== '' && <p className={classes.text}>{writable ? (written ?? stored) : stored}</p>}
      {writable && unsaved && <p className={classes.unsaved}>{t('scoring.field.typed')}</p>}
      {leftOver !== null && (
        <p className={classes.unsaved}>
          {t('scoring.remark.leftOver', { text: leftOver })}{' '}
          <UnstyledButton className={classes.discard ?? ''} onClick={() => store.getState().restore(target)}>
            {t('scoring.remark.discard')}
          </UnstyledButton>
        </p>
      )}
    </div>
  );
}
