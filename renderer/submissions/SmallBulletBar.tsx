import { fractionToNumber, type Fraction } from '../../shared/notation/fraction.ts';
import classes from './SmallBulletBar.module.css';

/** Ratio at the right end: the same in every row, so that rows can be compared. What is above is cut, and its figure says so. */
const END = 1.6;
const WIDTH = 80;

/** The bar of a table cell. Its figure stands beside it, so it says nothing itself. */
export function SmallBulletBar({ ratio }: { readonly ratio: Fraction | null }) {
  if (ratio === null) return null;
  const x = (share: number): number => (Math.min(share, END) / END) * WIDTH;
  const value = fractionToNumber(ratio);
  return (
    <svg className={classes.bar} viewBox={`0 0 ${String(WIDTH)} 10`} aria-hidden focusable="false">
      <rect className={classes.ground} x={0} y={3} width={x(1)} height={4} />
      <rect className={classes.part} x={0} y={3} width={x(Math.min(value, 1))} height={4} />
      {value > 1 && <rect className={classes.over} x={x(1)} y={3} width={x(value) - x(1)} height={4} />}
      <line className={classes.line} x1={x(1)} x2={x(1)} y1={0.5} y2={9.5} />
    </svg>
  );
}
