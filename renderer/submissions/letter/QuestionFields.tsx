import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionDraft } from './letter-draft.ts';
import classes from './QuestionFields.module.css';

type QuestionFieldsProps = {
  readonly position: number;
  readonly question: QuestionDraft;
  readonly tried: boolean;
  /** What a question of the secretariat's own may be about. */
  readonly places: readonly { readonly place: string; readonly name: string }[];
  readonly onAsk: (chosen: { readonly place: string; readonly name: string } | null) => void;
  readonly onChange: (question: QuestionDraft) => void;
  readonly onRemove: () => void;
};

/** One question: where, what stands there, what is asked, and what the answer sheet takes for it. */
export function QuestionFields({ position, question, tried, places, onAsk, onChange, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const { about, takes } = question;
  // The names are the template's; where two items bear one, the options must still differ.
  const options = places.map(({ place, name }, index) => ({
    value: place,
    label: places.findIndex((other) => other.name === name) === index ? name : `${name} (${String(index + 1)})`,
  }));
  return (
    <fieldset className={classes.question}>
      <legend className={classes.legend}>{t('submissions.letter.questionOf', { position })}</legend>
      {about?.finding == null && (
        <Select
          label={t('submissions.letter.about')}
          description={t('submissions.letter.aboutHint')}
          placeholder={t('submissions.letter.aboutNothing')}
          data={options}
          value={about?.place ?? null}
          onChange={(value) => onAsk(places.find(({ place }) => place === value) ?? null)}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('submissions.letter.aboutClear') }}
        />
      )}
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
      <div className={classes.foot}>
        <p className={classes.takes}>
          {takes.length === 0 ? t('submissions.letter.takesWords') : t('submissions.letter.takes', { cells: takes.join('; ') })}
        </p>
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
