import { isDeepStrictEqual } from 'node:util';
import { compareContent } from '../../shared/submissions/compare-content.ts';
import type { FilePreview, ImportPreview, ImportProblem, PlannedChange, ProblemCode } from '../../shared/submissions/preview.ts';
import { problemLine } from '../../shared/wording/problem-sentence.ts';
import type { EditionUnderTest } from './edition-under-test.ts';

/** Problems that can only be met in a cell. */
const OF_A_CELL: ReadonlySet<ProblemCode> = new Set([
  'not-a-number',
  'number-ambiguous',
  'number-from-text',
  'number-negative',
  'number-not-whole',
  'number-percent',
  'number-too-large',
  'formula-read',
  'formula-without-value',
  'cell-error',
  'date-not-understood',
  'date-from-text',
  'text-became-date',
  'year-malformed',
  'unknown-choice',
  'text-too-long',
  'text-cleaned',
  'code-malformed',
  'code-unknown',
  'row-repeated',
]);

const UNSAID = /undefined|NaN|\[object|\bnull\b/u;

const faultsOfProblem = (one: ImportProblem): readonly string[] => {
  const faults: string[] = [];
  for (const language of ['id', 'en'] as const) {
    const line = problemLine(one, language);
    if (line.trim() === '') faults.push(`${one.code} has no sentence in ${language}`);
    // What stands in a cell is quoted as it is and may be any word.
    else if (UNSAID.test(line) && !UNSAID.test(JSON.stringify(one.values))) faults.push(`${one.code} says "${line}"`);
  }
  if (OF_A_CELL.has(one.code) && (one.sheet === null || one.cell === null)) faults.push(`${one.code} does not name its cell`);
  if (one.code === 'reading-failed') faults.push(`the reader failed: ${one.values.detail}`);
  return faults;
};

/** What a person is told of one file. */
const faultsOfPreview = (preview: FilePreview, fileName: string): readonly string[] => {
  const faults = preview.problems.flatMap(faultsOfProblem);
  if (preview.fileName !== fileName) faults.push(`the preview names the file ${preview.fileName}`);
  if (preview.outcome === 'blocked' && !preview.problems.some((one) => one.severity === 'blocks'))
    faults.push('blocked, and no problem says why');
  if (preview.outcome !== 'blocked' && preview.code === null) faults.push(`${preview.outcome}, and of no region`);
  return faults;
};

/** Changes without the cells that they were read from, which the records do not compare, in an order of their own. */
const facts = (changes: readonly PlannedChange[]): readonly string[] =>
  changes
    .map(({ kind, item, subject, label, property, before, after }) => JSON.stringify([kind, item, subject, label, property, before, after]))
    .sort();

/**
 * Holds one previewed file against the edition: whatever the file is, the import writes exactly what the preview said or
 * nothing. Answers what was breached, nothing when all is well.
 */
export const judgeFile = async (
  edition: EditionUnderTest,
  { preview }: ImportPreview,
  shown: FilePreview,
  fileName: string,
): Promise<readonly string[]> => {
  const faults = [...faultsOfPreview(shown, fileName)];
  const before = shown.code === null ? null : edition.stored(shown.code);
  const headBefore = edition.head();
  const reply = await edition.ask('submissions.import', { preview, file: shown.file });
  const head = edition.head();
  const after = shown.code === null ? null : edition.stored(shown.code);
  for (const incident of edition.takeIncidents()) faults.push(`the door caught ${incident}`);

  if (shown.outcome === 'blocked') {
    if (reply.ok) faults.push('blocked, and yet imported');
    else if (reply.failure.code !== 'file-blocked') faults.push(`blocked, and refused as ${reply.failure.code}`);
    if (!isDeepStrictEqual(head, headBefore) || !isDeepStrictEqual(after, before)) faults.push('blocked, and yet something was written');
    return faults;
  }
  if (!reply.ok) {
    faults.push(`${shown.outcome} in the preview, and refused as ${reply.failure.code}`);
    if (!isDeepStrictEqual(head, headBefore) || !isDeepStrictEqual(after, before)) faults.push('refused, and yet something was written');
    return faults;
  }
  if (after === null) return [...faults, 'imported, and nothing is stored'];
  const expectedOutcome = before === null ? 'new' : shown.changes.length === 0 ? 'unchanged' : 'updated';
  if (shown.outcome !== expectedOutcome) faults.push(`the preview says ${shown.outcome} where ${expectedOutcome} is true`);
  if (head.sequence > headBefore.sequence + 1) faults.push('one import, and more than one event');
  const written = facts(compareContent(before, after, {}).changes);
  if (!isDeepStrictEqual(written, facts(shown.changes))) faults.push('what was written is not what the preview said');
  return faults;
};
