import { useEffect, useState } from 'react';
import classes from './EditionClock.module.css';
import { useEditionTime } from './use-edition-time.ts';

const MINUTE = 60_000;

/** Day and time where the panel sits, to the minute. */
export function EditionClock() {
  const time = useEditionTime();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = window.setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE));
    return () => window.clearTimeout(timer);
  }, [now]);

  const instant = new Date(now).toISOString();
  return (
    <time className={classes.clock} dateTime={instant}>
      <span className={classes.day}>{time.weekday(instant)}</span>
      <span className={classes.time}>
        {time.clock(instant)} <small>{time.zone}</small>
      </span>
    </time>
  );
}
