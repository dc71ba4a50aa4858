import { parentPort } from 'node:worker_threads';
import { analyse, type AnalysisOptions } from '../../shared/analysis/analyse.ts';
import { readStudyText } from '../../shared/analysis/read-study-text.ts';

/** One file of ratings from elsewhere, hostile until it has been read, in a thread that ends with it. */
const port = parentPort;
if (port !== null) {
  port.once('message', ({ text, options }: { readonly text: string; readonly options: AnalysisOptions }) => {
    const read = readStudyText(text);
    if (!read.ok) {
      port.postMessage(read);
      return;
    }
    const { criteria, objects, jurors } = read.study;
    port.postMessage({ ok: true, criteria, objects, jurors, analysis: analyse(read.study, options) });
  });
}
