import { describe, expect, it } from 'vitest';
import { isStorable, readTemplate } from '../../../shared/submissions/read-template.ts';
import { COVERAGE_COLUMNS, MOST_LINES } from '../../../shared/submissions/template.ts';
import { gridOf, type GridValue } from '../../fixtures/grids.ts';
import { CONTENT, CONTEXT, said, withoutPlaces } from '../../fixtures/workbooks.ts';

const read = (changed: Readonly<Record<string, GridValue>>, more: Parameters<typeof gridOf>[2] = {}) =>
  readTemplate(gridOf(CONTENT, changed, more), CONTEXT);
const problemsWith = (changed: Readonly<Record<string, GridValue>>, more: Parameters<typeof gridOf>[2] = {}): readonly string[] =>
  said(read(changed, more).problems);

describe('a template of which the cells have been read', () => {
  it('is the submission that was written', () => {
    const reading = read({});
    expect([withoutPlaces(reading.content), reading.problems, isStorable(reading)]).toEqual([CONTENT, [], true]);
  });

  it('may have its columns in any order, and more of them', () => {
    const swapped = read({
      'Cakupan!C4': 'SUMBER ',
      'Cakupan!D4': 'Tanggal data:',
      'Cakupan!C5': 'Laporan A',
      'Cakupan!D5': '2024',
      'Cakupan!H4': 'Catatan kantor',
      'Cakupan!H5': 'tidak dibaca',
      ...Object.fromEntries(
        [6, 7, 8].flatMap((row) => [
          [`Cakupan!C${String(row)}`, 'Laporan B'],
          [`Cakupan!D${String(row)}`, '2024'],
        ]),
      ),
    });
    expect([swapped.content?.figures.slice(0, 2).map(({ source, cutOff }) => [source, cutOff]), said(swapped.problems)]).toEqual([
      [
        ['Laporan A', '2024'],
        ['Laporan B', '2024'],
      ],
      ['information extra-column Cakupan!H4'],
    ]);
  });

  it('cannot do without the column of values, but without the one of sources', () => {
    expect([
      problemsWith({ 'Cakupan!B4': 'Banyaknya' }),
      problemsWith({ 'Rentan!D4': 'Asal-usul', 'Rentan!D5': null, 'Rentan!D6': null }),
    ]).toEqual([
      ['blocks column-missing Cakupan!A4'],
      [
        'attention column-missing Rentan!A4',
        'information extra-column Rentan!D4',
        'attention source-missing Rentan',
        'attention source-missing Rentan',
      ].map((line) => line.replace('source-missing Rentan', 'source-missing')),
    ]);
  });

  it('is known by its labels wherever the rows of coverage stand', () => {
    const moved = read({
      'Cakupan!A5': 'Peserta pekerja formal',
      'Cakupan!A6': 'populasi  pekerja FORMAL',
      'Cakupan!A20': 'Cakupan formal',
      'Cakupan!B20': { kind: 'no-value' },
    });
    expect([moved.content?.figures.slice(0, 2).map(({ subject, value, cell }) => [subject, value, cell]), moved.problems.length]).toEqual([
      [
        ['formal.population', 50_500, 'Cakupan!B6'],
        ['formal.participants', 52_000, 'Cakupan!B5'],
      ],
      1,
    ]);
  });

  it('names rows of coverage that are missing, unknown, repeated or without a label', () => {
    expect(
      problemsWith({
        'Cakupan!A5': 'Pekerja formal',
        'Cakupan!A12': 'Peserta pekerja formal',
        'Cakupan!B12': 4,
        'Cakupan!B13': 5,
      }),
    ).toEqual([
      'attention row-unknown Cakupan!A5',
      'blocks row-repeated Cakupan!A12',
      'blocks row-without-label Cakupan!A13',
      'blocks row-missing Cakupan',
      'attention participants-without-population Cakupan!B6',
    ]);
  });

  it('tells lines of payers apart from sums, notes repeated ones and asks for the label of a number', () => {
    const reading = read({
      'Rentan!A7': 'apbd KOTA',
      'Rentan!B7': 10,
      'Rentan!C7': '2024',
      'Rentan!D7': 'Laporan',
      'Rentan!B9': 11,
      'Rentan!A30': 'JUMLAH',
      'Rentan!B30': 35_787,
      'Rentan!F12': 'Dilaporkan',
    });
    expect([
      reading.content?.figures.filter(({ subject }) => subject === 'vulnerable.workers').map(({ label }) => label),
      said(reading.problems),
    ]).toEqual([
      ['APBD kota', 'CSR perusahaan', 'apbd KOTA'],
      ['blocks row-without-label Rentan!A9', 'information total-row-skipped Rentan!A30', 'attention row-repeated Rentan!A7'],
    ]);
  });

  it('takes as many lines as the records do', () => {
    const lines = Object.fromEntries(
      Array.from({ length: MOST_LINES + 1 }, (_, index) => [`Inovasi!A${String(5 + index)}`, `Inovasi ${String(index)}`] as const),
    );
    const { content, problems } = read(lines);
    expect([content?.innovations.length, problems.map(({ code, cell, values }) => [code, cell, values])]).toEqual([
      MOST_LINES,
      [['too-many-lines', 'A205', { count: 201, limit: 200 }]],
    ]);
  });

  it('reads the written-out names of regulations and refuses others', () => {
    const { content, problems } = read({
      'Regulasi!A5': 'Peraturan Walikota',
      'Regulasi!A6': 'Pengumuman',
      'Regulasi!C5': 'tahun lalu',
      'Regulasi!C6': 2024.5,
    });
    expect([content?.regulations.map(({ type, year }) => [type, year]), said(problems)]).toEqual([
      [['Perwali', null]],
      ['attention year-malformed Regulasi!C5', 'blocks unknown-choice Regulasi!A6', 'attention year-malformed Regulasi!C6'],
    ]);
  });

  it('reads whether a regulation still holds, and asks about words that leave it open', () => {
    const { content, problems } = read({ 'Regulasi!F5': 'DIREVISI', 'Regulasi!F6': 'tidak berlaku' });
    expect([content?.regulations.map(({ status }) => status), said(problems)]).toEqual([
      ['amended', null],
      ['attention unknown-choice Regulasi!F6'],
    ]);
    expect(read({ 'Regulasi!F5': null, 'Regulasi!F6': ' sudah dicabut ' }).content?.regulations.map(({ status }) => status)).toEqual([
      null,
      'revoked',
    ]);
  });

  it('blocks text that the records would have to cut, and asks about text that became a date', () => {
    const { content, problems } = read({
      'Cakupan!D5': 'x'.repeat(501),
      'Regulasi!B5': { kind: 'date', time: Date.UTC(2022, 11, 1), format: 'mmm-yy' },
      'Inovasi!C5': `${'a'.repeat(2000)}\n\n\n\n${'b'.repeat(1998)}`,
    });
    expect([content?.regulations[0]?.number, content?.innovations[0]?.description?.length, said(problems)]).toEqual([
      '2022-12-01',
      4000,
      ['blocks text-too-long Cakupan!D5', 'attention text-became-date Regulasi!B5'],
    ]);
  });

  it('reads who comes, and does not make up who comes in person', () => {
    const { content, problems } = read({ 'Identitas!B11': 'mungkin', 'Identitas!B12': 'Katanya' });
    expect([content?.delegation, said(problems)]).toEqual([
      { leadOffice: 'Wali Kota', leadName: 'Nama Contoh', inPerson: false, mark: 'reported' },
      ['attention unknown-choice Identitas!B11', 'attention unknown-choice Identitas!B12'],
    ]);
    expect(problemsWith({ 'Identitas!B9': null })).toEqual(['blocks row-without-label Identitas!B9']);
    expect(
      read({ 'Identitas!B9': null, 'Identitas!B10': null, 'Identitas!B11': null, 'Identitas!B12': null }).content?.delegation,
    ).toBeNull();
  });

  it('says when name, category or year are not those of the edition', () => {
    expect(
      read({ 'Identitas!B6': 'Pemkab Kutai Timur', 'Identitas!B7': 'badan usaha', 'Identitas!B8': 2023 }).problems.map(
        ({ severity, code, cell, values }) => [severity, code, cell, values],
      ),
    ).toEqual([
      ['attention', 'name-differs', 'B6', { found: 'Pemkab Kutai Timur', expected: 'Kota Bontang' }],
      ['attention', 'category-differs', 'B7', { found: 'badan usaha', expected: 'pemerintah kabupaten/kota' }],
      ['attention', 'year-not-assessed', 'B8', { found: '2023', expected: 2024 }],
    ]);
    expect(problemsWith({ 'Identitas!B6': 'Pemerintah Kota Bontang' })).toEqual([]);
  });

  it('knows a region of another province and says whose it is', () => {
    const { problems, content } = read({ 'Identitas!B5': '63.03' });
    expect([content, problems.map(({ code, values }) => [code, values])]).toEqual([
      null,
      [['code-of-other-province', { regionCode: '63.03', regionName: 'Kabupaten Banjar', provinceName: 'Kalimantan Timur' }]],
    ]);
  });

  it('asks about cells of a merge that covers numbers, and lets alone one beside the table', () => {
    expect([
      problemsWith({}, { merges: { Cakupan: [{ top: 5, bottom: 8, left: 4, right: 4 }] } }).slice(0, 1),
      problemsWith({}, { merges: { Cakupan: [{ top: 1, bottom: 1, left: 1, right: 7 }] } }),
      problemsWith({}, { merges: { Cakupan: [{ top: 5, bottom: 6, left: 9, right: 12 }] } }),
      problemsWith({}, { merges: { Rentan: [{ top: 5, bottom: 6, left: 1, right: 1 }] } }).slice(0, 1),
    ]).toEqual([['blocks merged-cells Cakupan!D5'], [], [], ['blocks merged-cells Rentan!A5']]);
  });

  it('says each sheet that is missing and reads the rest', () => {
    const { content, problems } = read({}, { without: ['Anggaran', 'Inovasi'] });
    expect([content?.figures.length, content?.regulations.length, said(problems)]).toEqual([
      6,
      2,
      ['blocks sheet-missing Anggaran', 'blocks sheet-missing Inovasi'],
    ]);
  });

  it('refuses a percentage that would pass for a number of people', () => {
    expect(problemsWith({ 'Cakupan!B5': { kind: 'number', value: 1, format: '0.00%' } })).toEqual(['blocks number-percent Cakupan!B5']);
  });

  it('keeps zero, whatever its sign, and what a formula leaves behind the fifteenth digit', () => {
    const { content, problems } = read({
      'Cakupan!B6': -0,
      'Anggaran!B5': { content: { kind: 'number', value: 15_120_000_000.000002, format: '' }, fromFormula: true },
    });
    expect([content?.figures[1]?.value, Object.is(content?.figures[1]?.value, 0), content?.figures[6]?.value, said(problems)]).toEqual([
      0,
      true,
      15_120_000_000,
      ['information formula-read Anggaran!B5'],
    ]);
  });

  it('has heads that differ from one another after normalising', () => {
    expect(new Set(COVERAGE_COLUMNS.map(({ header }) => header)).size).toBe(COVERAGE_COLUMNS.length);
  });
});
