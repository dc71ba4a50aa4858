import { Worker } from 'node:worker_threads';
import type { Annex, AnnexInput, AnnexOptions } from '../../shared/analysis/annex/annex.ts';
import { workerFile } from '../workers/worker-file.ts';

/** In a thread of its own, so that scores are received meanwhile. Rejects when the thread fails: that is a bug. */
export const reckonAnnex = async (input: AnnexInput, options: AnnexOptions): Promise<Annex> => {
  const worker = new Worker(workerFile('reckon-annex'), { execArgv: [] });
  try {
    return await new Promise<Annex>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(new Error(`The thread of the annex ended with ${String(code)}.`));
      });
      worker.postMessage({ input, options });
    });
  } finally {
    await worker.terminate();
  }
};
