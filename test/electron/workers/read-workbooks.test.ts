import { readdir, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createWorkbookReader,
  type ReaderSettings,
  readWorkbooks,
  type WorkbookFile,
  type WorkbookReader,
} from '../../../electron/submissions/read-workbooks.ts';
import { workerFile } from '../../../electron/workers/worker-file.ts';
import type { PreviewProgress } from '../../../shared/submissions/preview.ts';
import { CONTEXT, filledWorkbook, otherWorkbook, said } from '../../fixtures/workbooks.ts';

const SAMPLE = new URL('../../../resources/sample/', import.meta.url);
const UNRULY = new URL('../../fixtures/unruly-worker.ts', import.meta.url);

const readers: WorkbookReader[] = [];
const readerWith = (settings: Partial<ReaderSettings>): WorkbookReader => {
  const reader = createWorkbookReader(settings);
  readers.push(reader);
  return reader;
};
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

const order = (...bytes: readonly number[]): readonly WorkbookFile[] =>
  bytes.map((byte, index) => ({ fileName: `${String(index)}.xlsx`, bytes: new Uint8Array([byte]) }));

const sampleFiles = async (): Promise<readonly WorkbookFile[]> =>
  (await readdir(SAMPLE))
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((fileName) => ({ fileName, read: () => readFile(new URL(encodeURIComponent(fileName), SAMPLE)) }));

describe('reading many workbooks', () => {
  it('reads the ten of the sample in two workers, in their order, with progress for each', async () => {
    const progress: PreviewProgress[] = [];
    const files = await sampleFiles();
    const { readings, cancelled } = await readWorkbooks(files, CONTEXT, { onProgress: (step) => progress.push(step) });
    expect(readings.map(({ file, fileName, code }) => [file, fileName.slice(0, 5), code])).toEqual(
      files.map(({ fileName }, index) => [index, fileName.slice(0, 5), fileName.slice(0, 5)]),
    );
    expect([cancelled, progress.map(({ done, total }) => [done, total])]).toEqual([
      false,
      Array.from({ length: 10 }, (_, index) => [index + 1, 10]),
    ]);
    expect(new Set(progress.map(({ fileName }) => fileName))).toEqual(new Set(files.map(({ fileName }) => fileName)));
  });

  it('tells what is wrong with one file and reads the others', async () => {
    const files: readonly WorkbookFile[] = [
      { fileName: 'lain.xlsx', bytes: await otherWorkbook() },
      { fileName: 'isian.xlsx', bytes: await filledWorkbook() },
      { fileName: 'hilang.xlsx', read: () => readFile(new URL('tidak-ada.xlsx', SAMPLE)) },
      { fileName: 'besar.xlsx', bytes: new Uint8Array(20_000_001) },
    ];
    const { readings } = await readWorkbooks(files, CONTEXT);
    expect(readings.map(({ fileName, code, problems }) => [fileName, code, said(problems)])).toEqual([
      ['lain.xlsx', null, ['blocks not-the-template']],
      ['isian.xlsx', '64.74', []],
      ['hilang.xlsx', null, ['blocks cannot-be-opened']],
      ['besar.xlsx', null, ['blocks too-large']],
    ]);
    expect(readings[2]?.problems[0]?.values).toEqual({ detail: 'ENOENT' });
  });

  it('uses a worker for many files and replaces it after it had to be ended', async () => {
    const reader = readerWith({ workerFile: UNRULY, workers: 1, timeLimitMs: 1_500 });
    const { readings } = await reader.read(order(0, 0, 1, 0, 0), CONTEXT);
    const [first, second, stuck, fourth, fifth] = readings.map((reading) => reading.sizeBytes);
    expect([first === second, fourth === fifth, first === fourth, stuck]).toEqual([true, true, false, 1]);
    expect(readings[2]?.problems).toEqual([
      { severity: 'blocks', code: 'took-too-long', sheet: null, cell: null, values: { seconds: 1.5 } },
    ]);
  });

  it('ends a file that hangs after five seconds', async () => {
    const reader = readerWith({ workerFile: UNRULY });
    const started = performance.now();
    const { readings } = await reader.read(order(1), CONTEXT);
    const seconds = (performance.now() - started) / 1000;
    expect([said(readings[0]?.problems ?? []), readings[0]?.problems[0]?.values]).toEqual([['blocks took-too-long'], { seconds: 5 }]);
    expect(seconds).toBeGreaterThan(4.9);
    expect(seconds).toBeLessThan(8);
  }, 15_000);

  it('survives a worker that runs out of memory, throws, leaves or owns up to a fault', async () => {
    const reader = readerWith({ workerFile: UNRULY, workers: 2, memoryMb: 32, timeLimitMs: 30_000 });
    const { readings } = await reader.read(order(2, 3, 4, 5, 0), CONTEXT);
    expect(readings.map(({ problems }) => problems.map(({ code, values }) => [code, values]))).toEqual([
      [['needs-too-much-memory', {}]],
      [['reading-failed', { detail: 'TypeError: not as expected' }]],
      [['reading-failed', { detail: 'exit 7' }]],
      [['reading-failed', { detail: 'RangeError: out of range' }]],
      [],
    ]);
  });

  it('does not keep the memory of a large file: the worker that read it is replaced', async () => {
    const reader = readerWith({ workerFile: UNRULY, workers: 1, timeLimitMs: 30_000 });
    const { readings } = await reader.read(order(0, 6, 0, 0), CONTEXT);
    const [first, large, third, fourth] = readings.map((reading) => reading.sizeBytes);
    expect([first === large, large === third, third === fourth]).toEqual([true, false, true]);
  });

  it('stops when it is cancelled, even in the middle of a file, and keeps what it had', async () => {
    const controller = new AbortController();
    const reader = readerWith({ workerFile: UNRULY, workers: 1, timeLimitMs: 60_000 });
    const started = performance.now();
    const reading = reader.read(order(0, 1, 0), CONTEXT, {
      signal: controller.signal,
      onProgress: () => {
        setTimeout(() => {
          controller.abort();
        }, 50);
      },
    });
    const { readings, cancelled } = await reading;
    expect([readings.map(({ file }) => file), cancelled]).toEqual([[0], true]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('reads nothing when it was cancelled before it began', async () => {
    expect(await readWorkbooks(await sampleFiles(), CONTEXT, { signal: AbortSignal.abort() })).toEqual({ readings: [], cancelled: true });
  });

  it('finds its worker beside the source, and in its folder beside the bundle', () => {
    expect([workerFile('read-workbook').href, workerFile('read-workbook', 'file:///opt/panel/out/main/records.js').href]).toEqual([
      new URL('../../../electron/workers/read-workbook.ts', import.meta.url).href,
      'file:///opt/panel/out/main/workers/read-workbook.js',
    ]);
  });
});
