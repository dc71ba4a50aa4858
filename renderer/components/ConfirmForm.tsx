import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import classes from './ConfirmForm.module.css';
import { FailureNotice } from './FailureNotice.tsx';

export type ConfirmFormProps = {
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children?: ReactNode;
  /** The word on the button: the act, not `OK`. */
  readonly act: string;
  readonly destructive?: boolean;
  /** `required`: the button waits for a reason. */
  readonly reason?: 'none' | 'optional' | 'required';
  /** When given, this must be typed before the act. */
  readonly typeToConfirm?: string;
  readonly busy?: boolean;
  readonly failure?: Failure | null;
  readonly onConfirm: (reason: string) => void;
};

/** What stands in a ConfirmDialog; it begins anew each time the dialog opens. */
export function ConfirmForm({
  onClose,
  children,
  act,
  destructive = false,
  reason = 'none',
  typeToConfirm,
  busy = false,
  failure = null,
  onConfirm,
}: ConfirmFormProps) {
  const { t } = useTranslation();
  const [reasonText, setReasonText] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reasonLacking = reason === 'required' && reasonText.trim() === '';
  const nameLacking = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reasonLacking && !nameLacking) onConfirm(reasonText.trim());
  };

  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {reason !== 'none' && (
        <Textarea
          label={t('components.reason')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          required={reason === 'required'}
          error={tried && reasonLacking ? t('components.reasonNeeded') : null}
          value={reasonText}
          onChange={(event) => setReasonText(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {typeToConfirm !== undefined && (
        <TextInput
          label={t('components.typeName', { name: typeToConfirm })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          color={destructive ? 'red' : 'green'}
          loading={busy}
          disabled={nameLacking}
          {...(reason === 'none' ? { 'data-autofocus': true } : {})}
        >
          {act}
        </Button>
      </div>
    </form>
  );
}
