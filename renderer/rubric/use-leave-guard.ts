import { useEffect, useState } from 'react';

/**
 * While `guarded`, every way to another page of the window is held back and named here, whether it is a link, a key or the
 * jump box. Null while nobody wants to leave.
 */
export const useLeaveGuard = (guarded: boolean): { readonly leavingTo: string | null; readonly stay: () => void } => {
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  useEffect(() => {
    // Old browsers have no such thing; the draft then waits in the store until the page is opened again.
    const { navigation } = globalThis as { readonly navigation?: Navigation };
    if (!guarded || navigation === undefined) return undefined;
    const here = window.location.hash;
    const hold = (event: NavigateEvent) => {
      const { hash } = new URL(event.destination.url);
      if (!event.cancelable || hash === here) return;
      event.preventDefault();
      setLeavingTo(hash.replace(/^#/u, '') || '/');
    };
    navigation.addEventListener('navigate', hold);
    return () => navigation.removeEventListener('navigate', hold);
  }, [guarded]);
  return { leavingTo, stay: () => setLeavingTo(null) };
};
