import ExcelJS, { type Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../../electron/submissions/read-workbook.ts';
import { ANSWER_SHEET_NAMES, answerRows } from '../../../../shared/submissions/letter/answer-sheet.ts';
import type { SubmissionContent } from '../../../../shared/submissions/submission.ts';
import { statesOf } from '../../../fixtures/answers.ts';
import { answer, answersSheet, rowNumbered } from '../../../fixtures/filled-sheet.ts';
import {
  answerWorkbook,
  EDITION_ID,
  given,
  LETTER,
  letterAbout,
  planOf,
  QUESTIONABLE,
  readReturn,
  refusalFor,
} from '../../../fixtures/letters.ts';
import { CONTEXT, filledWorkbook, said } from '../../../fixtures/workbooks.ts';

const load = async (bytes: Uint8Array): Promise<Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
};
const trace = (book: Workbook, address: string, value: string): void => {
  const cell = book.getWorksheet(ANSWER_SHEET_NAMES.trace)?.getCell(address);
  if (cell === undefined) throw new Error('No hidden sheet.');
  cell.value = value;
};
const valuesOf = (content: SubmissionContent) =>
  content.figures.map(({ subject, position, value, source, cutOff }) => [subject, position, value, source, cutOff]);

describe('The workbook of a letter', () => {
  test('shows what was declared and locks it; only the cells of answers are open', async () => {
    const sheet = answersSheet(await load(await answerWorkbook()));
    const open: string[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        // What says nothing of itself is locked.
        if ((cell.protection as { readonly locked?: boolean } | undefined)?.locked === false) open.push(cell.address);
      });
    });
    const at = rowNumbered(sheet.workbook, '1a');
    expect({
      protection: (sheet as unknown as { readonly sheetProtection: { readonly sheet: boolean } }).sheetProtection.sheet,
      open: open.length,
      columns: [...new Set(open.map((address) => address.replace(/\d+/u, '')))],
      line: ['A', 'B', 'C', 'D', 'F'].map((column) => sheet.getCell(`${column}${String(at)}`).value),
      number: sheet.getCell(`F${String(at)}`).dataValidation.type,
      choice: sheet.getCell(`E${String(at)}`).dataValidation.formulae,
      head: [1, 2].map((row) => sheet.getCell(row, 1).text),
    }).toEqual({
      protection: true,
      open: answerRows(LETTER.questions).length * 4,
      columns: ['E', 'F', 'G', 'H'],
      line: ['1a', 'Peserta pekerja informal\nJumlah orang (lembar Cakupan)', 37_500, 'Mohon penjelasan 1.', null],
      number: 'whole',
      choice: ['"Tetap,Berubah"'],
      head: [
        'Lembar jawaban Kota Bontang',
        'Menjawab surat nomor 400.5/12/PJK tanggal 14 Juli 2025, Penghargaan Jaminan Sosial Ketenagakerjaan (Paritrana Award), tahun penilaian 2024.',
      ],
    });
  });

  test('carries where it comes from out of sight, without what other regions declared', async () => {
    const book = await load(await answerWorkbook());
    const hidden = book.getWorksheet(ANSWER_SHEET_NAMES.trace);
    const { trace: read } = await readReturn(await answerWorkbook());
    expect([hidden?.state, book.keywords, read.edition, read.code, read.letter, read.questions.map((line) => line.slice(0, 3))]).toEqual([
      'hidden',
      'paritrana-jawaban 2026.1',
      EDITION_ID,
      '64.74',
      LETTER.id,
      [
        ['1', 'coverage-above-100', 'figure/informal.participants/0'],
        ['2', 'source-missing', 'figure/vulnerable.workers/1'],
        ['3', 'regulation-incomplete', 'regulation/1'],
        ['4', 'regulation-revoked', 'regulation/1'],
      ],
    ]);
    for (const [, , , digest] of read.questions) expect(digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('is the same file for the same letter, whenever it is written', async () => {
    expect(Buffer.from(await answerWorkbook()).equals(await answerWorkbook())).toBe(true);
  });

  test('is told from a submission, and a submission with sheets of its names stays one', async () => {
    const { answers, problems, content } = await readWorkbook(await answerWorkbook(), CONTEXT);
    const book = await load(await filledWorkbook());
    for (const name of Object.values(ANSWER_SHEET_NAMES)) book.addWorksheet(name).getCell('A1').value = 'Catatan';
    const other = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), CONTEXT);
    expect([answers !== undefined, content, problems, other.answers, other.code, said(other.problems)]).toEqual([
      true,
      null,
      [],
      undefined,
      '64.74',
      ['information extra-sheet Jawaban', 'information extra-sheet Data surat'],
    ]);
  });
});

describe('What a region writes into it', () => {
  test('comes back as it was written: a value, a text, a date, a year, and what stays', async () => {
    const plan = await planOf((book) => {
      answer(book, '1a', 'choice', 'Berubah');
      answer(book, '1a', 'value', 35_000);
      answer(book, '1a', 'source', 'Rekap BPJS, 31 Desember 2024');
      answer(book, '1b', 'choice', 'Tetap');
      answer(book, '2a', 'value', 'Laporan CSR 2024');
      answer(book, '2b', 'value', '2024-12');
      answer(book, '3', 'explanation', 'Surat ini tidak bertahun.\nTerlampir.');
    });
    expect([statesOf(plan.answers), said(plan.problems), plan.keep.map(({ values }) => values)]).toEqual([
      ['1 answered corrected', '2 answered corrected', '3 answered explained', '4 unanswered'],
      [],
      [
        [{ index: 0, before: 37_500, after: 35_000 }],
        [
          { index: 0, before: null, after: 'Laporan CSR 2024' },
          { index: 1, before: null, after: '2024-12' },
        ],
        [],
      ],
    ]);
    expect(valuesOf(plan.content).filter((line, index) => line.join() !== valuesOf(QUESTIONABLE)[index]?.join())).toEqual([
      ['informal.participants', 0, 35_000, 'BPJS Ketenagakerjaan', '2024-12-31'],
      ['vulnerable.workers', 1, 1_200, 'Laporan CSR 2024', '2024-12'],
    ]);
    expect(plan.content.regulations).toEqual(QUESTIONABLE.regulations);
  });

  test('chooses a status by its word', async () => {
    const status = async (word: string) => {
      const plan = await planOf((book) => answer(book, '4', 'value', word));
      return [
        plan.answers[3]?.state,
        plan.answers[3]?.values.map(({ before, after }) => [before, after]),
        plan.content.regulations[1]?.status,
      ];
    };
    expect([await status('Berlaku'), await status('Dicabut'), await status('entah')]).toEqual([
      ['answered', [['revoked', 'in-force']], 'in-force'],
      ['answered', [], 'revoked'],
      ['not-understood', [], 'revoked'],
    ]);
  });

  test('is understood in the words that people use', async () => {
    const saying = async (choice: string, value: string | number | null) =>
      statesOf(
        (
          await planOf((book) => {
            answer(book, '1a', 'choice', choice);
            answer(book, '1a', 'value', value);
          })
        ).answers,
      )[0];
    expect([
      await saying('tetap', null),
      await saying('', 'Sudah benar'),
      await saying('BERUBAH', 35_000),
      await saying('', 35_000),
      await saying('Tetap', 37_500),
      await saying('', '35000'),
      await saying('Tetap', 35_000),
      await saying('Berubah', null),
      await saying('Berubah', 37_500),
      await saying('Berubah', 'tetap'),
      await saying('mungkin', null),
      await saying('', '35.000'),
      await saying('', -1),
      await saying('', 'tiga puluh lima ribu'),
    ]).toEqual([
      '1 answered confirmed',
      '1 answered confirmed',
      '1 answered corrected',
      '1 answered corrected',
      '1 answered confirmed',
      '1 answered corrected',
      ...Array.from({ length: 8 }, () => '1 not-understood'),
    ]);
  });

  test('is unclear in one answer and clear in the others: the clear ones can be kept', async () => {
    const plan = await planOf((book) => {
      answer(book, '1a', 'value', '35.000');
      answer(book, '2a', 'value', 'Laporan CSR 2024');
    });
    expect([statesOf(plan.answers), plan.answers[0]?.unclear, said(plan.problems), plan.keep.map(({ question }) => question)]).toEqual([
      ['1 not-understood', '2 answered corrected', '3 unanswered', '4 unanswered'],
      'Jawaban!F8',
      ['attention number-ambiguous Jawaban!F8'],
      [2],
    ]);
  });

  test('leaves a cell alone that has changed since it was asked about', async () => {
    const since: SubmissionContent = {
      ...QUESTIONABLE,
      figures: QUESTIONABLE.figures.map((figure) => (figure.subject === 'informal.population' ? { ...figure, value: 40_000 } : figure)),
    };
    const plan = await planOf((book) => answer(book, '1a', 'value', 35_000), { content: since });
    expect([statesOf(plan.answers), said(plan.problems), plan.problems[0]?.values, plan.content]).toEqual([
      ['1 gone', '2 unanswered', '3 unanswered', '4 unanswered'],
      ['attention answer-gone Jawaban', 'blocks answers-none'],
      { number: '1', name: 'Populasi pekerja informal', declared: 36_000, stored: 40_000 },
      since,
    ]);
  });

  test('may be sent again: what is kept stays kept, what is new is added, what is taken back goes back', async () => {
    const first = await planOf((book) => answer(book, '1a', 'value', 35_000));
    const letter = letterAbout(QUESTIONABLE, { answers: given(first) });
    const content = first.content;
    const again = (edit: (book: Workbook) => void) => planOf(edit, { letter, content });
    const [same, more, back] = [
      await again((book) => answer(book, '1a', 'value', 35_000)),
      await again((book) => {
        answer(book, '1a', 'value', 35_000);
        answer(book, '3', 'value', 2023);
      }),
      await again((book) => answer(book, '1a', 'choice', 'Tetap')),
    ];
    expect([same, more, back].map(({ answers, keep }) => [statesOf(answers), keep.map(({ question }) => question)])).toEqual([
      [['1 recorded corrected', '2 unanswered', '3 unanswered', '4 unanswered'], []],
      [['1 recorded corrected', '2 unanswered', '3 answered corrected', '4 unanswered'], [3]],
      [['1 answered confirmed', '2 unanswered', '3 unanswered', '4 unanswered'], [1]],
    ]);
    expect([same.content, valuesOf(back.content)]).toEqual([content, valuesOf(QUESTIONABLE)]);
  });
});

describe('A sheet that was tampered with', () => {
  test('names the cells that were altered, and reads none of them', async () => {
    const plan = await planOf((book) => {
      const sheet = answersSheet(book);
      sheet.getCell('A3').value = 'Isi semua sel.';
      sheet.getCell('D8').value = 'Apakah angka ini benar?';
      sheet.getCell('J9').value = 99_999;
      sheet.getCell('D9').value = null;
      book.addWorksheet('Lampiran').getCell('A1').value = 'Cakupan baru';
      answer(book, '1a', 'value', 35_000);
    });
    expect([said(plan.problems), plan.problems[0]?.values, statesOf(plan.answers)]).toEqual([
      ['attention answers-cells-altered Jawaban!A3', 'information extra-sheet Lampiran'],
      { cells: 'A3, D8, J9, D9', count: 4 },
      ['1 answered corrected', '2 unanswered', '3 unanswered', '4 unanswered'],
    ]);
  });

  test('is not read where a line no longer says what it is about', async () => {
    const states = async (edit: (book: Workbook) => void) => {
      const plan = await planOf((book) => {
        answer(book, '1a', 'value', 35_000);
        edit(book);
      });
      return [statesOf(plan.answers)[0], said(plan.problems)[0]];
    };
    const sheetCell = (book: Workbook, address: string) => answersSheet(book).getCell(address);
    expect([
      await states((book) => void (sheetCell(book, 'B8').value = 'Populasi pekerja formal\nJumlah orang (lembar Cakupan)')),
      await states((book) => void (sheetCell(book, 'C8').value = 50_500)),
      await states((book) => void (sheetCell(book, 'A9').value = '1a')),
      await states((book) => void (sheetCell(book, 'A8').value = '9')),
      await states((book) => answersSheet(book).mergeCells('F8:F9')),
    ]).toEqual([
      ['1 not-understood', 'attention answer-row-altered Jawaban!B8'],
      ['1 not-understood', 'attention answer-row-altered Jawaban!C8'],
      ['1 not-understood', 'attention answer-row-missing Jawaban!A9'],
      ['1 not-understood', 'attention answer-row-missing Jawaban'],
      ['1 not-understood', 'attention merged-cells Jawaban!F8'],
    ]);
  });

  test('is read by its numbers when lines were moved', async () => {
    const plan = await planOf((book) => {
      answersSheet(book).spliceRows(8, 0, [], []);
      answer(book, '1a', 'value', 35_000);
    });
    expect([statesOf(plan.answers)[0], plan.content.figures.find(({ subject }) => subject === 'informal.participants')?.cell]).toEqual([
      '1 answered corrected',
      'Jawaban!F10',
    ]);
  });

  test('takes the result of a formula as it was saved, and a formula without one is no answer', async () => {
    const plan = await planOf((book) => {
      answer(book, '1a', 'value', { formula: '30000+5000', result: 35_000 });
      answer(book, '2a', 'value', { formula: 'HYPERLINK("http://127.0.0.1","Laporan")', result: 'Laporan' });
      answer(book, '3', 'value', { formula: 'YEAR(NOW())' });
    });
    expect([statesOf(plan.answers), said(plan.problems), plan.content.figures.find((one) => one.value === 35_000)?.fromFormula]).toEqual([
      ['1 answered corrected', '2 answered corrected', '3 not-understood', '4 unanswered'],
      ['information formula-read Jawaban!F8', 'information formula-read Jawaban!F10', 'attention formula-without-value Jawaban!F12'],
      true,
    ]);
  });

  test('says how long a text is that no record takes, though it is cut on the way', async () => {
    const plan = await planOf((book) => {
      answer(book, '1a', 'explanation', 'x'.repeat(32_000));
      answer(book, '2a', 'value', 'y'.repeat(7_000));
    });
    expect([statesOf(plan.answers), plan.problems.map(({ code, cell, values }) => [code, cell, values])]).toEqual([
      ['1 not-understood', '2 not-understood', '3 unanswered', '4 unanswered'],
      [
        ['text-too-long', 'G8', { length: 32_000, limit: 1_500 }],
        ['text-too-long', 'F10', { length: 7_000, limit: 500 }],
        ['answers-none', null, { unanswered: 2, unclear: 2, gone: 0 }],
      ],
    ]);
  });

  test('carries on a bounded number of cells, whatever it holds', async () => {
    const plan = await planOf((book) => {
      const sheet = answersSheet(book);
      for (let row = 20; row < 1_020; row += 1)
        for (let column = 1; column <= 12; column += 1) sheet.getCell(row, column).value = row * column;
      answer(book, '2a', 'value', 'Laporan CSR 2024');
    });
    const { code, values } = plan.problems.find((one) => one.code === 'answers-cells-altered') ?? {};
    expect([code, values, statesOf(plan.answers)[1]]).toEqual([
      'answers-cells-altered',
      { cells: 'A20, B20, C20, D20, E20, F20, G20, H20', count: 12_000 },
      '2 answered corrected',
    ]);
  });
});

describe('A sheet is refused', () => {
  test('when its hidden ids are not those of the letter that the records have', async () => {
    const codes = [
      await refusalFor(() => undefined),
      await refusalFor((book) => trace(book, 'B2', 'c0ffee00-6f43-4f6e-9d6e-0c4b7b1f0001')),
      await refusalFor(() => undefined, { edition: 'c0ffee00-6f43-4f6e-9d6e-0c4b7b1f0001' }),
      await refusalFor(() => undefined, { letter: null }),
      await refusalFor((book) => trace(book, 'B3', '64.08')),
      await refusalFor((book) => trace(book, 'C7', 'figure/formal.participants/0')),
      await refusalFor((book) => trace(book, 'B7', 'source-missing')),
      await refusalFor((book) => trace(book, 'D8', '0'.repeat(64))),
      await refusalFor((book) => trace(book, 'A11', '5')),
      await refusalFor((book) => trace(book, 'B1', '2031.4')),
      await refusalFor((book) => book.removeWorksheet(ANSWER_SHEET_NAMES.trace)),
      await refusalFor((book) => book.removeWorksheet(ANSWER_SHEET_NAMES.answers)),
    ].map((one) => one?.code ?? null);
    expect(codes).toEqual([
      null,
      'answers-other-edition',
      'answers-other-edition',
      'answers-unknown-letter',
      'answers-other-region',
      'answers-questions-differ',
      'answers-questions-differ',
      'answers-questions-differ',
      'answers-questions-differ',
      'answers-version',
      'sheet-missing',
      'sheet-missing',
    ]);
  });

  test('when its letter was withdrawn, with the reason', async () => {
    const withdrawn = { at: '2025-07-15T00:00:00.000Z', by: 'sekretariat', reason: 'Salah alamat.' };
    expect(await refusalFor(() => undefined, { letter: letterAbout(QUESTIONABLE, { withdrawn }) })).toMatchObject({
      code: 'answers-letter-withdrawn',
      values: { number: '400.5/12/PJK', date: '2025-07-14', reason: 'Salah alamat.' },
    });
  });
});
