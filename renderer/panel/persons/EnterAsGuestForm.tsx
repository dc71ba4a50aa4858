import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Guest } from '../../../shared/panel/guests/guest.ts';
import { pinSchema } from '../../../shared/panel/panel.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PinField } from '../../components/PinField.tsx';
import { useEdition } from '../../edition/edition-context.ts';
import { useDoor } from '../../noun-stores.tsx';
import { STAGE_PATHS } from '../../shell/stages.ts';
import { useRequest } from '../../use-request.ts';
import classes from '../SeatForm.module.css';

type EnterAsGuestFormProps = { readonly guest: Guest; readonly onClose: () => void };

/** The observer or auditor types the own PIN; from then on the window is theirs until they leave it. */
export function EnterAsGuestForm({ guest, onClose }: EnterAsGuestFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { client } = useDoor();
  const refresh = useEdition((state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);
  const whole = pinSchema.safeParse(pin).success;

  const enter = async (): Promise<void> => {
    if (!whole || busy) return;
    const entered = await run(() => client('panel.enterAsGuest', { number: guest.number, pin }));
    setPin('');
    setAttempts((count) => count + 1);
    if (entered === null) return;
    onClose();
    await refresh();
    go(STAGE_PATHS.home);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void enter();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p>{t(`panel.persons.may.${guest.role}`)}</p>
      <PinField key={attempts} label={t('panel.persons.pinOfPerson', { name: guest.personName })} value={pin} onChange={setPin} autoFocus />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!whole}>
          {t('panel.persons.enter')}
        </Button>
      </div>
    </form>
  );
}
