import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingAnswer } from '../../../shared/submissions/findings/standing-finding.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { useMayChange } from '../use-may-change.ts';
import classes from './AnswerNote.module.css';
import { createFindingsStore } from './findings-store.ts';

type AnswerNoteProps = {
  readonly answer: FindingAnswer;
  /** What it rested on has changed since. */
  readonly detached: boolean;
};

/** Who answered what, and when; with the way to take it back. */
export function AnswerNote({ answer, detached }: AnswerNoteProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { may } = useMayChange();
  const { busy, failure, run, clear } = useRequest();
  const withdraw = useNoun(createFindingsStore, (state) => state.withdraw);
  const read = useNoun(createFindingsStore, (state) => state.read);
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
    clear();
  };
  return (
    <div className={classes.answer} data-detached={detached || undefined}>
      <div className={classes.head}>
        <b>{t(`submissions.findings.kinds.${answer.answer}`)}</b>
        <span>{t('submissions.findings.by', { who: answer.answeredBy, when: time.instant(answer.answeredAt) })}</span>
        {may && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAsking(true)}>
            {t('submissions.findings.withdraw')}
          </Button>
        )}
      </div>
      <p className={classes.note}>{answer.note}</p>
      {detached && <p className={classes.detached}>{t('submissions.findings.detached')}</p>}
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('submissions.findings.withdrawAsk')}
        act={t('submissions.findings.withdraw')}
        reason="required"
        busy={busy}
        failure={failure}
        onConfirm={(reason) =>
          void run(() => withdraw({ code: answer.code, finding: answer.finding, place: answer.place, reason })).then(async (done) => {
            if (done === null) return;
            close();
            await read();
          })
        }
      >
        {t('submissions.findings.withdrawText')}
      </ConfirmDialog>
    </div>
  );
}
