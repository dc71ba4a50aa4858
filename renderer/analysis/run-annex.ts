import type { AnnexAnswer, AnnexListener, AnnexRequest } from './answer-annex.ts';

/** Starts in a worker, so that the window goes on; answers how to stop, after which nothing is told any more. */
export const runAnnex = (request: AnnexRequest, tell: AnnexListener): (() => void) => {
  // Where there are no workers, which is in a test, it is done a moment later in the same thread.
  if (typeof Worker === 'undefined') {
    let stopped = false;
    void import('./answer-annex.ts').then(({ answerAnnex }) => {
      if (!stopped) answerAnnex(request, tell);
    });
    return () => {
      stopped = true;
    };
  }
  const worker = new Worker(new URL('./annex-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<AnnexAnswer>) => {
    tell(data);
    if (data.kind !== 'part') worker.terminate();
  };
  worker.onerror = ({ message }) => {
    tell({ kind: 'failed', problem: message });
    worker.terminate();
  };
  worker.postMessage(request);
  return () => worker.terminate();
};
