import { cutOffOfDateCell, isYear, readCutOff } from '../notation/read-date.ts';
import { readWholeNumber, wholeFromCell } from '../notation/read-number.ts';
import { cleanText, shorten } from './clean-text.ts';
import { type FigureMark, LARGEST_FIGURE } from './figure.ts';
import type { ImportProblem } from './preview.ts';
import { problem } from './problem.ts';
import { REGULATION_TYPES, type RegulationStatus, type RegulationType } from './submission.ts';
import { MARK_WORDS, readMark, readRegulationStatus, readRegulationType, REGULATION_STATUS_WORDS, YES_NO } from './template.ts';
import type { CellContent, GridCell } from './workbook-grid.ts';

/** A cell together with where it stands and where its problems go. */
export type CellToRead = {
  readonly cell: GridCell | null;
  readonly sheet: string;
  readonly address: string;
  readonly problems: ImportProblem[];
};

const showNumber = (value: number): string => String(value).replace('.', ',');

const isoDay = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10);
};

/** The cell as its sender sees it, for a sentence; empty for a cell that shows nothing. */
export const shownText = (content: CellContent): string => {
  switch (content.kind) {
    case 'number':
      return content.format.includes('%') ? `${showNumber(Math.round(content.value * 1e6) / 1e4)}%` : showNumber(content.value);
    case 'text':
      return cleanText(content.text).text;
    case 'date':
      return isoDay(content.time);
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.error;
    case 'no-value':
      return '';
  }
};

export const isBlank = (cell: GridCell | null): boolean =>
  cell === null || (cell.content.kind === 'text' && cleanText(cell.content.text).text === '');

const found = (content: CellContent): { readonly found: string } => ({ found: shorten(shownText(content)) });

/** Content that can be read, or null when there is none; notes formulas, errors and formulas without result. */
const readableContent = (
  one: CellToRead,
  severity: 'blocks' | 'attention',
): Exclude<CellContent, { kind: 'error' | 'no-value' }> | null => {
  const { cell, sheet, address, problems } = one;
  if (cell === null || isBlank(cell)) return null;
  const { content } = cell;
  const place = { sheet, cell: address };
  if (content.kind === 'error') {
    problems.push(problem(severity, 'cell-error', place, found(content)));
    return null;
  }
  if (content.kind === 'no-value') {
    problems.push(problem(severity, 'formula-without-value', place, {}));
    return null;
  }
  if (cell.fromFormula) problems.push(problem('information', 'formula-read', place, found(content)));
  return content;
};

/** A whole number of people or rupiah; null when the cell is empty or blocked. */
export const readCountCell = (one: CellToRead): number | null => {
  const content = readableContent(one, 'blocks');
  if (content === null) return null;
  const place = { sheet: one.sheet, cell: one.address };
  const { problems } = one;
  if (content.kind === 'date' || content.kind === 'boolean' || (content.kind === 'number' && !Number.isFinite(content.value))) {
    problems.push(problem('blocks', 'not-a-number', place, found(content)));
    return null;
  }
  if (content.kind === 'number') {
    const whole = wholeFromCell(content.value);
    if (content.format.includes('%')) problems.push(problem('blocks', 'number-percent', place, found(content)));
    else if (content.value < 0 && whole !== 0) problems.push(problem('blocks', 'number-negative', place, found(content)));
    else if (whole === null) problems.push(problem('blocks', 'number-not-whole', place, found(content)));
    else if (whole > LARGEST_FIGURE)
      problems.push(problem('blocks', 'number-too-large', place, { ...found(content), limit: LARGEST_FIGURE }));
    else return whole === 0 ? 0 : whole;
    return null;
  }
  const reading = readWholeNumber(shownText(content), LARGEST_FIGURE);
  switch (reading.kind) {
    case 'number':
      problems.push(problem('information', 'number-from-text', place, { ...found(content), value: reading.value }));
      return reading.value;
    case 'ambiguous':
      problems.push(
        problem('blocks', 'number-ambiguous', place, { ...found(content), thousands: reading.thousands, decimal: reading.decimal }),
      );
      return null;
    case 'negative':
      problems.push(problem('blocks', 'number-negative', place, found(content)));
      return null;
    case 'not-whole':
      problems.push(problem('blocks', 'number-not-whole', place, found(content)));
      return null;
    case 'percent':
      problems.push(problem('blocks', 'number-percent', place, found(content)));
      return null;
    case 'too-large':
      problems.push(problem('blocks', 'number-too-large', place, { ...found(content), limit: LARGEST_FIGURE }));
      return null;
    case 'not-a-number':
      problems.push(problem('blocks', 'not-a-number', place, found(content)));
      return null;
  }
};

/**
 * Text of one line, or of a paragraph. What is too long blocks, since the records would have to cut it. A `key` is what
 * a line is known by: without it the line cannot be read, so that an error in it blocks.
 */
export const readTextCell = (
  one: CellToRead,
  wanted: { readonly maxLength: number; readonly paragraph?: boolean; readonly key?: boolean },
): string | null => {
  const content = readableContent(one, wanted.key === true ? 'blocks' : 'attention');
  if (content === null) return null;
  const place = { sheet: one.sheet, cell: one.address };
  if (content.kind === 'date') one.problems.push(problem('attention', 'text-became-date', place, found(content)));
  if (content.kind !== 'text') return shownText(content);
  const { text, cleaned } = cleanText(content.text, wanted.paragraph);
  if (cleaned) one.problems.push(problem('information', 'text-cleaned', place, {}));
  if (text.length <= wanted.maxLength) return text;
  one.problems.push(problem('blocks', 'text-too-long', place, { length: text.length, limit: wanted.maxLength }));
  return null;
};

/** A cut-off date as far as it was said. What is not understood stays empty and is asked about; it never blocks. */
export const readCutOffCell = (one: CellToRead): string | null => {
  const content = readableContent(one, 'attention');
  if (content === null) return null;
  const place = { sheet: one.sheet, cell: one.address };
  if (content.kind === 'number' && isYear(content.value)) return String(content.value);
  if (content.kind === 'date') {
    const cutOff = cutOffOfDateCell(new Date(content.time), content.format);
    if (cutOff !== null) return cutOff;
  }
  if (content.kind === 'text') {
    const reading = readCutOff(shownText(content));
    if (reading !== null) {
      if (!reading.verbatim)
        one.problems.push(problem('information', 'date-from-text', place, { ...found(content), cutOff: reading.cutOff }));
      return reading.cutOff;
    }
  }
  one.problems.push(problem('attention', 'date-not-understood', place, found(content)));
  return null;
};

export const readYearCell = (one: CellToRead): number | null => {
  const content = readableContent(one, 'attention');
  if (content === null) return null;
  const text = content.kind === 'date' ? (cutOffOfDateCell(new Date(content.time), content.format) ?? '') : shownText(content);
  const year = /^\d{4}$/u.test(text) ? Number(text) : Number.NaN;
  if (isYear(year)) return year;
  one.problems.push(problem('attention', 'year-malformed', { sheet: one.sheet, cell: one.address }, found(content)));
  return null;
};

/** Where a figure comes from; an empty cell means that it was reported. */
export const readMarkCell = (one: CellToRead): FigureMark => {
  const content = readableContent(one, 'attention');
  const mark = content === null ? 'reported' : readMark(shownText(content));
  if (mark !== null) return mark;
  one.problems.push(
    problem(
      'attention',
      'unknown-choice',
      { sheet: one.sheet, cell: one.address },
      {
        found: content === null ? '' : found(content).found,
        choices: Object.values(MARK_WORDS).join(', '),
        readAs: MARK_WORDS.reported,
      },
    ),
  );
  return 'reported';
};

export const readRegulationTypeCell = (one: CellToRead): RegulationType | null => {
  const content = readableContent(one, 'blocks');
  if (content === null) return null;
  const type = readRegulationType(shownText(content));
  if (type !== null) return type;
  one.problems.push(
    problem(
      'blocks',
      'unknown-choice',
      { sheet: one.sheet, cell: one.address },
      {
        ...found(content),
        choices: REGULATION_TYPES.join(', '),
        readAs: '',
      },
    ),
  );
  return null;
};

/** Whether a regulation still holds; null when it is not said, or said in words that are not known. */
export const readRegulationStatusCell = (one: CellToRead): RegulationStatus | null => {
  const content = readableContent(one, 'attention');
  if (content === null) return null;
  const status = readRegulationStatus(shownText(content));
  if (status === null) {
    const choices = Object.values(REGULATION_STATUS_WORDS).join(', ');
    one.problems.push(
      problem('attention', 'unknown-choice', { sheet: one.sheet, cell: one.address }, { ...found(content), choices, readAs: '' }),
    );
  }
  return status;
};

/** `Ya` or `Tidak`. An empty or other answer is read as `Tidak`, and said. */
export const readYesNoCell = (one: CellToRead): boolean => {
  const content = readableContent(one, 'attention');
  const word = content === null ? '' : shownText(content).toLowerCase();
  if (['ya', 'y', 'yes', 'true'].includes(word)) return true;
  if (['tidak', 't', 'no', 'false'].includes(word)) return false;
  one.problems.push(
    problem(
      'attention',
      'unknown-choice',
      { sheet: one.sheet, cell: one.address },
      {
        found: content === null ? '' : found(content).found,
        choices: `${YES_NO.yes}, ${YES_NO.no}`,
        readAs: YES_NO.no,
      },
    ),
  );
  return false;
};
