import { Button } from '@mantine/core';
import { IconDoorEnter, IconFilePlus, IconFolderOpen, IconUsb } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useDesktop } from '../desktop-context.ts';
import { AppMark } from '../shell/AppMark.tsx';
import { TitleBar } from '../shell/TitleBar.tsx';
import classes from './OpeningScreen.module.css';
import { KnownRooms } from './juror-entry/KnownRooms.tsx';
import { RecentEditions } from './RecentEditions.tsx';

const OpenBundleDialog = lazy(() =>
  import('../scoring/stick/OpenBundleDialog.tsx').then((module) => ({ default: module.OpenBundleDialog })),
);
const EnterAsJuror = lazy(() => import('./juror-entry/EnterAsJuror.tsx').then((module) => ({ default: module.EnterAsJuror })));
const CreateEdition = lazy(() => import('./CreateEdition.tsx').then((module) => ({ default: module.CreateEdition })));

/** What the window shows while no edition is open. */
export function OpeningScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [doing, setDoing] = useState<'create' | 'enter' | null>(null);
  const { recent, rooms, applicationVersion } = useDesktop((state) => state.desktop);
  const opening = useDesktop((state) => state.opening);
  const failure = useDesktop((state) => state.failure);
  const dismissFailure = useDesktop((state) => state.dismissFailure);
  const openSample = useDesktop((state) => state.openSample);
  const openEdition = useDesktop((state) => state.openEdition);
  const chooseSeatBundle = useDesktop((state) => state.chooseSeatBundle);
  const [bundle, setBundle] = useState<OfferedFile | null>(null);

  // The next edition begins at its own beginning, not where the last one was left.
  useEffect(() => go('/', { replace: true }), [go]);

  const chooseBundle = async (): Promise<void> => {
    dismissFailure();
    setBundle(await chooseSeatBundle());
  };

  return (
    <div className={classes.window}>
      <TitleBar />
      <main className={classes.main}>
        {doing !== null ? (
          <Suspense fallback={<PageSkeleton />}>
            {doing === 'create' ? <CreateEdition onBack={() => setDoing(null)} /> : <EnterAsJuror onBack={() => setDoing(null)} />}
          </Suspense>
        ) : (
          <div className={classes.page}>
            <FailureNotice failure={bundle === null ? failure : null} onDismiss={dismissFailure} />
            <div className={classes.columns}>
              <section className={classes.intro}>
                <AppMark size="5.6rem" />
                <h1 className={classes.title}>{t('edition.opening.title')}</h1>
                <p className={classes.lead}>{t('edition.opening.lead')}</p>
                <div className={classes.sample}>
                  <p className={classes.caption}>{t('edition.opening.sampleCaption')}</p>
                  <h2>{t('edition.opening.sampleTitle')}</h2>
                  <p>{t('edition.opening.sampleText')}</p>
                  <div className={classes.sampleButtons}>
                    <Button
                      className={classes.onPanel ?? ''}
                      size="md"
                      loading={opening === 'sample'}
                      onClick={() => void openSample('complete')}
                    >
                      {t('edition.opening.openSample')}
                    </Button>
                    <Button
                      className={classes.onPanelSecond ?? ''}
                      size="md"
                      loading={opening === 'empty-sample'}
                      onClick={() => void openSample('empty')}
                    >
                      {t('edition.opening.openEmptySample')}
                    </Button>
                  </div>
                </div>
              </section>
              <section className={classes.work}>
                <SectionTitle>{t('edition.opening.recent')}</SectionTitle>
                <RecentEditions recent={recent} />
                <div className={classes.workButtons}>
                  <Button
                    size="md"
                    leftSection={<IconFolderOpen size="1.7rem" />}
                    loading={opening === 'file'}
                    onClick={() => void openEdition()}
                  >
                    {t('edition.opening.openFile')}
                  </Button>
                  <Button size="md" leftSection={<IconFilePlus size="1.7rem" />} onClick={() => setDoing('create')}>
                    {t('edition.opening.create')}
                  </Button>
                </div>
                <section className={classes.jurors}>
                  <SectionTitle>{t('edition.juror.section')}</SectionTitle>
                  <KnownRooms rooms={rooms} />
                  <div className={classes.workButtons}>
                    <Button size="md" leftSection={<IconDoorEnter size="1.7rem" />} onClick={() => setDoing('enter')}>
                      {t('edition.juror.act')}
                    </Button>
                    <Button size="md" leftSection={<IconUsb size="1.7rem" />} onClick={() => void chooseBundle()}>
                      {t('scoring.stick.opening.act')}
                    </Button>
                  </div>
                </section>
              </section>
            </div>
            <footer className={classes.foot}>
              <span>{t('edition.opening.offline')}</span>
              {applicationVersion !== '' && <span>{t('edition.opening.version', { version: applicationVersion })}</span>}
            </footer>
          </div>
        )}
      </main>
      {bundle !== null && (
        <Suspense fallback={null}>
          <OpenBundleDialog
            file={bundle}
            onClose={() => {
              setBundle(null);
              dismissFailure();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
