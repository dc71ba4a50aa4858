import { readdir, readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../electron/submissions/inflate-guard.ts';
import { readGrid } from '../../../electron/submissions/read-grid.ts';
import { READ_SHEETS } from '../../../shared/submissions/read-template.ts';
import type { CellContent, GridCell, WorkbookGrid } from '../../../shared/submissions/workbook-grid.ts';
import { repack, rewritePart } from '../../fixtures/workbooks.ts';

type Cells = Readonly<Record<string, unknown>>;

const gridOf = async (bytes: Uint8Array, wanted: ReadonlySet<string> = READ_SHEETS): Promise<WorkbookGrid> => {
  const checked = await checkWorkbook(bytes);
  if (!checked.ok) throw new Error(`${checked.problem.code} ${JSON.stringify(checked.problem.values)}`);
  const read = await readGrid(checked.workbook, wanted);
  if (!read.ok) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.values)}`);
  return read.grid;
};

const letter = (column: number): string => String.fromCharCode(64 + column);

/** `Cakupan!B5`, and behind it what is there; a formula is told by a sign of equality. */
const cellsOf = ({ sheets }: WorkbookGrid): Cells =>
  Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, cells]) =>
        [...cells].map(([column, cell]): [string, unknown] => [`${name}!${letter(column)}${String(row)}`, shown(cell)]),
      ),
    ),
  );

const shown = ({ content, fromFormula }: GridCell): unknown => (fromFormula ? ['=', plain(content)] : plain(content));

const plain = (content: CellContent): unknown => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.format === '' ? content.value : [content.value, content.format];
    case 'boolean':
      return content.value;
    case 'error':
      return [content.error];
    case 'date':
      return [new Date(content.time).toISOString(), content.format];
    case 'no-value':
      return null;
  }
};

const text = (value: ExcelJS.CellValue): string => {
  if (typeof value === 'object' && value !== null && 'richText' in value) return value.richText.map((run) => run.text).join('');
  return typeof value === 'string' ? value : '';
};

/** The same cells as the library reads them with which the template is written. */
const cellsOfLibrary = async (bytes: Uint8Array): Promise<Cells> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const found: [string, unknown][] = [];
  for (const sheet of book.worksheets) {
    if (!READ_SHEETS.has(sheet.name)) continue;
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const isFormula = cell.type === ExcelJS.ValueType.Formula;
        const value = isFormula ? cell.result : cell.value;
        const format = typeof cell.numFmt === 'string' ? cell.numFmt : '';
        const plainValue =
          typeof value === 'number'
            ? format === ''
              ? value
              : [value, format]
            : value instanceof Date
              ? [value.toISOString(), format]
              : typeof value === 'boolean'
                ? value
                : value === undefined
                  ? null
                  : text(typeof value === 'object' && value !== null && 'text' in value ? value.text : value);
        // A merged cell repeats its corner, in the library only.
        if (cell.type !== ExcelJS.ValueType.Merge)
          found.push([`${sheet.name}!${cell.address}`, isFormula ? ['=', plainValue] : plainValue]);
      });
    });
  }
  return Object.fromEntries(found);
};

const SAMPLE = new URL('../../../resources/sample/', import.meta.url);
const samples = async (): Promise<readonly (readonly [string, Uint8Array])[]> =>
  Promise.all(
    (await readdir(SAMPLE))
      .filter((name) => name.endsWith('.xlsx'))
      .map(async (name): Promise<readonly [string, Uint8Array]> => [name, await readFile(new URL(encodeURIComponent(name), SAMPLE))]),
  );

/** One sheet `Cakupan` with these rows and, where they are given, shared strings and styles. */
const sheetOf = async (rows: string, shared = '', styles = '', date1904 = false): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Cakupan').getCell('A1').value = 'x';
  const written = new Uint8Array(await book.xlsx.writeBuffer());
  const changes: readonly (readonly [part: string, change: (xml: string) => string])[] = [
    ['xl/worksheets/sheet1.xml', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, () => `<sheetData>${rows}</sheetData>`)],
    ['xl/sharedStrings.xml', () => `<sst>${shared}</sst>`],
    ['xl/styles.xml', () => `<styleSheet>${styles}</styleSheet>`],
    ['xl/workbook.xml', (xml) => (date1904 ? xml.replace('<workbookPr', '<workbookPr date1904="1"') : xml)],
  ];
  return changes.reduce<Uint8Array>((bytes, [part, change]) => rewritePart(bytes, part, change), written);
};

const read = async (...sheet: Parameters<typeof sheetOf>): Promise<Cells> => cellsOf(await gridOf(await sheetOf(...sheet)));

describe('the cells of a workbook', () => {
  it('are those that the library reads with which the template is written', async () => {
    for (const [name, bytes] of await samples()) expect([name, cellsOf(await gridOf(bytes))]).toEqual([name, await cellsOfLibrary(bytes)]);
  });

  it('are read of every kind that a spreadsheet knows', async () => {
    expect(
      await read(
        `<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c><c r="C5"><v>12.5</v></c><c r="D5" s="1"><v>0.5</v></c>
         <c r="E5" s="2"><v>45657</v></c><c r="F5" s="3"><v>45657.5</v></c><c r="G5" t="b"><v>0</v></c><c r="H5" t="e"><v>#REF!</v></c>
         <c r="I5" t="inlineStr"><is><t>a </t></is></c><c r="J5" t="inlineStr"><is><r><t>b</t></r><r><rPr><b/></rPr><t> c</t></r></is></c></row>`,
        '<si><t xml:space="preserve"> satu &amp; dua</t></si><si><r><t>ti</t></r><r><rPr><b/></rPr><t>ga</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
        `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
         <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
         <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>`,
      ),
    ).toEqual({
      'Cakupan!A5': ' satu & dua',
      'Cakupan!B5': 'tiga',
      'Cakupan!C5': 12.5,
      'Cakupan!D5': [0.5, '0.00%'],
      'Cakupan!E5': ['2024-12-31T00:00:00.000Z', 'dd/mm/yyyy'],
      'Cakupan!F5': ['2024-12-31T12:00:00.000Z', 'm/d/yy h:mm'],
      'Cakupan!G5': false,
      'Cakupan!H5': ['#REF!'],
      'Cakupan!I5': 'a ',
      'Cakupan!J5': 'b c',
    });
  });

  it('hold what a formula had come to, nothing and zero told apart', async () => {
    expect(
      await read(
        `<row r="5"><c r="A5"><f>1-1</f><v>0</v></c><c r="B5"><f>1+1</f></c><c r="C5" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c>
         <c r="D5" t="b"><f>1=2</f><v>0</v></c><c r="E5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F5"><f t="shared" si="0"/><v>7</v></c></row>`,
      ),
    ).toEqual({
      'Cakupan!A5': ['=', 0],
      'Cakupan!B5': ['=', null],
      'Cakupan!C5': ['=', 'a<'],
      'Cakupan!D5': ['=', false],
      'Cakupan!E5': ['=', ['#DIV/0!']],
      'Cakupan!F5': ['=', 7],
    });
  });

  it('are shown as they are when they are no number although they should be', async () => {
    expect(
      await read('<row r="5"><c r="A5"><v>5,5</v></c><c r="B5"><v>1e309</v></c><c r="C5"><v>12 ribu</v></c><c r="D5"><v> 7 </v></c></row>'),
    ).toEqual({
      'Cakupan!A5': '5,5',
      'Cakupan!B5': '1e309',
      'Cakupan!C5': '12 ribu',
      'Cakupan!D5': 7,
    });
  });

  it('give days in the way of the workbook, written out or counted from 1900 or 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows = '<row r="5"><c r="A5" s="1"><v>44195</v></c><c r="B5" t="d"><v>2024-12-31</v></c><c r="C5" t="d"><v>kemarin</v></c></row>';
    expect([await read(rows, '', styles), await read(rows, '', styles, true)]).toEqual([
      { 'Cakupan!A5': ['2020-12-30T00:00:00.000Z', 'mm-dd-yy'], 'Cakupan!B5': ['2024-12-31T00:00:00.000Z', ''], 'Cakupan!C5': 'kemarin' },
      { 'Cakupan!A5': ['2024-12-31T00:00:00.000Z', 'mm-dd-yy'], 'Cakupan!B5': ['2024-12-31T00:00:00.000Z', ''], 'Cakupan!C5': 'kemarin' },
    ]);
  });

  it('stand after one another where a program left out where they stand, and in order whatever theirs was', async () => {
    expect(
      Object.keys(
        await read(
          '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="9"><c r="D9"><v>3</v></c><c r="B9"><v>4</v></c></row><row r="5"><c><v>5</v></c></row>',
        ),
      ),
    ).toEqual(['Cakupan!A1', 'Cakupan!C1', 'Cakupan!A5', 'Cakupan!B9', 'Cakupan!D9']);
  });

  it('keep their text in whichever way XML may write it', async () => {
    expect(
      await read(
        '<row r="5"><c r="A5" t="inlineStr"><is><t>a<![CDATA[ & ]]>b<!-- c --></t></is></c><c r="B5" t="s"><v>0</v></c></row>',
        '<si><t>satu_x0009_dua _x00e9_ &#233;</t></si>',
      ),
    ).toEqual({ 'Cakupan!A5': 'a & b', 'Cakupan!B5': 'satu\tdua _x00e9_ é' });
  });
});

describe('a sheet that cannot be what it says', () => {
  const refusal = (bytes: Promise<Uint8Array> | Uint8Array): Promise<string> =>
    Promise.resolve(bytes)
      .then((whole) => gridOf(whole))
      .then(
        () => 'read',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
  const damaged = 'damaged {"part":"xl/worksheets/sheet1.xml"}';

  it('is damaged, and its part is named', async () => {
    const rows = [
      '<row r="0"><c><v>1</v></c></row>',
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="x"><c><v>1</v></c></row>',
      '<row r="5"><c r="b5"><v>1</v></c></row>',
      '<row r="5"><c r="XFE5"><v>1</v></c></row>',
      '<row r="5"><c r="B5:C6"><v>1</v></c></row>',
      '<row r="5"><c r="A5" t="s"><v>999999</v></c></row>',
      '<row r="5"><c r="A5"><v>1</c></v></row>',
      '<row r="5"><c r="A5" t="str"><v>&lol;</v></c></row>',
    ];
    for (const one of rows) expect([one, await refusal(sheetOf(one))]).toEqual([one, damaged]);
  });

  it('is damaged when a letter is none in UTF-8, rather than read as another', async () => {
    const whole = await sheetOf('<row r="5"><c r="A5" t="inlineStr"><is><t>Kabupat\u00E9n</t></is></c></row>');
    const latin = repack(whole, (parts) => {
      const part = 'xl/worksheets/sheet1.xml';
      parts[part] = Buffer.from(new TextDecoder().decode(parts[part]), 'latin1');
    });
    expect([await refusal(whole), await refusal(latin)]).toEqual(['read', damaged]);
  });
});
