import type { FigureSubject } from '../figure.ts';
import type { AnswerOutcome, AskedQuestion, GivenAnswer, IssuedLetter } from './issued-letter.ts';
import type { AskedProperty } from './question-cells.ts';

/**
 * What an answer sheet says to one question. `recorded`: it is what is kept already. `gone`: what was asked about has
 * changed since. `not-understood`: something stands there that cannot be read as an answer.
 */
export const PLANNED_STATES = ['answered', 'recorded', 'unanswered', 'gone', 'not-understood'] as const;
export type PlannedState = (typeof PLANNED_STATES)[number];

/** One value that was stated anew, with the name that the template gives its item. */
export type NamedValue = {
  readonly name: string;
  readonly subject: FigureSubject | null;
  readonly property: AskedProperty;
  readonly before: string | number | null;
  readonly after: string | number | null;
};

/** The values of an answer that is kept, with the names of the cells that were asked about. */
export const namedValues = ({ cells }: Pick<AskedQuestion, 'cells'>, { values }: Pick<GivenAnswer, 'values'>): readonly NamedValue[] =>
  values.flatMap(({ index, before, after }) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ name: cell.name, subject: cell.subject, property: cell.property, before, after }];
  });

export type PlannedValue = NamedValue & {
  /** `Jawaban!F12`; null where a value of an earlier answer stays. */
  readonly cell: string | null;
};

export type PlannedAnswer = {
  /** Counts from 1, as in the letter. */
  readonly question: number;
  readonly place: string;
  readonly text: string;
  readonly state: PlannedState;
  readonly outcome: AnswerOutcome | null;
  readonly values: readonly PlannedValue[];
  readonly explanation: string;
  readonly source: string;
  /** Where the first thing stands that was not understood. */
  readonly unclear: string | null;
};

/** The preview of an answer sheet, beside that of the file. */
export type AnswersPreview = {
  readonly letter: Pick<IssuedLetter, 'number' | 'date'>;
  readonly questions: readonly PlannedAnswer[];
};
