import ExcelJS, { type Cell, type Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeRankingWorkbook } from '../../../electron/results/write-ranking-workbook.ts';
import { fractionToNumber } from '../../../shared/notation/fraction.ts';
import { dataPart, jurorPart } from '../../../shared/ranking/parts-of-total.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Figure } from '../../../shared/submissions/figure.ts';
import { declaredFigure, type FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { criterionId, regionCode, seatNumber } from '../../fixtures/edition.ts';
import { type DayOptions, scoredDay } from './scored-day.ts';

const NAMES = ['Peringkat', 'Rekapitulasi', 'Per juri', 'Cakupan', 'Sumber cakupan', 'Aturan'];

const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};

const write = async (options: DayOptions = {}): Promise<Workbook> => open(await writeRankingWorkbook(scoredDay(options)));

const sheetOf = (workbook: Workbook, name: string): Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
};

/** What a reader sees in a cell before number formats: text, number, or a formula's stored result. */
const shown = (cell: Cell): string | number | null => {
  const { value } = cell;
  if (typeof value === 'object' && value !== null && 'formula' in value) {
    return typeof value.result === 'number' || typeof value.result === 'string' ? value.result : null;
  }
  return typeof value === 'number' || typeof value === 'string' ? value : null;
};

const rowValues = (sheet: Worksheet, row: number, columns: number): readonly (string | number | null)[] =>
  Array.from({ length: columns }, (_, index) => shown(sheet.getCell(row, index + 1)));

const eachCell = (sheet: Worksheet, visit: (cell: Cell) => void): void =>
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.address === cell.master.address) visit(cell);
    });
  });

const texts = (sheet: Worksheet): readonly string[] => {
  const found: string[] = [];
  eachCell(sheet, (cell) => {
    const value = shown(cell);
    if (typeof value === 'string') found.push(value);
  });
  return found;
};

const rowStarting = (sheet: Worksheet, column: number, text: string, after = 0): number => {
  for (let row = after + 1; row <= sheet.rowCount; row += 1) {
    const value = shown(sheet.getCell(row, column));
    if (typeof value === 'string' && value.startsWith(text)) return row;
  }
  throw new Error(`No row with ${text}`);
};

/** The rows of the ranking's table: from the head to the first row without a code. */
const rankingRows = (sheet: Worksheet): readonly (readonly (string | number | null)[])[] => {
  const first = rowStarting(sheet, 2, 'Kode') + 1;
  const rows: (readonly (string | number | null)[])[] = [];
  for (let row = first; shown(sheet.getCell(row, 2)) !== null; row += 1) rows.push(rowValues(sheet, row, 9));
  return rows;
};

describe('The ranking that a secretariat sends on', () => {
  test('holds the numbers of the ranking, as numbers', async () => {
    const { ranking } = scoredDay();
    const rows = rankingRows(sheetOf(await write(), 'Peringkat'));
    expect(rows.map((row) => row.slice(0, 8))).toEqual(
      ranking.rows.map((row, index) => [
        row.rank,
        row.region.code,
        row.region.name,
        fractionToNumber(dataPart(row)),
        fractionToNumber(jurorPart(row)),
        Number(row.total),
        [null, -0.65, -12.26, 0, -5.34, -3.47, -6.12][index],
        `${String(row.sheets.submitted)}/${String(row.sheets.submitted + row.sheets.missing)}`,
      ]),
    );
  });

  test('reads 89,50 for Bontang and shows parts with four decimals', async () => {
    const sheet = sheetOf(await write(), 'Peringkat');
    const row = rowStarting(sheet, 3, 'Kota Bontang');
    expect([4, 5, 6].map((column) => [Number(shown(sheet.getCell(row, column))).toFixed(4), sheet.getCell(row, column).numFmt])).toEqual([
      ['44.4231', '#,##0.0000;"−"#,##0.0000'],
      ['45.0722', '#,##0.0000;"−"#,##0.0000'],
      ['89.5000', '#,##0.00;"−"#,##0.00'],
    ]);
  });

  test('says beside a region why it stands where it stands', async () => {
    const rows = rankingRows(sheetOf(await write(), 'Peringkat'));
    expect(rows.map((row) => row[8])).toEqual([
      'Cakupan pekerja informal dan rentan 104,17\u00A0% dihitung 100,00\u00A0%',
      'Cakupan pekerja informal dan rentan 150,87\u00A0% dihitung 100,00\u00A0%',
      'Nilai sama; cakupan pekerja informal dan rentan 79,83 lebih tinggi daripada 65,00 (Kutai Kartanegara)',
      'Nilai sama; cakupan pekerja informal dan rentan 65,00 lebih rendah daripada 79,83 (Paser)',
      '',
      '',
      '1 lembar belum masuk: juri 5 – Unsur serikat pekerja/buruh (KSBSI); 1 undur diri: juri 8 – Ahli hukum; apa pun isi lembar itu, nilai akhir 56,66–63,53',
    ]);
  });

  test('says a rank that is shared, and every step that did not part the regions', async () => {
    const sheet = sheetOf(await write({ sameAs: { '64.09': '64.01' } }), 'Peringkat');
    const rows = rankingRows(sheet);
    expect(rows.map((row) => row[0])).toEqual([1, 2, 3, 3, 5, 6, 7]);
    expect(rows.slice(2, 5).map((row) => row[8])).toEqual([
      'Nilai sama dengan Kabupaten Penajam Paser Utara; peringkat bersama karena tidak ada pemutus yang memisahkan',
      'Nilai sama dengan Kabupaten Paser; peringkat bersama karena tidak ada pemutus yang memisahkan',
      'Nilai sama; cakupan pekerja informal dan rentan 65,00 lebih rendah daripada 79,83 (Penajam Paser Utara)',
    ]);
    expect(texts(sheet).find((text) => text.startsWith('Nilai akhir sama 76,59'))).toContain(
      '(6) undian dilewati karena undian belum dilakukan. Peringkatnya bersama.',
    );
  });

  test('counts the jurors when they were compared head to head', async () => {
    const rows = rankingRows(sheetOf(await write({ tieBreakChain: ['head-to-head'] }), 'Peringkat'));
    expect(rows.slice(2, 4).map((row) => [row[1], row[8]])).toEqual([
      ['64.02', 'Nilai sama; perbandingan langsung antarjuri dengan Paser 5 banding 4'],
      ['64.01', 'Nilai sama; perbandingan langsung antarjuri dengan Kutai Kartanegara 4 banding 5'],
    ]);
  });

  test('lists beneath the ranking which region lacks what', async () => {
    const rows = rankingRows(sheetOf(await write({ withoutInformal: '64.03' }), 'Peringkat'));
    expect(rows.at(-1)).toEqual([
      '–',
      '64.03',
      'Kabupaten Berau',
      null,
      43,
      null,
      null,
      null,
      'Belum ada nilai untuk cakupan pekerja informal dan rentan',
    ]);
  });

  test('says how far the result is decided, when it was printed, and what is still open', async () => {
    const all = texts(sheetOf(await write(), 'Peringkat'));
    expect(all).toContain('Keadaan: pleno, bahan rapat yang belum ditetapkan. Dicetak Selasa, 29 Juli 2025 pukul 14.52 WITA.');
    expect(all).toContain(
      'Kategori pemerintah kabupaten/kota, tahap provinsi, Provinsi Kalimantan Timur. Tahun penilaian 2024, tahun pelaksanaan 2025.',
    );
    expect(all).toContain(
      '1 lembar belum masuk. Apa pun isinya, nilai akhir Kota Samarinda 56,66–63,53; tidak ada peringkat yang berubah.',
    );
    expect(all.filter((text) => text.startsWith('Bobot (asumsi, belum terverifikasi): '))).toHaveLength(1);
  });

  test('does not call confirmed weights an assumption', async () => {
    const workbook = await write({ label: '' });
    expect(NAMES.flatMap((name) => texts(sheetOf(workbook, name))).filter((text) => text.includes('asumsi'))).toEqual([]);
  });

  test.each([3, 9, 15])('has a line to sign for each of %i seats', async (seatCount) => {
    const { seats } = scoredDay({ seatCount });
    const sheet = sheetOf(await write({ seatCount }), 'Peringkat');
    const first = rowStarting(sheet, REMARK, 'Tanda tangan') + 1;
    const lines = Array.from({ length: sheet.rowCount - first + 1 }, (_, index) => rowValues(sheet, first + index, REMARK));
    expect(lines.map((line) => [line[0], line[3], line[6], /^\d+\. \.{20,}$/u.test(String(line[8]))])).toEqual(
      seats.map(({ seat, title, role }) => [seat, title, { ketua: 'Ketua', sekretaris: 'Sekretaris', anggota: 'Anggota' }[role], true]),
    );
    expect(lines.map((line) => (/^\.+$/u.test(String(line[1])) ? '' : line[1]))).toEqual(seats.map(({ personName }) => personName));
  });
});

const REMARK = 9;

describe('The recapitulation', () => {
  test('carries every score, value and contribution of the ranking', async () => {
    const { ranking, rubric, seats } = scoredDay();
    const sheet = sheetOf(await write(), 'Rekapitulasi');
    for (const ranked of ranking.rows) {
      const head = rowStarting(sheet, 1, `Peringkat ${String(ranked.rank)}: ${ranked.region.name} (${ranked.region.code})`);
      const written = ranked.contributions.map((_, index) => rowValues(sheet, head + 1 + index, 4 + seats.length));
      expect(written.map((row) => [row[0], row[1], row.at(-2), row.at(-1)])).toEqual(
        ranked.contributions.map(({ criterion, weightHundredths, value, contribution }) => [
          rubric.criteria.find(({ id }) => id === criterion)?.name,
          weightHundredths / 100,
          value === null ? null : fractionToNumber(value),
          contribution === null ? null : fractionToNumber(contribution),
        ]),
      );
      expect(written.filter((_, index) => ranked.contributions[index]?.kind === 'judged').map((row) => row.slice(2, -2))).toEqual(
        ranked.contributions
          .filter(({ kind }) => kind === 'judged')
          .map(({ cells }) =>
            cells.map(({ state, scoreHundredths }) =>
              state === 'submitted' ? (scoreHundredths ?? 0) / 100 : state === 'recused' ? 'undur diri' : 'belum masuk',
            ),
          ),
      );
      const sum = head + ranked.contributions.length + 2;
      expect(rowValues(sheet, sum, 4 + seats.length).at(-1)).toBe(fractionToNumber(ranked.exactTotal));
      expect(rowValues(sheet, sum + 1, 4 + seats.length).slice(-2)).toEqual(['sesuai', Number(ranked.total)]);
    }
  });

  test('closes when its four decimals are added up by hand', async () => {
    const { ranking } = scoredDay();
    const sheet = sheetOf(await write(), 'Rekapitulasi');
    const sums = ranking.rows.map((ranked) => {
      const head = rowStarting(sheet, 1, `Peringkat ${String(ranked.rank)}: ${ranked.region.name}`);
      const parts = ranked.contributions.map((_, index) => Number(Number(shown(sheet.getCell(head + 1 + index, 13))).toFixed(4)));
      return parts.reduce((total, part) => total + part, 0).toFixed(2);
    });
    expect(sums).toEqual(ranking.rows.map(({ total }) => total));
  });

  test('keeps the official total a value, whatever a spreadsheet would make of it', async () => {
    const sheet = sheetOf(await write(), 'Rekapitulasi');
    const row = rowStarting(sheet, 1, 'Nilai akhir');
    expect(sheet.getCell(row, 13).value).toBe(89.5);
  });

  test('marks a computed value above the scale when nothing caps it', async () => {
    const workbook = await write({ capPolicy: 'none' });
    const sheet = sheetOf(workbook, 'Rekapitulasi');
    const row = rowStarting(sheet, 1, 'Cakupan pekerja informal', rowStarting(sheet, 1, 'Peringkat 1: Kabupaten Kutai Timur'));
    expect([Number(shown(sheet.getCell(row, 12))).toFixed(4), sheet.getCell(row, 12).font.color?.argb]).toEqual(['150.8711', 'FF7A4A00']);
    expect(rankingRows(sheetOf(workbook, 'Peringkat'))[0]?.[8]).toBe('Cakupan pekerja informal dan rentan 150,87\u00A0% melebihi skala');
  });
});

describe('Formulas of the workbook', () => {
  const days: readonly (readonly [string, DayOptions])[] = [
    ['the usual day', {}],
    ['without a cap', { capPolicy: 'none' }],
    ['with a cap on the total and a figure missing', { capPolicy: 'total', withoutInformal: '64.03' }],
    ['with fifteen seats', { seatCount: 15 }],
    ['with three seats', { seatCount: 3 }],
    ['by the median', { aggregation: 'median@1' }],
    ['by a mean without two at either end', { aggregation: 'trimmed-mean@1', trimEachSide: 2 }],
    ['by the order of each juror', { aggregation: 'borda@1' }],
  ];
  test.each(days)('carry the result that a spreadsheet computes: %s', async (_, options) => {
    const workbook = await write(options);
    let checked = 0;
    const unlike: string[] = [];
    for (const sheet of workbook.worksheets) {
      eachCell(sheet, (cell) => {
        if (typeof cell.value !== 'object' || cell.value === null || !('formula' in cell.value)) return;
        const { formula, result = 0 } = cell.value;
        const computed = evaluateFormula(workbook, sheet.name, formula);
        const same = typeof computed === 'number' && typeof result === 'number' ? Math.abs(computed - result) < 1e-9 : computed === result;
        if (!same) unlike.push(`${sheet.name}!${cell.address} ${formula} = ${String(computed)}`);
        checked += 1;
      });
    }
    expect(unlike).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  test('notice that a score was changed in the file', async () => {
    const workbook = await write();
    const sheet = sheetOf(workbook, 'Rekapitulasi');
    const final = rowStarting(sheet, 1, 'Nilai akhir');
    const sumCell = sheet.getCell(final - 1, 13);
    sumCell.value = 91;
    const check = sheet.getCell(final, 12).value;
    if (typeof check !== 'object' || check === null || !('formula' in check)) throw new Error('No check');
    expect(evaluateFormula(workbook, 'Rekapitulasi', check.formula)).toBe('periksa');
  });
});

describe('The sheet per juror', () => {
  test('shows the severe and the lenient juror by how they differ from all', async () => {
    const sheet = sheetOf(await write(), 'Per juri');
    const meanDistance = (seat: number): number => {
      const row = rowStarting(sheet, 2, 'Rata-rata', rowStarting(sheet, 1, `Juri ${String(seat)}:`));
      return Number(shown(sheet.getCell(row, 9)));
    };
    expect([meanDistance(8) < -4, Math.abs(meanDistance(1)) < 1, meanDistance(9) > 4]).toEqual([true, true, true]);
  });

  test('has a block per seat and says which region a juror did not score', async () => {
    const sheet = sheetOf(await write(), 'Per juri');
    expect(texts(sheet).filter((text) => /^Juri \d+: /u.test(text))).toHaveLength(9);
    const rowOf = (seat: number): number => rowStarting(sheet, 1, '64.72', rowStarting(sheet, 1, `Juri ${String(seat)}:`));
    expect([5, 8, 9].map((seat) => shown(sheet.getCell(rowOf(seat), 10)))).toEqual(['belum masuk', 'undur diri', null]);
  });
});

describe('Coverage in the workbook', () => {
  test('stands raw and capped side by side for every region, with the sums', async () => {
    const { submissions } = scoredDay();
    const sheet = sheetOf(await write(), 'Cakupan');
    const percent = (row: number, column: number): string => (Number(shown(sheet.getCell(row, column))) * 100).toFixed(2);
    const first = rowStarting(sheet, 1, '64.01');
    const written = submissions.map((_, index) => first + index);
    expect(written.map((row) => shown(sheet.getCell(row, 1)))).toEqual(submissions.map(({ code }) => code).toSorted());
    const eastKutai = rowStarting(sheet, 1, '64.08');
    expect([6, 7, 10, 11, 14, 15].map((column) => percent(eastKutai, column))).toEqual([
      '87.25',
      '87.25',
      '150.87',
      '100.00',
      '112.10',
      '92.23',
    ]);
    const sum = rowStarting(sheet, 2, 'Jumlah 10 daerah');
    expect([4, 5, 8, 9, 12, 13].map((column) => shown(sheet.getCell(sum, column)))).toEqual([
      929_576, 769_654, 575_416, 345_094, 1_504_992, 1_114_748,
    ]);
    expect([6, 10, 14, 15].map((column) => percent(sum, column))).toEqual(['82.80', '59.97', '74.07', '72.24']);
  });

  test('marks what is above 100 % in colour and in a word', async () => {
    const sheet = sheetOf(await write(), 'Cakupan');
    const marked: string[] = [];
    eachCell(sheet, (cell) => {
      if (cell.fill.type === 'pattern' && cell.fill.fgColor?.argb === 'FFFBEDCD' && typeof shown(cell) === 'number')
        marked.push(cell.address);
    });
    const [eastKutai, bontang] = [rowStarting(sheet, 1, '64.08'), rowStarting(sheet, 1, '64.74')];
    expect(marked).toEqual([`J${String(eastKutai)}`, `N${String(eastKutai)}`, `J${String(bontang)}`]);
    expect([eastKutai, bontang].map((row) => shown(sheet.getCell(row, 16)))).toEqual([
      'Di atas 100\u00A0%: informal 150,87\u00A0% dan gabungan 112,10\u00A0%',
      'Di atas 100\u00A0%: informal 104,17\u00A0%',
    ]);
  });

  test('gives no percentage for a sum in which a region lacks a figure', async () => {
    const sheet = sheetOf(await write({ withoutInformal: '64.03' }), 'Cakupan');
    const sum = rowStarting(sheet, 2, 'Jumlah');
    expect([6, 10, 11, 14].map((column) => typeof shown(sheet.getCell(sum, column)))).toEqual(['number', 'string', 'string', 'string']);
  });

  test('names source and cut-off of every figure', async () => {
    const sheet = sheetOf(await write(), 'Sumber cakupan');
    const first = rowStarting(sheet, 1, '64.08');
    expect(rowValues(sheet, first, 12)).toEqual([
      '64.08',
      'Kabupaten Kutai Timur',
      'Formal, pekerja',
      79_691,
      null,
      null,
      '31 Desember 2024',
      'BPS, Survei Angkatan Kerja Nasional',
      'BPS 15+',
      'dilaporkan',
      '64.08-Kabupaten-Kutai-Timur.xlsx, Cakupan!C5',
      'belum diverifikasi',
    ]);
  });

  test('names the line and the column where a figure came as CSV', async () => {
    const sheet = sheetOf(await write({ inLines: '64.08' }), 'Sumber cakupan');
    const first = rowStarting(sheet, 1, '64.08');
    expect([first, first + 1].map((row) => rowValues(sheet, row, 11)[10])).toEqual([
      '64.08-Kabupaten-Kutai-Timur.xlsx, Cakupan, baris 18, kolom 2',
      '64.08-Kabupaten-Kutai-Timur.xlsx, Cakupan, baris 19, kolom 2',
    ]);
  });
});

describe('A verified and a corrected figure in the workbook', () => {
  const made = (figure: Figure, code: RegionCode) => ({
    code,
    subject: figure.subject,
    position: 0,
    declared: declaredFigure(figure),
    document: 'Surat BPS 045/2025',
    documentDate: '2025-06-30',
    at: '2025-07-14T20:00:00.000Z',
    by: 'sekretariat',
  });
  /** In Kutai Timur the informal population is corrected, the formal one verified, and a correction of its participants has lapsed. */
  const verifications = (figure: Figure, code: RegionCode): FigureVerification | null => {
    if (code !== '64.08') return null;
    if (figure.subject === 'formal.population') return { ...made(figure, code), kind: 'verified' };
    if (figure.subject === 'informal.population')
      return { ...made(figure, code), kind: 'corrected', value: 80_000, reason: 'Pendataan lama' };
    if (figure.subject === 'formal.participants')
      return { ...made({ ...figure, value: 1 }, code), kind: 'corrected', value: 2, reason: 'Salah' };
    return null;
  };

  test('keeps what was declared beside what counts, with reason, evidence, and who found it when', async () => {
    const sheet = sheetOf(await write({ verifications }), 'Sumber cakupan');
    const first = rowStarting(sheet, 1, '64.08');
    expect([0, 1, 2, 3].map((row) => [3, 4, 5, 12].map((column) => shown(sheet.getCell(first + row, column))))).toEqual([
      ['Formal, pekerja', 79_691, null, 'Terverifikasi terhadap Surat BPS 045/2025, 30 Juni 2025. Oleh sekretariat, 15 Juli 2025.'],
      [
        'Formal, peserta',
        69_528,
        null,
        'Koreksi menjadi 2 gugur: angka yang dinyatakan berubah sejak 15 Juli 2025 (Surat BPS 045/2025, 30 Juni 2025).',
      ],
      [
        'Informal, pekerja',
        51_086,
        80_000,
        'Dikoreksi: Pendataan lama. Bukti: Surat BPS 045/2025, 30 Juni 2025. Oleh sekretariat, 15 Juli 2025.',
      ],
      ['Informal, peserta', 77_074, null, 'belum diverifikasi'],
    ]);
  });

  test('computes the coverage from what counts, marks that cell and names the declared ratios', async () => {
    const sheet = sheetOf(await write({ verifications }), 'Cakupan');
    const row = rowStarting(sheet, 1, '64.08');
    const italic = [4, 5, 8, 9].map((column) => sheet.getCell(row, column).font.italic === true);
    expect([
      [8, 9].map((column) => shown(sheet.getCell(row, column))),
      [10, 14].map((column) => (Number(shown(sheet.getCell(row, column))) * 100).toFixed(2)),
      italic,
      shown(sheet.getCell(row, 16)),
    ]).toEqual([
      [80_000, 77_074],
      ['96.34', '91.80'],
      [false, false, true, false],
      'Pekerja informal dikoreksi dari 51.086 menjadi 80.000; cakupan sebagaimana dinyatakan informal 150,87\u00A0% dan gabungan 112,10\u00A0%',
    ]);
  });

  test('says in the ranking that a region stands on a corrected figure, and in its worked sum what was declared', async () => {
    const workbook = await write({ verifications });
    const ranked = rankingRows(sheetOf(workbook, 'Peringkat')).find((row) => row[1] === '64.08');
    expect(ranked?.[8]).toBe('Pekerja informal dikoreksi dari 51.086 menjadi 80.000');
    const sums = texts(sheetOf(workbook, 'Rekapitulasi')).filter((text) => text.includes('dikoreksi'));
    expect(sums).toEqual(['77.074 dari 80.000 pekerja = 96,3425\u00A0% (dikoreksi; dinyatakan pekerja informal 51.086)']);
  });
});

describe('The rules in the workbook', () => {
  test('name method, cap, rounding, chain, scale and bands in words', async () => {
    const all = texts(sheetOf(await write(), 'Aturan'));
    for (const text of [
      'mean@1',
      'Dibatasi per segmen: peserta formal dan peserta informal masing-masing dihitung paling banyak sejumlah pekerja segmennya.',
      '0 sampai 100, kelipatan 1',
      '24 Juli 2025 pukul 10.00 WITA',
      'Perbandingan langsung antarjuri',
      'Undian',
      '75 sampai di bawah 90',
      '4342 0c63 0424 cb09 07b4 5391 d080 1ba2 17ff ab2d 8dff 705c d893 26b1 a2dc fcd4',
    ]) {
      expect(all).toContain(text);
    }
  });
});

describe('Every page of the workbook', () => {
  test.each([
    ['contoh', 'DATA CONTOH, BUKAN DATA RESMI'],
    ['latihan', 'LATIHAN, BUKAN HASIL RESMI'],
  ] as const)('says that an edition marked %s is not official', async (mark, words) => {
    const workbook = await write({ mark });
    expect(workbook.worksheets.map((sheet) => [shown(sheet.getCell('A1')), sheet.headerFooter.oddHeader?.includes(words)])).toEqual(
      NAMES.map(() => [words, true]),
    );
  });

  test('carries no such mark in an official edition', async () => {
    const workbook = await write({ mark: 'resmi', phase: 'final' });
    const all = workbook.worksheets.flatMap((sheet) => [...texts(sheet), sheet.headerFooter.oddHeader ?? '']);
    expect(all.filter((text) => text.includes('BUKAN'))).toEqual([]);
  });

  test('prints whole, across, with its head repeated, numbered and with the fingerprint', async () => {
    const workbook = await write();
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(NAMES);
    for (const sheet of workbook.worksheets) {
      const { printArea, printTitlesRow, orientation, paperSize, fitToWidth, fitToHeight, fitToPage } = sheet.pageSetup;
      expect(printArea).toMatch(new RegExp(`^A1:${sheet.getColumn(sheet.columnCount).letter}\\d+$`, 'u'));
      expect(printTitlesRow).toMatch(/^\d+:\d+$/u);
      expect({ orientation, paperSize, fitToWidth, fitToHeight, fitToPage }).toEqual({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
        fitToPage: true,
      });
      expect(sheet.headerFooter.oddFooter).toContain('4342 0c63 0424 cb09');
      expect(sheet.headerFooter.oddFooter).toContain('Paritrana Panel 0.1.0\nHalaman &P dari &N');
      expect(sheet.views[0]?.state).toBe('frozen');
    }
  });

  test('prints every row that holds something', async () => {
    const workbook = await write({ seatCount: 15 });
    const lastPrinted = (sheet: Worksheet): number => Number(/\d+$/u.exec(sheet.pageSetup.printArea ?? '')?.[0]);
    const lastFilled = (sheet: Worksheet): number => {
      let last = 0;
      eachCell(sheet, (cell) => {
        if (shown(cell) !== null) last = Math.max(last, Number(cell.row));
      });
      return last;
    };
    expect(workbook.worksheets.map(lastPrinted)).toEqual(workbook.worksheets.map(lastFilled));
  });

  test('keeps head and foot within what Excel can hold, and an ampersand an ampersand', async () => {
    const day = scoredDay();
    const name = `Penghargaan Kerja & Perlindungan ${'panjang '.repeat(20)}`.trim();
    const workbook = await open(await writeRankingWorkbook({ ...day, edition: { ...day.edition, name } }));
    for (const { headerFooter } of workbook.worksheets) {
      expect(headerFooter.oddHeader).toContain('Kerja && Perlindungan');
      expect([(headerFooter.oddHeader?.length ?? 999) <= 255, (headerFooter.oddFooter?.length ?? 999) <= 255]).toEqual([true, true]);
    }
  });
});

describe('The file of the ranking', () => {
  test('is the same, byte for byte, for the same content', async () => {
    const [first, second] = [await writeRankingWorkbook(scoredDay()), await writeRankingWorkbook(scoredDay())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('is dated by its issue and names its maker', async () => {
    const workbook = await write();
    expect([workbook.title, workbook.creator, workbook.created.toISOString(), workbook.modified.toISOString()]).toEqual([
      'Peringkat Paritrana Award Kalimantan Timur 2025',
      'Paritrana Panel',
      '2025-07-29T06:52:00.000Z',
      '2025-07-29T06:52:00.000Z',
    ]);
  });

  test('does not depend on the order in which regions and seats were read', async () => {
    const day = scoredDay();
    const turned = {
      ...day,
      submissions: day.submissions.toReversed(),
      seats: day.seats.toReversed(),
      recusals: day.recusals.toReversed(),
    };
    const [first, second] = [await writeRankingWorkbook(day), await writeRankingWorkbook(turned)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test.each(['=HYPERLINK("http://a.invalid")', '+62', '-1', '@SUM(A1)'])(
    'keeps a name that begins like a formula as text: %s',
    async (name) => {
      const sheet = sheetOf(await write({ nameOf: { '64.74': name } }), 'Peringkat');
      const cell = sheet.getCell(rowStarting(sheet, 2, '64.74'), 3);
      expect([cell.value, cell.type, cell.numFmt]).toEqual([name, ExcelJS.ValueType.String, '@']);
    },
  );

  test('survives control characters and half characters in a name', async () => {
    const sheet = sheetOf(await write({ nameOf: { '64.74': 'Kota\u0001 Bon\uD800tang' } }), 'Peringkat');
    expect(shown(sheet.getCell(rowStarting(sheet, 2, '64.74'), 3))).toBe('Kota Bon\uFFFDtang');
  });

  test('is measured in the face of the paper and raises no corner marks', async () => {
    const entries = unzipSync(await writeRankingWorkbook(scoredDay()));
    const textOf = (path: string): string => strFromU8(entries[path] ?? new Uint8Array());
    expect(textOf('xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="10"\/><color theme="1"\/><name val="Arial"\/>/u);
    expect(NAMES.map((_, index) => textOf(`xl/worksheets/sheet${String(index + 1)}.xml`).includes('<ignoredError sqref="A1:'))).toEqual(
      NAMES.map(() => true),
    );
  });
});

describe('The comments of the jurors', () => {
  const said = (seat: number, code: string, criterion: string | null, text: string) => ({
    seat: seatNumber(seat),
    code: regionCode(code),
    criterion: criterion === null ? null : criterionId(criterion),
    text,
    writtenAt: '2025-07-28T03:00:00.000Z',
  });

  test('stand in the order of the ranking on a sheet of their own, and are text whatever they begin with', async () => {
    const day = scoredDay();
    const comments = [said(7, '64.01', 'inovasi', '=1+1 bukan rumus'), said(3, '64.74', null, 'Berkas paling rapi.')];
    const sheet = sheetOf(await open(await writeRankingWorkbook({ ...day, comments })), 'Komentar juri');
    const first = rowStarting(sheet, 1, '64.');
    expect([rowValues(sheet, first, 6), rowValues(sheet, first + 1, 6)].map((row) => [row[0], row[2], row[4], row[5]])).toEqual([
      ['64.74', 3, 'seluruh lembar', 'Berkas paling rapi.'],
      ['64.01', 7, 'Inovasi', '=1+1 bukan rumus'],
    ]);
    expect(sheet.getCell(first + 1, 6).type).toBe(ExcelJS.ValueType.String);
  });

  test('leave no sheet behind where nobody has said anything', async () => {
    expect((await write()).getWorksheet('Komentar juri')).toBeUndefined();
  });
});
