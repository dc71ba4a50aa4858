import { cleanText, shorten } from '../clean-text.ts';
import type { ImportProblem } from '../preview.ts';
import { problem } from '../problem.ts';
import {
  type CellToRead,
  isBlank,
  readCountCell,
  readCutOffCell,
  readRegulationStatusCell,
  readTextCell,
  readYearCell,
  shownText,
} from '../read-cell.ts';
import { columnLetters, normaliseLabel } from '../template.ts';
import {
  ANSWER_COLUMNS,
  ANSWER_SHEET_NAMES,
  type AnswerColumnKey,
  answerColumn,
  answerHeadRow,
  type AnswerRow,
  type AnswerSheetHead,
  CHOICES,
  columnOfCell,
  headTexts,
  LONGEST_EXPLANATION,
  LONGEST_SOURCE,
} from './answer-sheet.ts';
import type { QuestionCell } from './question-cells.ts';
import type { ReturnedCell, ReturnedSheet } from './read-answer-sheet.ts';

type Value = string | number | null;

const SHEET = ANSWER_SHEET_NAMES.answers;

export const answerAddress = (row: number, key: AnswerColumnKey): string => `${columnLetters(answerColumn(key))}${String(row)}`;

const plain = (text: string): string => cleanText(text, true).text.replace(/\s+/gu, ' ');

const shown = (one: ReturnedCell | undefined): string => (one === undefined ? '' : shownText(one.cell.content));

/** Whether a printed cell came back as it was sent; programs that save it again may change spaces and line ends. */
const saysStill = (one: ReturnedCell | undefined, printed: Value): boolean =>
  typeof printed === 'number' && one?.cell.content.kind === 'number'
    ? one.cell.content.value === printed
    : plain(shown(one)) === plain(String(printed ?? ''));

/** The cells of the sheet that came back, by row and column. */
export class ReturnedCells {
  readonly #rows = new Map<number, Map<number, ReturnedCell>>();

  constructor(cells: readonly ReturnedCell[]) {
    for (const cell of cells) {
      if (isBlank(cell.cell)) continue;
      const row = this.#rows.get(cell.row) ?? new Map<number, ReturnedCell>();
      this.#rows.set(cell.row, row.set(cell.column, cell));
    }
  }

  at(row: number, key: AnswerColumnKey): ReturnedCell | undefined {
    return this.#rows.get(row)?.get(answerColumn(key));
  }

  rowsNumbered(number: string): readonly number[] {
    return [...this.#rows.keys()].filter((row) => plain(shown(this.at(row, 'number'))) === number);
  }

  all(): readonly ReturnedCell[] {
    return [...this.#rows]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([, cells]) => [...cells.values()].toSorted((a, b) => a.column - b.column));
  }
}

export type FoundRows = {
  readonly at: ReadonlyMap<AnswerRow, number>;
  /** Why a line cannot be read. */
  readonly lost: ReadonlyMap<AnswerRow, ImportProblem>;
};

/** Why the line that stands in this row is not read; null when it is. Whoever filled it in answered to what it said. */
const distrust = (returned: ReturnedCells, row: AnswerRow, at: number, merges: ReturnedSheet['merges']): ImportProblem | null => {
  const { number } = row;
  for (const key of ['concerns', 'declared'] as const) {
    if (!saysStill(returned.at(at, key), row[key]))
      return problem('attention', 'answer-row-altered', { sheet: SHEET, cell: answerAddress(at, key) }, { number });
  }
  const merge = merges.find(({ top, bottom, left }) => at >= top && at <= bottom && bottom > top && left <= ANSWER_COLUMNS.length);
  if (merge === undefined) return null;
  const [corner, end] = [`${columnLetters(merge.left)}${String(merge.top)}`, `${columnLetters(merge.right)}${String(merge.bottom)}`];
  return problem('attention', 'merged-cells', { sheet: SHEET, cell: corner }, { range: `${corner}:${end}` });
};

/** Where each line of the table stands now. A line is known by its number, and trusted by what it says it is about. */
export const findRows = (returned: ReturnedCells, rows: readonly AnswerRow[], merges: ReturnedSheet['merges']): FoundRows => {
  const found = new Map<AnswerRow, number>();
  const lost = new Map<AnswerRow, ImportProblem>();
  for (const row of rows) {
    const { number } = row;
    const [at, second] = returned.rowsNumbered(number);
    if (at === undefined || second !== undefined) {
      const cell = second === undefined ? null : answerAddress(second, 'number');
      lost.set(row, problem('attention', 'answer-row-missing', { sheet: SHEET, cell }, { number }));
      continue;
    }
    const why = distrust(returned, row, at, merges);
    if (why === null) found.set(row, at);
    else lost.set(row, why);
  }
  return { at: found, lost };
};

/** What one line says: a new value, that it stays, words; and what could not be understood. */
export type LineReading = {
  readonly stays: boolean;
  readonly value: { readonly value: string | number; readonly fromFormula: boolean } | null;
  readonly explanation: string;
  readonly source: string;
  readonly problems: readonly ImportProblem[];
};

export const NOTHING_SAID: LineReading = { stays: false, value: null, explanation: '', source: '', problems: [] };

export const saysNothing = ({ stays, value, explanation, source, problems }: LineReading): boolean =>
  !stays && value === null && explanation === '' && source === '' && problems.length === 0;

const STAYS: ReadonlySet<string> = new Set(['tetap', 'benar', 'sudah benar', 'sama', 'sesuai', 'tidak berubah']);
const CHANGES: ReadonlySet<string> = new Set(['berubah', 'diubah', 'ubah', 'salah']);

const readValue = (one: CellToRead, cell: QuestionCell): Value => {
  const { kind, maxLength } = columnOfCell(cell);
  switch (kind) {
    case 'people':
    case 'rupiah':
      return readCountCell(one);
    case 'cut-off':
      return readCutOffCell(one);
    case 'year':
      return readYearCell(one);
    case 'regulation-status':
      return readRegulationStatusCell(one);
    case 'text':
    case 'paragraph':
    case 'mark':
    case 'regulation-type':
      return readTextCell(one, { maxLength, paragraph: kind === 'paragraph' });
  }
};

/** Reads the answer cells of one line. Nothing in them blocks the file: what is not understood leaves its question open. */
export const readLine = (returned: ReturnedCells, { number, cell }: Pick<AnswerRow, 'number' | 'cell'>, at: number): LineReading => {
  const problems: ImportProblem[] = [];
  const place = (key: AnswerColumnKey) => ({ sheet: SHEET, cell: answerAddress(at, key) });
  const toRead = (key: AnswerColumnKey): CellToRead => ({
    cell: returned.at(at, key)?.cell ?? null,
    sheet: SHEET,
    address: answerAddress(at, key),
    problems,
  });
  const complain = (code: 'answer-contradicts' | 'answer-without-value', key: AnswerColumnKey): void => {
    problems.push(problem('attention', code, place(key), { number }));
  };

  const inOpen = (key: 'choice' | 'value') => (cell?.open === true ? returned.at(at, key) : undefined);
  const hasNoResult = (key: 'choice' | 'value'): boolean => inOpen(key)?.cell.content.kind === 'no-value';
  const word = normaliseLabel(shown(inOpen('choice')));
  const typed = normaliseLabel(shown(inOpen('value')));
  // Who writes the word where the value belongs has chosen, too.
  const stays = STAYS.has(word) || STAYS.has(typed);
  let value: LineReading['value'] = null;
  if (cell !== null && (hasNoResult('value') || (typed !== '' && !STAYS.has(typed)))) {
    const read = readValue(toRead('value'), cell);
    if (read !== null) value = { value: read, fromFormula: inOpen('value')?.cell.fromFormula === true };
  }
  if (hasNoResult('choice')) problems.push(problem('attention', 'formula-without-value', place('choice'), {}));
  else if (word !== '' && !STAYS.has(word) && !CHANGES.has(word)) {
    const found = shorten(shown(inOpen('choice')));
    problems.push(
      problem('attention', 'unknown-choice', place('choice'), { found, choices: Object.values(CHOICES).join(', '), readAs: '' }),
    );
  } else if (CHANGES.has(word) && typed === '') complain('answer-without-value', 'value');
  else if (CHANGES.has(word) && (stays || value?.value === cell?.declared)) complain('answer-contradicts', 'choice');
  else if (stays && value !== null && value.value !== cell?.declared) complain('answer-contradicts', 'choice');

  const explanation = readTextCell(toRead('explanation'), { maxLength: LONGEST_EXPLANATION, paragraph: true }) ?? '';
  const source = readTextCell(toRead('source'), { maxLength: LONGEST_SOURCE, paragraph: true }) ?? '';
  const noted = problems.map((one): ImportProblem => {
    const severity = one.severity === 'blocks' ? 'attention' : one.severity;
    if (one.code !== 'text-too-long') return { ...one, severity };
    // The text was cut on its way here; the sentence names its whole length.
    const sent = returned.all().find(({ address }) => address === one.cell)?.length ?? 0;
    return { ...one, severity, values: { ...one.values, length: Math.max(sent, one.values.length) } };
  });
  return { stays, value, explanation, source, problems: noted };
};

/** Addresses of everything that is neither an answer nor as it was sent, whether altered, added or emptied. */
export const alteredCells = (
  returned: ReturnedCells,
  rows: readonly AnswerRow[],
  found: FoundRows['at'],
  head: AnswerSheetHead,
): readonly string[] => {
  const printed = new Map<string, Value>();
  const open = new Set<string>();
  headTexts(head).forEach((text, index) => printed.set(`A${String(index + 1)}`, text));
  for (const { key, header } of ANSWER_COLUMNS) printed.set(answerAddress(answerHeadRow(head), key), header);
  for (const row of rows) {
    const at = found.get(row);
    if (at === undefined) continue;
    printed.set(answerAddress(at, 'number'), row.number);
    printed.set(answerAddress(at, 'concerns'), row.concerns);
    printed.set(answerAddress(at, 'declared'), row.declared);
    printed.set(answerAddress(at, 'question'), row.text);
    if (row.instead !== null) printed.set(answerAddress(at, 'value'), row.instead);
    for (const key of row.instead === null ? (['choice', 'value', 'explanation', 'source'] as const) : (['explanation', 'source'] as const))
      open.add(answerAddress(at, key));
  }
  const there = returned.all();
  const altered = there.filter((one) => {
    const wanted = printed.get(one.address);
    return !open.has(one.address) && (wanted === undefined || !saysStill(one, wanted));
  });
  const filled = new Set(there.map(({ address }) => address));
  const emptied = [...printed].filter(([address, text]) => text !== null && text !== '' && !filled.has(address));
  return [...altered.map(({ address }) => address), ...emptied.map(([address]) => address)];
};
