import { useEffect, useRef } from 'react';

/** Hears keys wherever the focus is, while `active`. */
export const useWindowKeys = (active: boolean, pressed: (event: KeyboardEvent) => void): void => {
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    if (!active) return undefined;
    const hear = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [active]);
};

/** Whether it is Ctrl (on a Mac, the command key) with something else, and not Alt. */
export const isCommand = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.altKey;
