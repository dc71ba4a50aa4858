import type { ReactNode } from 'react';
import classes from './Banner.module.css';

type BannerProps = {
  /** `juror`: who this window is. `warning`: something that limits every page. */
  readonly kind: 'juror' | 'warning';
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A line above every page. */
export function Banner({ kind, icon, children, action }: BannerProps) {
  return (
    <div className={classes.banner} data-kind={kind} role="status">
      {icon}
      <span className={classes.text}>{children}</span>
      {action}
    </div>
  );
}
