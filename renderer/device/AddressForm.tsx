import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRoomLink } from '../../shared/room/room-link.ts';

type AddressFormProps = { readonly onAddress: (address: string) => void };

/** The room has moved: its new address, as it stands on the secretariat's screen, typed without ceremony. */
export function AddressForm({ onAddress }: AddressFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = text.trim();
    const link = readRoomLink(/^https?:\/\//u.test(typed) ? typed : `https://${typed}`);
    const [address] = link?.addresses ?? [];
    setRefused(address === undefined);
    if (address === undefined) return;
    onAddress(address);
    setText('');
  };
  return (
    <form onSubmit={submit} noValidate style={{ width: '100%' }}>
      <TextInput
        size="md"
        label={t('device.status.newAddress')}
        description={t('device.status.newAddressHint')}
        placeholder="192.168.1.20:8443"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
        error={refused ? t('device.status.noAddress') : null}
      />
      <Button type="submit" mt="sm" disabled={text.trim() === ''}>
        {t('device.status.useAddress')}
      </Button>
    </form>
  );
}
