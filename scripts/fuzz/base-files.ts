import { readdir, readFile } from 'node:fs/promises';
import { KNOWN_REGIONS } from '../../electron/edition/known-regions.ts';
import { templateFileName, type TemplateOrder, writeTemplate } from '../../electron/submissions/write-template.ts';
import { writeTemplateLines } from '../../electron/submissions/write-template-lines.ts';
import { regionsOf } from '../../shared/edition/region-list.ts';
import { createRandom } from '../random.ts';
import { variedContent } from '../varied-content.ts';
import { type Part, readParts } from './zip-parts.ts';

export const PROVINCE = '64';
export const CATEGORY = 'pemerintah kabupaten/kota';
export const ASSESSMENT_YEAR = 2024;

const SAMPLE = new URL('../../resources/sample/', import.meta.url);

/** The valid files of one region that are mutated. */
export type RegionFiles = {
  readonly fileName: string;
  readonly workbooks: readonly (readonly Part[])[];
  /** The template as text, lines ended by CR LF, without a mark of its encoding. */
  readonly lines: string;
};

/** For every region of the sample's province: its workbook of the sample, where there is one, one written now, the same as CSV, and the empty template. */
export const readBaseFiles = async (): Promise<readonly RegionFiles[]> => {
  const order: TemplateOrder = { provinceCode: PROVINCE, regions: KNOWN_REGIONS, assessmentYear: ASSESSMENT_YEAR, category: CATEGORY };
  const sample = new Set(await readdir(SAMPLE));
  const empty = readParts(await writeTemplate(order));
  const regions: RegionFiles[] = [];
  for (const [index, region] of regionsOf(KNOWN_REGIONS, PROVINCE).entries()) {
    const fileName = templateFileName(region.code, region.name);
    const content = variedContent(region.code, CATEGORY, createRandom(2_024, index));
    const written = readParts(await writeTemplate(order, content));
    const lines = Buffer.from(writeTemplateLines(order, content))
      .toString('utf8')
      .replace(/^\uFEFF/u, '');
    const shipped = sample.has(fileName) ? [readParts(await readFile(new URL(encodeURIComponent(fileName), SAMPLE)))] : [];
    regions.push({ fileName, workbooks: [...shipped, ...shipped, written, written, ...(index % 5 === 0 ? [empty] : [])], lines });
  }
  return regions;
};
