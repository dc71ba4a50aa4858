import { describe, expect, it } from 'vitest';
import {
  FILE_LOOKS,
  type ImportProblem,
  PROBLEM_CODES,
  type ProblemCode,
  type ProblemValues,
} from '../../../shared/submissions/preview.ts';
import { problem } from '../../../shared/submissions/problem.ts';
import { problemLine, problemPlace, problemSentence } from '../../../shared/wording/problem-sentence.ts';

const EXAMPLES: ProblemValues = {
  'not-a-workbook': { looksLike: 'pdf' },
  'old-excel': {},
  'password-protected': {},
  truncated: {},
  damaged: { part: 'xl/worksheets/sheet3.xml' },
  'too-large': { sizeBytes: 25_000_000, limitBytes: 20_000_000 },
  'inflates-too-much': { limitBytes: 100_000_000, ratio: 200, part: 'xl/media/image1.png' },
  'too-many-rows': { limit: 200_000 },
  'declares-entities': { part: 'xl/sharedStrings.xml' },
  'took-too-long': { seconds: 5 },
  'needs-too-much-memory': {},
  'reading-failed': { detail: 'TypeError' },
  'cannot-be-opened': { detail: 'ENOENT' },
  'archive-nested': {},
  'archive-empty': {},
  'archive-too-many': { count: 720, limit: 600 },
  'folder-too-many': { folder: 'Isian', count: 720, limit: 600 },
  'folder-too-deep': { folder: 'Isian', names: 'Tahap 2/Lampiran' },
  'files-ignored': { from: 'isian.zip', count: 2, names: 'Thumbs.db, desktop.ini' },
  'text-encoding': { encoding: 'Windows-1252' },
  'quote-unclosed': { line: 12 },
  'section-repeated': { name: 'Cakupan', firstLine: 17 },
  'not-the-template': { version: '' },
  'template-newer': { version: '2027.3', known: '2026.2' },
  'template-older': { version: '2025.1', known: '2026.2' },
  'sheet-missing': { missing: 'Rentan' },
  'column-missing': { column: 'Jumlah orang' },
  'extra-sheet': { name: 'Catatan kami' },
  'column-renamed': { found: 'Jumlah', column: 'Jumlah orang' },
  'columns-mapped': { pairs: [{ found: 'Jml. Peserta', field: 'Jumlah orang' }] },
  'columns-mapped-before': {
    pairs: [{ found: 'Jml. Peserta', field: 'Jumlah orang' }],
    by: 'sekretariat',
    at: '2025-07-14T01:00:00.000Z',
    timeZone: 'Asia/Makassar',
  },
  'extra-column': { column: 'Catatan' },
  'row-missing': { label: 'Peserta pekerja formal' },
  'row-unknown': { label: 'Pekerja lepas' },
  'row-repeated': { label: 'APBD kota', firstCell: 'A5' },
  'row-without-label': { column: 'Pembayar atau kelompok' },
  'total-row-skipped': { label: 'Jumlah' },
  'too-many-lines': { count: 1_201, limit: 200 },
  'merged-cells': { range: 'B5:B6' },
  'code-missing': {},
  'code-malformed': { found: 'Bontang' },
  'code-unknown': { regionCode: '64.73' },
  'code-of-other-province': { regionCode: '63.03', regionName: 'Kabupaten Banjar', provinceName: 'Kalimantan Timur' },
  'name-differs': { found: 'Kutai Barat', expected: 'Kabupaten Kutai Timur' },
  'category-differs': { found: 'desa', expected: 'pemerintah kabupaten/kota' },
  'duplicate-file': { fileName: '64.08_Kutai Timur.xlsx' },
  'duplicate-region': { regionCode: '64.08', fileName: 'Kutim.xlsx' },
  'not-a-number': { found: 'banyak' },
  'number-ambiguous': { found: '87.250', thousands: '87250', decimal: '87.250' },
  'number-from-text': { found: '77074', value: 77_074 },
  'number-negative': { found: '-5' },
  'number-not-whole': { found: '12,5' },
  'number-percent': { found: '87,25%' },
  'number-too-large': { found: '99999999999999999', limit: 9_000_000_000_000_000 },
  'formula-read': { found: '52000' },
  'formula-without-value': {},
  'cell-error': { found: '#N/A' },
  'date-not-understood': { found: 'akhir tahun' },
  'date-from-text': { found: '31/12/2024', cutOff: '2024-12-31' },
  'text-became-date': { found: '2022-12-01' },
  'year-malformed': { found: 'tahun lalu' },
  'unknown-choice': { found: 'Pengumuman', choices: 'Perda, Perbup', readAs: '' },
  'text-too-long': { length: 4_500, limit: 4_000 },
  'text-cleaned': {},
  'figure-missing': { label: 'Populasi pekerja formal' },
  'source-missing': { label: 'APBD kota' },
  'participants-without-population': { segment: 'formal', participants: 50_500 },
  'coverage-above-100': { segment: 'informal', participants: 77_074, population: 51_086, percent: '150.87' },
  'year-not-assessed': { found: '2023-12-31', expected: 2024 },
  'answers-version': { version: '2031.4', known: '2026.1' },
  'answers-other-edition': {},
  'answers-unknown-letter': {},
  'answers-other-region': { found: '64.01', expected: '64.08' },
  'answers-letter-withdrawn': { number: '12', date: '2025-07-14', reason: 'Salah alamat.' },
  'answers-questions-differ': {},
  'answers-duplicate': { fileName: 'jawaban.xlsx' },
  'answers-none': { unanswered: 3, unclear: 1, gone: 0 },
  'answers-cells-altered': { cells: 'A3, D8', count: 2 },
  'answer-row-missing': { number: '1a' },
  'answer-row-altered': { number: '1a' },
  'answer-gone': { number: '1', name: 'Peserta pekerja informal', declared: 77_074, stored: 48_000 },
  'answer-contradicts': { number: '1a' },
  'answer-without-value': { number: '1a' },
};

const example = (code: ProblemCode): ImportProblem =>
  // The code and its own example belong together, which a list of all codes cannot say to the compiler.
  problem('attention', code, { sheet: 'Cakupan', cell: 'B5' }, EXAMPLES[code]) as ImportProblem;

const all = (language: 'id' | 'en') => PROBLEM_CODES.map((code) => [code, problemSentence(example(code), language)] as const);

describe('the sentence of a problem', () => {
  it('stands for every code in both languages: what is wrong, and what to do', () => {
    for (const language of ['id', 'en'] as const) {
      for (const [code, { claim, advice }] of all(language)) {
        const both = `${claim} ${advice}`;
        expect([code, /^\S.+\.$/u.test(claim), /^\S.+\.$/u.test(advice), /undefined|null|NaN|\[object|!/u.test(both)]).toEqual([
          code,
          true,
          true,
          false,
        ]);
      }
    }
  });

  it('is its own for every code, and not the same in the two languages', () => {
    const [indonesian, english] = [all('id'), all('en')];
    for (const sentences of [indonesian, english]) expect(new Set(sentences.map(([, { claim }]) => claim)).size).toBe(PROBLEM_CODES.length);
    expect(indonesian.filter(([, { claim }], index) => claim === english[index]?.[1].claim)).toEqual([]);
  });

  it('names every field that it is given', () => {
    const sentence = (code: ProblemCode): string => problemLine(example(code), 'id');
    expect([
      sentence('coverage-above-100'),
      sentence('number-ambiguous'),
      sentence('year-not-assessed'),
      sentence('too-large'),
      sentence('unknown-choice'),
    ]).toEqual([
      'Cakupan!B5: Cakupan informal 150,87 %: 77.074 peserta dari populasi 51.086. Angka disimpan apa adanya. Minta penjelasan: penyebut lama, peserta ganda, atau pekerja dari luar daerah.',
      'Cakupan!B5: “87.250” dapat berarti 87250 bila tandanya pemisah ribuan, atau 87,25 bila tandanya koma desimal. Tulis 87250 tanpa tanda bila itu yang dimaksud; angka ini harus bilangan bulat.',
      'Cakupan!B5: Data ini per 31 Desember 2023; yang dinilai tahun 2024. Minta angka tahun 2024, atau terima dengan penjelasan.',
      'Cakupan!B5: Berkas ini 25,0\u00A0MB; batasnya 20,0\u00A0MB. Hapus gambar dan lembar lain dari berkas, lalu simpan kembali.',
      'Cakupan!B5: “Pengumuman” tidak dikenal. Pilih salah satu: Perda, Perbup.',
    ]);
  });

  it('says what a foreign file is, each in its own words', () => {
    for (const language of ['id', 'en'] as const) {
      const claims = FILE_LOOKS.map(
        (looksLike) => problemSentence(problem('blocks', 'not-a-workbook', null, { looksLike }), language).claim,
      );
      expect(new Set(claims).size).toBe(FILE_LOOKS.length);
    }
  });

  it('tells an empty answer, an unknown one and one that was read as another apart', () => {
    const claim = (found: string, readAs: string): string =>
      problemSentence(problem('attention', 'unknown-choice', null, { found, readAs, choices: 'Ya, Tidak' }), 'id').claim;
    expect([claim('mungkin', 'Tidak'), claim('', 'Tidak'), claim('mungkin', '')]).toEqual([
      '“mungkin” tidak dikenal; dibaca sebagai “Tidak”.',
      'Sel kosong; dibaca sebagai “Tidak”.',
      '“mungkin” tidak dikenal.',
    ]);
  });

  it('is led by its place: a cell, a sheet, or nothing for the whole file', () => {
    expect([
      problemPlace({ sheet: 'Cakupan', cell: 'B5' }),
      problemPlace({ sheet: 'Rentan', cell: null }),
      problemLine(problem('blocks', 'old-excel', null, {}), 'id'),
    ]).toEqual([
      'Cakupan!B5',
      'Rentan',
      'Berkas ini berformat Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx).',
    ]);
  });
});
