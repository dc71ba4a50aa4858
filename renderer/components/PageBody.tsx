import type { ReactNode } from 'react';
import classes from './PageBody.module.css';
import { SCROLLS } from './scrolls.ts';

type PageBodyProps = {
  readonly children: ReactNode;
  /** A FootBar, which stays in sight at the bottom. */
  readonly foot?: ReactNode;
  /** A column at the right with its own ground, e.g. the analysis. */
  readonly aside?: ReactNode;
  /** Without the page's own padding, for pages that are split into panes. */
  readonly flush?: boolean;
};

/** Frame of a page: what scrolls, what stands at the right, what stays at the foot. */
export function PageBody({ children, foot, aside, flush = false }: PageBodyProps) {
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        {flush ? (
          <div className={classes.flush}>{children}</div>
        ) : (
          <div className={classes.scroll} {...{ [SCROLLS]: '' }}>
            {children}
          </div>
        )}
        {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
      </div>
      {foot}
    </div>
  );
}
