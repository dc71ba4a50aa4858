import { formatDecimal } from '../../shared/notation/format.ts';
import { toNumber } from '../../shared/notation/fraction.ts';
import { gapToPrevious } from '../../shared/ranking/gap-to-previous.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import {
  attendanceSentence,
  missingSheetsSentence,
  recusalSentence,
  remarkBelowQuorum,
  remarkOnRow,
  remarkOnUnranked,
  substituteSentence,
  tieSentences,
} from './ranking-remarks.ts';
import { largestPart, type RankedRegion, weightOf, wholePart, type WorkbookFacts } from './workbook-content.ts';
import { closePage, decimalFormat, dressRow, HEAD, INK, type Look, type Margin, type Page, put, raiseRow, ROW } from './workbook-page.ts';
import { AGGREGATION_SHORT, CAP_SHORT, capitalised, insideSentence, stepWords } from './workbook-words.ts';
import { writeNote, writeTitle } from './write-title.ts';

export const RANKING_SHEET = 'Peringkat';
export const RANKING_WIDTHS = [10.5, 8, 33, 13, 13, 12, 11, 11, 62] as const;
const REMARK = 9;
const DOTS = '.'.repeat(44);

/** `45` or `42,5`: a largest value without idle zeros. */
const shortDecimal = (hundredths: number): string => formatDecimal(hundredths / 100, 2, 'id').replace(/,?0+$/u, '');

const methodSentence = (facts: WorkbookFacts): string => {
  const { method, criteria } = facts.rubric;
  const first = method.tieBreakChain[0];
  return [
    `Metode: ${AGGREGATION_SHORT[method.aggregation]}${method.trimEachSide === undefined ? '' : ` tanpa ${String(method.trimEachSide)} nilai tertinggi dan terendah`}`,
    CAP_SHORT[method.capPolicy],
    `dibulatkan ${String(method.comparisonDecimals)} desimal di akhir`,
    first === undefined ? 'nilai sama berbagi peringkat' : `nilai sama diputus mulai dari ${stepWords(first, criteria)}`,
  ].join('; ');
};

const weightSentence = ({ rubric: { criteria, label } }: WorkbookFacts): string =>
  `Bobot${label === '' ? '' : ` (${label})`}: ${criteria.map(({ name, weightHundredths }) => `${insideSentence(name)} ${shortDecimal(weightHundredths)}`).join('; ')}.`;

/** What a part can reach; without a cap per segment the computed part has a weight but no upper end. */
const reach = (facts: WorkbookFacts, kind: 'computed' | 'judged'): string =>
  kind === 'computed' && facts.rubric.method.capPolicy !== 'segment'
    ? `(bobot ${shortDecimal(weightOf(facts, kind))})`
    : `(maks. ${shortDecimal(largestPart(facts, kind))})`;

const writeRegion = (page: Page, facts: WorkbookFacts, region: RankedRegion, row: number): void => {
  const decimals = facts.ranking.method.comparisonDecimals;
  dressRow(page, row, ROW);
  put(page, row, 2, region.region.code, ROW);
  put(page, row, 3, region.region.name, { ...ROW, bold: region.row !== null, wrap: true });
  const data = wholePart(region.contributions, 'computed');
  const jurors = wholePart(region.contributions, 'judged');
  if (data !== null) put(page, row, 4, toNumber(data), { ...ROW, format: decimalFormat(facts.partDecimals) });
  if (jurors !== null) put(page, row, 5, toNumber(jurors), { ...ROW, format: decimalFormat(facts.partDecimals) });
  const remark: Look = { ...ROW, wrap: true, size: 9, indent: 1 };
  if (region.row === null) {
    put(page, row, 1, '–', { ...ROW, align: 'center', color: INK.amber });
    if (region.unranked !== null) put(page, row, REMARK, remarkOnUnranked(facts, region.unranked), { ...remark, color: INK.amber });
    if (region.below !== null) put(page, row, REMARK, remarkBelowQuorum(facts, region.below), { ...remark, color: INK.amber });
    return;
  }
  const { rank, total, sheets } = region.row;
  put(page, row, 1, rank, { ...ROW, align: 'center', bold: true, size: 12 });
  put(page, row, 6, Number(total), { ...ROW, bold: true, size: 11, color: INK.green, format: decimalFormat(decimals) });
  const gap = gapToPrevious(facts.ranking.rows, facts.ranking.rows.indexOf(region.row));
  if (gap !== null) put(page, row, 7, Number(gap), { ...ROW, format: decimalFormat(decimals) });
  put(page, row, 8, `${String(sheets.submitted)}/${String(sheets.submitted + sheets.missing)}`, {
    ...ROW,
    align: 'center',
    ...(sheets.missing > 0 ? { color: INK.amber, bold: true } : {}),
  });
  put(page, row, REMARK, remarkOnRow(facts, region.row), remark);
};

const writeSignatures = (page: Page, facts: WorkbookFacts, firstRow: number): number => {
  let row = firstRow;
  put(page, row, 1, 'Tim Penilai', { bold: true, size: 11 }, 3);
  put(page, row, 4, `Ditandatangani di ${DOTS} pada tanggal ${DOTS}`, { align: 'right' }, REMARK);
  raiseRow(page, row, 24);
  row += 1;
  const head: Look = { ...HEAD, align: 'left' };
  dressRow(page, row, HEAD);
  put(page, row, 1, 'No.', { ...head, align: 'center' });
  put(page, row, 2, 'Nama', head, 3);
  put(page, row, 4, 'Jabatan/Unsur', head, 6);
  put(page, row, 7, 'Kedudukan', head, 8);
  put(page, row, REMARK, 'Tanda tangan', { ...head, indent: 1 });
  row += 1;
  facts.seats.forEach(({ seat, title, role, personName }, index) => {
    dressRow(page, row, ROW);
    put(page, row, 1, seat, { ...ROW, align: 'center' });
    put(
      page,
      row,
      2,
      personName === '' ? DOTS : personName,
      { ...ROW, wrap: true, ...(personName === '' ? { vertical: 'bottom' } : {}) },
      3,
    );
    put(page, row, 4, title, { ...ROW, wrap: true }, 6);
    put(page, row, 7, capitalised(sayRole(role, 'id')), ROW, 8);
    // Signatures stand alternately left and right, so that each has room above the line.
    put(page, row, REMARK, `${String(seat)}. ${DOTS}`, { ...ROW, vertical: 'bottom', indent: index % 2 === 0 ? 1 : 18 });
    raiseRow(page, row, 27);
    row += 1;
  });
  return row;
};

/** `Peringkat`: what was ranked, why, and the lines for every seat's signature. Numbers stand as values, safe to copy and sort. */
export const writeRankingSheet = (page: Page, facts: WorkbookFacts, margin: Margin): void => {
  const decimals = facts.ranking.method.comparisonDecimals;
  const title = writeTitle(page, facts, 'Peringkat hasil penilaian');
  let row = title.next;
  row = writeNote(page, row, `${methodSentence(facts)}.`);
  row = writeNote(page, row, weightSentence(facts), facts.rubric.label === '' ? 'plain' : 'warning');
  const missing = missingSheetsSentence(facts);
  if (missing !== null) row = writeNote(page, row, missing, 'warning');
  const headRow = row;
  const heads: readonly (readonly [string, 'left' | 'center' | 'right'])[] = [
    ['Peringkat', 'center'],
    ['Kode', 'left'],
    ['Kabupaten/Kota', 'left'],
    [`Nilai data\n${reach(facts, 'computed')}`, 'right'],
    [`Nilai juri\n${reach(facts, 'judged')}`, 'right'],
    ['Nilai akhir', 'right'],
    ['Selisih\nke atas', 'right'],
    ['Lembar\nmasuk', 'center'],
    ['Keterangan', 'left'],
  ];
  heads.forEach(([name, align], index) => {
    put(page, headRow, index + 1, name, { ...HEAD, align, ...(index === REMARK - 1 ? { indent: 1 } : {}) });
  });
  row += 1;
  const firstRegion = row;
  for (const region of facts.regions) {
    writeRegion(page, facts, region, row);
    row += 1;
  }
  const lastTableRow = row - 1;
  row += 1;
  const notes = [
    ...tieSentences(facts),
    recusalSentence(facts),
    attendanceSentence(facts),
    substituteSentence(facts),
    `Nilai akhir dihitung dari angka penuh, lalu dibulatkan satu kali menjadi ${String(decimals)} desimal, setengah dibulatkan ke atas; nilai data dan nilai juri ditampilkan empat desimal. Perbandingan memakai nilai yang sudah dibulatkan.`,
    'Lembar masuk: lembar yang diserahkan dari seluruh lembar yang diharapkan; juri yang undur diri atau tidak hadir tidak dihitung. Rincian setiap angka ada pada lembar Rekapitulasi, aturan lengkap pada lembar Aturan.',
  ].filter((note) => note !== null);
  for (const note of notes) row = writeNote(page, row, note);
  const rows = Array.from({ length: row - firstRegion }, (_, index) => [firstRegion + index, firstRegion + index] as const);
  row += 1;
  const firstSignature = row;
  row = writeSignatures(page, facts, row);
  closePage(page, margin, {
    headRows: [headRow, headRow],
    frozenColumns: 3,
    lastRow: row - 1,
    blocks: [...rows, [firstSignature, row - 1]],
    afterTable: { lastTableRow, titleRows: title.namingRows },
  });
};
