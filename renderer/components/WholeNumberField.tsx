import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readWholeNumber } from '../../shared/notation/read-number.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './WholeNumberField.module.css';

type WholeNumberFieldProps = {
  readonly label: string;
  /** As typed. What it says is `readWholeNumber`'s to tell, for the form as for the field. */
  readonly text: string;
  readonly largest: number;
  /** Said under the field once it reads as a number, beside the number itself. */
  readonly unit?: string;
  /** What the form has against the number; what the field has against the text comes first. */
  readonly error?: ReactNode;
  /** The form was to be sent: a blank field says so. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
};

/** A count as people type it. Where `1.234` could be two numbers it is not read but asked about, as in a file. */
export function WholeNumberField({ label, text, largest, unit, error, tried, autoFocus = false, onText }: WholeNumberFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reading = readWholeNumber(text, largest);
  const blank = text.trim() === '';

  const against = (): string | null => {
    if (blank) return tried ? t('components.number.blank') : null;
    switch (reading.kind) {
      case 'number':
      case 'ambiguous':
        return null;
      case 'negative':
        return t('components.number.negative');
      case 'not-whole':
        return t('components.number.notWhole');
      case 'percent':
        return t('components.number.percent');
      case 'too-large':
        return t('components.number.tooLarge', { largest: format.count(largest) });
      case 'not-a-number':
        return t('components.number.notANumber');
    }
  };

  return (
    <div className={classes.field}>
      <TextInput
        label={label}
        required
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        data-autofocus={autoFocus || undefined}
        value={text}
        error={against() ?? error}
        description={
          reading.kind === 'number' ? [format.count(reading.value), unit].filter((part) => part !== undefined).join(' ') : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {reading.kind === 'ambiguous' && (
        <div className={classes.question} role="status">
          <p>
            {t('components.number.ambiguous', {
              text: text.trim(),
              thousands: format.count(Number(reading.thousands)),
              decimal: format.decimal(reading.decimal, reading.decimal.split('.')[1]?.length ?? 0),
            })}
          </p>
          <Button size="xs" onClick={() => onText(reading.thousands)}>
            {t('components.number.meant', { plain: reading.thousands })}
          </Button>
        </div>
      )}
    </div>
  );
}
