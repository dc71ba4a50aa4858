import { Button, Group, Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import { LONGEST_NOTE } from '../../../shared/submissions/findings/contract.ts';
import { type AnswerKind, answerKindSchema } from '../../../shared/submissions/findings/standing-finding.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import classes from './AnswerForm.module.css';

type AnswerFormProps = {
  /** The claim that is answered. */
  readonly name: string;
  /** What may be answered to it. */
  readonly kinds: readonly AnswerKind[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onCancel: () => void;
  readonly onAnswer: (kind: AnswerKind, note: string) => void;
};

/** Explained, asked, or noted as corrected, with a note; Ctrl+Enter keeps it, Escape closes. */
export function AnswerForm({ name, kinds, busy, failure, onCancel, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<AnswerKind>('explained');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacking = note.trim() === '';

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!lacking) onAnswer(kind, note.trim());
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) submit(event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  };

  return (
    <form className={classes.form} noValidate aria-label={t('submissions.findings.formLabel', { name })} onSubmit={submit} onKeyDown={keys}>
      <Radio.Group
        label={t('submissions.findings.kind')}
        value={kind}
        onChange={(value) => {
          const chosen = answerKindSchema.safeParse(value);
          if (chosen.success) setKind(chosen.data);
        }}
      >
        <Group gap="lg" mt={4}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`submissions.findings.kinds.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('submissions.findings.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST_NOTE}
        required
        autoFocus
        error={tried && lacking ? t('submissions.findings.noteNeeded') : null}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button size="xs" onClick={onCancel}>
          {t('components.cancel')}
        </Button>
        <Button size="xs" type="submit" variant="filled" loading={busy}>
          {t('submissions.findings.keep')}
        </Button>
        <span className={classes.keys} aria-hidden>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </span>
      </div>
    </form>
  );
}
