import { powerSaveBlocker } from 'electron';

let blocker: number | null = null;

/** While a room is open, neither the screen nor the machine goes to sleep: jurors' devices would lose it. */
export const keepAwake = (awake: boolean): void => {
  if (awake === (blocker !== null)) return;
  if (blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
  else {
    powerSaveBlocker.stop(blocker);
    blocker = null;
  }
};

export const isKeptAwake = (): boolean => blocker !== null && powerSaveBlocker.isStarted(blocker);
