import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../../shared/papers/paper.ts';
import { letterSchema } from '../../../shared/submissions/letter/letter.ts';
import { askablePlaces } from '../../../shared/submissions/letter/question-cells.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { askAbout, emptyQuestion, firstFields, type LetterFields, type QuestionDraft } from './letter-draft.ts';
import classes from './LetterForm.module.css';
import { createLettersStore } from './letter-store.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useSaveLetter } from './use-save-letter.ts';

type LetterFormProps = { readonly submission: Submission; readonly questions: readonly QuestionDraft[]; readonly onClose: () => void };

const NEEDED = ['place', 'date', 'addressee', 'signerOffice'] as const satisfies readonly (keyof LetterFields)[];

/** What the letter says beyond the records: number, date, addressee, who signs, and the questions themselves. */
export function LetterForm({ submission, questions: first, onClose }: LetterFormProps) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  const language = useLanguage();
  const issue = useNoun(createLettersStore, (state) => state.issue);
  const save = useSaveLetter(submission.region.name);
  const { busy, failure, run } = useRequest();
  const [fields, setFields] = useState<LetterFields>(() => firstFields(edition, submission, new Date()));
  const [questions, setQuestions] = useState<readonly QuestionDraft[]>(first);
  const [formats, setFormats] = useState<readonly PaperFormat[]>(['pdf']);
  const [tried, setTried] = useState(false);
  const places = useMemo(() => askablePlaces(submission.content), [submission.content]);

  const lacking = (field: keyof LetterFields): boolean => NEEDED.some((needed) => needed === field) && fields[field].trim() === '';
  const input = (field: keyof LetterFields, type: 'text' | 'date' = 'text') => ({
    label: t(`submissions.letter.fields.${field}`),
    type,
    // Keeps the year at four digits.
    ...(type === 'date' ? { max: '9999-12-31' } : {}),
    maxLength: 200,
    value: fields[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setFields((before) => ({ ...before, [field]: value }));
    },
    error: tried && lacking(field) ? t('submissions.letter.needed') : null,
  });

  /** The field itself writes days as the system does; below it the day stands as the letter will say it. */
  const dayWritten = (day: string): string | null => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? formatDate(day, language) : null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const letter = letterSchema.safeParse({
      ...fields,
      code: submission.code,
      answerBy: fields.answerBy === '' ? null : fields.answerBy,
      questions: questions.map(({ place, claim, question, about }) => ({ place, claim, question, about })),
    });
    if (!letter.success || formats.length === 0) return;
    const issued = await run(() => issue(letter.data, formats));
    if (issued === null) return;
    onClose();
    const { documents } = issued.value;
    noticeDone(t('submissions.letter.issued', { count: documents.length }));
    for (const document of documents) await save(document);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.hint}>{t('submissions.letter.hint')}</p>
      <div className={classes.columns}>
        <TextInput {...input('number')} placeholder="........" description={t('submissions.letter.numberHint')} data-autofocus />
        <TextInput {...input('answerBy', 'date')} description={dayWritten(fields.answerBy) ?? t('submissions.letter.answerByHint')} />
        <TextInput {...input('place')} required />
        <TextInput {...input('date', 'date')} description={dayWritten(fields.date)} required />
        <TextInput {...input('addressee')} required />
        <TextInput {...input('addresseePlace')} />
        <TextInput {...input('signerOffice')} required />
        <TextInput {...input('signerName')} placeholder="........" />
      </div>
      <h3 className={classes.title}>{t('submissions.letter.questions')}</h3>
      {questions.length === 0 && <p className={tried ? classes.missing : classes.hint}>{t('submissions.letter.questionNeeded')}</p>}
      {questions.map((question, index) => (
        <QuestionFields
          key={question.key}
          position={index + 1}
          question={question}
          tried={tried}
          places={places}
          onAsk={(chosen) =>
            setQuestions((before) =>
              before.map((one) => {
                const asked = places.find(({ place }) => place === one.about?.place) ?? null;
                return one.key === question.key ? askAbout(one, chosen, asked, submission.content) : one;
              }),
            )
          }
          onChange={(changed) => setQuestions((before) => before.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => setQuestions((before) => before.filter((one) => one.key !== question.key))}
        />
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<IconPlus size="1.5rem" aria-hidden />}
          disabled={questions.length >= 100}
          onClick={() => setQuestions((before) => [...before, emptyQuestion()])}
        >
          {t('submissions.letter.addQuestion')}
        </Button>
      </div>
      <Checkbox.Group
        label={t('submissions.letter.formats')}
        value={[...formats]}
        onChange={(chosen) => setFormats(PAPER_FORMATS.filter((format) => chosen.includes(format)))}
        error={tried && formats.length === 0 ? t('submissions.letter.formatNeeded') : null}
      >
        <Group gap="lg" mt={4}>
          <Checkbox value="pdf" label={t('submissions.letter.pdf')} />
          <Checkbox value="docx" label={t('submissions.letter.docx')} />
        </Group>
      </Checkbox.Group>
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('submissions.letter.issue')}
        </Button>
      </div>
    </form>
  );
}
