import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COMMENT_LENGTH, NOTE_LENGTH } from '../../shared/scoring/remarks/remark.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { RemarkField } from './RemarkField.tsx';
import { RemarkText } from './RemarkText.tsx';
import { createSheetRemarkStore, remarkOf } from './sheet-remark-store.ts';
import classes from './SheetRemarks.module.css';

type SheetRemarksProps = {
  readonly writable: boolean;
  /** A private note may be written before scoring opens and after the sheet is sent. */
  readonly noteWritable: boolean;
};

/** Below the criteria: what the juror says of the whole sheet, and what is for the own eyes. */
export function SheetRemarks({ writable, noteWritable }: SheetRemarksProps) {
  const { t } = useTranslation();
  const { jurorCopy } = useOverview();
  const comment = useNoun(createSheetRemarkStore, (state) => remarkOf(state, 'sheet'));
  const note = useNoun(createSheetRemarkStore, (state) => remarkOf(state, 'note'));
  const commentText = comment.written ?? comment.stored;
  return (
    <div className={classes.remarks}>
      {writable ? (
        <RemarkField
          target="sheet"
          label={t('scoring.remark.onSheet')}
          longest={COMMENT_LENGTH}
          placeholder={t('scoring.remark.onSheetHint')}
        />
      ) : (
        commentText !== '' && (
          <div>
            <h3>{t('scoring.remark.onSheet')}</h3>
            <RemarkText target="sheet" remark={comment} writable={false} />
          </div>
        )
      )}
      {(noteWritable || note.stored !== '') && (
        <div className={classes.note}>
          <p className={classes.mark}>
            <IconEyeOff size="1.6rem" aria-hidden />
            <b>{t('scoring.remark.onlyYou')}</b> {t(jurorCopy ? 'scoring.remark.onlyInCopy' : 'scoring.remark.onlyYouText')}
          </p>
          {noteWritable ? (
            <RemarkField target="note" label={t('scoring.remark.note')} longest={NOTE_LENGTH} placeholder={t('scoring.remark.noteHint')} />
          ) : (
            <RemarkText target="note" remark={note} writable={false} />
          )}
        </div>
      )}
    </div>
  );
}
