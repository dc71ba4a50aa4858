import type { ReactNode } from 'react';
import classes from './SectionTitle.module.css';

type SectionTitleProps = {
  readonly children: ReactNode;
  /** Said small at the right. */
  readonly note?: ReactNode;
  readonly id?: string;
};

export function SectionTitle({ children, note, id }: SectionTitleProps) {
  return (
    <div className={classes.row}>
      <h2 id={id}>{children}</h2>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </div>
  );
}
