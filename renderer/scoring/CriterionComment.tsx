import { UnstyledButton } from '@mantine/core';
import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { COMMENT_LENGTH } from '../../shared/scoring/remarks/remark.ts';
import { Kbd } from '../components/Kbd.tsx';
import { useNoun } from '../noun-stores.tsx';
import classes from './CriterionComment.module.css';
import { RemarkField } from './RemarkField.tsx';
import { RemarkText } from './RemarkText.tsx';
import { createSheetRemarkStore, isRemarkUnsaved, remarkOf } from './sheet-remark-store.ts';

type CriterionCommentProps = {
  readonly criterion: CriterionId;
  readonly name: string;
  readonly writable: boolean;
  readonly active: boolean;
  /** The field is open for writing. */
  readonly open: boolean;
  readonly onOpen: () => void;
  /** Keys go back to the score. */
  readonly onDone: () => void;
};

/** What the juror says about one criterion: the text, or the way to it. */
export function CriterionComment({ criterion, name, writable, active, open, onOpen, onDone }: CriterionCommentProps) {
  const { t } = useTranslation();
  const remark = useNoun(createSheetRemarkStore, (state) => remarkOf(state, criterion));
  const unsaved = isRemarkUnsaved(remark);
  const text = remark.written ?? remark.stored;

  if (writable && (open || (active && unsaved))) {
    return (
      <div className={classes.comment}>
        <RemarkField
          target={criterion}
          label={t('scoring.remark.commentOn', { criterion: name })}
          longest={COMMENT_LENGTH}
          takesFocus={open}
          onDone={onDone}
        />
      </div>
    );
  }
  if (text === '' && !(writable && active)) return null;
  return (
    <div className={classes.comment}>
      {text !== '' && <RemarkText target={criterion} remark={remark} writable={writable} />}
      {writable && active && (
        <UnstyledButton
          className={classes.write ?? ''}
          aria-keyshortcuts="c"
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {text === '' ? <IconMessagePlus size="1.7rem" aria-hidden /> : <IconMessage size="1.7rem" aria-hidden />}
          {text === '' ? t('scoring.remark.add') : t('scoring.remark.edit')}
          <span className={classes.key}>
            <Kbd>C</Kbd>
          </span>
        </UnstyledButton>
      )}
    </div>
  );
}
