import { IconDeviceMobile } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { createRoomHostStore } from './room-host-store.ts';
import { ROOM_HOST_PATH } from './room-paths.ts';
import classes from './RoomSection.module.css';

/** On the page of the panel: whether jurors can come in with their own devices, and the way there. */
export function RoomSection() {
  const { t } = useTranslation();
  const { room, refresh } = useNoun(createRoomHostStore, (state) => state);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const known = (room?.devices ?? []).filter(({ revokedAt }) => revokedAt === null);
  const online = known.filter(({ presence }) => presence?.online === true).length;
  return (
    <section className={classes.section}>
      <SectionTitle>{t('roomHost.title')}</SectionTitle>
      <p className={classes.text}>{t('roomHost.subtitle')}</p>
      <div className={classes.line}>
        <Link href={ROOM_HOST_PATH} className={classes.way ?? ''}>
          <IconDeviceMobile size="1.7rem" aria-hidden />
          {t('roomHost.goThere')}
        </Link>
        {room !== null &&
          (room.opened === null ? (
            <StateMark state="blank">{t('roomHost.isClosed')}</StateMark>
          ) : (
            <StateMark state="done">{t('roomHost.isOpen', { online, count: known.length })}</StateMark>
          ))}
      </div>
    </section>
  );
}
