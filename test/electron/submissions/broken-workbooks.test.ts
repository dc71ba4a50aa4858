import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { LIMITS } from '../../../electron/submissions/inflate-guard.ts';
import { readWorkbook } from '../../../electron/submissions/read-workbook.ts';
import type { ProblemCode } from '../../../shared/submissions/preview.ts';
import {
  cellOf,
  compoundFile,
  CONTEXT,
  editedWorkbook,
  encryptedZip,
  filledWorkbook,
  flipBit,
  manyRows,
  otherWorkbook,
  ratioBomb,
  repack,
  rewritePart,
  said,
  setDate,
  totalBomb,
  withDoctype,
  workbookWith,
} from '../../fixtures/workbooks.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const problemsOf = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<readonly string[]> =>
  said((await readWorkbook(await bytes, CONTEXT)).problems);

/** The one problem of a file that cannot be read at all, with its fields. */
const refusal = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<unknown> => {
  const { problems, content, code } = await readWorkbook(await bytes, CONTEXT);
  expect([content, code, problems.length]).toEqual([null, null, 1]);
  const [only] = problems;
  return { severity: only?.severity, code: only?.code, sheet: only?.sheet, cell: only?.cell, values: only?.values };
};
const whole = (code: ProblemCode, values: unknown): unknown => ({ severity: 'blocks', code, sheet: null, cell: null, values });

describe('a file that is no workbook', () => {
  it('is named for what it is', async () => {
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['empty', new Uint8Array()],
      ['pdf', text('%PDF-1.7\n%\u0001')],
      ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
      ['web-page', text('<html><table><tr><td>1</td></tr></table></html>')],
      ['text', text('kode;nilai\n64.08;77074\n')],
      ['unknown', new Uint8Array([1, 2, 3, 0, 5])],
      ['word', zipSync({ 'word/document.xml': text('<w/>') })],
      ['presentation', zipSync({ 'ppt/presentation.xml': text('<p/>') })],
      ['binary-workbook', zipSync({ 'xl/workbook.bin': text('x') })],
      ['open-document', zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('<x/>') })],
      ['archive', zipSync({ 'foto.jpg': text('x') })],
    ];
    for (const [looksLike, bytes] of files) expect(await refusal(bytes)).toEqual(whole('not-a-workbook', { looksLike }));
  });

  it('is told apart from a workbook with a password and from one of old Excel', async () => {
    expect([
      await refusal(compoundFile(['EncryptionInfo', 'EncryptedPackage'])),
      await refusal(compoundFile(['Workbook'])),
      await refusal(compoundFile(['Book'])),
      await refusal(compoundFile(['WordDocument'])),
      await refusal(encryptedZip(await filledWorkbook())),
    ]).toEqual([
      whole('password-protected', {}),
      whole('old-excel', {}),
      whole('old-excel', {}),
      whole('not-a-workbook', { looksLike: 'word' }),
      whole('password-protected', {}),
    ]);
  });
});

describe('a file that was hurt on the way', () => {
  it('is called truncated wherever it was cut', async () => {
    const bytes = await filledWorkbook();
    for (const share of [0.02, 0.3, 0.7, 0.95])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual(whole('truncated', {}));
    expect(await refusal(bytes.subarray(0, bytes.length - 1))).toEqual(whole('truncated', {}));
  });

  it('is refused when one bit of a number may have changed', async () => {
    const bytes = await filledWorkbook();
    expect(await refusal(flipBit(bytes, 'xl/worksheets/sheet3.xml'))).toEqual(whole('damaged', { part: 'xl/worksheets/sheet3.xml' }));
  });

  it('is refused when a sheet is no XML any more', async () => {
    expect(await refusal(rewritePart(await filledWorkbook(), 'xl/worksheets/sheet3.xml', (xml) => xml.slice(0, xml.length / 2)))).toEqual(
      whole('damaged', { part: 'xl/worksheets/sheet3.xml' }),
    );
  });

  it('is refused when the workbook does not say where its sheets are', async () => {
    expect(
      await refusal(
        repack(await filledWorkbook(), (parts) => {
          delete parts['xl/_rels/workbook.xml.rels'];
        }),
      ),
    ).toEqual(whole('damaged', { part: 'xl/workbook.xml' }));
  });
});

describe('a file that means harm', () => {
  it('is stopped when one part grows beyond two hundred times its size', async () => {
    expect(await refusal(ratioBomb())).toEqual(
      whole('inflates-too-much', { limitBytes: LIMITS.totalBytes, ratio: 200, part: 'xl/media/image1.png' }),
    );
  });

  it('is stopped when all parts together grow beyond a hundred megabytes', async () => {
    expect(await refusal(totalBomb())).toEqual(
      whole('inflates-too-much', { limitBytes: LIMITS.totalBytes, ratio: null, part: 'xl/media/image99.bin' }),
    );
  });

  it('does not walk for seconds through a hundred million rows that a row number claims', async () => {
    const started = performance.now();
    const claimed = rewritePart(await filledWorkbook(), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace('<row r="8"', '<row r="99999999"'),
    );
    const part = 'xl/worksheets/sheet3.xml';
    expect(await refusal(claimed)).toEqual(whole('damaged', { part }));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is stopped at more than two hundred thousand rows', async () => {
    expect(await refusal(manyRows(LIMITS.rows + 1))).toEqual(whole('too-many-rows', { limit: 200_000 }));
  });

  it('is refused when it declares entities', async () => {
    expect(await refusal(withDoctype())).toEqual(whole('declares-entities', { part: 'xl/sharedStrings.xml' }));
  });

  it('is refused above twenty megabytes', async () => {
    expect(await refusal(new Uint8Array(20_000_001))).toEqual(whole('too-large', { sizeBytes: 20_000_001, limitBytes: 20_000_000 }));
  });

  it('is read at once although a drop-down, a column and a merge span the whole sheet', async () => {
    const bytes = rewritePart(await filledWorkbook(), 'xl/worksheets/sheet4.xml', (xml) =>
      xml
        .replace(/<cols>.*<\/cols>/u, '<cols><col min="1" max="16384" width="9"/></cols>')
        .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="H1:XFD1048576"/></mergeCells>')
        .replace(/sqref="[^"]*"/u, 'sqref="A1:XFD1048576"'),
    );
    const started = performance.now();
    expect(await problemsOf(bytes)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a workbook that is not ours', () => {
  it('is not the template', async () => {
    expect(await refusal(otherWorkbook())).toEqual(whole('not-the-template', { version: '' }));
  });

  it('of a later or an unknown version is not guessed at', async () => {
    expect([await refusal(workbookWith({ 'Daftar!B1': '2027.3' })), await refusal(workbookWith({ 'Daftar!B1': '2019.1' }))]).toEqual([
      whole('template-newer', { version: '2027.3', known: '2026.2' }),
      whole('not-the-template', { version: '2019.1' }),
    ]);
  });

  it('without a sheet names the sheet', async () => {
    const bytes = await editedWorkbook((book) => {
      book.removeWorksheet('Rentan');
    });
    expect(await problemsOf(bytes)).toEqual(['blocks sheet-missing Rentan']);
  });

  it('with sheets of the sender is read without them', async () => {
    const bytes = await editedWorkbook((book) => {
      book.addWorksheet('Catatan kami').getCell('A1').value = 'x';
    });
    expect(await problemsOf(bytes)).toEqual(['information extra-sheet Catatan kami']);
  });
});

describe('a cell that says something else than it should', () => {
  it('blocks with its sheet and cell when a number is words, negative, a fraction, a percentage or ambiguous', async () => {
    const bytes = await workbookWith({
      'Cakupan!B5': 'sekitar lima puluh ribu',
      'Cakupan!B6': -5,
      'Cakupan!B7': 12.5,
      'Cakupan!B8': '87,25%',
      'Rentan!B5': '1.234',
      'Rentan!B6': '9.000.000.000.000.001',
      'Anggaran!B5': '7,4 miliar',
      'Anggaran!E5': '(500)',
    });
    const reading = await readWorkbook(bytes, CONTEXT);
    expect(said(reading.problems)).toEqual([
      'blocks not-a-number Cakupan!B5',
      'blocks number-negative Cakupan!B6',
      'blocks number-not-whole Cakupan!B7',
      'blocks number-percent Cakupan!B8',
      'blocks number-ambiguous Rentan!B5',
      'blocks number-too-large Rentan!B6',
      'blocks not-a-number Anggaran!B5',
      'blocks number-negative Anggaran!E5',
    ]);
    expect(reading.problems.find((problem) => problem.code === 'number-ambiguous')?.values).toEqual({
      found: '1.234',
      thousands: '1234',
      decimal: '1.234',
    });
  });

  it('is read from text where only one reading is possible, and says so', async () => {
    const bytes = await workbookWith({ 'Cakupan!B5': '1.234.567', 'Rentan!B5': ' 35 777 orang', 'Anggaran!B5': 'Rp7.400.000.000,-' });
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    expect([content?.figures.map((figure) => figure.value), said(problems)]).toEqual([
      [1_234_567, 50_500, 36_000, 31_234, 35_777, 0, 7_400_000_000],
      ['information number-from-text Cakupan!B5', 'information number-from-text Rentan!B5', 'information number-from-text Anggaran!B5'],
    ]);
  });

  it('is read as its stored result when it holds a formula, and blocks when there is none', async () => {
    const bytes = await workbookWith({
      'Cakupan!B5': { formula: '26000*2', result: 52_000 },
      'Cakupan!B6': { formula: 'SUM(A1:A2)' },
      'Cakupan!B7': { formula: '1/0', result: { error: '#DIV/0!' } as never },
      'Cakupan!B8': { error: '#REF!' } as never,
    });
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    expect(content?.figures.slice(0, 4).map(({ value, fromFormula }) => [value, fromFormula])).toEqual([
      [52_000, true],
      [null, true],
      [null, true],
      [null, false],
    ]);
    expect(said(problems)).toEqual([
      'information formula-read Cakupan!B5',
      'blocks formula-without-value Cakupan!B6',
      'blocks cell-error Cakupan!B7',
      'blocks cell-error Cakupan!B8',
    ]);
  });

  it('is read as a date in the ways people write one, and asked about where it is none', async () => {
    const { content, problems } = await readWorkbook(
      await editedWorkbook((book) => {
        setDate(cellOf(book, 'Cakupan', 'C5'), new Date(Date.UTC(2024, 11, 31)), 'dd/mm/yyyy');
        cellOf(book, 'Cakupan', 'C6').value = '31/12/2024';
        cellOf(book, 'Cakupan', 'C7').value = 2024;
        setDate(cellOf(book, 'Cakupan', 'C8'), new Date(Date.UTC(2024, 3, 1)), 'mmm-yy');
        cellOf(book, 'Rentan', 'C5').value = 'Desember 2024';
        cellOf(book, 'Rentan', 'C6').value = 'akhir tahun';
        cellOf(book, 'Anggaran', 'C5').value = 45_657;
      }),
      CONTEXT,
    );
    expect([content?.figures.map((figure) => figure.cutOff), said(problems)]).toEqual([
      ['2024-12-31', '2024-12-31', '2024', '2024-04', '2024-12', null, null],
      [
        'information date-from-text Cakupan!C6',
        'information date-from-text Rentan!C5',
        'attention date-not-understood Rentan!C6',
        'attention date-not-understood Anggaran!C5',
      ],
    ]);
  });

  it('is found when it was merged with its neighbours', async () => {
    const bytes = await editedWorkbook((book) => {
      book.getWorksheet('Cakupan')?.mergeCells('B5:B6');
      book.getWorksheet('Rentan')?.mergeCells('D5:D6');
      book.getWorksheet('Identitas')?.mergeCells('B9:C9');
    });
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    expect(content?.figures.slice(0, 2).map((figure) => figure.value)).toEqual([52_000, null]);
    expect(said(problems)).toEqual([
      'blocks merged-cells Cakupan!B5',
      'attention merged-cells Rentan!D5',
      'attention figure-missing Cakupan!B6',
      'attention source-missing Rentan!D6',
    ]);
  });

  it('gives the text of rich text and links, and follows none', async () => {
    const bytes = await workbookWith({
      'Cakupan!D5': { richText: [{ text: 'BPJS ' }, { font: { bold: true }, text: 'Ketenagakerjaan' }] },
      'Cakupan!D6': { text: 'Laporan tahunan', hyperlink: 'https://contoh.example/laporan' },
      'Cakupan!D7': true,
      'Cakupan!D8': 2024,
    });
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    expect([content?.figures.slice(0, 4).map((figure) => figure.source), problems]).toEqual([
      ['BPJS Ketenagakerjaan', 'Laporan tahunan', 'TRUE', '2024'],
      [],
    ]);
  });

  it('loses what nobody can see', async () => {
    const bytes = await workbookWith({
      'Cakupan!D5': 'BPJS\u200B \u202Eketenagakerjaan\u202C',
      'Inovasi!A5': '  Kartu\u00A0 pencari   kerja ',
    });
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    expect([content?.figures[0]?.source, content?.innovations[0]?.name, said(problems)]).toEqual([
      'BPJS ketenagakerjaan',
      'Kartu pencari kerja',
      ['information text-cleaned Cakupan!D5'],
    ]);
  });
});

describe('a sender who is not known', () => {
  it('is asked for the code, told what is wrong with it, and never guessed', async () => {
    const codeProblem = async (value: string | number | null): Promise<unknown> => {
      const { problems } = await readWorkbook(await workbookWith({ 'Identitas!B5': value }), CONTEXT);
      return problems
        .filter((problem) => problem.code.startsWith('code-'))
        .map(({ severity, code, sheet, cell, values }) => [severity, code, sheet, cell, values]);
    };
    expect([await codeProblem(null), await codeProblem('Bontang'), await codeProblem('64.73'), await codeProblem('63.01')]).toEqual([
      [['blocks', 'code-missing', 'Identitas', 'B5', {}]],
      [['blocks', 'code-malformed', 'Identitas', 'B5', { found: 'Bontang' }]],
      [['blocks', 'code-unknown', 'Identitas', 'B5', { regionCode: '64.73' }]],
      [
        [
          'blocks',
          'code-of-other-province',
          'Identitas',
          'B5',
          { regionCode: '63.01', regionName: 'Kabupaten Tanah Laut', provinceName: 'Kalimantan Timur' },
        ],
      ],
    ]);
  });

  it('is known by a code that a spreadsheet took for a number', async () => {
    const codeOf = async (value: number | string): Promise<string | null> =>
      (await readWorkbook(await workbookWith({ 'Identitas!B5': value }), CONTEXT)).code;
    expect([await codeOf(64.08), await codeOf(6408), await codeOf(' 6408 ')]).toEqual(['64.08', '64.08', '64.08']);
  });
});
