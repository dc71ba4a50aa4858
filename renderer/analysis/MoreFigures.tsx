import type { ReactNode } from 'react';
import classes from './MoreFigures.module.css';

type MoreFiguresProps = { readonly title: string; readonly children: ReactNode };

/** Figures for who knows them by name; closed until asked for. */
export function MoreFigures({ title, children }: MoreFiguresProps) {
  return (
    <details className={classes.more}>
      <summary>{title}</summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}
