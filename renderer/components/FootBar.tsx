import type { ReactNode } from 'react';
import classes from './FootBar.module.css';
import { Kbd } from './Kbd.tsx';

export type FootKey = { readonly keys: readonly ReactNode[]; readonly does: string };

type FootBarProps = {
  /** The three to five keys that matter on this screen. */
  readonly keys?: readonly FootKey[];
  /** What is said at the left, e.g. what will not be saved and why. */
  readonly children?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
};

/** Foot of a work screen. */
export function FootBar({ keys = [], children, actions }: FootBarProps) {
  return (
    <footer className={classes.foot}>
      {keys.map((key) => (
        <span className={classes.key} key={key.does}>
          {key.keys.map((cap, index) => (
            <Kbd key={index}>{cap}</Kbd>
          ))}
          {key.does}
        </span>
      ))}
      <div className={classes.said}>{children}</div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </footer>
  );
}
