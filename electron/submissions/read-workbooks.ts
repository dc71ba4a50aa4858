import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FileReading } from '../../shared/submissions/preview-file.ts';
import type { ImportProblem, PreviewProgress } from '../../shared/submissions/preview.ts';
import { problem } from '../../shared/submissions/problem.ts';
import type { ReadingContext } from '../../shared/submissions/read-identity.ts';
import type { ReadingAnswer, ReadingRequest } from '../workers/read-workbook.ts';
import { workerFile } from '../workers/worker-file.ts';
import { LIMITS } from './inflate-guard.ts';
import { unread, type WorkbookReading } from './read-workbook.ts';

/** A file to read: its bytes, or how to get them when its turn comes, so that six hundred files need not be held at once. */
export type WorkbookFile = {
  readonly fileName: string;
  /** What is to be said beside the problems of the file itself. */
  readonly notes?: readonly ImportProblem[];
  /** Where it lies, or the archive that holds it. */
  readonly path?: string;
} & ({ readonly bytes: Uint8Array } | { readonly read: () => Promise<Uint8Array | ImportProblem> });

export type ReadingOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PreviewProgress) => void;
};

export type ReadWorkbooks = {
  /** In the order of the files; those that a cancelled reading did not reach are not among them. */
  readonly readings: readonly FileReading[];
  readonly cancelled: boolean;
};

export type WorkbookReader = {
  readonly read: (files: readonly WorkbookFile[], context: ReadingContext, options?: ReadingOptions) => Promise<ReadWorkbooks>;
  /** Ends workers that wait for more. */
  readonly close: () => Promise<void>;
};

export type ReaderSettings = {
  readonly workers: number;
  /** From the moment a worker has a file; the start of a worker does not count. */
  readonly timeLimitMs: number;
  /** Heap of one worker. */
  readonly memoryMb: number;
  /** Workers that nobody used for so long are ended. */
  readonly idleMs: number;
  readonly workerFile: URL;
};

const DEFAULTS: ReaderSettings = {
  workers: 2,
  timeLimitMs: 5_000,
  memoryMb: 80,
  idleMs: 20_000,
  workerFile: workerFile('read-workbook'),
};

/** Heap for what is short-lived; more of it would be filled before it is cleared, once per worker. */
const YOUNG_MB = 16;

/** A worker that does not come up within this time never will. */
const START_LIMIT_MS = 30_000;

/** Why a worker did not answer. */
type Silence = 'cancelled' | 'too-late' | 'no-memory' | { readonly fault: string };

type Hand = {
  /** Resolves with what the worker says next, or with why it says nothing more. A silent worker is of no further use. */
  readonly next: (limitMs: number, signal: AbortSignal | undefined) => Promise<ReadingAnswer | Silence>;
  readonly ask: (bytes: Uint8Array, context: ReadingContext) => void;
  readonly rest: () => void;
  readonly wake: () => void;
  readonly end: () => Promise<void>;
};

const startHand = (file: URL, memoryMb: number): Hand => {
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let silence: Silence | null = null;
  // All regions of the country are not copied again for every file.
  let told: ReadingContext | null = null;
  let waiting: ((answer: ReadingAnswer | Silence) => void) | null = null;
  const early: ReadingAnswer[] = [];
  const deliver = (answer: ReadingAnswer | Silence): void => {
    const resolve = waiting;
    waiting = null;
    resolve?.(answer);
  };
  const fallSilent = (why: Silence): void => {
    silence ??= why;
    deliver(silence);
  };
  worker.on('message', (answer: ReadingAnswer) => {
    if (waiting === null) early.push(answer);
    else deliver(answer);
  });
  worker.on('error', (error: Error & { readonly code?: string }) => {
    fallSilent(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'no-memory' : { fault: `${error.name}: ${error.message}`.slice(0, 300) });
  });
  worker.on('exit', (status) => {
    fallSilent({ fault: `exit ${String(status)}` });
  });
  return {
    next: (limitMs, signal) => {
      const said = early.shift();
      if (said !== undefined) return Promise.resolve(said);
      if (silence !== null) return Promise.resolve(silence);
      if (signal?.aborted === true) return Promise.resolve('cancelled');
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          deliver('too-late');
        }, limitMs);
        const cancel = (): void => {
          deliver('cancelled');
        };
        signal?.addEventListener('abort', cancel);
        waiting = (answer) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        };
      });
    },
    ask: (bytes, context) => {
      worker.postMessage({ bytes, context: context === told ? null : context } satisfies ReadingRequest);
      told = context;
    },
    rest: () => {
      worker.unref();
    },
    wake: () => {
      worker.ref();
    },
    end: async () => {
      await worker.terminate();
    },
  };
};

const isSilence = (answer: ReadingAnswer | Silence): answer is Silence => typeof answer === 'string' || !('kind' in answer);

const describe = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : String(error);
};

/**
 * Reads workbooks in worker threads: several at a time, each within a time and memory limit. A worker that is ended on a
 * file is replaced; the other files do not notice.
 */
export const createWorkbookReader = (changed: Partial<ReaderSettings> = {}): WorkbookReader => {
  const settings: ReaderSettings = { ...DEFAULTS, ...changed };
  const idle: { readonly hand: Hand; readonly timer: NodeJS.Timeout }[] = [];

  const takeHand = (): { readonly hand: Hand; readonly fresh: boolean } => {
    const resting = idle.pop();
    if (resting === undefined) return { hand: startHand(settings.workerFile, settings.memoryMb), fresh: true };
    clearTimeout(resting.timer);
    resting.hand.wake();
    return { hand: resting.hand, fresh: false };
  };
  const putBack = (hand: Hand): void => {
    hand.rest();
    const timer = setTimeout(() => {
      const at = idle.findIndex((one) => one.hand === hand);
      if (at >= 0) idle.splice(at, 1);
      void hand.end();
    }, settings.idleMs);
    timer.unref();
    idle.push({ hand, timer });
  };

  const whySilent = (silence: Exclude<Silence, 'cancelled'>): ImportProblem => {
    if (silence === 'too-late') return problem('blocks', 'took-too-long', null, { seconds: settings.timeLimitMs / 1000 });
    if (silence === 'no-memory') return problem('blocks', 'needs-too-much-memory', null, {});
    return problem('blocks', 'reading-failed', null, { detail: silence.fault });
  };

  const read: WorkbookReader['read'] = async (files, context, { signal, onProgress } = {}) => {
    const readings: FileReading[] = [];
    let next = 0;

    /** One worker's share of the files. Its worker is replaced when it had to be ended. */
    const work = async (): Promise<void> => {
      const share: { hand: Hand | null } = { hand: null };
      while (next < files.length && signal?.aborted !== true) {
        const file = next;
        next += 1;
        const wanted = files[file];
        if (wanted === undefined) break;
        const bytes =
          'bytes' in wanted
            ? wanted.bytes
            : await wanted.read().catch((error: unknown) => problem('blocks', 'cannot-be-opened', null, { detail: describe(error) }));
        const reading = bytes instanceof Uint8Array ? await readOne(share, bytes) : unread(0, '', bytes);
        if (reading === 'cancelled') break;
        readings.push({ file, fileName: wanted.fileName, ...reading, problems: [...reading.problems, ...(wanted.notes ?? [])] });
        onProgress?.({ done: readings.length, total: files.length, fileName: wanted.fileName });
      }
      if (share.hand !== null) putBack(share.hand);
    };

    const readOne = async (share: { hand: Hand | null }, bytes: Uint8Array): Promise<WorkbookReading | 'cancelled'> => {
      const lost = (why: ImportProblem): WorkbookReading => unread(bytes.length, createHash('sha256').update(bytes).digest('hex'), why);
      if (bytes.length > LIMITS.fileBytes) {
        return lost(problem('blocks', 'too-large', null, { sizeBytes: bytes.length, limitBytes: LIMITS.fileBytes }));
      }
      const giveUp = async (hand: Hand, silence: Silence): Promise<WorkbookReading | 'cancelled'> => {
        share.hand = null;
        await hand.end();
        return silence === 'cancelled' ? silence : lost(whySilent(silence));
      };
      if (share.hand === null) {
        const { hand, fresh } = takeHand();
        if (fresh) {
          const started = await hand.next(START_LIMIT_MS, signal);
          if (isSilence(started)) return giveUp(hand, started === 'too-late' ? { fault: 'worker did not start' } : started);
        }
        share.hand = hand;
      }
      const { hand } = share;
      hand.ask(bytes, context);
      const answer = await hand.next(settings.timeLimitMs, signal);
      if (isSilence(answer)) return giveUp(hand, answer);
      if (answer.kind === 'read') {
        if (answer.worn) {
          share.hand = null;
          await hand.end();
        }
        return answer.reading;
      }
      return lost(problem('blocks', 'reading-failed', null, { detail: answer.kind === 'failed' ? answer.detail : answer.kind }));
    };

    await Promise.all(Array.from({ length: Math.min(settings.workers, files.length) }, work));
    return { readings: readings.toSorted((a, b) => a.file - b.file), cancelled: signal?.aborted === true };
  };

  return {
    read,
    close: async () => {
      const resting = idle.splice(0);
      for (const { timer } of resting) clearTimeout(timer);
      await Promise.all(resting.map(({ hand }) => hand.end()));
    },
  };
};

const reader = createWorkbookReader();

/**
 * Reads workbooks with at most two workers, five seconds a file. Never rejects because of a file: what is wrong with it is
 * among its problems.
 */
export const readWorkbooks = reader.read;
