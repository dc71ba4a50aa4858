import { createRandom } from '../random.ts';
import type { RegionFiles } from './base-files.ts';
import { mutateLines } from './mutate-lines.ts';
import { type Mutated, mutateWorkbook } from './mutate-workbook.ts';

const CSV_SHARE = 0.2;

/** File `index` of a seed; needs no other file to be made. */
export const makeFile = (
  bases: readonly RegionFiles[],
  seed: number,
  index: number,
): Mutated & { readonly index: number; readonly fileName: string } => {
  const base = bases[index % bases.length];
  if (base === undefined) throw new RangeError('There is no region to make a file of.');
  const random = createRandom(seed, index);
  const fileName = `${String(index)}_${base.fileName}`;
  return random.chance(CSV_SHARE)
    ? { index, fileName: fileName.replace(/\.xlsx$/u, '.csv'), ...mutateLines(base.lines, random) }
    : { index, fileName, ...mutateWorkbook(random.pick(base.workbooks), random) };
};
