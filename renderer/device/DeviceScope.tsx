import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Door } from '../client.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { EditionContext } from '../edition/edition-context.ts';
import { createEditionStore } from '../edition/edition-store.ts';
import { NounStoresProvider } from '../noun-stores.tsx';

type DeviceScopeProps = { readonly door: Door; readonly children: ReactNode };

/** Reads the edition as the seat may see it, and holds it while the device is open. */
export function DeviceScope({ door, children }: DeviceScopeProps) {
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

  useEffect(() => {
    void store.getState().refresh();
    return stop;
  }, [store, stop]);

  if (overview === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void store.getState().refresh()} />
      </PageBody>
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
