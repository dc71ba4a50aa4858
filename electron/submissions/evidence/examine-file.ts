import { Worker } from 'node:worker_threads';
import { workerFile } from '../../workers/worker-file.ts';
import { type Examined, refused } from './examined.ts';

export type ExamineSettings = {
  /** From the start of the thread on. */
  readonly timeLimitMs: number;
  /** Heap of the thread. */
  readonly heapMb: number;
  /** What the whole process may grow by meanwhile: unpacked data lies outside of the heap. */
  readonly growthBytes: number;
  readonly workerFile: URL;
};

const SETTINGS: ExamineSettings = {
  timeLimitMs: 30_000,
  heapMb: 256,
  growthBytes: 800_000_000,
  workerFile: workerFile('examine-evidence'),
};

const LOOK_EVERY_MS = 50;

/** Examines the bytes of one file in a thread of their own, within limits of time and memory. Never rejects. */
export const examineInThread = async (bytes: Uint8Array, changed: Partial<ExamineSettings> = {}): Promise<Examined> => {
  const settings = { ...SETTINGS, ...changed };
  const before = process.memoryUsage.rss();
  const worker = new Worker(settings.workerFile, {
    execArgv: [],
    // Complaints about a hostile file are nobody's business.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: settings.heapMb, maxYoungGenerationSizeMb: 32 },
  });
  let timer: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Examined>((resolve) => {
      timer = setTimeout(() => {
        resolve(refused('too-long'));
      }, settings.timeLimitMs);
      look = setInterval(() => {
        if (process.memoryUsage.rss() - before > settings.growthBytes) resolve(refused('too-heavy'));
      }, LOOK_EVERY_MS);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { readonly code?: string }) => {
        resolve(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-heavy' : 'corrupt'));
      });
      worker.once('exit', () => {
        resolve(refused('corrupt'));
      });
      worker.postMessage(bytes);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    await worker.terminate();
  }
};

let last: Promise<unknown> = Promise.resolve();

/** One file after the other, however many are asked about at once: each may take as much memory as the limit allows. */
export const examineFile = (bytes: Uint8Array): Promise<Examined> => {
  const examined = last.then(() => examineInThread(bytes));
  last = examined;
  return examined;
};
