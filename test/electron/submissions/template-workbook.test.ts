import { regionsOf } from '../../../shared/edition/region-list.ts';
import { readdir, readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/submissions/read-workbook.ts';
import { templateFileName, writeTemplate } from '../../../electron/submissions/write-template.ts';
import { sampleContent, sampleSchema } from '../../../scripts/sample-content.ts';
import { sampleWorkbooks } from '../../../scripts/sample-workbooks.ts';
import { toDecimal, fromFraction, multiply, rational } from '../../../shared/notation/fraction.ts';
import { coverageFigures, coverageOf } from '../../../shared/submissions/coverage.ts';
import { TEMPLATE_VERSION } from '../../../shared/submissions/template.ts';
import { CONTENT, CONTEXT, filledWorkbook, ORDER, REGIONS, repack, said, withoutPlaces } from '../../fixtures/workbooks.ts';

const SAMPLE = new URL('../../../resources/sample/', import.meta.url);
const sampleJson = async (): Promise<unknown> => JSON.parse(await readFile(new URL('kaltim-2025.json', SAMPLE), 'utf8'));
const sampleFiles = async (): Promise<readonly string[]> => (await readdir(SAMPLE)).filter((name) => name.endsWith('.xlsx')).sort();

describe('the template workbook', () => {
  it('is read back as what was written into it, without a word', async () => {
    const reading = await readWorkbook(await filledWorkbook(), CONTEXT);
    expect({ ...reading, content: withoutPlaces(reading.content), places: null, sha256: null, sizeBytes: null }).toEqual({
      templateVersion: TEMPLATE_VERSION,
      code: '64.74',
      regionName: 'Kota Bontang',
      content: CONTENT,
      places: null,
      problems: [],
      sha256: null,
      sizeBytes: null,
    });
  });

  it('says of every figure in which cell it stands', async () => {
    const { content, places } = await readWorkbook(await filledWorkbook(), CONTEXT);
    expect(content?.figures.map(({ subject, position, cell }) => [subject, position, cell])).toEqual([
      ['formal.population', 0, 'Cakupan!B5'],
      ['formal.participants', 0, 'Cakupan!B6'],
      ['informal.population', 0, 'Cakupan!B7'],
      ['informal.participants', 0, 'Cakupan!B8'],
      ['vulnerable.workers', 0, 'Rentan!B5'],
      ['vulnerable.workers', 1, 'Rentan!B6'],
      ['budget.amount', 0, 'Anggaran!B5'],
    ]);
    expect([places['figure/budget.amount/0/source'], places['regulation//1/number'], places['delegation//0/inPerson']]).toEqual([
      'Anggaran!D5',
      'Regulasi!B6',
      'Identitas!B11',
    ]);
  });

  it('is the same file for the same content, whenever it is written', async () => {
    expect(Buffer.from(await filledWorkbook()).equals(await filledWorkbook())).toBe(true);
  });

  it('offers drop-downs, number formats and heads that stay, and hides its lists', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await writeTemplate(ORDER)).buffer);
    const code = book.getWorksheet('Identitas')?.getCell('B5');
    expect({
      sheets: book.worksheets.map((sheet) => [sheet.name, sheet.state]),
      codes: code?.dataValidation.formulae,
      firstCodes: ['A4', 'A5', 'A13'].map((address) => book.getWorksheet('Daftar')?.getCell(address).value),
      codeFormat: code?.numFmt,
      people: book.getWorksheet('Cakupan')?.getCell('B5').numFmt,
      peopleRule: book.getWorksheet('Cakupan')?.getCell('B5').dataValidation.type,
      money: book.getWorksheet('Anggaran')?.getCell('B5').numFmt,
      types: book.getWorksheet('Regulasi')?.getCell('A5').dataValidation.formulae,
      frozen: book.getWorksheet('Rentan')?.views.map((view) => (view.state === 'frozen' ? view.ySplit : null)),
      version: book.getWorksheet('Daftar')?.getCell('B1').value,
      property: book.keywords,
    }).toEqual({
      sheets: [
        ['Petunjuk', 'visible'],
        ['Identitas', 'visible'],
        ['Cakupan', 'visible'],
        ['Rentan', 'visible'],
        ['Anggaran', 'visible'],
        ['Regulasi', 'visible'],
        ['Inovasi', 'visible'],
        ['Daftar', 'hidden'],
      ],
      codes: ['Daftar!$A$4:$A$13'],
      firstCodes: ['64.01', '64.02', '64.74'],
      codeFormat: '@',
      people: '#,##0',
      peopleRule: 'whole',
      money: '"Rp"#,##0',
      types: ['Daftar!$C$4:$C$10'],
      frozen: [4],
      version: TEMPLATE_VERSION,
      property: `paritrana-templat ${TEMPLATE_VERSION}`,
    });
  });

  it('asks for a code and for the four figures of coverage when it comes back empty', async () => {
    const reading = await readWorkbook(await writeTemplate(ORDER), CONTEXT);
    expect([reading.content, said(reading.problems)]).toEqual([
      null,
      [
        'blocks code-missing Identitas!B5',
        'attention figure-missing Cakupan!B5',
        'attention figure-missing Cakupan!B6',
        'attention figure-missing Cakupan!B7',
        'attention figure-missing Cakupan!B8',
      ],
    ]);
  });

  it('is still known by its document property when somebody deleted the sheet with the lists', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await filledWorkbook()).buffer);
    book.removeWorksheet('Daftar');
    const reading = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), CONTEXT);
    expect([reading.templateVersion, reading.problems]).toEqual([TEMPLATE_VERSION, []]);
  });

  it('holds nothing of the machine on which it was written', async () => {
    const parts = unzipSync(await filledWorkbook());
    const all = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
    expect(/\/(?:home|root|tmp|work|Users)\//u.test(all)).toBe(false);
  });

  it('suggests a file name that every system takes', () => {
    expect([templateFileName('64.08', 'Kabupaten Kutai Timur'), templateFileName('64.72', 'Kota A/B: C')]).toEqual([
      '64.08_Kutai Timur.xlsx',
      '64.72_A B  C.xlsx',
    ]);
  });

  it('never reads parts that hold no cells', async () => {
    const heavy = repack(await filledWorkbook(), (parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = new TextEncoder().encode('<broken');
      parts['xl/vbaProject.bin'] = new Uint8Array(64);
      parts['xl/drawings/drawing1.xml'] = new TextEncoder().encode('<broken');
      parts['xl/comments1.xml'] = new TextEncoder().encode('<broken');
      parts['xl/worksheets/_rels/sheet3.xml.rels'] = new TextEncoder().encode('<broken');
    });
    expect((await readWorkbook(heavy, CONTEXT)).problems).toEqual([]);
  });
});

describe('the workbooks of the sample', () => {
  it('are written again byte for byte by the script', async () => {
    const written = await sampleWorkbooks(await sampleJson(), JSON.parse(await readFile(new URL('../regions.json', SAMPLE), 'utf8')));
    const kept = await Promise.all(
      [...written.keys()].map(async (name) => [name, await readFile(new URL(encodeURIComponent(name), SAMPLE))] as const),
    );
    expect(await sampleFiles()).toEqual([...written.keys()].sort());
    for (const [name, bytes] of kept) expect([name, bytes.equals(written.get(name) ?? new Uint8Array())]).toEqual([name, true]);
  });

  it('are imported without anything that blocks, and say what the data say', async () => {
    const { regions, edition } = sampleSchema.parse(await sampleJson());
    for (const name of await sampleFiles()) {
      const reading = await readWorkbook(await readFile(new URL(encodeURIComponent(name), SAMPLE)), CONTEXT);
      const region = regions.find((one) => name.startsWith(one.code));
      expect([name, said(reading.problems).filter((line) => line.startsWith('blocks'))]).toEqual([name, []]);
      expect([name, withoutPlaces(reading.content)]).toEqual([name, region === undefined ? null : sampleContent(region, edition.category)]);
    }
  });

  it('give Kutai Timur 87.25 % formal, 150.87 % informal, 112.10 % together and 92.23 % capped', async () => {
    const bytes = await readFile(new URL(encodeURIComponent('64.08_Kutai Timur.xlsx'), SAMPLE));
    const { content, problems } = await readWorkbook(bytes, CONTEXT);
    const coverage = content === null ? null : coverageOf(coverageFigures(content));
    const percent = (ratio: Parameters<typeof fromFraction>[0] | null | undefined): string | null =>
      ratio === null || ratio === undefined ? null : toDecimal(multiply(fromFraction(ratio), rational(100)), 2);
    expect([coverage?.formal.raw, coverage?.informal.raw, coverage?.total.raw, coverage?.total.capped].map(percent)).toEqual([
      '87.25',
      '150.87',
      '112.10',
      '92.23',
    ]);
    expect(problems.filter((problem) => problem.code === 'coverage-above-100')).toEqual([
      {
        severity: 'attention',
        code: 'coverage-above-100',
        sheet: 'Cakupan',
        cell: 'B8',
        values: { segment: 'informal', participants: 77_074, population: 51_086, percent: '150.87' },
      },
    ]);
  });

  it('name regions that the list of regions knows under the same code', async () => {
    const { regions } = sampleSchema.parse(await sampleJson());
    expect(regions.map(({ code, name }) => [code, name])).toEqual(regionsOf(REGIONS, '64').map(({ code, name }) => [code, name]));
  });
});
