import type { ReactNode } from 'react';
import { AppMark } from '../shell/AppMark.tsx';
import { DisplayMenu } from '../shell/DisplayMenu.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import classes from './DeviceCard.module.css';

type DeviceCardProps = {
  readonly title: string;
  /** Above the title: the edition, or the seat. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** One question on an otherwise empty page: which seat, which PIN. */
export function DeviceCard({ title, above, children }: DeviceCardProps) {
  return (
    <main className={classes.page}>
      <div className={classes.tools}>
        <AppMark size="2.8rem" />
        <span className={classes.grow} />
        <DisplayMenu />
        <LanguageSwitch />
      </div>
      <section className={classes.card}>
        {above !== undefined && <p className={classes.above}>{above}</p>}
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  );
}
