import { parentPort } from 'node:worker_threads';
import { examineBytes } from '../submissions/evidence/examine-bytes.ts';
import { refused } from '../submissions/evidence/examined.ts';

/** One file in the life of this thread: what a hostile file leaves behind ends with it. */
const port = parentPort;
if (port !== null) {
  port.once('message', (bytes: Uint8Array) => {
    examineBytes(bytes).then(
      (examined) => {
        port.postMessage(examined);
      },
      () => {
        port.postMessage(refused('corrupt'));
      },
    );
  });
}
