import { parentPort } from 'node:worker_threads';
import { readWorkbook, type WorkbookReading } from '../submissions/read-workbook.ts';
import type { ReadingContext } from '../../shared/submissions/read-identity.ts';

/** To the worker: one file at a time; the next only after the answer. */
export type ReadingRequest = { readonly bytes: Uint8Array; readonly context: ReadingContext };

/** From the worker: once when it can start, then one answer per file. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly reading: WorkbookReading }
  | { readonly kind: 'failed'; readonly detail: string };

const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);

const port = parentPort;
if (port !== null) {
  const answer = (message: ReadingAnswer): void => {
    port.postMessage(message);
  };
  port.on('message', ({ bytes, context }: ReadingRequest) => {
    readWorkbook(bytes, context).then(
      (reading) => {
        answer({ kind: 'read', reading });
      },
      (error: unknown) => {
        answer({ kind: 'failed', detail: describe(error) });
      },
    );
  });
  answer({ kind: 'ready' });
}
