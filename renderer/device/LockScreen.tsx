import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema } from '../../shared/panel/panel.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PinField } from '../components/PinField.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import { useDevice, useDeviceSession } from './device-context.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { pinProblem } from './pin-problem.ts';

/** Nobody has touched the device for a while, or the room has been opened anew: the PIN opens it again. Nothing typed is gone. */
export function LockScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useDeviceSession();
  const { seat, substitute, editionName } = useDevice((state) => state.device);
  const unsent = useDevice((state) => state.entries.length);
  const { busy, failure, run } = useRequest();
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);

  const unlock = async (typed: string): Promise<void> => {
    if (busy || !pinSchema.safeParse(typed).success) return;
    await run(() => session.unlock(typed));
    setPin('');
    setAttempts((count) => count + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void unlock(pin);
  };
  const { atField, below } = pinProblem(failure, language);

  return (
    <DeviceCard title={t('device.lock.title', { seat })} above={editionName}>
      <p>{t(substitute === undefined ? 'device.lock.lead' : 'device.lock.leadSubstitute')}</p>
      {unsent > 0 && <StateMark state="attention">{t('device.unsent', { count: unsent })}</StateMark>}
      <form onSubmit={submit} noValidate>
        <PinField
          key={attempts}
          label={t(substitute === undefined ? 'device.pair.pin' : 'device.pair.pinSubstitute')}
          value={pin}
          onChange={setPin}
          error={atField}
          autoFocus
        />
        <Button type="submit" variant="filled" mt="lg" fullWidth loading={busy} disabled={!pinSchema.safeParse(pin).success}>
          {t('device.lock.act')}
        </Button>
      </form>
      <FailureNotice failure={below} />
    </DeviceCard>
  );
}
