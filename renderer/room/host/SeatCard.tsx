import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { Substitute, SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import type { RoomDevice } from '../../../shared/room/room.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { DeviceLine } from './DeviceLine.tsx';
import classes from './SeatCard.module.css';

type SeatCardProps = {
  readonly seat: Seat;
  readonly devices: readonly RoomDevice[];
  /** Who may sit in and has a PIN. */
  readonly substitutes: readonly Substitute[];
  readonly mayIssue: boolean;
  readonly mayRevoke: boolean;
  readonly onIssue: (substitute?: SubstituteNumber) => void;
  readonly onRevoke: (device: RoomDevice) => void;
};

/** A seat and its devices. Without a PIN no device can come in, so that no code is made for it. */
export function SeatCard({ seat, devices, substitutes, mayIssue, mayRevoke, onIssue, onRevoke }: SeatCardProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-label={t('roomHost.seat.label', { seat: seat.seat, title: seat.title })}>
      <header className={classes.head}>
        <span className={classes.number}>{seat.seat}</span>
        <span className={classes.who}>
          <b>{seat.title}</b>
          <span className={classes.person}>{seat.personName === '' ? t('panel.seat.nobody') : seat.personName}</span>
        </span>
      </header>
      {devices.length === 0 ? (
        <p className={classes.none}>{t('roomHost.seat.noDevice')}</p>
      ) : (
        <ul className={classes.devices}>
          {devices.map((device) => (
            <DeviceLine key={device.id} device={device} onRevoke={mayRevoke ? () => onRevoke(device) : null} />
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        {seat.hasPin ? (
          mayIssue && (
            <Button
              size="xs"
              leftSection={<IconQrcode size="1.7rem" aria-hidden />}
              onClick={() => onIssue()}
              aria-label={t('roomHost.ticket.makeOf', { seat: seat.seat, title: seat.title })}
            >
              {t('roomHost.ticket.make')}
            </Button>
          )
        ) : (
          <StateMark state="attention">{t('roomHost.seat.noPin')}</StateMark>
        )}
        {mayIssue &&
          substitutes.map(({ number, personName }) => (
            <Button
              key={number}
              size="xs"
              variant="subtle"
              leftSection={<IconQrcode size="1.7rem" aria-hidden />}
              onClick={() => onIssue(number)}
            >
              {t('roomHost.ticket.makeFor', { name: personName })}
            </Button>
          ))}
      </div>
    </section>
  );
}
