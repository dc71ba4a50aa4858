import { isCommand, useWindowKeys } from '../use-window-keys.ts';

/** Ctrl S saves, wherever the focus is. */
export const useSaveKey = (active: boolean, save: () => void): void =>
  useWindowKeys(active, (event) => {
    if (!isCommand(event) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save();
  });
