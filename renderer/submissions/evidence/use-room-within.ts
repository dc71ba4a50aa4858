import { type RefObject, useEffect, useState } from 'react';

/** What is drawn anew waits until the edge that is dragged rests. */
const REST_MS = 150;

/** Pixels in breadth that the element around `part` leaves for it; null until it stands on the page. */
export const useRoomWithin = (part: RefObject<HTMLElement | null>): number | null => {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const around = part.current?.parentElement ?? null;
    if (around === null) return undefined;
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(around);
      setRoom(Math.max(1, Math.floor(around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight))));
    };
    measure();
    let resting: ReturnType<typeof setTimeout> | null = null;
    const observer = new ResizeObserver(() => {
      if (resting !== null) clearTimeout(resting);
      resting = setTimeout(measure, REST_MS);
    });
    observer.observe(around);
    return () => {
      observer.disconnect();
      if (resting !== null) clearTimeout(resting);
    };
  }, [part]);
  return room;
};
