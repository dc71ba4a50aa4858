import { type RefObject, useLayoutEffect, useState } from 'react';
import { SCROLLS } from './scrolls.ts';

/** How far below the beginning of what scrolls a part stands, in pixels; follows what above it grows or shrinks. */
export const useTopInScroll = (part: RefObject<HTMLElement | null>, enabled: boolean): number => {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = part.current;
    const scroll = element?.closest<HTMLElement>(`[${SCROLLS}]`);
    if (!enabled || element === null || scroll === null || scroll === undefined) return;
    const observer = new ResizeObserver(() =>
      setTop(Math.round(element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop)),
    );
    for (const content of scroll.children) observer.observe(content);
    return () => observer.disconnect();
  }, [part, enabled]);
  return top;
};
