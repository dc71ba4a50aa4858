import { useEffect, useRef } from 'react';

/**
 * Ctrl Z takes the last change back, Ctrl Shift Z or Ctrl Y makes it again, wherever the focus is: a field forgets what it had of its
 * own before, so that it shows what the step leads to.
 */
export const useUndoKeys = (active: boolean, undo: () => void, redo: () => void): void => {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    if (!active) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const forth = key === 'y' || (key === 'z' && event.shiftKey);
      if (!forth && key !== 'z') return;
      event.preventDefault();
      const focused = document.activeElement;
      if (focused instanceof HTMLElement) focused.blur();
      if (forth) latest.current.redo();
      else latest.current.undo();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [active]);
};
