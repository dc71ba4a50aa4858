import type { ImportProblem } from '../../shared/submissions/preview.ts';
import { listArchive, LIMITS, type ArchiveEntry } from './inflate-guard.ts';
import { cleanText } from '../../shared/submissions/clean-text.ts';
import { problem } from '../../shared/submissions/problem.ts';
import { firstNames, isJunk } from './junk-files.ts';

/** How much one import opens. A filled workbook has about 30 kB; these leave room for pictures that somebody pasted. */
export const ARCHIVE_LIMITS = {
  /** Of one archive as it lies on the disk. */
  archiveBytes: 100_000_000,
  /** Of all archives of one import, which are held while their files are read. */
  heldBytes: 200_000_000,
  /** Of all files of one archive, inflated. */
  totalBytes: 600_000_000,
  /** Files of one import, from archives or not. */
  files: 600,
} as const;

export type ArchivedFile = {
  /** Path within the archive, fit to be shown; never one to be written to. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array | ImportProblem>;
};

export type OpenedArchive =
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[]; readonly ignored: readonly string[] }
  /** A workbook or document, which is a zip too: to be read as the file that it is. */
  | { readonly kind: 'document' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

const DOCUMENT_PARTS: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype', 'xl/workbook.xml']);
const LONGEST_NAME = 160;

/** Without roots, drives, steps upwards and characters that are not seen. */
export const shownPath = (path: string): string => {
  const steps = path
    .split(/[\\/]/u)
    .map((step) => cleanText(step).text)
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/iu.test(step));
  const shown = steps.join('/');
  return shown.length <= LONGEST_NAME ? shown : `…${shown.slice(shown.length - LONGEST_NAME + 1)}`;
};

/** Lists the files of a zip. Each is inflated when its turn comes, with a counter that stops it. */
export const openArchive = (bytes: Uint8Array, fileName: string): OpenedArchive => {
  const listed = listArchive(bytes);
  if (!listed.ok) return { kind: 'refused', problem: listed.problem };
  if (listed.entries.some(({ name }) => DOCUMENT_PARTS.has(name))) return { kind: 'document' };
  const inside = listed.entries.filter(({ name }) => !/[\\/]$/u.test(name));
  const ignored = inside.filter(({ name }) => isJunk(name)).map(({ name }) => shownPath(name));
  const wanted = inside.filter(({ name }) => !isJunk(name));
  if (wanted.length === 0) return { kind: 'refused', problem: problem('blocks', 'archive-empty', null, {}) };
  let total = 0;
  const read = async (entry: ArchiveEntry): Promise<Uint8Array | ImportProblem> => {
    if (/\.zip$/iu.test(entry.name)) return problem('blocks', 'archive-nested', null, {});
    const inflated = await entry.inflate();
    if (!(inflated instanceof Uint8Array)) return inflated;
    total += inflated.length;
    return total <= ARCHIVE_LIMITS.totalBytes
      ? inflated
      : problem('blocks', 'inflates-too-much', null, { limitBytes: ARCHIVE_LIMITS.totalBytes, ratio: null, part: fileName });
  };
  return { kind: 'archive', files: wanted.map((entry) => ({ name: shownPath(entry.name), read: () => read(entry) })), ignored };
};

export const ignoredNote = (from: string, names: readonly string[]): readonly ImportProblem[] =>
  names.length === 0 ? [] : [problem('information', 'files-ignored', null, { from, count: names.length, names: firstNames(names) })];

export const tooLarge = (sizeBytes: number, limitBytes: number = LIMITS.fileBytes): ImportProblem =>
  problem('blocks', 'too-large', null, { sizeBytes, limitBytes });
