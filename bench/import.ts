import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { KNOWN_REGIONS } from '../electron/edition/known-regions.ts';
import { createRecordsHost, directSession } from '../electron/records-host.ts';
import { templateFileName, type TemplateOrder, writeTemplate } from '../electron/submissions/write-template.ts';
import type { CallName, CallOutput, CallRequest } from '../shared/contract.ts';
import { editionDetailsSchema } from '../shared/edition/edition.ts';
import { regionsOf } from '../shared/edition/region-list.ts';
import type { Reply } from '../shared/failure.ts';
import { MOST_IMPORTED_AT_ONCE } from '../shared/submissions/contract.ts';
import { createRandom } from '../scripts/random.ts';
import { variedContent } from '../scripts/varied-content.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';

/** As many as there are regencies and cities. */
const WORKBOOKS = 514;
const ROUNDS = 3;
const PREVIEWS_OF_ONE = 20;
const SAMPLE_MS = 20;

/** The province with the most regions: the larger the preview, the more like a day on which all of them send. */
const largestProvince = () => {
  const [first] = KNOWN_REGIONS.provinces.toSorted((a, b) => b.regions.length - a.regions.length);
  if (first === undefined) throw new Error('No province is known.');
  return first;
};

const PROVINCE = largestProvince();
const DETAILS = editionDetailsSchema.parse({
  name: 'Penyelenggaraan ukur',
  provinceCode: PROVINCE.code,
  provinceName: PROVINCE.name,
  category: 'pemerintah kabupaten/kota',
  stage: 'provinsi',
  nextStage: 'nasional',
  assessmentYear: 2024,
  eventYear: 2025,
  timeZone: 'Asia/Jakarta',
  venue: '',
});

/** One workbook of each region of the province, again and again with other content, until there are enough. */
const writeWorkbooks = async (folder: string): Promise<readonly (readonly string[])[]> => {
  const { provinceCode, assessmentYear, category } = DETAILS;
  const order: TemplateOrder = { provinceCode, regions: KNOWN_REGIONS, assessmentYear, category };
  const regions = regionsOf(KNOWN_REGIONS, provinceCode);
  const rounds: string[][] = [];
  for (let index = 0; index < WORKBOOKS; index += 1) {
    const region = regions[index % regions.length];
    if (region === undefined) throw new Error('The province has no regions.');
    if (index % regions.length === 0) rounds.push([]);
    const path = join(folder, `${String(index)}_${templateFileName(region.code, region.name)}`);
    writeFileSync(path, await writeTemplate(order, variedContent(region.code, category, createRandom(514, index))));
    rounds.at(-1)?.push(path);
  }
  return rounds;
};

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
