import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { useDoor } from '../../noun-stores.tsx';
import { readWholeFile } from './read-whole-file.ts';

export type EvidenceBytes = {
  /** Null until the whole file is here and is what was attached. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly failure: Failure | null;
  /** Of the file that is here, from 0 to 1. */
  readonly share: number;
  readonly retry: () => void;
};

/** Reads a file of evidence from the records, and stops when it is no longer looked at. */
export const useEvidenceBytes = (evidence: Evidence): EvidenceBytes => {
  const { client } = useDoor();
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [share, setShare] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const reading = new AbortController();
    void readWholeFile(client, evidence, { signal: reading.signal, onProgress: setShare }).then((reply) => {
      if (reading.signal.aborted || reply === null) return;
      if (reply.ok) setBytes(reply.value);
      else setFailure(reply.failure);
    });
    return () => reading.abort();
  }, [client, evidence, turn]);

  const retry = (): void => {
    setFailure(null);
    setShare(0);
    setTurn((before) => before + 1);
  };
  return { bytes, failure, share, retry };
};
