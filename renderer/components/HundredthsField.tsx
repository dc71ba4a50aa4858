import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readScore, type ScoreProblem } from '../../shared/notation/read-score.ts';
import { scoreSentence } from '../../shared/wording/score-sentence.ts';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './HundredthsField.module.css';

type HundredthsFieldProps = {
  readonly label: string;
  readonly valueHundredths: number;
  readonly minHundredths: number;
  readonly maxHundredths: number;
  /** The label stands above the field; otherwise it is only said. */
  readonly labelled?: boolean;
  /** Distance between allowed numbers, counted from the smallest; one hundredth when nothing is said. */
  readonly stepHundredths?: number;
  readonly onChange: (hundredths: number) => void;
  /** The number stands: the field was left, or Enter pressed. */
  readonly onRest?: () => void;
};

/** A number with up to two decimals. What cannot be read stays as typed, with what to type instead, and changes nothing. */
export function HundredthsField({
  label,
  valueHundredths,
  minHundredths,
  maxHundredths,
  labelled = false,
  stepHundredths = 1,
  onChange,
  onRest,
}: HundredthsFieldProps) {
  const format = useFormat();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : readScore(typed, { minHundredths, maxHundredths, stepHundredths });
  const problem: ScoreProblem | null =
    reading === null || reading.kind === 'score' ? null : reading.kind === 'empty' ? { problem: 'not-a-number' } : reading;
  const rest = (): void => {
    if (problem === null) setTyped(null);
    onRest?.();
  };
  return (
    <TextInput
      {...(labelled ? { label } : { 'aria-label': label })}
      classNames={{ root: classes.field ?? '', input: classes.input ?? '' }}
      inputMode="decimal"
      autoComplete="off"
      maxLength={9}
      value={typed ?? format.hundredths(valueHundredths)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const read = readScore(value, { minHundredths, maxHundredths, stepHundredths });
        if (read.kind === 'score') onChange(read.hundredths);
      }}
      onBlur={rest}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rest();
      }}
      error={problem === null ? null : scoreSentence(problem, language)}
    />
  );
}
