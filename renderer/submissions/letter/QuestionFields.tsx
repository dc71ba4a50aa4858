import { Button, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionDraft } from './letter-draft.ts';
import classes from './QuestionFields.module.css';

type QuestionFieldsProps = {
  readonly position: number;
  readonly question: QuestionDraft;
  readonly tried: boolean;
  readonly onChange: (question: QuestionDraft) => void;
  readonly onRemove: () => void;
};

/** One question: where, what stands there, what is asked. */
export function QuestionFields({ position, question, tried, onChange, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.question}>
      <legend className={classes.legend}>{t('submissions.letter.questionOf', { position })}</legend>
      <div className={classes.columns}>
        <TextInput
          label={t('submissions.letter.where')}
          maxLength={200}
          value={question.place}
          onChange={(event) => onChange({ ...question, place: event.currentTarget.value })}
        />
        <Textarea
          label={t('submissions.letter.claim')}
          autosize
          maxRows={5}
          maxLength={500}
          value={question.claim}
          onChange={(event) => onChange({ ...question, claim: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('submissions.letter.question')}
        autosize
        maxRows={8}
        maxLength={1000}
        required
        value={question.question}
        onChange={(event) => onChange({ ...question, question: event.currentTarget.value })}
        error={tried && question.question.trim() === '' ? t('submissions.letter.needed') : null}
      />
      <div>
        <Button
          size="xs"
          leftSection={<IconTrash size="1.5rem" aria-hidden />}
          aria-label={t('submissions.letter.removeQuestion', { position })}
          onClick={onRemove}
        >
          {t('submissions.letter.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
