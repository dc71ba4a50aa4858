import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import { problem } from '../../shared/submissions/problem.ts';
import { isJunk } from './junk-files.ts';
import { ARCHIVE_LIMITS, ignoredNote } from './open-archive.ts';

export type ListedFolder = { readonly paths: readonly string[]; readonly notes: readonly ImportProblem[] };

type Names = { readonly files: readonly string[]; readonly folders: readonly string[] };

const namesIn = (folder: string): Names => {
  const files: string[] = [];
  const folders: string[] = [];
  for (const name of readdirSync(folder).toSorted((a, b) => a.localeCompare(b, 'id'))) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile() === true) files.push(name);
    else if (stats?.isDirectory() === true) folders.push(name);
  }
  return { files, folders };
};

/** Files of a folder and of the folders in it, one level down. What is left out is told. */
export const listFolder = (folder: string): ListedFolder => {
  const paths: string[] = [];
  const ignored: string[] = [];
  const tooDeep: string[] = [];
  const take = (within: string, files: readonly string[]): void => {
    for (const name of files) {
      if (isJunk(name)) ignored.push(name);
      else paths.push(join(within, name));
    }
  };
  try {
    const top = namesIn(folder);
    take(folder, top.files);
    for (const name of top.folders) {
      if (isJunk(name)) {
        ignored.push(name);
        continue;
      }
      const inner = namesIn(join(folder, name));
      take(join(folder, name), inner.files);
      tooDeep.push(...inner.folders.filter((one) => !isJunk(one)).map((one) => `${name}/${one}`));
    }
  } catch {
    return { paths: [], notes: [] };
  }
  const from = basename(folder);
  const limit = ARCHIVE_LIMITS.files;
  return {
    paths: paths.slice(0, limit),
    notes: [
      ...(paths.length > limit ? [problem('attention', 'folder-too-many', null, { folder: from, count: paths.length, limit })] : []),
      ...(tooDeep.length > 0
        ? [problem('attention', 'folder-too-deep', null, { folder: from, names: tooDeep.slice(0, 4).join(', ') })]
        : []),
      ...ignoredNote(from, ignored),
    ],
  };
};
