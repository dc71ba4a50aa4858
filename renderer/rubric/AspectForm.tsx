import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../shared/rubric/rubric.ts';
import classes from './AspectForm.module.css';

type AspectNames = Pick<Criterion, 'aspect' | 'aspectEn'>;

type AspectFormProps = {
  readonly names: AspectNames;
  /** Names that other aspects have. */
  readonly taken: readonly string[];
  readonly act: string;
  readonly onClose: () => void;
  readonly onDone: (names: AspectNames) => void;
};

/** The names of an aspect in both languages. */
export function AspectForm({ names, taken, act, onClose, onDone }: AspectFormProps) {
  const { t } = useTranslation();
  const [aspect, setAspect] = useState(names.aspect);
  const [aspectEn, setAspectEn] = useState(names.aspectEn);
  const [tried, setTried] = useState(false);
  const written = aspect.trim();
  const fault = written === '' ? t('rubric.aspect.needed') : taken.includes(written) ? t('rubric.aspect.taken') : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onDone({ aspect: written, aspectEn: aspectEn.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('rubric.aspect.name')}
        maxLength={80}
        value={aspect}
        onChange={(event) => setAspect(event.currentTarget.value)}
        error={tried ? fault : null}
        data-autofocus
      />
      <TextInput
        label={t('rubric.aspect.nameEn')}
        lang="en"
        maxLength={80}
        value={aspectEn}
        onChange={(event) => setAspectEn(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled">
          {act}
        </Button>
      </div>
    </form>
  );
}
