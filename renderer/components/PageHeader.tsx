import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

type PageHeaderProps = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Buttons at the right, or a clock. */
  readonly children?: ReactNode;
};

/** Head of a page: its one title, what it is about, and what can be done with the whole of it. */
export function PageHeader({ title, subtitle, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.text}>
        <h1>{title}</h1>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
