import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { SEARCH_PATH } from './search-path.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** `/` leads from the list of submissions to their search. */
export const useSearchKey = (): void => {
  const [, go] = useLocation();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      go(SEARCH_PATH);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [go]);
};
