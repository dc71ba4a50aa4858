import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { Door } from './client.ts';
import { PageSkeleton } from './components/PageSkeleton.tsx';
import { DesktopContext } from './desktop-context.ts';
import type { DesktopStore } from './desktop-store.ts';
import { OpeningScreen } from './edition/OpeningScreen.tsx';
import { LiveRegion } from './shell/LiveRegion.tsx';
import { Theme } from './theme/Theme.tsx';
import { speak } from './wording.ts';

const readEditionRoom = () => import('./EditionRoom.tsx');
const EditionRoom = lazy(async () => ({ default: (await readEditionRoom()).EditionRoom }));

type AppProps = { readonly door: Door; readonly desktopStore: DesktopStore };

export function App({ door, desktopStore }: AppProps) {
  const { preferences, editionOpen } = useStore(desktopStore, (state) => state.desktop);

  useEffect(() => {
    void speak(preferences.language);
  }, [preferences.language]);
  useEffect(() => {
    document.documentElement.dataset.size = String(preferences.size);
  }, [preferences.size]);

  useEffect(() => {
    const wish = window.requestIdleCallback(() => void readEditionRoom());
    return () => window.cancelIdleCallback(wish);
  }, []);

  return (
    <Theme choice={preferences.colorScheme}>
      <DesktopContext value={desktopStore}>
        <Router hook={useHashLocation}>
          {editionOpen ? (
            <Suspense fallback={<PageSkeleton />}>
              <EditionRoom door={door} />
            </Suspense>
          ) : (
            <OpeningScreen />
          )}
        </Router>
        <LiveRegion />
        <Notifications position="bottom-right" limit={3} zIndex={500} autoClose={4500} />
      </DesktopContext>
    </Theme>
  );
}
