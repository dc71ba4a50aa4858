import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { SeatPresence } from '../../../shared/room/seat-presence.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './NudgeButton.module.css';

type NudgeButtonProps = { readonly seat: Seat; readonly presence: SeatPresence; readonly busy: boolean; readonly onNudge: () => void };

/** Asks a juror's device to be looked at, and says when it was asked and whether somebody has looked. */
export function NudgeButton({ seat, presence, busy, onNudge }: NudgeButtonProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { nudge, state } = presence;
  const reachable = state === 'online' || state === 'locked' || state === 'away';
  return (
    <span className={classes.nudge}>
      {nudge !== null && (
        <StateMark state={nudge.seen ? 'done' : 'waiting'}>
          {t(nudge.seen ? 'roomMonitor.nudge.seen' : 'roomMonitor.nudge.asked', { time: time.clock(nudge.at) })}
        </StateMark>
      )}
      {reachable && (
        <Button
          size="compact-sm"
          leftSection={<IconBell size="1.5rem" aria-hidden />}
          loading={busy}
          onClick={onNudge}
          aria-label={t('roomMonitor.nudge.actOf', { seat: seat.seat, title: seat.title })}
        >
          {t('roomMonitor.nudge.act')}
        </Button>
      )}
    </span>
  );
}
