import { cellReference, type CellPlaces, placeKey } from '../cell-places.ts';
import { shorten } from '../clean-text.ts';
import type { ImportProblem } from '../preview.ts';
import { problem } from '../problem.ts';
import type { SubmissionContent } from '../submission.ts';
import { ANSWER_SHEET_NAMES, answerRows, asWritten, type AnswerRow, type AnswerSheetHead } from './answer-sheet.ts';
import type { AnsweredValue, AskedQuestion, GivenAnswer, IssuedLetter } from './issued-letter.ts';
import type { PlannedAnswer, PlannedValue } from './planned-answer.ts';
import { type CellAnswer, isSameCell, type QuestionCell, storedIn, withAnswers } from './question-cells.ts';
import type { ReturnedSheet } from './read-answer-sheet.ts';
import {
  alteredCells,
  answerAddress,
  findRows,
  type LineReading,
  NOTHING_SAID,
  readLine,
  ReturnedCells,
  saysNothing,
} from './returned-lines.ts';

/** The letter that is answered, and what the records say now. */
export type AnswerRecords = {
  readonly letter: Pick<IssuedLetter, 'questions' | 'answers'>;
  readonly head: AnswerSheetHead;
  readonly content: SubmissionContent;
};

/** What would be kept of the answer to one question. */
export type AnswerToKeep = Pick<GivenAnswer, 'question' | 'outcome' | 'values' | 'explanation' | 'source'>;

export type AnswerPlan = {
  readonly answers: readonly PlannedAnswer[];
  readonly keep: readonly AnswerToKeep[];
  /** The stored content with exactly the answered values changed. */
  readonly content: SubmissionContent;
  readonly places: CellPlaces;
  readonly problems: readonly ImportProblem[];
};

const SHEET = ANSWER_SHEET_NAMES.answers;
/** Altered cells that are named one by one. */
const NAMED = 8;

type Line = LineReading & { readonly cell: QuestionCell | null; readonly address: string };

/**
 * The first cell of a question that holds neither what was declared when it was asked nor what an answer to this letter made
 * of it since: the question no longer applies to it.
 */
const changedSince = ({ cells }: AskedQuestion, { letter, content }: AnswerRecords): QuestionCell | undefined => {
  const answeredIn = (cell: QuestionCell): readonly AnsweredValue['after'][] =>
    letter.answers.flatMap(({ question, values }) =>
      values.flatMap(({ index, after }) => {
        const answered = letter.questions[question - 1]?.cells[index];
        return answered !== undefined && isSameCell(answered, cell) ? [after] : [];
      }),
    );
  return cells.find((cell) => {
    const stored = storedIn(content, cell);
    return stored === undefined || (stored !== cell.declared && !answeredIn(cell).includes(stored));
  });
};

type SaidValues = {
  readonly values: readonly AnsweredValue[];
  readonly shown: readonly PlannedValue[];
  readonly changes: readonly CellAnswer[];
};

/** What becomes of the cells of one question. A line left empty leaves its cell as it is. */
const valuesOf = (lines: readonly Line[], content: SubmissionContent): SaidValues => {
  const values: AnsweredValue[] = [];
  const shown: PlannedValue[] = [];
  const changes: CellAnswer[] = [];
  lines.forEach(({ cell: asked, address, stays, value }, index) => {
    if (asked?.open !== true) return;
    const { name, subject, property, declared } = asked;
    const stored = storedIn(content, asked) ?? null;
    const after = value !== null ? value.value : stays ? declared : stored;
    const cell = cellReference(SHEET, address);
    if (after !== declared) {
      values.push({ index, before: declared, after });
      shown.push({ name, subject, property, before: declared, after, cell: value === null ? null : cell });
    }
    if (after !== stored) changes.push({ asked, value: after, cell, fromFormula: value?.fromFormula === true });
  });
  return { values, shown, changes };
};

const isRecorded = (given: GivenAnswer | undefined, { outcome, values, explanation, source }: AnswerToKeep): boolean =>
  given?.outcome === outcome &&
  given.explanation === explanation &&
  given.source === source &&
  JSON.stringify(given.values) === JSON.stringify(values);

type QuestionPlan = {
  readonly planned: PlannedAnswer;
  readonly keep: AnswerToKeep | null;
  readonly changes: readonly CellAnswer[];
  readonly problems: readonly ImportProblem[];
};

const planQuestion = (
  question: AskedQuestion,
  number: number,
  lines: readonly Line[],
  lost: readonly ImportProblem[],
  records: AnswerRecords,
): QuestionPlan => {
  const blank: PlannedAnswer = {
    question: number,
    place: question.place,
    text: question.question,
    state: 'unanswered',
    outcome: null,
    values: [],
    explanation: '',
    source: '',
    unclear: null,
  };
  const without = (planned: Partial<PlannedAnswer>, problems: readonly ImportProblem[]): QuestionPlan => ({
    planned: { ...blank, ...planned },
    keep: null,
    changes: [],
    problems,
  });

  const changed = changedSince(question, records);
  if (changed !== undefined) {
    const isCount = changed.property === 'value' || changed.property === 'previousValue';
    const said = (value: string | number | null | undefined): string | number =>
      isCount && typeof value === 'number' ? value : shorten(String(asWritten(value ?? null, changed) ?? ''));
    const [declared, stored] = [said(changed.declared), said(storedIn(records.content, changed))];
    const values = { number: String(number), name: changed.name, declared, stored };
    return without({ state: 'gone' }, [problem('attention', 'answer-gone', { sheet: SHEET, cell: null }, values)]);
  }
  const problems = [...lost, ...lines.flatMap((line) => line.problems)];
  const unclear = problems.find(({ severity }) => severity !== 'information');
  if (unclear !== undefined)
    return without({ state: 'not-understood', unclear: unclear.cell === null ? SHEET : cellReference(SHEET, unclear.cell) }, problems);
  if (lines.every(saysNothing)) return without({}, problems);

  const words = (key: 'explanation' | 'source'): string =>
    lines
      .map((line) => line[key])
      .filter((text) => text !== '')
      .join('\n');
  const [explanation, source] = [words('explanation'), words('source')];
  const { values, shown, changes } = valuesOf(lines, records.content);
  const outcome = values.length > 0 ? 'corrected' : explanation !== '' || source !== '' ? 'explained' : 'confirmed';
  const keep: AnswerToKeep = { question: number, outcome, values, explanation, source };
  const given = records.letter.answers.find((one) => one.question === number);
  const recorded = changes.length === 0 && isRecorded(given, keep);
  const planned: PlannedAnswer = { ...blank, state: recorded ? 'recorded' : 'answered', outcome, values: shown, explanation, source };
  return { planned, keep: recorded ? null : keep, changes, problems };
};

/**
 * What a returned sheet would write, question by question, against the letter it answers. Values go into the stored content
 * one by one; everything else in the workbook is named and left alone. Pure: the same sheet and records, the same plan.
 */
export const planAnswers = (sheet: ReturnedSheet, records: AnswerRecords): AnswerPlan => {
  const { letter, head, content } = records;
  const returned = new ReturnedCells(sheet.cells);
  const rows = answerRows(letter.questions);
  const { at: found, lost } = findRows(returned, rows, sheet.merges);
  const lineOf = (row: AnswerRow): Line => {
    const at = found.get(row);
    const reading = at === undefined ? NOTHING_SAID : readLine(returned, row, at);
    return { ...reading, cell: row.cell, address: answerAddress(at ?? 1, 'value') };
  };
  const plans = letter.questions.map((question, index) => {
    const own = rows.filter((row) => row.question === index);
    return planQuestion(
      question,
      index + 1,
      own.map(lineOf),
      own.flatMap((row) => lost.get(row) ?? []),
      records,
    );
  });
  const answers = plans.map(({ planned }) => planned);
  const changes = plans.flatMap((plan) => plan.changes);
  const problems = plans.flatMap((plan) => plan.problems);

  const altered = alteredCells(returned, rows, found, head);
  if (altered.length + sheet.beyond > 0) {
    const values = { cells: altered.slice(0, NAMED).join(', '), count: altered.length + sheet.beyond };
    problems.push(problem('attention', 'answers-cells-altered', { sheet: SHEET, cell: altered[0] ?? null }, values));
  }
  for (const name of sheet.otherSheets)
    problems.push(problem('information', 'extra-sheet', { sheet: name, cell: null }, { name: shorten(name) }));
  if (!answers.some(({ state }) => state === 'answered' || state === 'recorded')) {
    const count = (state: PlannedAnswer['state']): number => answers.filter((one) => one.state === state).length;
    const values = { unanswered: count('unanswered'), unclear: count('not-understood'), gone: count('gone') };
    problems.push(problem('blocks', 'answers-none', null, values));
  }
  return {
    answers,
    keep: plans.flatMap(({ keep }) => keep ?? []),
    content: withAnswers(content, changes),
    places: Object.fromEntries(
      changes.map(({ asked: { item, subject, position, property }, cell }) => [placeKey(item, subject, position, property), cell]),
    ),
    problems,
  };
};
