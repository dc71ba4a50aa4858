import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

type LinkFormProps = {
  /** Whether this browser already knows a seat: the code then adds another. */
  readonly known: boolean;
  /** False when the text is no link with a code. */
  readonly onLink: (text: string) => boolean;
};

/** For those whose camera opens no link: the link that stands below the secretariat's QR code, typed or pasted. */
export function LinkForm({ known, onLink }: LinkFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setRefused(!onLink(text));
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{known ? t('device.door.another') : t('device.door.lead')}</p>
      <TextInput
        mt="md"
        size="md"
        label={t('device.door.link')}
        placeholder="https://…/#t=…"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
        error={refused ? t('device.door.noLink') : null}
      />
      <Button type="submit" mt="md" fullWidth disabled={text.trim() === ''}>
        {t('device.door.useLink')}
      </Button>
    </form>
  );
}
