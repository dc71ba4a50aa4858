import { cleanText } from '../clean-text.ts';
import { shownText } from '../read-cell.ts';
import { addressIn, cellAt, type CellRange, type GridCell, type GridSheet, type WorkbookGrid } from '../workbook-grid.ts';
import { ANSWER_SHEET_NAMES, ANSWER_SHEET_PROPERTY, type AnswerTrace, FIRST_TRACE_ROW, TRACE_HEADS, TRACE_LABELS } from './answer-sheet.ts';

/** A cell as it came back; a text that no answer may have is cut, and its length kept. */
export type ReturnedCell = {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly cell: GridCell;
  readonly length: number;
};

/**
 * An answer sheet as it came back. Nothing of it is believed yet: the trace says which letter to look for, and the cells are
 * held against what that letter asked.
 */
export type ReturnedSheet = {
  readonly trace: AnswerTrace;
  /** Sheets of the workbook that are not there. */
  readonly missing: readonly string[];
  readonly cells: readonly ReturnedCell[];
  /** Cells beyond what an answer sheet can hold. */
  readonly beyond: number;
  readonly merges: readonly CellRange[];
  readonly otherSheets: readonly string[];
};

/** Longest text that is carried on; an answer may have less. */
const LONGEST_TEXT = 6_000;
/** A letter has at most a hundred questions of at most three cells, and a head. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 20;
const MOST_CELLS = 8_000;
const LONGEST_TRACE = 200;
const MOST_QUESTIONS = 120;

/** Sheets that are read when a workbook comes back. */
export const ANSWER_SHEETS: ReadonlySet<string> = new Set(Object.values(ANSWER_SHEET_NAMES));

const sheetNamed = (grid: WorkbookGrid, name: string): GridSheet | null => grid.sheets.find((sheet) => sheet.name === name) ?? null;

const traceText = (sheet: GridSheet | null, row: number, column: number): string => {
  const cell = sheet === null ? null : cellAt(sheet, row, column);
  return cell === null ? '' : cleanText(shownText(cell.content)).text.slice(0, LONGEST_TRACE);
};

const readTrace = (sheet: GridSheet | null): AnswerTrace => {
  const questions: string[][] = [];
  for (let row = FIRST_TRACE_ROW; row < FIRST_TRACE_ROW + MOST_QUESTIONS; row += 1) {
    const line = TRACE_HEADS.map((_, index) => traceText(sheet, row, index + 1));
    if (line.every((text) => text === '')) break;
    questions.push(line);
  }
  const [version = '', edition = '', code = '', letter = ''] = TRACE_LABELS.map((_, index) => traceText(sheet, index + 1, 2));
  return { version, edition, code, letter, questions };
};

const cut = (cell: GridCell): { readonly cell: GridCell; readonly length: number } => {
  if (cell.content.kind !== 'text') return { cell, length: 0 };
  const { text } = cell.content;
  return {
    cell: text.length <= LONGEST_TEXT ? cell : { ...cell, content: { kind: 'text', text: text.slice(0, LONGEST_TEXT) } },
    length: text.length,
  };
};

/** Null unless the workbook says that it is an answer sheet. Pure, and of bounded size whatever the file holds. */
export const readAnswerSheet = (grid: WorkbookGrid): ReturnedSheet | null => {
  const answers = sheetNamed(grid, ANSWER_SHEET_NAMES.answers);
  const trace = sheetNamed(grid, ANSWER_SHEET_NAMES.trace);
  const said = grid.keywords?.split(/[\s,;]+/u).includes(ANSWER_SHEET_PROPERTY) === true;
  if (!said && traceText(trace, 1, 1) !== TRACE_LABELS[0]) return null;

  const cells: ReturnedCell[] = [];
  let beyond = 0;
  for (const [row, columns] of answers?.rows ?? []) {
    for (const [column, cell] of columns) {
      if (row > MOST_ROWS || column > MOST_COLUMNS || cells.length >= MOST_CELLS) beyond += 1;
      else if (answers !== null) cells.push({ row, column, address: addressIn(answers, row, column), ...cut(cell) });
    }
  }
  return {
    trace: readTrace(trace),
    missing: [...(answers === null ? [ANSWER_SHEET_NAMES.answers] : []), ...(trace === null ? [ANSWER_SHEET_NAMES.trace] : [])],
    cells,
    beyond,
    merges: (answers?.merges ?? []).slice(0, MOST_ROWS),
    otherSheets: [...grid.sheets.map(({ name }) => name).filter((name) => !ANSWER_SHEETS.has(name)), ...grid.otherSheets],
  };
};

/** The grid of any other workbook: sheets of these names mean nothing in it, unless they are wanted for another reason. */
export const withoutAnswerSheets = (grid: WorkbookGrid, wanted: Pick<ReadonlySet<string>, 'has'>): WorkbookGrid => {
  const means = ({ name }: GridSheet): boolean => wanted.has(name) || !ANSWER_SHEETS.has(name);
  const others = grid.sheets.filter((sheet) => !means(sheet)).map(({ name }) => name);
  return { ...grid, sheets: grid.sheets.filter(means), otherSheets: [...grid.otherSheets, ...others] };
};
