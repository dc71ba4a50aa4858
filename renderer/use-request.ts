import { useCallback, useRef, useState } from 'react';
import type { Failure, Reply } from '../shared/failure.ts';

export type RequestState = {
  readonly busy: boolean;
  /** The failure of the last run, unless it was a bug (the window tells those); null once a run succeeds or `clear` is called. */
  readonly failure: Failure | null;
  /** Runs one request at a time; answers its value, or null when it failed or another is still under way. */
  readonly run: <Value>(request: () => Promise<Reply<Value>>) => Promise<{ readonly value: Value } | null>;
  readonly clear: () => void;
};

/** For a button that asks the records for something: whether it is busy, and what went wrong. */
export const useRequest = (): RequestState => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef(false);

  const run = useCallback(async <Value>(request: () => Promise<Reply<Value>>): Promise<{ readonly value: Value } | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    const reply = await request();
    underWay.current = false;
    setBusy(false);
    // A bug has been told with its number already, in the corner of the window.
    setFailure(reply.ok || reply.failure.code === 'incident' ? null : reply.failure);
    return reply.ok ? { value: reply.value } : null;
  }, []);

  const clear = useCallback(() => setFailure(null), []);
  return { busy, failure, run, clear };
};
