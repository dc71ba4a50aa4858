import { type RefObject, useEffect } from 'react';

type PreviewKeys = {
  /** J and ↓ go on, K and ↑ back. */
  readonly move: (by: number) => void;
  readonly save: () => void;
  /** Arrows scroll here instead of moving. */
  readonly reader: RefObject<HTMLElement | null>;
};

const MOVES: ReadonlyMap<string, number> = new Map([
  ['j', 1],
  ['k', -1],
  ['arrowdown', 1],
  ['arrowup', -1],
]);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Something floats above the page and has the keys to itself. */
const isCovered = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;

export const usePreviewKeys = ({ move, save, reader }: PreviewKeys): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || isCovered(event.target)) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== 's') return;
        event.preventDefault();
        save();
        return;
      }
      const by = MOVES.get(key);
      if (by === undefined || isTyping(event.target)) return;
      const scrolls = key.startsWith('arrow') && event.target instanceof Node && reader.current?.contains(event.target) === true;
      if (scrolls) return;
      event.preventDefault();
      move(by);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [move, save, reader]);
};
