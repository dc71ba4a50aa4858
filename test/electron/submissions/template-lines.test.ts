import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/submissions/read-workbook.ts';
import { decodeText } from '../../../electron/submissions/read-lines.ts';
import { writeTemplateLines } from '../../../electron/submissions/write-template-lines.ts';
import { problemLine } from '../../../shared/wording/problem-sentence.ts';
import { CONTENT, CONTEXT, ORDER, said, withoutPlaces } from '../../fixtures/workbooks.ts';

const written = new TextDecoder().decode(writeTemplateLines(ORDER, CONTENT));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const read = (bytes: Uint8Array) => readWorkbook(bytes, CONTEXT);
const readText = (text: string) => read(utf8(text));
/** With one piece of the filled template replaced, which must be there. */
const readWith = (from: string, to: string) => {
  expect(written).toContain(from);
  return readText(written.replace(from, to));
};
/** Fields separated by another mark; those that hold it are put in quotes. */
const separatedBy = (mark: string): string =>
  written
    .split('"')
    .map((piece, index) => (index % 2 === 1 ? `"${piece}"` : piece.replaceAll(mark, '\u0001').replaceAll(';', mark)))
    .join('')
    .replace(new RegExp(`(^|\\r\\n|${mark})([^\\u0001\\r\\n"${mark}]*\\u0001[^\\r\\n"${mark}]*)`, 'gu'), '$1"$2"')
    .replaceAll('\u0001', mark);

describe('the template as CSV', () => {
  it('is read back as the submission that was written, with nothing to say about it', async () => {
    const { content, problems, templateVersion, regionName } = await readText(written);
    expect([withoutPlaces(content), problems, templateVersion, regionName]).toEqual([CONTENT, [], '2026.2', 'Kota Bontang']);
  });

  it('begins with the mark of UTF-8, lists the regions of the province and shields what a spreadsheet would compute', () => {
    const bytes = writeTemplateLines(ORDER, CONTENT);
    expect([
      [...bytes.subarray(0, 3)],
      written.includes('\r\n64.08;Kabupaten Kutai Timur\r\n'),
      written.includes(`"'=1+1 bukan rumus"`),
    ]).toEqual([[0xef, 0xbb, 0xbf], true, true]);
  });

  it('says when it is empty what is missing, and nothing about its shape', async () => {
    expect(said((await read(writeTemplateLines(ORDER))).problems)).toEqual([
      'blocks code-missing Identitas!R8C2',
      ...[19, 20, 21, 22].map((line) => `attention figure-missing Cakupan!R${String(line)}C2`),
    ]);
  });

  it.each([
    ['a comma', ','],
    ['a tab', '\t'],
  ])('may be separated by %s', async (_name, mark) => {
    const { content, problems } = await readText(separatedBy(mark));
    expect([withoutPlaces(content), problems]).toEqual([CONTENT, []]);
  });

  it('may have any line ends, no mark of UTF-8, and empty fields behind every line', async () => {
    const plain = written.replaceAll('\r\n', '\n');
    const old = written.replaceAll('\r\n', '\r');
    const padded = written.replace(/"Baris satu\.\r?\nBaris dua\."/u, 'Baris satu.').replaceAll('\r\n', ';;;;\r\n');
    for (const text of [plain, old]) expect(withoutPlaces((await readText(text)).content)).toEqual(CONTENT);
    const { content, problems } = await readText(padded);
    expect([content?.figures.length, problems]).toEqual([7, []]);
  });

  it.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('may be UTF-16, %s', async (_name, bigEndian) => {
    const { content, problems } = await read(utf16(written.slice(1), bigEndian));
    expect([withoutPlaces(content), problems]).toEqual([CONTENT, []]);
  });

  it('is taken for Windows-1252 when it is no UTF-8, and says so', async () => {
    const bytes = Uint8Array.from(Buffer.from(written.replace('Nama Contoh', 'Ren\u00E9e Contoh').replace(/^\uFEFF/u, ''), 'latin1'));
    const { content, problems } = await read(bytes);
    expect([content?.delegation?.leadName, said(problems)]).toEqual(['Renée Contoh', ['information text-encoding']]);
  });

  it('takes the same marks in numbers as the workbook, and asks about the same ones', async () => {
    const bad = await readWith(';52000;', ';52.000;');
    const good = await readWith(';7400000000;', ';7.400.000.000;');
    const decimal = await readWith(';35777;', ';"35777,5";');
    expect([said(bad.problems), said(good.problems), said(decimal.problems)]).toEqual([
      ['blocks number-ambiguous Cakupan!R19C2'],
      ['information number-from-text Anggaran!R32C2'],
      ['blocks number-not-whole Rentan!R26C2'],
    ]);
  });

  it('names line and column of a problem, also below a field of several lines', async () => {
    const { problems } = await readWith(';2022;', ';tahun lalu;');
    const [first] = problems;
    if (first === undefined) throw new Error('expected a problem');
    expect([problemLine(first, 'id').split(':')[0], problemLine(first, 'en').split(':')[0]]).toEqual([
      'Inovasi, baris 44, kolom 2',
      'Inovasi, line 44, column 2',
    ]);
    const below = await readWith('Lembar;Daftar', 'Data kelurahan dua;apa;;\r\nLembar;Daftar');
    const lines = written.slice(0, written.indexOf('Lembar;Daftar')).split('\r\n').length;
    const inField = written.includes('Baris satu.\nBaris dua.') ? 1 : 0;
    expect(said(below.problems)).toEqual([`attention year-malformed Inovasi!R${String(lines + inField)}C2`]);
  });

  it('remembers by line and column where a figure stood', async () => {
    const { content } = await readText(written);
    expect(content?.figures.map(({ cell }) => cell).slice(0, 2)).toEqual(['Cakupan!R19C2', 'Cakupan!R20C2']);
  });

  it('is refused as a whole where a quotation mark leaves open what an entry is', async () => {
    const open = await readWith('Nama Contoh', '"Nama Contoh');
    const trailing = await readWith('Nama Contoh', '"Nama" Contoh');
    expect([open, trailing].map(({ content, problems }) => [content, problems.map(({ code, values }) => [code, values])])).toEqual([
      [null, [['quote-unclosed', { line: 13 }]]],
      [null, [['quote-unclosed', { line: 13 }]]],
    ]);
  });

  it('names parts that are there twice, missing, or not of the template', async () => {
    const twice = await readWith('Lembar;Daftar', 'Lembar;Cakupan\r\nIsian;Jumlah orang\r\nLembar;Daftar');
    const missing = await readWith('Lembar;Regulasi', 'Lembar;Peraturan');
    expect([
      said(twice.problems).filter((line) => line.startsWith('blocks')).length,
      twice.problems.find(({ code }) => code === 'section-repeated')?.values,
      said(missing.problems),
    ]).toEqual([1, { name: 'Cakupan', firstLine: 17 }, ['blocks sheet-missing Regulasi', 'information extra-sheet Peraturan']]);
  });

  it('is not the template without its version, nor with one that is not known', async () => {
    const without = await readText(written.replace('paritrana-templat 2026.2', '').replace('Versi templat', 'Versi'));
    expect(without.problems.map(({ code }) => code)).toEqual(['not-the-template']);
  });

  it('does not take other bytes for text', () => {
    expect([
      decodeText(Uint8Array.of(0x50, 0x4b, 3, 4)),
      decodeText(Uint8Array.of(0xff, 0xfe, 0x41)),
      decodeText(Buffer.from('a;b')),
    ]).toEqual([null, null, { text: 'a;b', encoding: 'UTF-8' }]);
  });
});
