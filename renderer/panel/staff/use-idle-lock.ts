import { useEffect } from 'react';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `lock` once nobody has touched the window for so many minutes; null never does. A computer that slept is looked at first. */
export const useIdleLock = (idleMinutes: number | null, lock: () => void): void => {
  useEffect(() => {
    if (idleMinutes === null) return undefined;
    let touchedAt = Date.now();
    let locked = false;
    const look = () => {
      if (locked || Date.now() - touchedAt < idleMinutes * 60_000) return;
      locked = true;
      lock();
    };
    const touch = () => {
      look();
      touchedAt = Date.now();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const touched of TOUCHES) window.addEventListener(touched, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const touched of TOUCHES) window.removeEventListener(touched, touch, { capture: true });
    };
  }, [idleMinutes, lock]);
};
