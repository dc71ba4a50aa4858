import { parseRegionList } from '../shared/edition/region-list.ts';
import { templateFileName, writeTemplate } from '../electron/submissions/write-template.ts';
import { sampleContent, sampleSchema } from './sample-content.ts';

/** The filled workbooks of the sample, by file name: what the offices of ten regions would have sent. */
export const sampleWorkbooks = async (sampleJson: unknown, regionsJson: unknown): Promise<ReadonlyMap<string, Uint8Array>> => {
  const sample = sampleSchema.parse(sampleJson);
  const regions = parseRegionList(regionsJson);
  const { assessmentYear, category } = sample.edition;
  const files = new Map<string, Uint8Array>();
  for (const region of sample.regions) {
    const order = { provinceCode: region.code.slice(0, 2), regions, assessmentYear, category, purpose: 'contoh' } as const;
    files.set(templateFileName(region.code, region.name), await writeTemplate(order, sampleContent(region, category)));
  }
  return files;
};
