import { shorten } from '../clean-text.ts';
import type { ImportProblem } from '../preview.ts';
import { problem } from '../problem.ts';
import { ANSWER_SHEET_VERSION, type AnswerTrace } from './answer-sheet.ts';
import type { IssuedLetter } from './issued-letter.ts';
import type { ReturnedSheet } from './read-answer-sheet.ts';

/** What the records say to the hidden ids of a returned sheet. */
export type TracedLetter = {
  readonly edition: string;
  /** The letter that the sheet names; null when the records have none of that id. */
  readonly letter: IssuedLetter | null;
  /** What the hidden sheet of that letter's workbook says; null with the letter. */
  readonly trace: AnswerTrace | null;
};

/**
 * Why a returned sheet is not an answer to a letter of this edition; null when it is. The ids in the workbook only say where
 * to look: all of them must be what the records say.
 */
export const refusalOf = ({ trace: said, missing }: ReturnedSheet, { edition, letter, trace }: TracedLetter): ImportProblem | null => {
  const [gone] = missing;
  if (gone !== undefined) return problem('blocks', 'sheet-missing', { sheet: gone, cell: null }, { missing: gone });
  if (said.version !== ANSWER_SHEET_VERSION)
    return problem('blocks', 'answers-version', null, { version: shorten(said.version), known: ANSWER_SHEET_VERSION });
  if (said.edition !== edition) return problem('blocks', 'answers-other-edition', null, {});
  if (letter === null || trace === null) return problem('blocks', 'answers-unknown-letter', null, {});
  if (said.code !== letter.code)
    return problem('blocks', 'answers-other-region', null, { found: shorten(said.code), expected: letter.code });
  if (letter.withdrawn !== null) {
    const { number, date, withdrawn } = letter;
    return problem('blocks', 'answers-letter-withdrawn', null, { number, date, reason: withdrawn.reason });
  }
  return JSON.stringify(said.questions) === JSON.stringify(trace.questions)
    ? null
    : problem('blocks', 'answers-questions-differ', null, {});
};
