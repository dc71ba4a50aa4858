import { isCommand, useWindowKeys } from '../use-window-keys.ts';

/**
 * Ctrl Z takes the last change back, Ctrl Shift Z or Ctrl Y makes it again, wherever the focus is. A field of the page forgets what it
 * had of its own before, so that it shows what the step leads to; a form, whose texts are not in the draft yet, keeps the keys to itself.
 */
export const useUndoKeys = (active: boolean, undo: () => void, redo: () => void): void =>
  useWindowKeys(active, (event) => {
    const key = event.key.toLowerCase();
    const forth = key === 'y' || (key === 'z' && event.shiftKey);
    const focused = document.activeElement;
    if (!isCommand(event) || (!forth && key !== 'z') || focused?.closest('form') != null) return;
    event.preventDefault();
    if (focused instanceof HTMLElement) focused.blur();
    if (forth) redo();
    else undo();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
