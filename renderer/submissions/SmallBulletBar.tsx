import { fractionToNumber, type Fraction } from '../../shared/notation/fraction.ts';
import classes from './SmallBulletBar.module.css';

/** Ratio at the right end: the same in every row, so that rows can be compared. What is above is cut, and its figure says so. */
const END = 1.6;
/** Of the bar in `SmallBulletBar.module.css`, in rem. */
const WIDTH = 8;

/** Thickness of the edge around what is over. */
const EDGE = 0.075;

const rem = (length: number): string => `${String(length)}rem`;
const x = (share: number): number => (Math.min(share, END) / END) * WIDTH;

/**
 * The bar of a table cell, drawn as the ground of one element: lists have three in every row. Its figure stands beside it, so
 * it says nothing itself.
 */
export function SmallBulletBar({ ratio }: { readonly ratio: Fraction | null }) {
  if (ratio === null) return null;
  const value = fractionToNumber(ratio);
  const over = value > 1 ? x(value) : 0;
  const lengths = [
    '0.125rem 100%',
    `${rem(x(Math.min(value, 1)))} 0.4rem`,
    `${rem(Math.max(0, over - EDGE))} ${rem(0.4 - 2 * EDGE)}`,
    `${rem(over)} 0.4rem`,
    `${rem(x(1))} 0.4rem`,
  ];
  return <span className={classes.bar} style={{ backgroundSize: lengths.join(', ') }} aria-hidden />;
}
