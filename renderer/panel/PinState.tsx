import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { StateMark } from '../components/StateMark.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './SeatTable.module.css';
import { useBlockedUntil } from './use-blocked-until.ts';

/** Whether the seat can be taken: no PIN, a PIN since when, or closed after wrong guesses. */
export function PinState({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const blockedUntil = useBlockedUntil(seat.blockedUntil);
  if (!seat.hasPin) return <StateMark state="blank">{t('panel.pin.none')}</StateMark>;
  return (
    <>
      {blockedUntil === null ? (
        <StateMark state="done">{t('panel.pin.set')}</StateMark>
      ) : (
        <StateMark state="blocked">{t('panel.pin.blocked', { time: time.clock(blockedUntil), zone: time.zone })}</StateMark>
      )}
      {seat.pinSetAt !== null && (
        <span className={classes.caption}>
          {seat.pinSetCount > 1
            ? t('panel.pin.replaced', { count: seat.pinSetCount - 1, day: time.day(seat.pinSetAt), time: time.clock(seat.pinSetAt) })
            : t('panel.pin.since', { day: time.day(seat.pinSetAt), time: time.clock(seat.pinSetAt) })}
        </span>
      )}
    </>
  );
}
