import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { readWorkbook, type WorkbookReading } from '../submissions/read-workbook.ts';
import type { ReadingContext } from '../../shared/submissions/read-identity.ts';

/** To the worker: one file at a time; the next only after the answer. The context is null when it is that of the file before. */
export type ReadingRequest = { readonly bytes: Uint8Array; readonly context: ReadingContext | null };

/** From the worker: once when it can start, then one answer per file. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'read';
      readonly reading: WorkbookReading;
      /** The file was so large that this thread holds memory which it will not give back while it lives. */
      readonly worn: boolean;
    }
  | { readonly kind: 'failed'; readonly detail: string };

const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);

/** A heap of this size was needed for a file a hundred times as large as an ordinary one. */
const WORN_BYTES = 64_000_000;

const port = parentPort;
if (port !== null) {
  const answer = (message: ReadingAnswer): void => {
    port.postMessage(message);
  };
  let known: ReadingContext | null = null;
  port.on('message', ({ bytes, context }: ReadingRequest) => {
    known = context ?? known;
    if (known === null) {
      answer({ kind: 'failed', detail: 'no context' });
      return;
    }
    readWorkbook(bytes, known).then(
      (reading) => {
        answer({ kind: 'read', reading, worn: getHeapStatistics().total_heap_size > WORN_BYTES });
      },
      (error: unknown) => {
        answer({ kind: 'failed', detail: describe(error) });
      },
    );
  });
  answer({ kind: 'ready' });
}
