import type { Fraction } from '../../shared/notation/fraction.ts';
import { useFormat } from '../wording/use-format.ts';
import { NoValue } from './NoValue.tsx';

type FractionTextProps = {
  /** Drawn as a dash when null. */
  readonly value: Fraction | null;
  /** Parts are shown with four decimals, totals with two. */
  readonly decimals: number;
  /** `percent`: 1 is shown as 100. */
  readonly as?: 'number' | 'percent';
};

/** An exact value, rounded for the eye alone; the ratio itself is in the tooltip, so that anyone can redo the sum. */
export function FractionText({ value, decimals, as = 'number' }: FractionTextProps) {
  const format = useFormat();
  if (value === null) return <NoValue />;
  const ratio = value.endsWith('/1') ? undefined : value.replace('/', ' / ');
  return <span title={ratio}>{as === 'percent' ? format.percent(value, decimals) : format.fraction(value, decimals)}</span>;
}
