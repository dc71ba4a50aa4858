import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { Door } from './client.ts';
import { DesktopContext } from './desktop-context.ts';
import type { DesktopStore } from './desktop-store.ts';
import { EditionScope } from './edition/EditionScope.tsx';
import { OpeningScreen } from './edition/OpeningScreen.tsx';
import { Pages } from './Pages.tsx';
import { LiveRegion } from './shell/LiveRegion.tsx';
import { Shell } from './shell/Shell.tsx';
import { Theme } from './theme/Theme.tsx';
import { speak } from './wording.ts';

type AppProps = { readonly door: Door; readonly desktopStore: DesktopStore };

export function App({ door, desktopStore }: AppProps) {
  const { preferences, editionOpen } = useStore(desktopStore, (state) => state.desktop);

  useEffect(() => {
    void speak(preferences.language);
  }, [preferences.language]);
  useEffect(() => {
    document.documentElement.dataset['size'] = String(preferences.size);
  }, [preferences.size]);

  return (
    <Theme choice={preferences.colorScheme}>
      <DesktopContext value={desktopStore}>
        <Router hook={useHashLocation}>
          {editionOpen ? (
            <EditionScope door={door}>
              <Shell>
                <Pages />
              </Shell>
            </EditionScope>
          ) : (
            <OpeningScreen />
          )}
        </Router>
        <LiveRegion />
        <Notifications position="bottom-right" limit={4} zIndex={500} />
      </DesktopContext>
    </Theme>
  );
}
