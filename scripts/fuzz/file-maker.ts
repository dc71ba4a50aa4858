import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBaseFiles } from './base-files.ts';
import { makeFile } from './make-file.ts';

/** To the process that makes files: which ones, and where to put them. */
export type FileOrder = { readonly folder: string; readonly seed: number; readonly from: number; readonly count: number };
export type MadeFile = { readonly index: number; readonly fileName: string; readonly path: string; readonly changes: readonly string[] };
export type MadeFiles = readonly MadeFile[];

const bases = readBaseFiles();
process.on('message', ({ folder, seed, from, count }: FileOrder) => {
  void bases.then((files) => {
    const made: MadeFiles = Array.from({ length: count }, (_, offset) => {
      const { index, fileName, changes, bytes } = makeFile(files, seed, from + offset);
      const path = join(folder, fileName);
      writeFileSync(path, bytes);
      return { index, fileName, path, changes };
    });
    process.send?.(made);
  });
});
