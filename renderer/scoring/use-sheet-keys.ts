import { useEffect, useRef } from 'react';

type SheetKeys = {
  /** False while something stands over the sheet. */
  readonly enabled: boolean;
  readonly onJump: () => void;
  readonly onReview: (() => void) | null;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onComment: (() => void) | null;
  /** A digit was typed outside every field: the field in hand takes it. */
  readonly onDigit: () => void;
};

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** A field of words: every letter in it is a letter, and it takes back its own. */
const takesWords = (target: EventTarget | null): boolean =>
  takesText(target) && target instanceof HTMLElement && !target.matches('[data-score-field]');

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
      const { enabled, onJump, onReview, onUndo, onRedo, onComment, onDigit } = latest.current;
      if (!enabled || event.defaultPrevented || event.altKey || standsOver(event.target)) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key === 'Enter' && onReview) {
        event.preventDefault();
        if (!event.repeat) onReview();
      } else if (takesWords(event.target)) {
        return;
      } else if (control && (event.key === 'z' || event.key === 'Z')) {
        event.preventDefault();
        (event.shiftKey ? onRedo : onUndo)?.();
      } else if (control && event.key === 'y') {
        event.preventDefault();
        onRedo?.();
      } else if (!control && event.key === '/') {
        event.preventDefault();
        onJump();
      } else if (!control && (event.key === 'c' || event.key === 'C') && onComment) {
        event.preventDefault();
        if (!event.repeat) onComment();
      } else if (!control && /^[\d,.]$/u.test(event.key) && !takesText(event.target)) {
        // Focus moves before the browser puts the character in, so the digit itself lands in the field.
        onDigit();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
};
