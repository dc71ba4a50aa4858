import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { GuideText } from './GuideText.tsx';
import classes from './RoomGuide.module.css';
import { createRoomHostStore } from './room-host-store.ts';
import { ROOM_HOST_PATH } from './room-paths.ts';

/** The picture guide for jurors, to be shown or printed. Paper gets the guide and nothing of the window around it. */
export function RoomGuide() {
  const { t } = useTranslation();
  const { edition } = useOverview();
  const { room, failure, refresh } = useNoun(createRoomHostStore, (state) => state);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (room === null && failure === null) return <PageSkeleton />;
  const opened = room?.opened ?? null;
  return (
    <PageBody>
      <WayBack href={ROOM_HOST_PATH}>{t('roomHost.title')}</WayBack>
      <PageHeader title={t('roomHost.guide.title')} subtitle={t('roomHost.guide.subtitle')}>
        {opened !== null && (
          <Button leftSection={<IconPrinter size="1.7rem" aria-hidden />} onClick={() => window.print()}>
            {t('roomHost.guide.print')}
          </Button>
        )}
      </PageHeader>
      <FailureNotice failure={failure} onRetry={() => void refresh()} />
      {opened === null ? (
        <EmptyState>{t('roomHost.guide.closed')}</EmptyState>
      ) : (
        <>
          <GuideText opened={opened} />
          {createPortal(
            <div className={classes.paper} data-paper aria-hidden>
              <h1>{t('roomHost.guide.title')}</h1>
              <p className={classes.edition}>{edition.name}</p>
              <GuideText opened={opened} />
            </div>,
            document.body,
          )}
        </>
      )}
    </PageBody>
  );
}
