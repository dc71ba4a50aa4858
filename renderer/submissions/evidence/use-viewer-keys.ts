import { type RefObject, useEffect } from 'react';

export type ViewerActs = {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Of a PDF; a picture has no pages. */
  readonly turn?: ((by: number | 'first' | 'last') => void) | undefined;
};

const TURNS: ReadonlyMap<string, number | 'first' | 'last'> = new Map<string, number | 'first' | 'last'>([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
  ['PageDown', 1],
  ['PageUp', -1],
  ['Home', 'first'],
  ['End', 'last'],
]);

/**
 * Keys of the viewer: pages by arrows and page keys, size by plus, minus and zero. What is typed into a field stays there. Beside
 * something else that has keys they hold within one part of the page, otherwise everywhere.
 */
export const useViewerKeys = ({ zoomIn, zoomOut, fit, turn }: ViewerActs, within: RefObject<HTMLElement | null> | null): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const turned = TURNS.get(event.key);
      const act =
        event.key === '+' || event.key === '='
          ? zoomIn
          : event.key === '-'
            ? zoomOut
            : event.key === '0'
              ? fit
              : turned !== undefined && turn !== undefined
                ? () => turn(turned)
                : null;
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    const part: EventTarget = within?.current ?? window;
    const heard = (event: Event): void => {
      if (event instanceof KeyboardEvent) pressed(event);
    };
    part.addEventListener('keydown', heard, true);
    return () => part.removeEventListener('keydown', heard, true);
  }, [zoomIn, zoomOut, fit, turn, within]);
};
