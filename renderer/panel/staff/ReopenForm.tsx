import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pinSchema } from '../../../shared/panel/panel.ts';
import type { LockScreen } from '../../../shared/panel/staff/staff.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useEdition } from '../../edition/edition-context.ts';
import { useRequest } from '../../use-request.ts';
import { ApproverFields } from './ApproverFields.tsx';
import { type Approver, leadingApprovers, proofOf, staffApprover } from './approvers.ts';
import classes from './LockScreen.module.css';

/** The secretariat comes back: a person of its staff, or chair or secretary for who forgot the PIN. */
export function ReopenForm({ screen }: { readonly screen: LockScreen }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const reopen = useEdition((state) => state.reopen);
  const { busy, failure, run, clear } = useRequest();
  const approvers: readonly Approver[] = [...screen.staff.map(staffApprover), ...leadingApprovers(screen.seats)];
  const [approver, setApprover] = useState<Approver | null>(approvers[0] ?? null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);

  const open = async (): Promise<void> => {
    setTried(true);
    if (approver === null || busy || !pinSchema.safeParse(pin).success) return;
    go('/', { replace: true });
    await run(() => reopen(proofOf(approver, pin)));
    setPin('');
    setTried(false);
    setAttempts((count) => count + 1);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };

  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <h2>{t('panel.staff.screen.back')}</h2>
      <p className={classes.lead}>{t('panel.staff.screen.backText')}</p>
      <ApproverFields
        key={attempts}
        label={t('panel.staff.screen.who')}
        approvers={approvers}
        chosen={approver}
        onChoose={(next) => {
          setApprover(next);
          setPin('');
          setTried(false);
          clear();
        }}
        pin={pin}
        onPin={setPin}
        error={tried && !pinSchema.safeParse(pin).success ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={approver === null}>
          {t('panel.staff.screen.open')}
        </Button>
      </div>
    </form>
  );
}
