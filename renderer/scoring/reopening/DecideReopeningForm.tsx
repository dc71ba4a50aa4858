import { Button, Radio, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema, type Seat } from '../../../shared/panel/panel.ts';
import { decidersOf, type Reopening, type ReopeningOutcome } from '../../../shared/scoring/reopening/reopening.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PinField } from '../../components/PinField.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import classes from './DecideReopeningForm.module.css';
import { createReopeningStore } from './reopening-store.ts';

type DecideReopeningFormProps = {
  readonly reopening: Reopening;
  readonly region: string;
  readonly seats: readonly Seat[];
  readonly onClose: () => void;
};

/** Approve or reject, with the PIN of the deciding seat. At the machine of the secretariat the deciding seat is chosen first. */
export function DecideReopeningForm({ reopening, region, seats, onClose }: DecideReopeningFormProps) {
  const { t } = useTranslation();
  const { identity } = useOverview();
  const decide = useNoun(createReopeningStore, (state) => state.decide);
  const { busy, failure, run } = useRequest();
  const deciders = decidersOf(reopening, seats).filter(({ seat }) => identity.seat === null || seat === identity.seat);
  const [by, setBy] = useState(deciders[0]?.seat ?? null);
  const [outcome, setOutcome] = useState<ReopeningOutcome>('approved');
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [tried, setTried] = useState(false);
  const reasonLacks = outcome === 'rejected' && reason.trim() === '';
  const pinLacks = !pinSchema.safeParse(pin).success;

  const send = async (): Promise<void> => {
    setTried(true);
    if (busy || by === null || reasonLacks || pinLacks) return;
    const { seat, code, number } = reopening;
    const done = await run(() => decide({ seat, code, number, by, pin, outcome, reason }));
    setPin('');
    setAttempts((count) => count + 1);
    if (done === null) return;
    noticeDone(t(outcome === 'approved' ? 'scoring.reopening.approved' : 'scoring.reopening.rejected', { seat, region }));
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <blockquote className={classes.reason}>{reopening.reason}</blockquote>
      <p>
        {reopening.stage === null
          ? t('scoring.reopening.opensWhole')
          : t('scoring.reopening.opensPart', { part: t(`scoring.reopening.stage.${reopening.stage}`) })}
      </p>
      <Radio.Group
        label={t('scoring.reopening.decision')}
        value={outcome}
        onChange={(value) => setOutcome(value === 'rejected' ? 'rejected' : 'approved')}
      >
        <div className={classes.choices}>
          <Radio value="approved" label={t('scoring.reopening.approve')} />
          <Radio value="rejected" label={t('scoring.reopening.reject')} />
        </div>
      </Radio.Group>
      {outcome === 'rejected' && (
        <Textarea
          label={t('components.reason')}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          error={tried && reasonLacks ? t('components.reasonNeeded') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {identity.seat === null && deciders.length > 1 && (
        <Radio.Group
          label={t('scoring.reopening.who')}
          value={String(by)}
          onChange={(value) => setBy(deciders.find(({ seat }) => String(seat) === value)?.seat ?? by)}
        >
          <div className={classes.choices}>
            {deciders.map(({ seat, role }) => (
              <Radio
                key={seat}
                value={String(seat)}
                label={t('scoring.reopening.decider', { seat, role: t(`scoring.reopening.role.${role}`) })}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <div key={attempts}>
        <PinField
          label={t('scoring.reopening.pinOf', { seat: by ?? '' })}
          value={pin}
          onChange={setPin}
          error={tried && pinLacks && failure === null ? t('scoring.reopening.sixDigits') : null}
          autoFocus={attempts > 0}
        />
      </div>
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" color={outcome === 'approved' ? 'green' : 'red'} loading={busy}>
          {t(outcome === 'approved' ? 'scoring.reopening.approveAct' : 'scoring.reopening.rejectAct')}
        </Button>
      </div>
    </form>
  );
}
