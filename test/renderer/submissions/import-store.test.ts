import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Door } from '../../../renderer/client.ts';
import { createImportStore } from '../../../renderer/submissions/import-store.ts';
import { fileTokenSchema, type OfferedFile } from '../../../shared/edition/file-token.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { type FilePreview, type ImportPreview, previewIdSchema, type PreviewProgress } from '../../../shared/submissions/preview.ts';

const offered = (number: number): OfferedFile => ({
  token: z.parse(fileTokenSchema, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  fileName: `${String(number)}.xlsx`,
  sizeBytes: 1,
});

const preview = (outcomes: readonly FilePreview['outcome'][]): ImportPreview => ({
  preview: z.parse(previewIdSchema, '00000000-0000-4000-8000-0000000000ff'),
  cancelled: false,
  files: outcomes.map((outcome, file) => ({
    file,
    fileName: `${String(file)}.xlsx`,
    sizeBytes: 1,
    sha256: '',
    outcome,
    code: null,
    regionName: null,
    templateVersion: null,
    problems: [],
    changes: [],
    unchangedCount: 0,
    coverage: null,
    storedCoverage: null,
    verifications: { lapse: [], revive: [] },
  })),
});

/** A door of which each answer is given when the test says so. */
const openDoor = () => {
  const asked: { readonly name: string; readonly input: unknown; readonly answer: (reply: Reply<unknown>) => void }[] = [];
  let hear: (progress: PreviewProgress) => void = () => undefined;
  const door = {
    client: (name: string, input: unknown) =>
      new Promise<Reply<unknown>>((resolve) => {
        asked.push({ name, input, answer: resolve });
      }),
    listen: (_topic: string, heard: (progress: PreviewProgress) => void) => {
      hear = heard;
      return () => undefined;
    },
  } as unknown as Door;
  const answer = async (index: number, reply: Reply<unknown>): Promise<void> => {
    asked[index]?.answer(reply);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { door, asked, answer, push: (progress: PreviewProgress) => hear(progress) };
};

const readyWith = async (outcomes: readonly FilePreview['outcome'][]) => {
  const { door, asked, answer, push } = openDoor();
  const store = createImportStore(door);
  store.getState().offer(outcomes.map((_outcome, index) => offered(index)));
  await answer(0, succeed(preview(outcomes)));
  return { store, asked, answer, push };
};

/** Files of one request to save. */
const filesOf = (request: { readonly input: unknown } | undefined): readonly number[] =>
  (request?.input as { readonly files: readonly number[] }).files;

const saved = (files: readonly number[], refused: readonly number[] = []): Reply<unknown> =>
  succeed(files.map((file) => ({ file, saved: refused.includes(file) ? fail({ code: 'preview-gone' }) : succeed(null) })));

describe('An import', () => {
  test('writes nothing before it is saved, and then only what is new or changed', async () => {
    const { store, asked, answer } = await readyWith(['new', 'unchanged', 'blocked', 'updated']);
    expect(asked.map(({ name }) => name)).toEqual(['submissions.preview']);
    const saving = store.getState().save();
    expect(asked.slice(1).map(({ name, input }) => [name, input])).toEqual([
      ['submissions.importMany', { preview: '00000000-0000-4000-8000-0000000000ff', files: [0, 3] }],
    ]);
    await answer(1, saved([0, 3]));
    const summary = await saving;
    expect([summary?.saved.length, summary?.unchanged.length, summary?.blocked.length, summary?.left.length]).toEqual([2, 1, 1, 0]);
  });

  test('asks for some after others, and says how many are saved as each answer comes', async () => {
    const { store, asked, answer } = await readyWith(Array.from({ length: 45 }, () => 'new'));
    const saving = store.getState().save();
    const steps: (readonly [number, number])[] = [];
    for (let request = 1; request <= 3; request += 1) {
      steps.push([filesOf(asked[request]).length, store.getState().savedSoFar.length]);
      await answer(request, saved(filesOf(asked[request])));
    }
    expect([steps, (await saving)?.saved.map(({ file }) => file.file)]).toEqual([
      [
        [20, 0],
        [20, 20],
        [5, 40],
      ],
      Array.from({ length: 45 }, (_, file) => file),
    ]);
  });

  test('goes on after a file that fails, and names it', async () => {
    const { store, answer } = await readyWith(['new', 'new']);
    const saving = store.getState().save();
    await answer(1, saved([0, 1], [0]));
    const summary = await saving;
    expect(summary?.saved.map(({ file, failure }) => [file.fileName, failure?.code ?? null])).toEqual([
      ['0.xlsx', 'preview-gone'],
      ['1.xlsx', null],
    ]);
  });

  test('calls no file saved of which no answer says so', async () => {
    const { store, answer } = await readyWith(['new', 'new']);
    const [lost, silent] = [store.getState().save(), readyWith(['new'])];
    await answer(1, fail({ code: 'incident', incident: 'A1' }));
    const { store: other, answer: answerOther } = await silent;
    const second = other.getState().save();
    await answerOther(1, succeed([]));
    expect([(await lost)?.saved.map(({ failure }) => failure?.code), (await second)?.saved.map(({ failure }) => failure?.code)]).toEqual([
      ['incident', 'incident'],
      ['preview-gone'],
    ]);
  });

  test('that is stopped finishes the files in hand and leaves the rest', async () => {
    const { store, asked, answer } = await readyWith(Array.from({ length: 22 }, () => 'new'));
    const saving = store.getState().save();
    store.getState().stopSaving();
    await answer(1, saved(filesOf(asked[1])));
    const summary = await saving;
    expect([asked.length, summary?.saved.length, summary?.left.map(({ fileName }) => fileName)]).toEqual([2, 20, ['20.xlsx', '21.xlsx']]);
  });

  test('that is cancelled while reading ends the reading and takes no late answer', async () => {
    const { door, asked, answer } = openDoor();
    const store = createImportStore(door);
    store.getState().offer([offered(1)]);
    store.getState().discard();
    await answer(0, succeed(preview(['new'])));
    expect([asked.map(({ name }) => name), store.getState().step, store.getState().files]).toEqual([
      ['submissions.preview', 'submissions.cancelPreview'],
      'idle',
      [],
    ]);
  });

  test('that gets more files reads all of them again, the same file once', async () => {
    const { store, asked } = await readyWith(['new', 'new']);
    expect(store.getState().offer([offered(1), offered(2)])).toBe(true);
    expect((asked[1]?.input as { files: readonly unknown[] }).files.length).toBe(3);
    expect(store.getState().offer([offered(2)])).toBe(false);
  });

  test('hears of progress only while it reads', async () => {
    const { door, push, answer } = openDoor();
    const store = createImportStore(door);
    push({ done: 1, total: 2, fileName: 'x' });
    const before = store.getState().progress;
    store.getState().offer([offered(1)]);
    push({ done: 1, total: 2, fileName: 'x' });
    const during = store.getState().progress?.done;
    await answer(0, succeed(preview(['new'])));
    expect([before, during, store.getState().progress]).toEqual([null, 1, null]);
  });

  test('whose reading fails says so and can be begun anew', async () => {
    const { door, answer } = openDoor();
    const store = createImportStore(door);
    store.getState().offer([offered(1)]);
    await answer(0, fail({ code: 'file-gone', fileName: '' }));
    expect([store.getState().failure?.code, await store.getState().save()]).toEqual(['file-gone', null]);
    store.getState().discard();
    expect(store.getState().offer([offered(1)])).toBe(true);
  });

  test('moves within its files and stays at their ends', async () => {
    const { store } = await readyWith(['new', 'new', 'new']);
    const { move } = store.getState();
    expect([move(-1), move(1), move(1), move(1)]).toEqual([0, 1, 2, 2]);
  });
});
