import { useEffect, useRef } from 'react';

type SheetKeys = {
  /** False while something stands over the sheet. */
  readonly enabled: boolean;
  readonly onJump: () => void;
  readonly onReview: (() => void) | null;
  /** A digit was typed outside every field: the field in hand takes it. */
  readonly onDigit: () => void;
};

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Evidence that is looked at has the keys to itself. */
const standsOver = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;

/** Keys that hold on the whole sheet, wherever the focus is. */
export const useSheetKeys = (keys: SheetKeys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { enabled, onJump, onReview, onDigit } = latest.current;
      if (!enabled || event.defaultPrevented || event.altKey || standsOver(event.target)) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key === 'Enter' && onReview) {
        event.preventDefault();
        if (!event.repeat) onReview();
      } else if (!control && event.key === '/') {
        event.preventDefault();
        onJump();
      } else if (!control && /^[\d,.]$/u.test(event.key) && !takesText(event.target)) {
        // Focus moves before the browser puts the character in, so the digit itself lands in the field.
        onDigit();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
};
