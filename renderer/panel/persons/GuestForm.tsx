import { Button, Select, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GUEST_ROLES, guestDetailsSchema, type GuestRole } from '../../../shared/panel/guests/guest.ts';
import { sayRole } from '../../../shared/wording/edition-words.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from '../SeatForm.module.css';
import { createPersonsStore } from './persons-store.ts';

/** Observer or auditor, who, from where. */
export function GuestForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const register = useNoun(createPersonsStore, (state) => state.registerGuest);
  const { busy, failure, run } = useRequest();
  const [role, setRole] = useState<GuestRole>('pengamat');
  const [personName, setPersonName] = useState('');
  const [institution, setInstitution] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = guestDetailsSchema.safeParse({ role, personName, institution });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    if ((await run(() => register(parsed.data))) === null) return;
    onClose();
    noticeDone(t('panel.persons.registered', { name: parsed.data.personName }));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <Select
        label={t('panel.seat.role')}
        description={t(`panel.persons.may.${role}`)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        allowDeselect={false}
        data={GUEST_ROLES.map((one) => ({ value: one, label: sayRole(one, language) }))}
        value={role}
        onChange={(chosen) => setRole(GUEST_ROLES.find((one) => one === chosen) ?? 'pengamat')}
        data-autofocus
      />
      <TextInput
        label={t('panel.seat.personName')}
        maxLength={160}
        value={personName}
        onChange={(event) => setPersonName(event.currentTarget.value)}
        error={tried && personName.trim() === '' ? t('panel.persons.nameNeeded') : null}
      />
      <TextInput
        label={t('panel.seat.institution')}
        maxLength={160}
        value={institution}
        onChange={(event) => setInstitution(event.currentTarget.value)}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('panel.persons.register')}
        </Button>
      </div>
    </form>
  );
}
