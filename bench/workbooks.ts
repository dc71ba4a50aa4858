import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_REGIONS } from '../electron/edition/known-regions.ts';
import { templateFileName, type TemplateOrder, writeTemplate } from '../electron/submissions/write-template.ts';
import { editionDetailsSchema } from '../shared/edition/edition.ts';
import { regionsOf } from '../shared/edition/region-list.ts';
import { createRandom } from '../scripts/random.ts';
import { variedContent } from '../scripts/varied-content.ts';

/** As many as there are regencies and cities. */
const WORKBOOKS = 514;

/** The province with the most regions: the larger the preview, the more like a day on which all of them send. */
const largestProvince = () => {
  const [first] = KNOWN_REGIONS.provinces.toSorted((a, b) => b.regions.length - a.regions.length);
  if (first === undefined) throw new Error('No province is known.');
  return first;
};

const PROVINCE = largestProvince();
/** An edition of that province. */
export const DETAILS = editionDetailsSchema.parse({
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
export const writeWorkbooks = async (folder: string): Promise<readonly (readonly string[])[]> => {
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
