import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

type DataTableProps = {
  /** What the table is about, for those who cannot see it. */
  readonly label: string;
  /** A `thead` and one or more `tbody`. */
  readonly children: ReactNode;
  /** Rows of 30 px instead of 39. */
  readonly compact?: boolean;
  /** Columns keep the widths that their heads state. */
  readonly fixed?: boolean;
  /**
   * For tables that may get long: the tracks of a grid by which the head and every row lay themselves out. A row that comes
   * into sight is then laid out alone; a table lays all of its cells out anew.
   */
  readonly columns?: string;
  /** Of the whole table with its head, where not all rows are drawn. */
  readonly rowCount?: number;
};

/**
 * A plain table in the house's dress: head on a strong line, rows on light ones, no zebra. Numbers stand in
 * `NumberHead` and `NumberCell`; `TableRow` marks the row in hand; `UnfoldedRow` opens below one.
 */
export function DataTable({ label, children, compact = false, fixed = false, columns, rowCount }: DataTableProps) {
  return (
    <table
      className={classes.table}
      aria-label={label}
      aria-rowcount={rowCount}
      data-compact={compact || undefined}
      data-fixed={fixed || undefined}
      data-by-rows={columns !== undefined || undefined}
      style={{ gridTemplateColumns: columns }}
    >
      {children}
    </table>
  );
}
