import { useStore } from 'zustand';
import { DeviceContext } from './device-context.ts';
import type { DeviceSession } from './device-session.ts';
import { DevicePages } from './DevicePages.tsx';
import { DeviceScope } from './DeviceScope.tsx';
import { DeviceShell } from './DeviceShell.tsx';
import { LockScreen } from './LockScreen.tsx';

type DeviceRoomProps = { readonly session: DeviceSession; readonly onLeave: () => void };

/** The seat is known: its sheets, or the question for its PIN. */
export function DeviceRoom({ session, onLeave }: DeviceRoomProps) {
  const locked = useStore(session.store, (state) => state.locked);
  return (
    <DeviceContext value={session}>
      {locked ? (
        <LockScreen />
      ) : (
        <DeviceScope door={session.door}>
          <DeviceShell onLeave={onLeave}>
            <DevicePages />
          </DeviceShell>
        </DeviceScope>
      )}
    </DeviceContext>
  );
}
