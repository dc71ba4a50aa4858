import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KNOWN_REGIONS } from '../electron/edition/known-regions.ts';
import { createRecordsHost, directSession } from '../electron/records-host.ts';
import { writeTemplateLines } from '../electron/submissions/write-template-lines.ts';
import type { CallName, CallOutput, CallRequest } from '../shared/contract.ts';
import { type EditionDetails, editionDetailsSchema } from '../shared/edition/edition.ts';
import { type Province, regionsOf } from '../shared/edition/region-list.ts';
import type { Reply } from '../shared/failure.ts';
import { MOST_IMPORTED_AT_ONCE } from '../shared/submissions/contract.ts';
import { createRandom } from './random.ts';
import { variedContent } from './varied-content.ts';

export const NATIONAL_NAME = 'Latihan seluruh Indonesia';
const SEED = 514;

const detailsOf = ({ code, name }: Province): EditionDetails =>
  editionDetailsSchema.parse({
    name: NATIONAL_NAME,
    provinceCode: code,
    provinceName: name,
    category: 'pemerintah kabupaten/kota',
    stage: 'provinsi',
    nextStage: 'nasional',
    assessmentYear: 2024,
    eventYear: 2025,
    timeZone: 'Asia/Jakarta',
    venue: '',
  });

/**
 * Writes an edition in which every regency and city of the country handed something in: no list gets longer. Province
 * after province is previewed and imported through the door, the edition being each one's in turn. Answers how many regions
 * there are.
 */
export const writeNationalEdition = async (path: string): Promise<number> => {
  const [first, ...others] = KNOWN_REGIONS.provinces;
  if (first === undefined) throw new Error('No province is known.');
  const host = createRecordsHost({
    applicationVersion: 'ukur',
    logIncident: (_incident, call, error) => {
      throw new Error(call, { cause: error });
    },
  });
  const clerk = directSession('ukur', null);
  const created = host.create(path, { details: detailsOf(first), mark: 'latihan' }, clerk);
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  host.connect(clerk);
  const ask = async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> => {
    const reply = (await host.handle(clerk, { name, input })) as Reply<CallOutput<Name>>;
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-ukur-'));
  let regions = 0;

  const importProvince = async (province: Province): Promise<void> => {
    const { category, assessmentYear } = detailsOf(province);
    const tokens = regionsOf(KNOWN_REGIONS, province.code).map(({ code }) => {
      const file = join(folder, `${code}.csv`);
      const order = { provinceCode: province.code, regions: KNOWN_REGIONS, assessmentYear, category };
      writeFileSync(file, writeTemplateLines(order, variedContent(code, category, createRandom(SEED, regions))));
      regions += 1;
      const offered = host.files.offer(file);
      if (offered === null) throw new Error(`${file} is gone.`);
      return offered.token;
    });
    const { preview, files } = await ask('submissions.preview', { files: tokens });
    for (let from = 0; from < files.length; from += MOST_IMPORTED_AT_ONCE) {
      const some = files.slice(from, from + MOST_IMPORTED_AT_ONCE).map(({ file }) => file);
      for (const { file, saved } of await ask('submissions.importMany', { preview, files: some }))
        if (!saved.ok) throw new Error(`${files[file]?.fileName ?? ''}: ${JSON.stringify([saved.failure, files[file]?.problems])}`);
    }
  };

  try {
    await importProvince(first);
    for (const province of others) {
      await ask('edition.updateDetails', detailsOf(province));
      await importProvince(province);
    }
    return regions;
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
