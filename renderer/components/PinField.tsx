import { Input, PinInput } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PinField.module.css';

const DIGITS = 6;

type PinFieldProps = {
  /** Whose PIN: `PIN ketua`. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** All six digits are there. */
  readonly onComplete?: (pin: string) => void;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** The digit boxes swallow every key that is no digit, Enter included, so it is heard before it reaches them. */
const sendOnEnter = (event: KeyboardEvent<HTMLElement>): void => {
  const form = event.currentTarget.closest('form');
  if (event.key !== 'Enter' || form === null) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
};

/** Six hidden digits. Never remembered by the browser. Enter sends the form in which they stand. */
export function PinField({ label, value, onChange, onComplete, error = null, disabled = false, autoFocus = false }: PinFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const said = label ?? t('components.pin');
  return (
    <Input.Wrapper label={said} error={error} labelElement="div" id={id} onKeyDownCapture={sendOnEnter}>
      <PinInput
        aria-label={said}
        className={classes.digits ?? ''}
        length={DIGITS}
        type="number"
        mask
        placeholder=""
        oneTimeCode={false}
        value={value}
        onChange={onChange}
        {...(onComplete ? { onComplete } : {})}
        getInputProps={(index) => ({ 'aria-label': `${t('components.pinDigit')} ${String(index + 1)}` })}
        error={error !== null}
        disabled={disabled}
        autoFocus={autoFocus}
      />
    </Input.Wrapper>
  );
}
