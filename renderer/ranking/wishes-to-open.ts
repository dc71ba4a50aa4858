import type { MouseEvent } from 'react';

/** Enter and Space count as a click without detail; a click that ends a selection of text is no wish to open the row. */
export const wishesToOpen = (event: Pick<MouseEvent, 'detail'>): boolean =>
  event.detail === 0 || (window.getSelection()?.toString() ?? '') === '';
