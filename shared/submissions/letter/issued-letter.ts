import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { IssuedDocument } from '../../papers/paper.ts';
import { findingCodeSchema } from '../findings/finding.ts';
import { questionCellSchema } from './question-cells.ts';

export const letterIdSchema = z.uuid().brand<'LetterId'>();
export type LetterId = z.infer<typeof letterIdSchema>;

/** A question as it left the house, with the cells that it puts in question; of a finding, as it stood then. */
export const askedQuestionSchema = z.strictObject({
  place: z.string(),
  claim: z.string(),
  question: z.string(),
  finding: z.strictObject({ code: findingCodeSchema, place: z.string(), fingerprint: z.string() }).nullable(),
  cells: z.array(questionCellSchema),
});
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;

/**
 * What a region answered: other values (with or without words), words that explain what stays, or no more than that it
 * stays as declared.
 */
export const ANSWER_OUTCOMES = ['corrected', 'explained', 'confirmed'] as const;
export const answerOutcomeSchema = z.enum(ANSWER_OUTCOMES);
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** One value that an answer states anew; `index` counts the cells of its question from 0. */
export const answeredValueSchema = z.strictObject({
  index: z.int().min(0).max(99),
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
});
export type AnsweredValue = z.infer<typeof answeredValueSchema>;

/** An answer as it is kept: the region's words, and the import by which they came. */
export type GivenAnswer = {
  /** Counts from 1, as in the letter. */
  readonly question: number;
  readonly outcome: AnswerOutcome;
  readonly values: readonly AnsweredValue[];
  readonly explanation: string;
  readonly source: string;
  /** Of the finding after the answer was written; null when it is found no more. */
  readonly fingerprint: string | null;
  readonly revision: number;
  readonly fileName: string;
  readonly arrivedAt: string;
  readonly importedBy: string;
};

export type LetterWithdrawal = { readonly at: string; readonly by: string; readonly reason: string };

/** A letter that left the house: its documents, what it asked, and what came back. */
export type IssuedLetter = {
  /** Null for a letter from before letters left with a workbook. */
  readonly id: LetterId | null;
  readonly code: RegionCode;
  readonly number: string;
  readonly date: string;
  readonly answerBy: string | null;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly withdrawn: LetterWithdrawal | null;
  readonly documents: readonly IssuedDocument[];
  readonly questions: readonly AskedQuestion[];
  /** The newest of each question; of a revision that was withdrawn none. */
  readonly answers: readonly GivenAnswer[];
};

export type LetterState =
  | { readonly state: 'withdrawn'; readonly withdrawal: LetterWithdrawal }
  | { readonly state: 'sent' }
  | { readonly state: 'answered'; readonly count: number; readonly of: number; readonly latest: string };

export const letterState = ({ withdrawn, questions, answers }: Pick<IssuedLetter, 'withdrawn' | 'questions' | 'answers'>): LetterState => {
  if (withdrawn !== null) return { state: 'withdrawn', withdrawal: withdrawn };
  const latest = answers
    .map(({ arrivedAt }) => arrivedAt)
    .toSorted()
    .at(-1);
  return latest === undefined ? { state: 'sent' } : { state: 'answered', count: answers.length, of: questions.length, latest };
};
