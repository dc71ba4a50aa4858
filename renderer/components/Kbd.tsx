import type { ReactNode } from 'react';
import classes from './Kbd.module.css';

/** A key beside the action that it triggers. `on` is the ground it stands on. */
export function Kbd({ children, on = 'plain' }: { readonly children: ReactNode; readonly on?: 'plain' | 'green' }) {
  return (
    <kbd className={classes.kbd} data-on={on}>
      {children}
    </kbd>
  );
}
