import { useTranslation } from 'react-i18next';
import { type Fraction, fractionToNumber } from '../../shared/notation/fraction.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './PartsBar.module.css';

type PartsBarProps = {
  readonly data: Fraction;
  readonly jurors: Fraction;
  /** The total at the right end. */ readonly full: Fraction;
  readonly decimals: number;
};

const WIDTH = 100;

/** How much of a total the data gave and how much the jurors; the figures stand in the columns before it. */
export function PartsBar({ data, jurors, full, decimals }: PartsBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = fractionToNumber(full);
  const x = (points: number): number => (end === 0 ? 0 : (points / end) * WIDTH);
  const dataWidth = x(fractionToNumber(data));
  const title = t('ranking.table.partsOf', { data: format.fraction(data, decimals), jurors: format.fraction(jurors, decimals) });
  return (
    <svg className={classes.bar} viewBox={`0 0 ${String(WIDTH)} 10`} preserveAspectRatio="none" role="img" aria-label={title}>
      <title>{title}</title>
      <rect className={classes.ground} width={WIDTH} height={10} />
      <rect className={classes.data} width={dataWidth} height={10} />
      <rect className={classes.jurors} x={dataWidth} width={x(fractionToNumber(jurors))} height={10} />
      <rect className={classes.seam} x={dataWidth - 0.5} width={1} height={10} />
    </svg>
  );
}
