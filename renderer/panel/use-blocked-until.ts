import { useEffect, useState } from 'react';

/** The instant up to which a seat is closed; null once it has passed, by itself. */
export const useBlockedUntil = (until: string | null): string | null => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until !== null && Date.parse(until) > now ? until : null;
};
