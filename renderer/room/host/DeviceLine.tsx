import { ActionIcon } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DevicePresence, RoomDevice } from '../../../shared/room/room.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './DeviceLine.module.css';

type DeviceLineProps = { readonly device: RoomDevice; readonly onRevoke: (() => void) | null };

/** A clock that is off by more is worth a word; scores are in order all the same. */
const SKEW_SECONDS = 60;

const stateOf = (
  presence: DevicePresence | null,
): { readonly mark: MarkedState; readonly word: 'away' | 'online' | 'locked' | 'never' } => {
  if (presence === null) return { mark: 'blank', word: 'never' };
  if (!presence.online) return { mark: 'attention', word: 'away' };
  return presence.locked ? { mark: 'locked', word: 'locked' } : { mark: 'done', word: 'online' };
};

/** One device of a seat: whether it is there, and whether anything lies on it alone. */
export function DeviceLine({ device, onRevoke }: DeviceLineProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { presence } = device;
  const { mark, word } = stateOf(presence);
  const name = device.name === '' ? t('roomHost.device.unnamed') : device.name;
  return (
    <li className={classes.device}>
      <span className={classes.name}>{name}</span>
      <StateMark state={mark}>
        {t(`roomHost.device.${word}`, { time: presence === null ? '' : time.clock(presence.lastHeardAt) })}
      </StateMark>
      {presence !== null && presence.unsent !== null && presence.unsent > 0 && (
        <StateMark state="attention">{t('roomHost.device.unsent', { count: presence.unsent })}</StateMark>
      )}
      {presence?.skewSeconds != null && Math.abs(presence.skewSeconds) >= SKEW_SECONDS && (
        <StateMark state="information">{t('roomHost.device.skew', { count: Math.round(Math.abs(presence.skewSeconds) / 60) })}</StateMark>
      )}
      {presence?.persisted === false && <StateMark state="information">{t('roomHost.device.notKept')}</StateMark>}
      {onRevoke !== null && (
        <ActionIcon
          className={classes.revoke ?? ''}
          size="md"
          variant="subtle"
          onClick={onRevoke}
          aria-label={t('roomHost.device.revokeOf', { name, seat: device.seat })}
          title={t('roomHost.device.revoke')}
        >
          <IconPlugConnectedX size="1.6rem" aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
