import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a page has changed, the focus is at its beginning; not on the first one, where nobody has moved. */
export const useFocusOnPage = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const stage = location.split('/')[1] ?? '';
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    main.current?.focus({ preventScroll: true });
  }, [stage]);
  return main;
};
