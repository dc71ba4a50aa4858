import type { ComponentProps } from 'react';
import classes from './DataTable.module.css';

type NumberCellProps = ComponentProps<'td'> & {
  /** A computed number is bold. */
  readonly strong?: boolean;
};

/** A number: at the right, with figures of equal width. */
export function NumberCell({ strong = false, ...cell }: NumberCellProps) {
  return <td {...cell} className={classes.number} data-strong={strong || undefined} />;
}
