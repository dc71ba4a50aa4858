import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { createRecordsHost, directSession } from '../electron/records-host.ts';
import type { CallName, CallOutput, CallRequest } from '../shared/contract.ts';
import type { Reply } from '../shared/failure.ts';
import { MOST_IMPORTED_AT_ONCE } from '../shared/submissions/contract.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';
import { DETAILS, writeWorkbooks } from './workbooks.ts';

const ROUNDS = 3;
const PREVIEWS_OF_ONE = 20;
const SAMPLE_MS = 20;

const openEdition = (path: string) => {
  const host = createRecordsHost({
    applicationVersion: 'bench',
    logIncident: (_incident, call, error) => {
      throw new Error(call, { cause: error });
    },
  });
  const clerk = directSession('bench', null);
  const created = host.create(path, { details: DETAILS, mark: 'latihan' }, clerk);
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  host.connect(clerk);
  const ask = async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> => {
    const reply = (await host.handle(clerk, { name, input })) as Reply<CallOutput<Name>>;
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
  const preview = (paths: readonly string[]): Promise<CallOutput<'submissions.preview'>> =>
    ask('submissions.preview', {
      files: paths.map((path) => {
        const offered = host.files.offer(path);
        if (offered === null) throw new Error(`${basename(path)} is gone.`);
        return offered.token;
      }),
    });
  return { host, ask, preview };
};

/** How long something took, and how long the processors worked for it in all threads of this process; in milliseconds. */
type Effort = { readonly took: number; readonly worked: number };

const effortOf = async (work: () => Promise<unknown>): Promise<Effort> => {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { took: performance.now() - begun, worked: (user + system) / 1000 };
};

const least = (efforts: readonly Effort[]): Effort => ({
  took: Math.min(...efforts.map(({ took }) => took)),
  worked: Math.min(...efforts.map(({ worked }) => worked)),
});

/** Every workbook as the library reads it, and nothing more: one after the other, as a script would. */
const parseBare = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await new exceljs.Workbook().xlsx.load(Uint8Array.from(await readFile(path)).buffer);
};

/** The same files through the door of a new edition: previewed as many together as there are regions, then saved as a window saves them. */
const importAll = async (rounds: readonly (readonly string[])[], edition: string): Promise<Effort> => {
  const { host, ask, preview } = openEdition(edition);
  const previewAndSave = async (): Promise<void> => {
    for (const paths of rounds) {
      const shown = await preview(paths);
      for (const { outcome, fileName, problems } of shown.files) {
        if (outcome !== 'new' && outcome !== 'updated') throw new Error(`${fileName} is ${outcome}: ${JSON.stringify(problems)}`);
      }
      for (let from = 0; from < shown.files.length; from += MOST_IMPORTED_AT_ONCE) {
        const files = shown.files.slice(from, from + MOST_IMPORTED_AT_ONCE).map(({ file }) => file);
        for (const { file, saved } of await ask('submissions.importMany', { preview: shown.preview, files }))
          if (!saved.ok) throw new Error(`File ${String(file)} was not saved: ${JSON.stringify(saved.failure)}`);
      }
    }
  };
  try {
    return await effortOf(previewAndSave);
  } finally {
    host.close();
    rmSync(edition, { force: true });
  }
};

const previewOne = async (path: string, edition: string): Promise<{ readonly first: number; readonly next: number }> => {
  const { host, preview } = openEdition(edition);
  try {
    const times: number[] = [];
    for (let count = 0; count <= PREVIEWS_OF_ONE; count += 1) {
      const begun = performance.now();
      await preview([path]);
      times.push(performance.now() - begun);
    }
    return { first: times[0] ?? Number.NaN, next: median(times.slice(1)) };
  } finally {
    host.close();
    rmSync(edition, { force: true });
  }
};

/**
 * 514 workbooks through preview and commit, beside bare parsing of the same files in the same process: rounds take turns,
 * the best of each counts. Processor time says how much of it is work and how much two readers beside each other. Memory is the resident set of this process with its two readers, and the yardstick's share in it.
 */
export const measureImport = async (): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, SAMPLE_MS);
  try {
    const rounds = await writeWorkbooks(folder);
    const paths = rounds.flat();
    // The first preview starts a reader, as after the start of the application.
    const one = await previewOne(paths[0] ?? '', join(folder, 'satu.paritrana'));
    const bare: Effort[] = [];
    const through: Effort[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await effortOf(() => parseBare(paths)));
      through.push(await importAll(rounds, join(folder, `ukur-${String(round)}.paritrana`)));
    }
    const [yardstick, imported] = [least(bare), least(through)];
    return [
      reported('bare parsing of 514 workbooks', yardstick.took, 'ms'),
      reported('preview and commit of 514 workbooks', imported.took, 'ms'),
      atMost('preview and commit against bare parsing', imported.took / yardstick.took, '×', 1.3),
      reported('the same in processor time of all threads', imported.worked / yardstick.worked, '×'),
      reported('peak memory of preview and commit', peakBytes / 1_048_576, 'MB'),
      reported('first preview of one file, with the start of its reader', one.first, 'ms'),
      atMost('preview of one file', one.next, 'ms', 300),
    ];
  } finally {
    clearInterval(timer);
    rmSync(folder, { recursive: true, force: true });
  }
};
