import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import type { Door } from '../client.ts';
import { NounStoresProvider } from '../noun-stores.tsx';
import { TitleBar } from '../shell/TitleBar.tsx';
import { noticeChange } from '../notices.tsx';
import { EditionContext } from './edition-context.ts';
import { createEditionStore } from './edition-store.ts';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import classes from './EditionScope.module.css';

const LockScreen = lazy(async () => ({ default: (await import('../panel/staff/LockScreen.tsx')).LockScreen }));

type EditionScopeProps = { readonly door: Door; readonly children: ReactNode };

/**
 * Reads the edition that is open and holds it while it is. The stores of the nouns live inside, under a key of whom the
 * window is, so that leaving a seat leaves nothing of it behind.
 */
export function EditionScope({ door, children }: EditionScopeProps) {
  const [{ store, stop }] = useState(() => {
    const stops: (() => void)[] = [];
    const made = createEditionStore({
      ...door,
      listen: (topic, heard) => {
        const undo = door.listen(topic, heard);
        stops.push(undo);
        return undo;
      },
    });
    return { store: made, stop: () => stops.forEach((undo) => undo()) };
  });
  const overview = useStore(store, (state) => state.overview);
  const failure = useStore(store, (state) => state.failure);
  const lostPlace = useStore(store, (state) => state.lostPlace);
  const { t } = useTranslation();

  useEffect(() => {
    if (lostPlace === null) return;
    store.getState().toldOfLoss();
    const { seat } = lostPlace;
    if (seat === null) noticeChange(t('shell.lostPlace.guest'), t('shell.lostPlace.guestText'));
    else noticeChange(t('shell.lostPlace.seat', { seat }), t('shell.lostPlace.seatText'));
  }, [store, lostPlace, t]);

  useEffect(() => {
    void store.getState().refresh();
    // Another edition may take the place of this one without the opening screen between them.
    const undo = door.listen('desktop.editionOpened', () => void store.getState().refresh());
    return () => {
      undo();
      stop();
    };
  }, [door, store, stop]);

  if (failure?.code === 'window-locked') {
    return (
      <EditionContext value={store}>
        <Suspense fallback={<PageSkeleton />}>
          <LockScreen door={door} />
        </Suspense>
      </EditionContext>
    );
  }
  if (overview === null) {
    return (
      <div className={classes.window}>
        <TitleBar />
        {failure === null ? (
          <PageSkeleton />
        ) : (
          <div className={classes.failed}>
            <FailureNotice failure={failure} onRetry={() => void store.getState().refresh()} />
          </div>
        )}
      </div>
    );
  }
  const { edition, identity } = overview;
  return (
    <EditionContext value={store}>
      <NounStoresProvider key={`${edition.id} ${identity.role} ${String(identity.seat)}`} door={door}>
        {children}
      </NounStoresProvider>
    </EditionContext>
  );
}
