import { type TouchEvent, useRef } from 'react';

/** How far a finger goes sideways before it is a swipe, in CSS pixels. */
const FAR = 56;

type SwipeHandlers = {
  readonly onTouchStart: (event: TouchEvent) => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
  readonly onTouchCancel: () => void;
};

/** One finger, clearly sideways: on to the next (1) or back (-1). What begins in a field or scrolls is no swipe. */
export const useSwipe = (onSwipe: (by: 1 | -1) => void): SwipeHandlers => {
  const began = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }) => {
      const touch = touches[0];
      const inField = target instanceof HTMLElement && target.closest('input, textarea, [data-no-swipe]') !== null;
      began.current = touches.length === 1 && touch !== undefined && !inField ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }) => {
      const [from, touch] = [began.current, changedTouches[0]];
      began.current = null;
      if (from === null || touch === undefined) return;
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(across) >= FAR && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 1 : -1);
    },
    onTouchCancel: () => {
      began.current = null;
    },
  };
};
