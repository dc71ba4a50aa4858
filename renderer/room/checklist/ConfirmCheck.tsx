import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ConfirmCheck.module.css';

type ConfirmCheckProps = { readonly title: string; readonly busy: boolean; readonly onConfirm: (personName: string) => void };

/** A person vouches by name for what the machine cannot know. */
export function ConfirmCheck({ title, busy, onConfirm }: ConfirmCheckProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onConfirm(name.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('roomChecklist.person')}
        value={name}
        maxLength={160}
        onChange={(event) => setName(event.currentTarget.value)}
        size="xs"
      />
      <Button type="submit" size="xs" loading={busy} disabled={name.trim() === ''} aria-label={t('roomChecklist.confirmOf', { title })}>
        {t('roomChecklist.confirm')}
      </Button>
    </form>
  );
}
