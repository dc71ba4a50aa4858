import { useEffect, useState } from 'react';

/** The instant up to which a seat is closed; null once it has passed, by itself. */
export const useBlockedUntil = (until: string | null): string | null => {
  const [passed, setPassed] = useState<string | null>(null);
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => setPassed(until), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until === null || passed === until || Date.parse(until) <= Date.now() ? null : until;
};
