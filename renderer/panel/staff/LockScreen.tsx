import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import type { LockScreen as Told } from '../../../shared/panel/staff/staff.ts';
import { announce } from '../../announcement.ts';
import type { Door } from '../../client.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDesktop } from '../../desktop-context.ts';
import { TitleBar } from '../../shell/TitleBar.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import classes from './LockScreen.module.css';
import { LookOnForm } from './LookOnForm.tsx';
import { ReopenForm } from './ReopenForm.tsx';

/** What a window shows that is nobody's: who may come in, and nothing of who was here before. */
export function LockScreen({ door }: { readonly door: Door }) {
  const { t } = useTranslation();
  const closeEdition = useDesktop((state) => state.closeEdition);
  const [screen, setScreen] = useState<Told | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    // What was told to the one before is not for the next.
    notifications.clean();
    announce(t('panel.staff.screen.locked'));
    let wanted = true;
    const readScreen = () =>
      void door.client('panel.lockScreen', {}).then((reply) => {
        if (!wanted) return;
        if (reply.ok) setScreen(reply.value);
        setFailure(reply.ok ? null : reply.failure);
      });
    readScreen();
    const stop = door.listen('panel.changed', readScreen);
    return () => {
      wanted = false;
      stop();
    };
  }, [door, t]);

  return (
    <div className={classes.window}>
      <TitleBar {...(screen === null ? {} : { mark: screen.mark, name: <b>{screen.editionName}</b> })} />
      <main className={classes.main}>
        <div className={classes.page}>
          <div className={classes.head}>
            <IconLock size="4rem" aria-hidden />
            <div>
              <h1>{t('panel.staff.screen.title')}</h1>
              <p className={classes.lead}>{t('panel.staff.screen.lead')}</p>
            </div>
          </div>
          <FailureNotice failure={failure} />
          {screen !== null && (
            <div className={classes.columns}>
              <HandOverForm seats={screen.seats} substitutes={screen.substitutes} />
              <div className={classes.side}>
                <ReopenForm screen={screen} />
                <LookOnForm guests={screen.guests} />
              </div>
            </div>
          )}
          <div>
            <Button variant="subtle" onClick={() => void closeEdition()}>
              {t('panel.staff.screen.close')}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}
