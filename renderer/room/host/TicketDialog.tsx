import { Button, Modal } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { IssuedTicket } from '../../../shared/room/contract.ts';
import type { SeatTicket } from '../../../shared/room/room.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { FourWords } from './FourWords.tsx';
import { QrCode } from './QrCode.tsx';
import classes from './TicketDialog.module.css';

type TicketDialogProps = {
  /** Nothing is shown while null. */
  readonly issued: IssuedTicket | null;
  readonly seat: Seat | null;
  /** Name of the substitute for whom it is; null for the juror of the seat. */
  readonly substitute: string | null;
  /** What has become of it. */
  readonly ticket: SeatTicket | null;
  readonly words: readonly string[];
  readonly onAgain: () => void;
  readonly onCopy: (link: string) => void;
  readonly onClose: () => void;
};

const useSecondsUntil = (instant: string | null): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (instant === null) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, [instant]);
  return instant === null ? 0 : Math.max(0, Math.floor((Date.parse(instant) - now) / 1_000));
};

/** The code of one seat, large, until a device has used it. */
export function TicketDialog({ issued, seat, substitute, ticket, words, onAgain, onCopy, onClose }: TicketDialogProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const left = useSecondsUntil(issued?.expiresAt ?? null);
  const used = ticket?.id === issued?.id ? (ticket?.usedAt ?? null) : null;
  const ended = used === null && left === 0;
  return (
    <Modal
      opened={issued !== null}
      onClose={onClose}
      title={
        seat === null
          ? ''
          : substitute === null
            ? t('roomHost.ticket.title', { seat: seat.seat, title: seat.title })
            : t('roomHost.ticket.titleSubstitute', { seat: seat.seat, name: substitute })
      }
      size="72rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {issued !== null && (
        <div className={classes.body}>
          <div className={classes.code} data-spent={used !== null || ended || undefined}>
            <QrCode text={issued.link} label={t('roomHost.ticket.code', { seat: issued.seat })} />
          </div>
          <div className={classes.side}>
            <p role="status" className={classes.state}>
              {used !== null ? (
                <StateMark state="done">{t('roomHost.ticket.used', { time: time.clock(used) })}</StateMark>
              ) : ended ? (
                <StateMark state="attention">{t('roomHost.ticket.ended')}</StateMark>
              ) : (
                <StateMark state="waiting">{t('roomHost.ticket.until', { time: time.clock(issued.expiresAt) })}</StateMark>
              )}
            </p>
            {used === null && !ended && (
              <p className={classes.left} aria-hidden>
                {`${String(Math.floor(left / 60))}.${String(left % 60).padStart(2, '0')}`}
              </p>
            )}
            <ol className={classes.steps}>
              <li>{t('roomHost.ticket.scan')}</li>
              <li>
                {t('roomHost.ticket.compare')}
                <FourWords words={words} />
              </li>
              <li>{t(substitute === null ? 'roomHost.ticket.pin' : 'roomHost.ticket.pinSubstitute')}</li>
            </ol>
            <details className={classes.link}>
              <summary>{t('roomHost.ticket.link')}</summary>
              <code>{issued.link}</code>
            </details>
            <div className={classes.buttons}>
              <Button size="xs" leftSection={<IconCopy size="1.6rem" aria-hidden />} onClick={() => onCopy(issued.link)}>
                {t('roomHost.ticket.copy')}
              </Button>
              <Button size="xs" variant="subtle" leftSection={<IconRefresh size="1.6rem" aria-hidden />} onClick={onAgain}>
                {t('roomHost.ticket.again')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </Modal>
  );
}
