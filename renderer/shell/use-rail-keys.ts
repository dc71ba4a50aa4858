import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Stage } from './stages.ts';

/** Alt or Ctrl with 1–8 opens the rail's pages, Ctrl K the jump box. */
export const useRailKeys = (stages: readonly Stage[], openJump: () => void): void => {
  const [, go] = useLocation();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      if (event.shiftKey || event.defaultPrevented) return;
      if (control && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openJump();
        return;
      }
      // Exactly one of the two: both together are AltGr, by which some keyboards type.
      if (control === event.altKey) return;
      const digit = /^Digit([1-8])$/u.exec(event.code)?.[1];
      const stage = digit === undefined ? undefined : stages[Number(digit) - 1];
      if (!stage) return;
      event.preventDefault();
      go(stage.path);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [stages, openJump, go]);
};
