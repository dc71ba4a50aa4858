import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { RoomLink } from '../../shared/room/room-link.ts';
import { DesktopContext } from '../desktop-context.ts';
import type { DesktopStore } from '../desktop-store.ts';
import { noticeFailure } from '../notices.tsx';
import { LiveRegion } from '../shell/LiveRegion.tsx';
import { Theme } from '../theme/Theme.tsx';
import { speak } from '../wording.ts';
import type { DeviceMemory, KnownDevice } from './device-memory.ts';
import { type DeviceSession, openDeviceSession } from './device-session.ts';
import { DeviceDoor } from './DeviceDoor.tsx';
import { DeviceRoom } from './DeviceRoom.tsx';

type DeviceAppProps = {
  /** Null when the browser keeps nothing. */
  readonly memory: DeviceMemory | null;
  /** What the code or link held with which the page was opened. */
  readonly link: RoomLink | null;
  readonly desktopStore: DesktopStore;
};

/** The juror's page on an own device: at the door until the seat is known, then in the room. */
export function DeviceApp({ memory, link, desktopStore }: DeviceAppProps) {
  const { preferences } = useStore(desktopStore, (state) => state.desktop);
  const [session, setSession] = useState<DeviceSession | null>(null);

  useEffect(() => {
    void speak(preferences.language);
  }, [preferences.language]);
  useEffect(() => {
    document.documentElement.dataset.size = String(preferences.size);
  }, [preferences.size]);
  useEffect(() => () => session?.end(), [session]);

  const enter = async (device: KnownDevice): Promise<void> => {
    if (memory !== null) setSession(await openDeviceSession({ memory, device, onIncident: noticeFailure }));
  };

  return (
    <Theme choice={preferences.colorScheme}>
      <DesktopContext value={desktopStore}>
        <Router hook={useHashLocation}>
          {session === null ? (
            <DeviceDoor memory={memory} link={link} onEnter={enter} />
          ) : (
            <DeviceRoom session={session} onLeave={() => setSession(null)} />
          )}
        </Router>
        <LiveRegion />
        <Notifications position="bottom-right" limit={3} zIndex={500} autoClose={4500} />
      </DesktopContext>
    </Theme>
  );
}
