import { Button, Select } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pinSchema } from '../../../shared/panel/panel.ts';
import type { LockScreen } from '../../../shared/panel/staff/staff.ts';
import { sayRole } from '../../../shared/wording/edition-words.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PinField } from '../../components/PinField.tsx';
import { useEdition } from '../../edition/edition-context.ts';
import { STAGE_PATHS } from '../../shell/stages.ts';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './LockScreen.module.css';

/** An observer or auditor takes the locked window by the own PIN. Nothing is drawn while nobody is registered. */
export function LookOnForm({ guests }: Pick<LockScreen, 'guests'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, go] = useLocation();
  const lookOn = useEdition((state) => state.lookOn);
  const { busy, failure, run, clear } = useRequest();
  const [number, setNumber] = useState(guests[0]?.number ?? null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const chosen = guests.find((one) => one.number === number) ?? guests[0];
  if (chosen === undefined) return null;

  const enter = async (): Promise<void> => {
    setTried(true);
    if (busy || !pinSchema.safeParse(pin).success) return;
    go(STAGE_PATHS.home, { replace: true });
    await run(() => lookOn(chosen.number, pin));
    setPin('');
    setTried(false);
    setAttempts((count) => count + 1);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void enter();
  };

  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <h2>{t('panel.staff.screen.guests')}</h2>
      <Select
        label={t('panel.staff.screen.guest')}
        data={guests.map((one) => ({ value: String(one.number), label: `${one.personName}, ${sayRole(one.role, language)}` }))}
        value={String(chosen.number)}
        onChange={(value) => {
          setNumber(guests.find((one) => String(one.number) === value)?.number ?? null);
          setPin('');
          setTried(false);
          clear();
        }}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
      />
      <PinField
        key={`${String(chosen.number)} ${String(attempts)}`}
        label={t('panel.persons.pinOfPerson', { name: chosen.personName })}
        value={pin}
        onChange={setPin}
        error={tried && !pinSchema.safeParse(pin).success ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t('panel.staff.screen.lookOn')}
        </Button>
      </div>
    </form>
  );
}
