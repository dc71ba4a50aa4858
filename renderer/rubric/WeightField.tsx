import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readWeight, type WeightReading } from '../../shared/rubric/read-weight.ts';
import classes from './WeightField.module.css';

type WeightFieldProps = {
  /** Of the criterion, for those who cannot see its row. */
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** A weight as it is typed: `20` or `20,5`. What cannot be read stays as typed, with what to type instead below it. */
export function WeightField({ name, text, onChange }: WeightFieldProps) {
  const { t } = useTranslation();
  const faults: Readonly<Record<WeightReading['kind'], string | null>> = {
    weight: null,
    empty: null,
    'not-a-number': t('rubric.weight.notANumber'),
    'too-many-decimals': t('rubric.weight.tooManyDecimals'),
    negative: t('rubric.weight.negative'),
    'above-full': t('rubric.weight.aboveFull'),
  };
  return (
    <TextInput
      className={classes.field ?? ''}
      classNames={{ input: classes.input ?? '', error: classes.error ?? '' }}
      aria-label={t('rubric.weight.of', { name })}
      inputMode="decimal"
      autoComplete="off"
      maxLength={9}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={faults[readWeight(text).kind]}
    />
  );
}
