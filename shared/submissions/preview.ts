import { z } from 'zod';
import type { RegionCode } from '../edition/region.ts';
import type { Coverage } from './coverage.ts';
import type { FigureSubject } from './figure.ts';
import type { AnswersPreview } from './letter/planned-answer.ts';
import type { FigureVerification } from './verification/verification.ts';

export const previewIdSchema = z.uuid().brand<'PreviewId'>();
export type PreviewId = z.infer<typeof previewIdSchema>;

export type Severity = 'blocks' | 'attention' | 'information';

/** Every problem that the intake of a workbook can meet. Its sentence is in the wording; `ProblemValues` are the sentence's fields. */
export const PROBLEM_CODES = [
  // The file as a whole.
  'not-a-workbook',
  'old-excel',
  'password-protected',
  'truncated',
  'damaged',
  'too-large',
  'inflates-too-much',
  'too-many-rows',
  'declares-entities',
  'took-too-long',
  'needs-too-much-memory',
  'reading-failed',
  'cannot-be-opened',
  // Files that hold or accompany others, and files of lines.
  'archive-nested',
  'archive-empty',
  'archive-too-many',
  'folder-too-many',
  'folder-too-deep',
  'files-ignored',
  'text-encoding',
  'quote-unclosed',
  'section-repeated',
  // The template and its parts.
  'not-the-template',
  'template-newer',
  'template-older',
  'sheet-missing',
  'column-missing',
  'extra-sheet',
  'extra-column',
  'column-renamed',
  'columns-mapped',
  'columns-mapped-before',
  'row-missing',
  'row-unknown',
  'row-repeated',
  'row-without-label',
  'total-row-skipped',
  'too-many-lines',
  'merged-cells',
  // Who sends it, and what else was sent.
  'code-missing',
  'code-malformed',
  'code-unknown',
  'code-of-other-province',
  'name-differs',
  'category-differs',
  'duplicate-file',
  'duplicate-region',
  // One cell.
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
  // What the figures say.
  'figure-missing',
  'source-missing',
  'participants-without-population',
  'coverage-above-100',
  'year-not-assessed',
  // A workbook that answers a letter.
  'answers-version',
  'answers-other-edition',
  'answers-unknown-letter',
  'answers-other-region',
  'answers-letter-withdrawn',
  'answers-questions-differ',
  'answers-duplicate',
  'answers-none',
  'answers-cells-altered',
  'answer-row-missing',
  'answer-row-altered',
  'answer-gone',
  'answer-contradicts',
  'answer-without-value',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a file that is no workbook seems to be. */
export const FILE_LOOKS = [
  'empty',
  'pdf',
  'image',
  'word',
  'presentation',
  'open-document',
  'binary-workbook',
  'archive',
  'web-page',
  'text',
  'unknown',
] as const;
export type FileLook = (typeof FILE_LOOKS)[number];

type Nothing = Readonly<Record<string, never>>;
/** The sender's word, and the field of the template for which it was taken. */
export type MappedWords = { readonly found: string; readonly field: string };
type Found = { readonly found: string };

/** Fields of each sentence. `found` is what stands in the cell, shortened; names of sheets and columns are the template's. */
export type ProblemValues = {
  readonly 'not-a-workbook': { readonly looksLike: FileLook };
  readonly 'old-excel': Nothing;
  readonly 'password-protected': Nothing;
  readonly truncated: Nothing;
  /** `part` is the part of the file that is damaged; empty when it cannot be told. */
  readonly damaged: { readonly part: string };
  readonly 'too-large': { readonly sizeBytes: number; readonly limitBytes: number };
  /** `ratio` is null when the sum of all parts is too large rather than one part. */
  readonly 'inflates-too-much': { readonly limitBytes: number; readonly ratio: number | null; readonly part: string };
  readonly 'too-many-rows': { readonly limit: number };
  readonly 'declares-entities': { readonly part: string };
  readonly 'took-too-long': { readonly seconds: number };
  readonly 'needs-too-much-memory': Nothing;
  readonly 'reading-failed': { readonly detail: string };
  readonly 'cannot-be-opened': { readonly detail: string };
  readonly 'archive-nested': Nothing;
  readonly 'archive-empty': Nothing;
  readonly 'archive-too-many': { readonly count: number; readonly limit: number };
  readonly 'folder-too-many': { readonly folder: string; readonly count: number; readonly limit: number };
  readonly 'folder-too-deep': { readonly folder: string; readonly names: string };
  /** `from` is the archive or folder; `names` are the first few, joined. */
  readonly 'files-ignored': { readonly from: string; readonly count: number; readonly names: string };
  readonly 'text-encoding': { readonly encoding: string };
  readonly 'quote-unclosed': { readonly line: number };
  readonly 'section-repeated': { readonly name: string; readonly firstLine: number };
  /** `version` is empty when the file carries none. */
  readonly 'not-the-template': { readonly version: string };
  readonly 'template-newer': { readonly version: string; readonly known: string };
  readonly 'template-older': { readonly version: string; readonly known: string };
  readonly 'sheet-missing': { readonly missing: string };
  readonly 'column-missing': { readonly column: string };
  readonly 'extra-sheet': { readonly name: string };
  readonly 'extra-column': { readonly column: string };
  readonly 'column-renamed': { readonly found: string; readonly column: string };
  readonly 'columns-mapped': { readonly pairs: readonly MappedWords[] };
  readonly 'columns-mapped-before': {
    readonly pairs: readonly MappedWords[];
    readonly by: string;
    readonly at: string;
    readonly timeZone: string;
  };
  readonly 'row-missing': { readonly label: string };
  readonly 'row-unknown': { readonly label: string };
  readonly 'row-repeated': { readonly label: string; readonly firstCell: string };
  readonly 'row-without-label': { readonly column: string };
  readonly 'total-row-skipped': { readonly label: string };
  readonly 'too-many-lines': { readonly count: number; readonly limit: number };
  readonly 'merged-cells': { readonly range: string };
  readonly 'code-missing': Nothing;
  readonly 'code-malformed': Found;
  readonly 'code-unknown': { readonly regionCode: string };
  readonly 'code-of-other-province': { readonly regionCode: string; readonly regionName: string; readonly provinceName: string };
  readonly 'name-differs': { readonly found: string; readonly expected: string };
  readonly 'category-differs': { readonly found: string; readonly expected: string };
  readonly 'duplicate-file': { readonly fileName: string };
  readonly 'duplicate-region': { readonly regionCode: string; readonly fileName: string };
  readonly 'not-a-number': Found;
  /** Both readings as decimals with a point. */
  readonly 'number-ambiguous': { readonly found: string; readonly thousands: string; readonly decimal: string };
  readonly 'number-from-text': { readonly found: string; readonly value: number };
  readonly 'number-negative': Found;
  readonly 'number-not-whole': Found;
  readonly 'number-percent': Found;
  readonly 'number-too-large': { readonly found: string; readonly limit: number };
  readonly 'formula-read': Found;
  readonly 'formula-without-value': Nothing;
  readonly 'cell-error': Found;
  readonly 'date-not-understood': Found;
  /** `cutOff` is the reading: `2024`, `2024-04` or `2024-12-31`. */
  readonly 'date-from-text': { readonly found: string; readonly cutOff: string };
  readonly 'text-became-date': Found;
  readonly 'year-malformed': Found;
  /** `readAs` is empty when nothing was read. */
  readonly 'unknown-choice': { readonly found: string; readonly choices: string; readonly readAs: string };
  readonly 'text-too-long': { readonly length: number; readonly limit: number };
  readonly 'text-cleaned': Nothing;
  readonly 'figure-missing': { readonly label: string };
  readonly 'source-missing': { readonly label: string };
  readonly 'participants-without-population': { readonly segment: 'formal' | 'informal'; readonly participants: number };
  /** `percent` as a decimal with a point and two places. */
  readonly 'coverage-above-100': {
    readonly segment: 'formal' | 'informal';
    readonly participants: number;
    readonly population: number;
    readonly percent: string;
  };
  readonly 'year-not-assessed': { readonly found: string; readonly expected: number };
  /** `version` is empty when the file carries none. */
  readonly 'answers-version': { readonly version: string; readonly known: string };
  readonly 'answers-other-edition': Nothing;
  readonly 'answers-unknown-letter': Nothing;
  readonly 'answers-other-region': { readonly found: string; readonly expected: string };
  /** `date` in ISO form; `number` may be empty. */
  readonly 'answers-letter-withdrawn': { readonly number: string; readonly date: string; readonly reason: string };
  readonly 'answers-questions-differ': Nothing;
  readonly 'answers-duplicate': { readonly fileName: string };
  readonly 'answers-none': { readonly unanswered: number; readonly unclear: number; readonly gone: number };
  /** `cells` are the first few addresses of `count`. */
  readonly 'answers-cells-altered': { readonly cells: string; readonly count: number };
  readonly 'answer-row-missing': { readonly number: string };
  readonly 'answer-row-altered': { readonly number: string };
  /** A number where people or rupiah are counted; empty where nothing was declared, or nothing stands now. */
  readonly 'answer-gone': {
    readonly number: string;
    readonly name: string;
    readonly declared: string | number;
    readonly stored: string | number;
  };
  readonly 'answer-contradicts': { readonly number: string };
  readonly 'answer-without-value': { readonly number: string };
};

export type ProblemOf<Code extends ProblemCode> = {
  readonly severity: Severity;
  readonly code: Code;
  /** Sheet and cell as the sender sees them, e.g. `Cakupan` and `C5`, or `R12C3` in a file of lines; null when the whole file is meant. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly values: ProblemValues[Code];
};
export type ImportProblem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export const CHANGE_PROPERTIES = [
  'value',
  'previousValue',
  'cutOff',
  'source',
  'denominator',
  'mark',
  'type',
  'number',
  'year',
  'title',
  'scope',
  'status',
  'name',
  'description',
  'leadName',
  'leadOffice',
  'inPerson',
  'category',
] as const;
export type ChangeProperty = (typeof CHANGE_PROPERTIES)[number];

/** One cell of the difference between what is stored and what the file says. */
export type PlannedChange = {
  readonly kind: 'new' | 'changed' | 'removed';
  readonly item: 'figure' | 'regulation' | 'innovation' | 'delegation' | 'category';
  readonly subject: FigureSubject | null;
  /** Payer, purpose, regulation or innovation; empty for coverage. */
  readonly label: string;
  /** Which property of the item, e.g. `value`, `source`, `cutOff`. */
  readonly property: ChangeProperty;
  /** `Cakupan!B6`; null for what the file no longer has. */
  readonly cell: string | null;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
};

/** What would be written from one file, and everything that was noticed. Nothing is written yet. */
export type FilePreview = {
  readonly file: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly outcome: 'new' | 'updated' | 'unchanged' | 'blocked';
  readonly code: RegionCode | null;
  readonly regionName: string | null;
  readonly templateVersion: string | null;
  readonly problems: readonly ImportProblem[];
  readonly changes: readonly PlannedChange[];
  readonly unchangedCount: number;
  readonly coverage: Coverage | null;
  /** Coverage by what is declared now; null when nothing is. Corrections are not in it. */
  readonly storedCoverage: Coverage | null;
  /** Set for a workbook that answers a letter of questions. */
  readonly answers?: AnswersPreview;
  /** What the secretariat checked that would lapse with this file, and what would stand again. */
  readonly verifications: { readonly lapse: readonly FigureVerification[]; readonly revive: readonly FigureVerification[] };
};

export type ImportPreview = { readonly preview: PreviewId; readonly files: readonly FilePreview[]; readonly cancelled: boolean };

/** Pushed while files are read. */
export type PreviewProgress = { readonly done: number; readonly total: number; readonly fileName: string };
