import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './NamesForm.module.css';

export type Names = { readonly name: string; readonly nameEn: string };

type NamesFormProps = {
  readonly names: Names;
  /** Names that others of its kind have. */
  readonly taken: readonly string[];
  /** What is named, in the words of the form. */
  readonly words: { readonly name: string; readonly nameEn: string; readonly needed: string; readonly taken: string };
  readonly maxLength: number;
  readonly act: string;
  readonly onClose: () => void;
  readonly onDone: (names: Names) => void;
};

/** Names in both languages. */
export function NamesForm({ names, taken, words, maxLength, act, onClose, onDone }: NamesFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(names.name);
  const [nameEn, setNameEn] = useState(names.nameEn);
  const [tried, setTried] = useState(false);
  const written = name.trim();
  const fault = written === '' ? words.needed : taken.includes(written) ? words.taken : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onDone({ name: written, nameEn: nameEn.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={words.name}
        maxLength={maxLength}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried ? fault : null}
        data-autofocus
      />
      <TextInput
        label={words.nameEn}
        lang="en"
        maxLength={maxLength}
        value={nameEn}
        onChange={(event) => setNameEn(event.currentTarget.value)}
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
