import type { ReactNode } from 'react';
import classes from './TermHead.module.css';

type TermHeadProps = { readonly id?: string; readonly children: ReactNode; /** Said small at the right. */ readonly note?: ReactNode };

/** Head of one term of the analysis. */
export function TermHead({ id, children, note }: TermHeadProps) {
  return (
    <div className={classes.head}>
      <h3 id={id}>{children}</h3>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}
