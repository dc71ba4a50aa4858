import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { FIRST_YEAR, LAST_YEAR } from '../../../shared/notation/read-date.ts';
import { LARGEST_FIGURE } from '../../../shared/submissions/figure.ts';
import {
  ANSWER_COLUMNS,
  ANSWER_SHEET_NAMES,
  ANSWER_SHEET_PROPERTY,
  ANSWER_SHEET_VERSION,
  type AnswerColumnKey,
  answerColumn,
  answerHeadRow,
  type AnswerRow,
  answerRows,
  answerSheetFooter,
  type AnswerSheetHead,
  type AnswerTrace,
  CHOICES,
  columnOfCell,
  FIRST_TRACE_ROW,
  firstAnswerRow,
  headTexts,
  LONGEST_EXPLANATION,
  LONGEST_SOURCE,
  TRACE_HEADS,
  TRACE_LABELS,
} from '../../../shared/submissions/letter/answer-sheet.ts';
import type { AskedQuestion } from '../../../shared/submissions/letter/issued-letter.ts';
import { columnLetters, REGULATION_STATUS_WORDS } from '../../../shared/submissions/template.ts';
import { finishWorkbook } from '../../papers/finish-workbook.ts';
import {
  heightOf,
  LINE_HEIGHT,
  offerList,
  offerText,
  offerWhole,
  paintComputed,
  paintHead,
  paintInput,
  paintPrinted,
  paintText,
  setUpPage,
} from '../template-look.ts';

export type AnswerSheetOrder = {
  readonly head: AnswerSheetHead;
  readonly trace: AnswerTrace;
  readonly questions: readonly AskedQuestion[];
};

const PROGRAM = 'Paritrana Panel';
const TAB_COLOR = 'FF14513A';
const TEXT_FORMAT = '@';
const FORMATS: Readonly<Record<string, string>> = { people: '#,##0', rupiah: '"Rp"#,##0', year: '0' };

const open = (cell: Cell): void => {
  cell.protection = { locked: false };
};

const offerValue = (cell: Cell, row: AnswerRow): void => {
  if (row.cell === null || row.instead !== null) {
    cell.value = row.instead;
    paintComputed(cell, null);
    return;
  }
  open(cell);
  const { kind, header, maxLength } = columnOfCell(row.cell);
  const format = FORMATS[kind];
  paintInput(cell, { numeric: kind === 'people' || kind === 'rupiah', format: format ?? TEXT_FORMAT });
  const title = `${header} yang benar`;
  if (kind === 'people' || kind === 'rupiah')
    offerWhole(cell, 0, LARGEST_FIGURE, title, 'Isi hanya bila berubah: bilangan bulat, tanpa titik, koma, atau satuan.');
  else if (kind === 'year') offerWhole(cell, FIRST_YEAR, LAST_YEAR, title, 'Isi hanya bila berubah: tahun, misalnya 2024.');
  else if (kind === 'regulation-status')
    offerList(cell, `"${Object.values(REGULATION_STATUS_WORDS).join(',')}"`, title, 'Isi hanya bila berubah.', true);
  else if (kind === 'cut-off') offerText(cell, 40, title, 'Isi hanya bila berubah: 2024, 2024-06, atau 31-12-2024.');
  else offerText(cell, maxLength, title, 'Isi hanya bila berubah.');
};

const writeRow = (sheet: Worksheet, at: number, row: AnswerRow): void => {
  const cellOf = (key: AnswerColumnKey): Cell => sheet.getCell(at, answerColumn(key));
  const print = (key: AnswerColumnKey, value: string | number | null, look: Parameters<typeof paintPrinted>[1]): void => {
    const cell = cellOf(key);
    cell.value = value;
    paintPrinted(cell, look);
  };
  print('number', row.number, { bold: true });
  print('concerns', row.concerns, {});
  const format = typeof row.declared === 'number' && row.cell !== null ? FORMATS[columnOfCell(row.cell).kind] : undefined;
  print('declared', row.declared, format === undefined ? {} : { format });
  print('question', row.text, {});

  const choice = cellOf('choice');
  if (row.instead === null) {
    open(choice);
    paintInput(choice, { numeric: false, format: TEXT_FORMAT });
    offerList(
      choice,
      `"${Object.values(CHOICES).join(',')}"`,
      'Tetap atau berubah',
      'Tetap: yang tertulis sudah benar. Berubah: tulis yang benar di sebelahnya.',
      true,
    );
  } else paintComputed(choice, null);
  offerValue(cellOf('value'), row);
  for (const [key, longest, title, prompt] of [
    ['explanation', LONGEST_EXPLANATION, 'Penjelasan', 'Mengapa demikian, siapa yang dihitung, per tanggal berapa.'],
    ['source', LONGEST_SOURCE, 'Sumber atau dokumen', 'Nama dokumen atau instansi dan tanggalnya.'],
  ] as const) {
    const cell = cellOf(key);
    open(cell);
    paintInput(cell, { numeric: false, format: TEXT_FORMAT });
    offerText(cell, longest, title, prompt);
  }
  for (const key of ['choice', 'value', 'explanation', 'source'] as const)
    cellOf(key).alignment = { ...cellOf(key).alignment, vertical: 'top' };
  const widthOf = (key: AnswerColumnKey): number => ANSWER_COLUMNS[answerColumn(key) - 1]?.width ?? 10;
  const texts = (['concerns', 'declared', 'question'] as const).map((key) => ({
    text: String(row[key === 'question' ? 'text' : key] ?? ''),
    width: widthOf(key),
  }));
  sheet.getRow(at).height = Math.max(heightOf(texts), 3 * LINE_HEIGHT);
};

const writeAnswers = (sheet: Worksheet, { head, questions }: AnswerSheetOrder): void => {
  for (const [index, { width }] of ANSWER_COLUMNS.entries()) sheet.getColumn(index + 1).width = width;
  headTexts(head).forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    if (text === head.notice) for (const [column] of ANSWER_COLUMNS.entries()) paintText(sheet.getCell(index + 1, column + 1), 'sample');
    else paintText(cell, index === 0 ? 'title' : 'body');
    sheet.getRow(index + 1).height = index === 0 ? 28 : 18;
  });
  const headRow = answerHeadRow(head);
  for (const [index, { key, header }] of ANSWER_COLUMNS.entries()) {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = header;
    paintHead(cell, key === 'declared' || key === 'value');
  }
  sheet.getRow(headRow).height = 32;
  const rows = answerRows(questions);
  rows.forEach((row, index) => writeRow(sheet, firstAnswerRow(head) + index, row));
  const last = columnLetters(ANSWER_COLUMNS.length);
  sheet.pageSetup.printArea = `A1:${last}${String(firstAnswerRow(head) + rows.length - 1)}`;
};

/** The hidden sheet: where the workbook comes from. It is told from the records again when the workbook returns. */
const writeTrace = (sheet: Worksheet, trace: AnswerTrace): void => {
  const write = (row: number, column: number, text: string): void => {
    const cell = sheet.getCell(row, column);
    cell.value = text;
    cell.numFmt = TEXT_FORMAT;
  };
  [trace.version, trace.edition, trace.code, trace.letter].forEach((value, index) => {
    write(index + 1, 1, TRACE_LABELS[index] ?? '');
    write(index + 1, 2, value);
  });
  TRACE_HEADS.forEach((head, index) => write(FIRST_TRACE_ROW - 1, index + 1, head));
  trace.questions.forEach((line, index) => {
    line.forEach((text, column) => {
      if (text !== '') write(FIRST_TRACE_ROW + index, column + 1, text);
    });
  });
};

/**
 * Writes the workbook in which a letter is answered: what was asked and declared is locked, the cells of the answers are open.
 * Same order, same bytes.
 */
export const writeAnswerSheet = async (order: AnswerSheetOrder): Promise<Uint8Array> => {
  const { head, trace } = order;
  const book = new ExcelJS.Workbook();
  const day = new Date(`${head.letter.date}T00:00:00Z`);
  book.creator = PROGRAM;
  book.lastModifiedBy = PROGRAM;
  book.title = headTexts(head)[0] ?? '';
  book.keywords = `${ANSWER_SHEET_PROPERTY} ${ANSWER_SHEET_VERSION}`;
  book.created = day;
  book.modified = day;

  const sheet = book.addWorksheet(ANSWER_SHEET_NAMES.answers, {
    properties: { defaultRowHeight: LINE_HEIGHT, tabColor: { argb: TAB_COLOR } },
    views: [{ state: 'frozen', ySplit: answerHeadRow(head), showGridLines: false }],
  });
  setUpPage(sheet, `${PROGRAM}, ${answerSheetFooter(head)}`, answerHeadRow(head));
  writeAnswers(sheet, order);
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true });

  const hidden = book.addWorksheet(ANSWER_SHEET_NAMES.trace, { state: 'hidden' });
  writeTrace(hidden, trace);
  await hidden.protect('', { selectLockedCells: true });
  return finishWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), 'codes');
};
