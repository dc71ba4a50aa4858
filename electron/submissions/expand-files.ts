import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import { problem } from '../../shared/submissions/problem.ts';
import { LIMITS } from './inflate-guard.ts';
import { ARCHIVE_LIMITS, ignoredNote, openArchive, tooLarge } from './open-archive.ts';
import type { WorkbookFile } from './read-workbooks.ts';

export type OfferedPath = {
  readonly path: string;
  /** What is to be said of the folder that it came from, with its first file. */
  readonly notes: readonly ImportProblem[];
};

const refused = (path: string, why: ImportProblem, notes: readonly ImportProblem[]): WorkbookFile => ({
  fileName: basename(path),
  path,
  read: () => Promise.resolve(why),
  notes,
});

/** A file is measured before it is held: what is too large is refused without being read into memory. */
const readMeasured = async (path: string): Promise<Uint8Array | ImportProblem> => {
  const { size } = await stat(path);
  return size > LIMITS.fileBytes ? tooLarge(size) : readFile(path);
};

/**
 * The files to read: those that were named, and in place of a zip archive those in it. Nothing is written to the disk. An
 * archive that cannot be opened stands for itself, with the reason.
 */
export const expandFiles = async (offered: readonly OfferedPath[], signal?: AbortSignal): Promise<readonly WorkbookFile[]> => {
  const files: WorkbookFile[] = [];
  let held = 0;
  for (const [index, { path, notes }] of offered.entries()) {
    const fileName = basename(path);
    const itself: WorkbookFile = { fileName, path, read: () => readMeasured(path), notes };
    if (!/\.zip$/iu.test(fileName) || signal?.aborted === true) {
      files.push(itself);
      continue;
    }
    const size = await stat(path).then(
      (stats) => stats.size,
      () => null,
    );
    if (size === null) {
      files.push(itself);
      continue;
    }
    const limit = Math.min(ARCHIVE_LIMITS.archiveBytes, ARCHIVE_LIMITS.heldBytes - held);
    if (size > limit) {
      files.push(refused(path, tooLarge(size, limit), notes));
      continue;
    }
    const bytes = await readFile(path).catch(() => null);
    const opened = bytes === null ? null : openArchive(bytes, fileName);
    if (opened === null || opened.kind === 'document') {
      files.push(itself);
      continue;
    }
    if (opened.kind === 'refused') {
      files.push(refused(path, opened.problem, notes));
      continue;
    }
    const count = files.length + opened.files.length + (offered.length - index - 1);
    if (count > ARCHIVE_LIMITS.files) {
      files.push(refused(path, problem('blocks', 'archive-too-many', null, { count, limit: ARCHIVE_LIMITS.files }), notes));
      continue;
    }
    held += size;
    const [first, ...rest] = opened.files.map(({ name, read }): WorkbookFile => ({ fileName: `${fileName}/${name}`, path, read }));
    if (first !== undefined) files.push({ ...first, notes: [...notes, ...ignoredNote(fileName, opened.ignored)] }, ...rest);
  }
  return files;
};
