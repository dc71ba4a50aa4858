import { MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rung, Scale } from '../../shared/rubric/rubric.ts';
import { REGULATION_TYPES, type RegulationType } from '../../shared/submissions/submission.ts';
import { HundredthsField } from '../components/HundredthsField.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import classes from './RungRow.module.css';

type RungRowProps = {
  readonly rung: Rung;
  readonly number: number;
  readonly count: number;
  /** Types that stand on another rung. */
  readonly taken: readonly RegulationType[];
  readonly scale: Scale;
  readonly onChange: (rung: Rung) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One rung: its name in both languages, the regulations that reach it, its points. */
export function RungRow({ rung, number, count, taken, scale, onChange, onMove, onRemove }: RungRowProps) {
  const { t } = useTranslation();
  const name = rung.label === '' ? t('rubric.ladder.rung', { number }) : rung.label;
  return (
    <li className={classes.rung}>
      <TextInput
        aria-label={t('rubric.ladder.label', { number })}
        placeholder={t('rubric.ladder.labelHint')}
        maxLength={120}
        value={rung.label}
        onChange={(event) => onChange({ ...rung, label: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('rubric.ladder.labelEn', { number })}
        placeholder={t('rubric.ladder.labelEnHint')}
        lang="en"
        maxLength={120}
        value={rung.labelEn}
        onChange={(event) => onChange({ ...rung, labelEn: event.currentTarget.value })}
      />
      <MultiSelect
        aria-label={t('rubric.ladder.types', { name })}
        data={REGULATION_TYPES.filter((type) => !taken.includes(type))}
        value={rung.types}
        onChange={(chosen) => onChange({ ...rung, types: REGULATION_TYPES.filter((type) => chosen.includes(type)) })}
        {...(rung.types.length === 0 ? { placeholder: t('rubric.ladder.typesHint') } : {})}
      />
      <HundredthsField
        label={t('rubric.ladder.points', { name })}
        valueHundredths={rung.valueHundredths}
        minHundredths={scale.minHundredths}
        maxHundredths={scale.maxHundredths}
        onChange={(valueHundredths) => onChange({ ...rung, valueHundredths })}
      />
      <MoveButtons name={name} first={number === 1} last={number === count} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}
