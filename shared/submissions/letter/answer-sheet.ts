import { shortRegionName } from '../../edition/region.ts';
import { formatDate } from '../../notation/format.ts';
import { regulationStatusSchema } from '../submission.ts';
import { REGULATION_STATUS_WORDS } from '../template.ts';
import { splitReference } from '../cell-places.ts';
import { sayReference } from '../../wording/problem-sentence.ts';
import type { AskedQuestion, IssuedLetter } from './issued-letter.ts';
import { columnOf, isSameCell, type QuestionCell } from './question-cells.ts';

/**
 * The workbook of a letter's questions as one table that writer and reader share: what is printed where, and which cells
 * wait for an answer. It is Indonesian, like the letter.
 */

/** A change of meaning gets a new version, so that what is under way can still be read. */
export const ANSWER_SHEET_VERSION = '2026.1';

/** Begins the document property that tells an answer sheet from a submission. */
export const ANSWER_SHEET_PROPERTY = 'paritrana-jawaban';

export const ANSWER_SHEET_NAMES = { answers: 'Jawaban', trace: 'Data surat' } as const;

export type AnswerColumnKey = 'number' | 'concerns' | 'declared' | 'question' | 'choice' | 'value' | 'explanation' | 'source';

export const ANSWER_COLUMNS: readonly { readonly key: AnswerColumnKey; readonly header: string; readonly width: number }[] = [
  { key: 'number', header: 'No.', width: 6 },
  { key: 'concerns', header: 'Yang ditanyakan', width: 28 },
  { key: 'declared', header: 'Yang tertulis', width: 18 },
  { key: 'question', header: 'Pertanyaan', width: 46 },
  { key: 'choice', header: 'Tetap atau berubah', width: 13 },
  { key: 'value', header: 'Angka atau isian yang benar', width: 20 },
  { key: 'explanation', header: 'Penjelasan', width: 46 },
  { key: 'source', header: 'Sumber atau dokumen', width: 30 },
];

/** Counts from 1, as in a sheet. */
export const answerColumn = (key: AnswerColumnKey): number => ANSWER_COLUMNS.findIndex((column) => column.key === key) + 1;

export const CHOICES = { stays: 'Tetap', changes: 'Berubah' } as const;

export const LONGEST_EXPLANATION = 1500;
export const LONGEST_SOURCE = 300;
/** A declared text is quoted up to here; the whole of it is with the region. */
const LONGEST_DECLARED = 300;

/** What a new value may be, from the column of the template in which it stands. */
export const columnOfCell = (cell: QuestionCell) => {
  const { kind, header, maxLength } = columnOf(cell);
  return { kind, header, maxLength: maxLength ?? 200 };
};

export type AnswerRow = {
  /** `1`, or `1a` and `1b` where one question is about two cells. */
  readonly number: string;
  /** Counts from 0. */
  readonly question: number;
  /** Null where the question is about nothing that the records hold. */
  readonly cell: QuestionCell | null;
  readonly concerns: string;
  readonly declared: string | number | null;
  readonly text: string;
  /** Printed where a new value would stand; null where one is taken. */
  readonly instead: string | null;
};

const shortened = (text: string): string => (text.length <= LONGEST_DECLARED ? text : `${text.slice(0, LONGEST_DECLARED - 1)}…`);

const concernsOf = (cell: QuestionCell): string => {
  const { sheet, cell: address } = cell.cell.includes('!') ? splitReference(cell.cell) : { sheet: cell.cell, cell: '' };
  const place = /^[A-Z]+\d+$/u.test(address) ? `${sheet}, sel ${address}` : sayReference(cell.cell, 'id');
  return `${cell.name}\n${columnOfCell(cell).header} (lembar ${place})`;
};

/** A value as the template writes it: a status by its word. */
export const asWritten = (value: string | number | null, { property }: Pick<QuestionCell, 'property'>): string | number | null => {
  const status = property === 'status' ? regulationStatusSchema.safeParse(value) : null;
  return status?.success === true ? REGULATION_STATUS_WORDS[status.data] : value;
};

/** Where only words are asked. */
const NOT_ASKED = 'cukup penjelasan';
/** In the second line of a question that is about two cells. */
const BESIDE = 'Bagian dari pertanyaan di atas. Isi baris ini bila isian inilah yang berubah.';

const rowLetter = (index: number): string => String.fromCharCode(97 + (index % 26));

type Line = Pick<AnswerRow, 'number' | 'question' | 'cell' | 'concerns'> & {
  /** Null in the further lines of a question, which stands in its first. */
  readonly text: string | null;
};

const linesOf = ({ place, claim, question, cells }: AskedQuestion, index: number): readonly Line[] => {
  const number = String(index + 1);
  const text = [claim, question].filter((part) => part !== '').join('\n');
  if (cells.length === 0) return [{ number, question: index, cell: null, concerns: place === '' ? 'Umum' : place, text }];
  return cells.map((cell, at) => ({
    number: cells.length === 1 ? number : `${number}${rowLetter(at)}`,
    question: index,
    cell,
    concerns: concernsOf(cell),
    text: at === 0 ? text : null,
  }));
};

/** The lines of the table, one for each cell in question. */
export const answerRows = (questions: IssuedLetter['questions']): readonly AnswerRow[] => {
  const lines = questions.flatMap(linesOf);
  return lines.map(({ cell, text, ...line }): AnswerRow => {
    const taker = cell === null || cell.open ? undefined : lines.find((other) => other.cell?.open === true && isSameCell(other.cell, cell));
    const declared = cell === null ? null : asWritten(cell.declared, cell);
    return {
      ...line,
      cell,
      declared: typeof declared === 'string' ? shortened(declared) : declared,
      text: text ?? (taker === undefined ? BESIDE : `Isian ini dijawab pada nomor ${taker.number}.`),
      instead: cell?.open === true ? null : taker === undefined ? NOT_ASKED : `lihat no. ${taker.number}`,
    };
  });
};

export type AnswerSheetHead = {
  readonly regionName: string;
  readonly assessmentYear: number;
  /** Says that it is no official sheet; null on an official one. */
  readonly notice: string | null;
  readonly letter: Pick<IssuedLetter, 'number' | 'date' | 'answerBy'>;
};

const letterName = ({ number, date }: AnswerSheetHead['letter']): string =>
  `${number === '' ? 'surat' : `surat nomor ${number}`} tanggal ${formatDate(date, 'id', 'long')}`;

/** What stands above the table: which region and letter, and how to fill it in. */
export const headTexts = ({ regionName, assessmentYear, notice, letter }: AnswerSheetHead): readonly string[] => [
  `Lembar jawaban ${regionName}`,
  ...(notice === null ? [] : [notice]),
  `Menjawab ${letterName(letter)}, Penghargaan Jaminan Sosial Ketenagakerjaan (Paritrana Award), tahun penilaian ${String(assessmentYear)}.${
    letter.answerBy === null ? '' : ` Jawaban diharapkan paling lambat ${formatDate(letter.answerBy, 'id', 'long')}.`
  }`,
  'Isi hanya sel berwarna muda. Kosongkan baris yang belum dapat dijawab; lembar ini boleh dikirim lagi setelah dilengkapi.',
  'Bila isian sudah benar, pilih “Tetap” lalu tulis penjelasannya. Bila salah, pilih “Berubah” lalu tulis isian yang benar: bilangan bulat, tanpa titik, koma, atau satuan.',
  'Sebutkan sumber atau dokumen yang mendasari jawaban, dengan tanggalnya. Simpan sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi, lalu kirim kembali ke sekretariat.',
];

/** One empty row between the head and the heads of the columns. */
export const answerHeadRow = (head: AnswerSheetHead): number => headTexts(head).length + 2;
export const firstAnswerRow = (head: AnswerSheetHead): number => answerHeadRow(head) + 1;

/** Labels and values of the hidden sheet, in its first rows. */
export const TRACE_LABELS = ['Versi lembar jawaban', 'Penyelenggaraan', 'Kode daerah', 'Surat'] as const;
/** First row of the hidden sheet that names a question. */
export const FIRST_TRACE_ROW = TRACE_LABELS.length + 3;
export const TRACE_HEADS = ['No.', 'Temuan', 'Tempat', 'Sidik'] as const;

/** What the hidden sheet says of where the workbook comes from. All of it is told from the records again when it returns. */
export type AnswerTrace = {
  readonly version: string;
  readonly edition: string;
  readonly code: string;
  readonly letter: string;
  /** A line a question: number, finding, place, digest of its fingerprint. */
  readonly questions: readonly (readonly string[])[];
};

export const traceOf = (
  { id, code, questions }: Pick<IssuedLetter, 'id' | 'code' | 'questions'>,
  edition: string,
  digest: (text: string) => string,
): AnswerTrace => ({
  version: ANSWER_SHEET_VERSION,
  edition,
  code,
  letter: id ?? '',
  questions: questions.map(({ finding, place }, index) => [
    String(index + 1),
    finding?.code ?? '',
    finding?.place ?? place,
    digest(finding?.fingerprint ?? ''),
  ]),
});

export const answerSheetFooter = ({ regionName, letter }: AnswerSheetHead): string =>
  `Lembar jawaban ${shortRegionName(regionName)}, ${letterName(letter)}`;
