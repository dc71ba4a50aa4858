import { parentPort } from 'node:worker_threads';
import { annex, type AnnexInput, type AnnexOptions } from '../../shared/analysis/annex/annex.ts';

/** The annex of one ranking: simulations that the records should not wait for. */
const port = parentPort;
if (port !== null) {
  port.once('message', ({ input, options }: { readonly input: AnnexInput; readonly options: AnnexOptions }) => {
    port.postMessage(annex(input, options, () => undefined));
  });
}
