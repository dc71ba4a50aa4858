import { useTranslation } from 'react-i18next';
import type { Fraction } from '../../shared/notation/fraction.ts';
import { fractionToNumber } from '../../shared/notation/fraction.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './BulletBar.module.css';

type BulletBarProps = {
  /** What is covered, e.g. `Pekerja formal`. */
  readonly name: string;
  /** 1 is full coverage; null when it cannot be computed. */
  readonly ratio: Fraction | null;
  /** The ratio at the right end of the bar; bars under each other share it. 1.6 when not given, more when the ratio needs it. */
  readonly full?: number;
  /** The line is named `100 %` above the bar. */
  readonly named?: boolean;
};

const WIDTH = 400;
const BAR = 10;

/** Coverage as a bar against the 100 % line; the part above the line is paler and outlined, so that it is seen and not hidden. */
export function BulletBar({ name, ratio, full = 1.6, named = false }: BulletBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = ratio === null ? null : fractionToNumber(ratio);
  const end = Math.max(full, (value ?? 0) * 1.04);
  const x = (share: number): number => (share / end) * WIDTH;
  const top = named ? 16 : 4;
  const title =
    ratio === null || value === null
      ? t('components.coverageUnknown', { name })
      : t(value > 1 ? 'components.coverageOver' : 'components.coverageTitle', { name, percent: format.percent(ratio) });
  return (
    <svg className={classes.bar} viewBox={`0 0 ${String(WIDTH)} ${String(top + BAR + 5)}`} role="img" aria-label={title}>
      <title>{title}</title>
      <rect className={classes.ground} x={0} y={top} width={x(1)} height={BAR} />
      {value !== null && <rect className={classes.part} x={0} y={top} width={x(Math.min(value, 1))} height={BAR} />}
      {value !== null && value > 1 && <rect className={classes.over} x={x(1)} y={top + 0.5} width={x(value) - x(1)} height={BAR - 1} />}
      <line className={classes.line} x1={x(1)} x2={x(1)} y1={top - 4} y2={top + BAR + 4} />
      {named && (
        <text className={classes.name} x={x(1) - 4} y={10} textAnchor="end">
          100 %
        </text>
      )}
    </svg>
  );
}
