import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './SheetClock.module.css';

const MINUTE = 60_000;

/** The slot in which a region is heard. */
export type SheetSlot = { readonly startsAt: string; readonly endsAt: string };

type SheetClockProps = {
  /** Null where no slot is planned: the clock then tells the time alone. */
  readonly slot?: SheetSlot | null;
};

/** The time of day where the panel sits, always in sight while scoring, and the slot of the region once there is one. */
export function SheetClock({ slot = null }: SheetClockProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = window.setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE));
    return () => window.clearTimeout(timer);
  }, [now]);

  const instant = new Date(now).toISOString();
  return (
    <div className={classes.clock}>
      {slot !== null && <span>{t('scoring.sheet.slot', { from: time.clock(slot.startsAt), to: time.clock(slot.endsAt) })}</span>}
      <time dateTime={instant} aria-label={t('scoring.sheet.timeNow', { time: time.clock(instant), zone: time.zone })}>
        {time.clock(instant)}
      </time>
    </div>
  );
}
