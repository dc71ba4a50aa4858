import type { KeyboardEvent } from 'react';

/** For buttons that receive the focus by Enter: the same key, still held down, must not press them. */
export const ignoreHeldKey = (event: KeyboardEvent): void => {
  if (event.repeat) event.preventDefault();
};
