import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import { pinSchema } from '../../../shared/panel/panel.ts';
import type { ReturnSummary } from '../../../shared/scoring/stick/stick.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PinField } from '../../components/PinField.tsx';
import { useEdition } from '../../edition/edition-context.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { StaffRecommendation } from '../../panel/staff/StaffRecommendation.tsx';
import { useRequest } from '../../use-request.ts';
import { returnPath } from '../scoring-paths.ts';
import classes from './StickDesk.module.css';

type InspectReturnFormProps = { readonly file: FileToken; readonly summary: ReturnSummary; readonly onClose: () => void };

/** Counts for the secretariat; the PIN of the juror turns the window into the juror's, where the values are. */
export function InspectReturnForm({ file, summary, onClose }: InspectReturnFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const time = useEditionTime();
  const sitDown = useEdition((state) => state.sitDown);
  const { busy, failure, run } = useRequest();
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const short = !pinSchema.safeParse(pin).success;
  const { seat, title, writtenAt, fresh, same, differing, closed, submitted, comments } = summary;

  const sit = async (): Promise<void> => {
    setTried(true);
    if (busy || short) return;
    const done = await run(() => sitDown(seat, pin));
    setPin('');
    setTried(false);
    setAttempts((count) => count + 1);
    if (done !== null) go(returnPath(file), { replace: true });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void sit();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <StaffRecommendation onLeave={onClose} />
      <p>{t('scoring.stick.counts', { fresh, same, differing, closed, submitted, comments })}</p>
      <p className={classes.text}>{t('scoring.stick.inspectWritten', { at: time.instant(writtenAt) })}</p>
      <p className={classes.text}>{t('scoring.stick.noValues')}</p>
      <PinField
        key={attempts}
        label={t('scoring.stick.pin', { seat, title })}
        value={pin}
        onChange={setPin}
        error={tried && short ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('scoring.stick.sit')}
        </Button>
      </div>
    </form>
  );
}
