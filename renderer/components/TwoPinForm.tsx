import { Button, Textarea } from '@mantine/core';
import { type FocusEvent, type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { pinSchema } from '../../shared/panel/panel.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { PinField } from './PinField.tsx';
import classes from './TwoPinForm.module.css';

export type TwoPins = { readonly chairPin: string; readonly secretaryPin: string };

type TwoPinFormProps = {
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children?: ReactNode;
  /** The word on the button: the act, not `OK`. */
  readonly act: string;
  readonly destructive?: boolean;
  /** The act waits for a reason too. */
  readonly withReason?: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Answers whether it was done; otherwise both PINs are asked for again. */
  readonly onConfirm: (pins: TwoPins, reason: string) => Promise<boolean>;
};

/** Chair and secretary each type their own PIN. */
export function TwoPinForm({ onClose, children, act, destructive = false, withReason = false, busy, failure, onConfirm }: TwoPinFormProps) {
  const { t } = useTranslation();
  const [chairPin, setChairPin] = useState('');
  const [secretaryPin, setSecretaryPin] = useState('');
  const [reason, setReason] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [tried, setTried] = useState(false);
  const short = !pinSchema.safeParse(chairPin).success || !pinSchema.safeParse(secretaryPin).success;
  const reasonLacking = withReason && reason.trim() === '';

  // The dialog puts the focus on what is marked; the first digit box itself cannot bear the mark.
  const handOn = (event: FocusEvent<HTMLDivElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
  };

  const confirm = async (): Promise<void> => {
    if (busy) return;
    setTried(true);
    if (short || reasonLacking) return;
    const done = await onConfirm({ chairPin, secretaryPin }, reason.trim());
    if (done) return;
    setChairPin('');
    setSecretaryPin('');
    setTried(false);
    setAttempts((count) => count + 1);
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void confirm();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {withReason && (
        <Textarea
          label={t('components.reason')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          required
          error={tried && reasonLacking ? t('components.reasonNeeded') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <div className={classes.pins} key={attempts} tabIndex={-1} {...(withReason ? {} : { 'data-autofocus': true })} onFocus={handOn}>
        <PinField label={t('components.twoPins.chair')} value={chairPin} onChange={setChairPin} autoFocus={attempts > 0} />
        <PinField label={t('components.twoPins.secretary')} value={secretaryPin} onChange={setSecretaryPin} />
      </div>
      {tried && short && !busy && (
        <p className={classes.error} role="alert">
          {t('components.twoPins.sixDigits')}
        </p>
      )}
      <FailureNotice failure={failure} />
      {failure?.code === 'pin-wrong' && <p className={classes.error}>{t('components.twoPins.which')}</p>}
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" color={destructive ? 'red' : 'green'} loading={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
