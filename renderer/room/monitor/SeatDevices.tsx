import { useTranslation } from 'react-i18next';
import type { SeatPresence } from '../../../shared/room/seat-presence.ts';
import { SKEW_SECONDS } from '../../../shared/room/seat-presence.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './SeatDevices.module.css';

const MARKS: Readonly<Record<SeatPresence['state'], MarkedState>> = {
  none: 'blank',
  never: 'blank',
  away: 'attention',
  locked: 'locked',
  online: 'done',
};

/** How a seat is there: a word for its devices, and what else is worth one. Never what was typed. */
export function SeatDevices({ presence }: { readonly presence: SeatPresence }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { state, unsent, lastHeardAt, skewSeconds, notKept } = presence;
  return (
    <span className={classes.devices}>
      <StateMark state={MARKS[state]}>
        {t(`roomMonitor.state.${state}`, { time: lastHeardAt === null ? '' : time.clock(lastHeardAt) })}
      </StateMark>
      {unsent !== null && unsent > 0 && <StateMark state="attention">{t('roomMonitor.unsent', { count: unsent })}</StateMark>}
      {skewSeconds !== null && Math.abs(skewSeconds) > SKEW_SECONDS && (
        <StateMark state="information">
          {t(skewSeconds > 0 ? 'roomMonitor.clockAhead' : 'roomMonitor.clockBehind', {
            count: Math.max(1, Math.round(Math.abs(skewSeconds) / 60)),
          })}
        </StateMark>
      )}
      {notKept && <StateMark state="information">{t('roomMonitor.notKept')}</StateMark>}
    </span>
  );
}
