import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

/** The row under an opened row: one cell over all columns, indented and white. */
export function UnfoldedRow({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr className={classes.unfolded}>
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
