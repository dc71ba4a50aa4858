import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Workbook } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/submissions/read-workbook.ts';
import { expandFiles } from '../../../electron/submissions/expand-files.ts';
import { listFolder } from '../../../electron/submissions/list-folder.ts';
import { writeTemplateLines } from '../../../electron/submissions/write-template-lines.ts';
import { createWorkbookReader } from '../../../electron/submissions/read-workbooks.ts';
import type { IssuedLetter } from '../../../shared/submissions/letter/issued-letter.ts';
import { recogniseIn } from '../../../shared/submissions/mapping/recognise.ts';
import { wordsOf } from '../../../shared/submissions/mapping/remembered.ts';
import { noteDuplicates } from '../../../shared/submissions/preview-file.ts';
import type { ImportProblem, ProblemCode } from '../../../shared/submissions/preview.ts';
import type { MappingContext, ReadingContext } from '../../../shared/submissions/read-identity.ts';
import { problemLine } from '../../../shared/wording/problem-sentence.ts';
import {
  compoundFile,
  CONTENT,
  CONTEXT,
  editedWorkbook,
  filledWorkbook,
  flipBit,
  manyRows,
  ORDER,
  otherWorkbook,
  ratioBomb,
  setDate,
  cellOf,
  withDoctype,
  workbookWith,
} from '../../fixtures/workbooks.ts';
import { answer, answersSheet, editedSheet } from '../../fixtures/filled-sheet.ts';
import { answerWorkbook, LETTER, letterAbout, planOf, QUESTIONABLE, refusalFor } from '../../fixtures/letters.ts';

const UNRULY = { workerFile: new URL('../../fixtures/unruly-worker.ts', import.meta.url), workers: 1, memoryMb: 32 };
const unruly = createWorkbookReader({ ...UNRULY, timeLimitMs: 30_000 });
const impatient = createWorkbookReader({ ...UNRULY, timeLimitMs: 300 });
const reader = createWorkbookReader();
const folder = mkdtempSync(join(tmpdir(), 'paritrana-problems-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await unruly.close();
  await impatient.close();
  await reader.close();
});

type Problems = Promise<readonly ImportProblem[]>;

/** A file whose counts stand under another head, and the mapping that says so. */
const mappedFile = async () => {
  const bytes = await workbookWith({ 'Cakupan!B4': 'Banyaknya' });
  const mappings: MappingContext = { remembered: [], given: new Map(), timeZone: 'Asia/Makassar', withView: true };
  const { view, sha256 } = await readWorkbook(bytes, { ...CONTEXT, mappings });
  const sheet = view?.sheets.find(({ name }) => name === 'Cakupan');
  if (sheet === undefined) throw new Error('No sheet.');
  const own = recogniseIn(sheet, 'coverage', null);
  return { bytes, sha256, sheet, mappings: { ...mappings, withView: false }, mapping: { ...own, columns: { ...own.columns, value: 2 } } };
};
const mappedNow: () => Problems = async () => {
  const { bytes, sha256, mappings, mapping } = await mappedFile();
  return inFile(bytes, { ...CONTEXT, mappings: { ...mappings, given: new Map([[sha256, [mapping]]]) } });
};
const mappedBefore: () => Problems = async () => {
  const { bytes, sheet, mappings, mapping } = await mappedFile();
  const words = wordsOf(sheet, mapping);
  if (words === null) throw new Error('No words.');
  const known = { ...words, code: CONTENT.code, mappedAt: '2025-07-14T01:00:00.000Z', mappedBy: 'sekretariat' };
  return inFile(bytes, { ...CONTEXT, mappings: { ...mappings, remembered: [known] } });
};

const inFile = async (bytes: Uint8Array | Promise<Uint8Array>, context: ReadingContext = CONTEXT): Problems =>
  (await readWorkbook(await bytes, context)).problems;
const inCells = (values: Parameters<typeof workbookWith>[0]): Problems => inFile(workbookWith(values));
const byOrder = async (order: number, asked = unruly): Problems =>
  (await asked.read([{ fileName: 'a.xlsx', bytes: new Uint8Array([order]) }], CONTEXT)).readings[0]?.problems ?? [];
const amongTwo = async (first: Uint8Array, second: Uint8Array): Problems => {
  const { readings } = await reader.read(
    [
      { fileName: 'satu.xlsx', bytes: first },
      { fileName: 'dua.xlsx', bytes: second },
    ],
    CONTEXT,
  );
  return noteDuplicates(readings)[1]?.problems ?? [];
};
const inFiles = async (offered: Parameters<typeof expandFiles>[0]): Problems =>
  (await reader.read(await expandFiles(offered), CONTEXT)).readings.flatMap(({ problems }) => problems);
const inArchive = async (parts: Zippable): Problems => {
  const path = join(mkdtempSync(join(folder, 'zip-')), 'kiriman.zip');
  writeFileSync(path, zipSync(parts));
  return inFiles([{ path, notes: [] }]);
};
const inFolder = (names: readonly string[]): Problems => {
  const path = mkdtempSync(join(folder, 'isian-'));
  for (const name of names) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), 'x');
  }
  return Promise.resolve(listFolder(path).notes);
};
const inLines = (from: string, to: string, encoding: BufferEncoding = 'utf8'): Problems => {
  const written = new TextDecoder().decode(writeTemplateLines(ORDER, CONTENT));
  return inFile(Uint8Array.from(Buffer.from(written.replace(from, to).replace(/^\uFEFF/u, ''), encoding)));
};

const WITHDRAWN = { at: '2025-07-15T00:00:00.000Z', by: 'sekretariat', reason: 'Salah alamat.' };
const setTrace = (book: Workbook, address: string, value: string): void => {
  cellOf(book, 'Data surat', address).value = value;
};
const refused = async (edit: (book: Workbook) => void, letter: IssuedLetter | null = LETTER): Problems => {
  const refusal = await refusalFor(edit, { letter });
  return refusal === null ? [] : [refusal];
};
const inAnswers = async (edit: (book: Workbook) => void): Problems => (await planOf(edit)).problems;

/** How each problem comes about, and the place that it must name. */
const SCENES: Readonly<Record<ProblemCode, readonly [place: string, bring: () => Problems]>> = {
  'not-a-workbook': ['', () => inFile(new TextEncoder().encode('%PDF-1.7'))],
  'old-excel': ['', () => inFile(compoundFile(['Workbook']))],
  'password-protected': ['', () => inFile(compoundFile(['EncryptedPackage']))],
  truncated: ['', async () => inFile((await filledWorkbook()).subarray(0, 9_000))],
  damaged: ['', async () => inFile(flipBit(await filledWorkbook(), 'xl/worksheets/sheet3.xml'))],
  'too-large': ['', () => inFile(new Uint8Array(20_000_001))],
  'inflates-too-much': ['', () => inFile(ratioBomb())],
  'too-many-rows': ['', () => inFile(manyRows(200_001))],
  'declares-entities': ['', () => inFile(withDoctype())],
  'took-too-long': ['', () => byOrder(1, impatient)],
  'needs-too-much-memory': ['', () => byOrder(2)],
  'reading-failed': ['', () => byOrder(3)],
  'cannot-be-opened': [
    '',
    async () =>
      (await reader.read([{ fileName: 'a.xlsx', read: () => Promise.reject(new Error('gone')) }], CONTEXT)).readings[0]?.problems ?? [],
  ],
  'archive-nested': ['', () => inArchive({ 'dalam.zip': zipSync({}) })],
  'archive-empty': ['', () => inArchive({})],
  'archive-too-many': [
    '',
    () => inArchive(Object.fromEntries(Array.from({ length: 601 }, (_, index) => [`${String(index)}.csv`, new Uint8Array(1)]))),
  ],
  'folder-too-many': ['', () => inFolder(Array.from({ length: 601 }, (_, index) => `${String(index)}.csv`))],
  'folder-too-deep': ['', () => inFolder(['a/b/c.csv', 'd.csv'])],
  'files-ignored': ['', () => inArchive({ 'Thumbs.db': new Uint8Array(1), 'isi.csv': new Uint8Array(1) })],
  'text-encoding': ['', () => inLines('Nama pimpinan delegasi;', 'Nama pimpinan delegasi;\u00E9', 'latin1')],
  'quote-unclosed': ['', () => inLines('Kode daerah;', 'Kode daerah;"')],
  'section-repeated': ['Cakupan!R49C1', () => inLines('Lembar;Daftar', 'Lembar;Cakupan\r\nLembar;Daftar')],
  'not-the-template': ['', () => inFile(otherWorkbook())],
  'template-newer': ['', () => inCells({ 'Daftar!B1': '2030.1' })],
  'template-older': ['', () => inCells({ 'Daftar!B1': '2025.1' })],
  'sheet-missing': [
    'Regulasi',
    () =>
      inFile(
        editedWorkbook((book) => {
          book.removeWorksheet('Regulasi');
        }),
      ),
  ],
  'column-missing': ['Cakupan!A4', () => inCells({ 'Cakupan!B4': 'Banyaknya' })],
  'extra-sheet': [
    'Catatan',
    () =>
      inFile(
        editedWorkbook((book) => {
          book.addWorksheet('Catatan');
        }),
      ),
  ],
  'extra-column': ['Cakupan!I4', () => inCells({ 'Cakupan!I4': 'Catatan' })],
  'column-renamed': ['Cakupan!B4', () => inCells({ 'Cakupan!B4': 'Jumlah jiwa' })],
  'columns-mapped': ['Cakupan', mappedNow],
  'columns-mapped-before': ['Cakupan', mappedBefore],
  'row-missing': ['Cakupan', () => inCells({ 'Cakupan!A6': null, 'Cakupan!B6': null, 'Cakupan!C6': null, 'Cakupan!D6': null })],
  'row-unknown': ['Cakupan!A6', () => inCells({ 'Cakupan!A6': 'Pekerja lepas' })],
  'row-repeated': ['Cakupan!A14', () => inCells({ 'Cakupan!A14': 'Peserta pekerja formal' })],
  'row-without-label': ['Rentan!A9', () => inCells({ 'Rentan!B9': 12 })],
  'total-row-skipped': ['Anggaran!A9', () => inCells({ 'Anggaran!A9': 'Jumlah', 'Anggaran!B9': 7_400_000_000 })],
  'too-many-lines': [
    'Inovasi!A205',
    () =>
      inFile(
        editedWorkbook((book) => {
          for (let row = 5; row <= 205; row += 1) cellOf(book, 'Inovasi', `A${String(row)}`).value = `Inovasi ${String(row)}`;
        }),
      ),
  ],
  'merged-cells': [
    'Cakupan!B5',
    () =>
      inFile(
        editedWorkbook((book) => {
          book.getWorksheet('Cakupan')?.mergeCells('B5:B8');
        }),
      ),
  ],
  'code-missing': ['Identitas!B5', () => inCells({ 'Identitas!B5': null })],
  'code-malformed': ['Identitas!B5', () => inCells({ 'Identitas!B5': 'Kutim' })],
  'code-unknown': ['Identitas!B5', () => inCells({ 'Identitas!B5': '64.99' })],
  'code-of-other-province': ['Identitas!B5', () => inCells({ 'Identitas!B5': '63.03' })],
  'name-differs': ['Identitas!B6', () => inCells({ 'Identitas!B6': 'Kota Samarinda' })],
  'category-differs': ['Identitas!B7', () => inCells({ 'Identitas!B7': 'desa' })],
  'duplicate-file': ['', async () => amongTwo(await filledWorkbook(), await filledWorkbook())],
  'duplicate-region': ['', async () => amongTwo(await filledWorkbook(), await workbookWith({ 'Cakupan!B5': 52_001 }))],
  'not-a-number': ['Cakupan!B5', () => inCells({ 'Cakupan!B5': 'banyak' })],
  'number-ambiguous': ['Cakupan!F5', () => inCells({ 'Cakupan!F5': '1.234' })],
  'number-from-text': ['Rentan!B5', () => inCells({ 'Rentan!B5': '35777' })],
  'number-negative': ['Rentan!B6', () => inCells({ 'Rentan!B6': -1 })],
  'number-not-whole': ['Anggaran!B5', () => inCells({ 'Anggaran!B5': 7.4 })],
  'number-percent': ['Cakupan!B6', () => inCells({ 'Cakupan!B6': '97%' })],
  'number-too-large': ['Anggaran!B5', () => inCells({ 'Anggaran!B5': 1e17 })],
  'formula-read': ['Cakupan!B5', () => inCells({ 'Cakupan!B5': { formula: '26000*2', result: 52_000 } })],
  'formula-without-value': ['Cakupan!B5', () => inCells({ 'Cakupan!B5': { formula: '26000*2' } })],
  'cell-error': ['Cakupan!B5', () => inCells({ 'Cakupan!B5': { error: '#N/A' } as never })],
  'date-not-understood': ['Cakupan!C5', () => inCells({ 'Cakupan!C5': 'kemarin' })],
  'date-from-text': ['Cakupan!C5', () => inCells({ 'Cakupan!C5': '31 Desember 2024' })],
  'text-became-date': [
    'Regulasi!B5',
    () =>
      inFile(
        editedWorkbook((book) => {
          setDate(cellOf(book, 'Regulasi', 'B5'), new Date(Date.UTC(2022, 11, 1)), 'mmm-yy');
        }),
      ),
  ],
  'year-malformed': ['Regulasi!C5', () => inCells({ 'Regulasi!C5': 23 })],
  'unknown-choice': ['Regulasi!A5', () => inCells({ 'Regulasi!A5': 'Pengumuman' })],
  'text-too-long': ['Cakupan!D5', () => inCells({ 'Cakupan!D5': 'x'.repeat(501) })],
  'text-cleaned': ['Cakupan!D5', () => inCells({ 'Cakupan!D5': 'BPJS\u202E' })],
  'figure-missing': ['Cakupan!B5', () => inCells({ 'Cakupan!B5': null })],
  'source-missing': ['Rentan!D5', () => inCells({ 'Rentan!D5': null })],
  'participants-without-population': ['Cakupan!B6', () => inCells({ 'Cakupan!B5': 0 })],
  'coverage-above-100': ['Cakupan!B8', () => inCells({ 'Cakupan!B8': 36_001 })],
  'year-not-assessed': ['Cakupan!C5', () => inCells({ 'Cakupan!C5': '2023' })],
  'answers-version': ['', () => refused((book) => setTrace(book, 'B1', '2031.4'))],
  'answers-other-edition': ['', () => refused((book) => setTrace(book, 'B2', 'lain'))],
  'answers-unknown-letter': ['', () => refused(() => undefined, null)],
  'answers-other-region': ['', () => refused((book) => setTrace(book, 'B3', '64.08'))],
  'answers-letter-withdrawn': ['', () => refused(() => undefined, letterAbout(QUESTIONABLE, { withdrawn: WITHDRAWN }))],
  'answers-questions-differ': ['', () => refused((book) => setTrace(book, 'C7', 'regulation/0'))],
  'answers-duplicate': [
    '',
    async () => amongTwo(await answerWorkbook(), await editedSheet(await answerWorkbook(), (book) => answer(book, '3', 'value', 2023))),
  ],
  'answers-none': ['', () => inAnswers(() => undefined)],
  'answers-cells-altered': ['Jawaban!A1', () => inAnswers((book) => void (answersSheet(book).getCell('A1').value = 'Lain'))],
  'answer-row-missing': ['Jawaban', () => inAnswers((book) => void (answersSheet(book).getCell('A8').value = null))],
  'answer-row-altered': ['Jawaban!C8', () => inAnswers((book) => void (answersSheet(book).getCell('C8').value = 1))],
  'answer-gone': ['Jawaban', async () => (await planOf(() => undefined, { letter: LETTER, content: CONTENT })).problems],
  'answer-contradicts': [
    'Jawaban!E8',
    () =>
      inAnswers((book) => {
        answer(book, '1a', 'choice', 'Tetap');
        answer(book, '1a', 'value', 1);
      }),
  ],
  'answer-without-value': ['Jawaban!F8', () => inAnswers((book) => answer(book, '1a', 'choice', 'Berubah'))],
};

describe('every problem that the intake can tell', () => {
  it.each(Object.entries(SCENES))('%s comes about in a file and names its place', async (code, [place, bring]) => {
    const problems = await bring();
    const found = problems
      .filter((problem) => problem.code === code)
      .map(({ sheet, cell }) => [sheet, cell].filter((part) => part !== null).join('!'));
    expect(found).toContain(place);
    for (const problem of problems) {
      for (const language of ['id', 'en'] as const) expect(problemLine(problem, language)).not.toMatch(/undefined|NaN|\[object/u);
    }
  });
});
