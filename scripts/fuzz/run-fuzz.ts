import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EditionUnderTest, openEditionUnderTest } from './edition-under-test.ts';
import { judgeFile } from './judge-file.ts';
import type { FileOrder, MadeFile, MadeFiles } from './file-maker.ts';

export type FuzzOptions = {
  readonly count: number;
  readonly seed: number;
  /** Number of the first file, to see one again without those before it. */
  readonly from?: number;
  readonly say: (line: string) => void;
};

export type FuzzReport = {
  readonly files: number;
  readonly breaches: number;
  readonly blocked: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly slowestMs: number;
  readonly peakMb: number;
};

/** From the moment a worker has the file to its answer. The worker's own limit ends it at this time; its end takes a moment. */
const LONGEST_MS = 5_000;
const ENDING_MS = 1_000;
/** Of the process that reads, with its workers and its edition: resident set. */
const MOST_MB = 512;
/** As many as are previewed together: each of another region, both workers busy. */
const TOGETHER = 8;
const WORKERS = 2;
/** After so many files the history is verified and a new edition begun. */
const PER_EDITION = 1_000;
const SAMPLE_MS = 50;
const KEPT = 100;

/** Time of each file in its worker, from the order in which the answers came: a worker takes the next file when it has answered. */
const timesOf = (begun: number, answers: readonly number[]): readonly number[] =>
  answers.map((answered, index) => answered - (index < WORKERS ? begun : (answers[index - WORKERS] ?? begun)));

const watchMemory = (): { readonly peakMb: () => number; readonly stop: () => void } => {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1_048_576);
  };
  const timer = setInterval(look, SAMPLE_MS);
  return {
    peakMb: () => {
      look();
      return peak;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};

const checkHistory = async (edition: EditionUnderTest): Promise<string | null> => {
  const reply = await edition.ask('audit.verify', {});
  if (!reply.ok) return `the history could not be verified: ${reply.failure.code}`;
  return reply.value.sound ? null : `the history does not verify: ${JSON.stringify(reply.value).slice(0, 500)}`;
};

/**
 * Files are made by a process of their own, so that the memory that is watched is that of reading and keeping them. It makes the
 * next ones while these are read.
 */
const startMaker = () => {
  const maker = fork(new URL('file-maker.ts', import.meta.url), { serialization: 'json' });
  return {
    make: (order: FileOrder): Promise<readonly MadeFile[]> =>
      new Promise((resolve, reject) => {
        const leave = (status: number | null): void => {
          reject(new Error(`The maker of the files ended with ${String(status)}.`));
        };
        maker.once('exit', leave);
        maker.once('message', (made: MadeFiles) => {
          maker.off('exit', leave);
          resolve(made);
        });
        maker.send(order);
      }),
    end: () => void maker.kill(),
  };
};

/** Sends mutated workbooks and CSVs through preview and import of a real edition and reports every promise that was broken. */
export const runFuzz = async ({ count, seed, from = 0, say }: FuzzOptions): Promise<FuzzReport> => {
  const maker = startMaker();
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-fuzz-'));
  const kept = join(folder, 'breaches');
  const memory = watchMemory();
  const outcomes = { blocked: 0, new: 0, updated: 0, unchanged: 0 };
  const problems = new Map<string, number>();
  let breaches = 0;
  let slowestMs = 0;
  let heavy = false;
  const startedAt = performance.now();

  const breach = (files: readonly MadeFile[], what: string): void => {
    breaches += 1;
    const [first] = files;
    say(
      `BREACH seed ${String(seed)} file ${files.map(({ index }) => String(index)).join(', ')} (${first?.changes.join(', ') ?? ''}): ${what}`,
    );
    if (breaches > KEPT) return;
    mkdirSync(kept, { recursive: true });
    for (const { path, fileName } of files) copyFileSync(path, join(kept, `seed-${String(seed)}-${fileName}`));
    say(`Kept in ${kept}`);
  };

  let answers: number[] = [];
  const newEdition = (): EditionUnderTest =>
    openEditionUnderTest(folder, (push) => {
      if (push.topic === 'submissions.preview') answers.push(performance.now());
    });

  const together = async (edition: EditionUnderTest, files: readonly MadeFile[]): Promise<void> => {
    const head = edition.head();
    answers = [];
    const begun = performance.now();
    const reply = await edition.ask('submissions.preview', { files: files.map(({ path }) => edition.offer(path)) });
    const slowest = Math.max(...timesOf(begun, answers));
    slowestMs = Math.max(slowestMs, slowest);
    if (slowest > LONGEST_MS + ENDING_MS) breach(files, `one of them took ${slowest.toFixed(0)} ms`);
    if (!reply.ok) {
      breach(files, `the preview failed: ${reply.failure.code} ${edition.takeIncidents().join('; ')}`);
      return;
    }
    if (edition.head().hash !== head.hash) breach(files, 'the preview wrote something');
    if (reply.value.files.length !== files.length) breach(files, `${String(reply.value.files.length)} files came back`);
    for (const shown of reply.value.files) {
      const file = files[shown.file];
      if (file === undefined) continue;
      outcomes[shown.outcome] += 1;
      for (const code of new Set(shown.problems.filter(({ severity }) => severity === 'blocks').map((one) => one.code))) {
        problems.set(code, (problems.get(code) ?? 0) + 1);
        if (code === 'took-too-long' || code === 'needs-too-much-memory')
          say(`File ${String(file.index)} (${file.changes.join(', ')}): ${code}`);
      }
      for (const what of await judgeFile(edition, reply.value, shown, file.fileName)) breach([file], what);
    }
    if (!heavy && memory.peakMb() > MOST_MB) {
      heavy = true;
      breach(files, `the process holds ${memory.peakMb().toFixed(0)} MB`);
    }
  };

  try {
    let edition = newEdition();
    try {
      const order = (done: number): Promise<readonly MadeFile[]> =>
        maker.make({ folder, seed, from: from + done, count: Math.min(TOGETHER, count - done) });
      let next = order(0);
      for (let done = 0; done < count;) {
        const files = await next;
        const size = files.length;
        if (done + size < count) next = order(done + size);
        await together(edition, files);
        const before = done;
        done += size;
        for (const { path } of files) rmSync(path);
        if (Math.floor(before / PER_EDITION) === Math.floor(done / PER_EDITION) && done < count) continue;
        const fault = await checkHistory(edition);
        if (fault !== null) breach([], `${fault}, after file ${String(from + done - 1)}`);
        const perSecond = done / ((performance.now() - startedAt) / 1_000);
        say(
          `${String(done)} files, ${perSecond.toFixed(0)} a second, peak ${memory.peakMb().toFixed(0)} MB, slowest ${slowestMs.toFixed(0)} ms`,
        );
        if (done < count) {
          edition.remove();
          edition = newEdition();
        }
      }
    } finally {
      edition.remove();
    }
  } finally {
    memory.stop();
    maker.end();
    if (breaches === 0) rmSync(folder, { recursive: true, force: true });
  }
  for (const [code, times] of [...problems].sort((a, b) => b[1] - a[1])) say(`${String(times).padStart(7)} ${code}`);
  return {
    files: count,
    breaches,
    blocked: outcomes.blocked,
    imported: outcomes.new + outcomes.updated,
    unchanged: outcomes.unchanged,
    slowestMs,
    peakMb: memory.peakMb(),
  };
};
