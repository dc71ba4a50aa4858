import type { RegionCode } from '../../shared/edition/region.ts';
import { formatPercentWithSign } from '../../shared/notation/format.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  fractionToNumber,
  fromFraction,
  multiply,
  ONE,
  rational,
  toNumber,
  ZERO,
} from '../../shared/notation/fraction.ts';
import type { SegmentCoverage } from '../../shared/submissions/coverage.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import type { WorkbookFacts, WorkbookSubmission } from './workbook-content.ts';
import {
  cellName,
  closePage,
  COUNT_FORMAT,
  HEAD,
  INK,
  type Look,
  type Margin,
  type Page,
  PERCENT_FORMAT,
  put,
  rangeName,
  ROW,
} from './workbook-page.ts';
import { CAP_WORDS, capitalised, correctionWords, enumerate, STATUS_WORDS } from './workbook-words.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const COVERAGE_SHEET = 'Cakupan';
/** Kode, daerah, status; three groups of pekerja, peserta, mentah, dibatasi; keterangan. */
export const COVERAGE_WIDTHS = [7, 29, 12.5, 10, 10, 10.5, 10.5, 10, 10, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 30] as const;

const FORMAL = 4;
const INFORMAL = 8;
const TOTAL = 12;
const REMARK = 16;
const NO_DATA = 'tidak ada';

/** Where a region's ratios stand, so that other sheets can point at them. */
export type CoverageCells = ReadonlyMap<
  RegionCode,
  {
    readonly raw: Readonly<Record<'formal' | 'informal' | 'total', string>>;
    readonly capped: Readonly<Record<'formal' | 'informal' | 'total', string>>;
  }
>;

/** A count that is not the declared one; the remark names that. */
const CORRECTED: Look = { italic: true, bold: true, fill: INK.greenGround };

const isAbove = (ratio: Fraction | null): ratio is Fraction => ratio !== null && compare(fromFraction(ratio), ONE) > 0;

/** What a correction has made another, as it was declared: `dinyatakan informal 150,87 %`. */
const declaredRatios = ({ coverage, declaredCoverage }: WorkbookSubmission): string => {
  const ratios = [
    ['formal', coverage.formal.raw, declaredCoverage.formal.raw],
    ['informal', coverage.informal.raw, declaredCoverage.informal.raw],
    ['gabungan', coverage.total.raw, declaredCoverage.total.raw],
  ] as const;
  const changed = ratios.flatMap(([word, counting, declared]) =>
    counting === declared ? [] : [`${word} ${declared === null ? NO_DATA : formatPercentWithSign(declared, 'id')}`],
  );
  return changed.length === 0 ? '' : `; cakupan sebagaimana dinyatakan ${enumerate(changed)}`;
};

const remarkOf = (submission: WorkbookSubmission, corrections: readonly FigureCorrection[]): string => {
  const { formal, informal, total } = submission.coverage;
  const corrected = correctionWords(corrections);
  const above = [
    ['formal', formal.raw],
    ['informal', informal.raw],
    ['gabungan', total.raw],
  ] as const;
  const exceeding = above.flatMap(([word, ratio]) => (isAbove(ratio) ? [`${word} ${formatPercentWithSign(ratio, 'id')}`] : []));
  return [
    ...(corrected.length > 0 ? [`${capitalised(corrected.join('; '))}${declaredRatios(submission)}`] : []),
    ...(exceeding.length > 0 ? [`Di atas 100\u00A0%: ${enumerate(exceeding)}`] : []),
    ...(submission.statusReason === null || submission.statusReason === '' ? [] : [submission.statusReason]),
  ].join('. ');
};

const putCount = (page: Page, row: number, column: number, value: number | null, corrected = false): void => {
  if (value === null) put(page, row, column, NO_DATA, { ...ROW, align: 'right', color: INK.amber });
  else put(page, row, column, value, { ...ROW, format: COUNT_FORMAT, ...(corrected ? CORRECTED : {}) });
};

/** A ratio as a live division, or a word when there is nothing to divide. */
const putRatio = (page: Page, row: number, column: number, formula: string, ratio: Fraction | null, look: Look = ROW): void => {
  if (ratio === null) {
    put(page, row, column, NO_DATA, { ...look, align: 'right', color: INK.amber });
    return;
  }
  const marked: Look = isAbove(ratio) ? { ...look, bold: true, color: INK.amber, fill: INK.amberGround } : look;
  put(page, row, column, { formula, result: fractionToNumber(ratio) }, { ...marked, format: PERCENT_FORMAT });
};

const writeSegment = (page: Page, row: number, column: number, segment: SegmentCoverage, corrected: ReadonlySet<string>): void => {
  const population = cellName(row, column);
  const participants = cellName(row, column + 1);
  putCount(page, row, column, segment.population, corrected.has('population'));
  putCount(page, row, column + 1, segment.participants, corrected.has('participants'));
  putRatio(page, row, column + 2, `${participants}/${population}`, segment.raw);
  putRatio(page, row, column + 3, `MIN(${participants},${population})/${population}`, segment.capped);
};

const writeRegion = (page: Page, row: number, submission: WorkbookSubmission, corrections: readonly FigureCorrection[]): void => {
  const { formal, informal, total } = submission.coverage;
  put(page, row, 1, submission.code, ROW);
  put(page, row, 2, submission.region.name, { ...ROW, wrap: true });
  put(page, row, 3, STATUS_WORDS[submission.status], ROW);
  const correctedOf = (segment: string): ReadonlySet<string> =>
    new Set(corrections.flatMap(({ subject }) => (subject.startsWith(`${segment}.`) ? [subject.slice(segment.length + 1)] : [])));
  writeSegment(page, row, FORMAL, formal, correctedOf('formal'));
  writeSegment(page, row, INFORMAL, informal, correctedOf('informal'));
  const [formalPopulation, formalParticipants] = [cellName(row, FORMAL), cellName(row, FORMAL + 1)];
  const [informalPopulation, informalParticipants] = [cellName(row, INFORMAL), cellName(row, INFORMAL + 1)];
  const putSum = (column: number, formula: string, a: number | null, b: number | null): void => {
    if (a === null || b === null) putCount(page, row, column, null);
    else put(page, row, column, { formula, result: a + b }, { ...ROW, format: COUNT_FORMAT });
  };
  putSum(TOTAL, `${formalPopulation}+${informalPopulation}`, formal.population, informal.population);
  putSum(TOTAL + 1, `${formalParticipants}+${informalParticipants}`, formal.participants, informal.participants);
  const population = cellName(row, TOTAL);
  putRatio(page, row, TOTAL + 2, `${cellName(row, TOTAL + 1)}/${population}`, total.raw);
  putRatio(
    page,
    row,
    TOTAL + 3,
    `(MIN(${formalParticipants},${formalPopulation})+MIN(${informalParticipants},${informalPopulation}))/${population}`,
    total.capped,
  );
  const exceeds = [formal.raw, informal.raw, total.raw].some(isAbove);
  put(page, row, REMARK, remarkOf(submission, corrections), {
    ...ROW,
    wrap: true,
    size: 9,
    indent: 1,
    color: exceeds ? INK.amber : INK.soft,
  });
};

const SUM_LOOK: Look = { bold: true, over: 'strong', under: 'strong' };

/** Sums of one group over all regions. Its percentages are given only when every region has the figures, else they would compare unlike groups. */
const writeGroupSum = (
  page: Page,
  row: number,
  column: number,
  rows: readonly [number, number],
  parts: readonly { readonly population: number | null; readonly participants: number | null; readonly capped: Fraction | null }[],
): void => {
  const rangeOf = (offset: number): string => rangeName(rows[0], column + offset, rows[1], column + offset);
  const sum = (pick: (part: (typeof parts)[number]) => number | null): number =>
    parts.reduce((total, part) => total + (pick(part) ?? 0), 0);
  const population = sum((part) => part.population);
  const participants = sum((part) => part.participants);
  put(page, row, column, { formula: `SUM(${rangeOf(0)})`, result: population }, { ...SUM_LOOK, format: COUNT_FORMAT });
  put(page, row, column + 1, { formula: `SUM(${rangeOf(1)})`, result: participants }, { ...SUM_LOOK, format: COUNT_FORMAT });
  if (population === 0 || parts.some((part) => part.capped === null)) {
    put(page, row, column + 2, 'belum lengkap', { ...SUM_LOOK, align: 'right', color: INK.amber, size: 8, bold: false });
    put(page, row, column + 3, 'belum lengkap', { ...SUM_LOOK, align: 'right', color: INK.amber, size: 8, bold: false });
    return;
  }
  const counted = parts.reduce(
    (total, part) => (part.capped === null ? total : add(total, multiply(fromFraction(part.capped), rational(part.population ?? 0)))),
    ZERO,
  );
  put(
    page,
    row,
    column + 2,
    { formula: `${cellName(row, column + 1)}/${cellName(row, column)}`, result: toNumber(rational(participants, population)) },
    { ...SUM_LOOK, format: PERCENT_FORMAT },
  );
  put(
    page,
    row,
    column + 3,
    {
      formula: `SUMPRODUCT(${rangeOf(0)},${rangeOf(3)})/${cellName(row, column)}`,
      result: toNumber(divide(counted, rational(population))),
    },
    { ...SUM_LOOK, format: PERCENT_FORMAT },
  );
};

const together = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** `Cakupan`: every region, raw and capped side by side. Answers where the ratios stand. */
export const writeCoverageSheet = (page: Page, facts: WorkbookFacts, margin: Margin): CoverageCells => {
  let row = writeShortTitle(page, facts, 'Cakupan kepesertaan');
  row = writeNote(page, row, `Aturan batas yang dipakai dalam nilai: ${CAP_WORDS[facts.rubric.method.capPolicy]}`);
  const head = row;
  put(page, head, 1, '', HEAD);
  put(page, head, 2, '', HEAD);
  put(page, head, 3, '', HEAD);
  put(page, head, FORMAL, 'Formal', HEAD, FORMAL + 3);
  put(page, head, INFORMAL, 'Informal dan rentan', HEAD, INFORMAL + 3);
  put(page, head, TOTAL, 'Gabungan', HEAD, TOTAL + 3);
  put(page, head, REMARK, '', HEAD);
  row += 1;
  const names = [
    'Kode',
    'Kabupaten/Kota',
    'Status',
    ...Array.from({ length: 3 }, () => ['Pekerja', 'Peserta', 'Mentah', 'Dibatasi']).flat(),
    'Keterangan',
  ];
  names.forEach((name, index) => {
    const isLabel = index < 3 || index === REMARK - 1;
    put(page, row, index + 1, name, { ...HEAD, align: isLabel ? 'left' : 'right', ...(index === REMARK - 1 ? { indent: 1 } : {}) });
  });
  const headRows = [head, row] as const;
  row += 1;

  const first = row;
  const cells = new Map<
    RegionCode,
    { raw: Record<'formal' | 'informal' | 'total', string>; capped: Record<'formal' | 'informal' | 'total', string> }
  >();
  for (const submission of facts.submissions) {
    writeRegion(page, row, submission, facts.correctionsOf(submission.code));
    const at = (column: number): string => `${COVERAGE_SHEET}!${cellName(row, column)}`;
    cells.set(submission.code, {
      raw: { formal: at(FORMAL + 2), informal: at(INFORMAL + 2), total: at(TOTAL + 2) },
      capped: { formal: at(FORMAL + 3), informal: at(INFORMAL + 3), total: at(TOTAL + 3) },
    });
    row += 1;
  }
  if (facts.submissions.length > 0) {
    const rows = [first, row - 1] as const;
    put(page, row, 1, '', SUM_LOOK);
    put(page, row, 2, `Jumlah ${String(facts.submissions.length)} daerah`, SUM_LOOK);
    put(page, row, 3, '', SUM_LOOK);
    writeGroupSum(
      page,
      row,
      FORMAL,
      rows,
      facts.submissions.map(({ coverage }) => coverage.formal),
    );
    writeGroupSum(
      page,
      row,
      INFORMAL,
      rows,
      facts.submissions.map(({ coverage }) => coverage.informal),
    );
    writeGroupSum(
      page,
      row,
      TOTAL,
      rows,
      facts.submissions.map(({ coverage: { formal, informal, total } }) => ({
        population: together(formal.population, informal.population),
        participants: together(formal.participants, informal.participants),
        capped: total.capped,
      })),
    );
    put(page, row, REMARK, '', SUM_LOOK);
    row += 1;
  }
  row = writeNote(
    page,
    row,
    'Mentah: peserta dibagi pekerja sebagaimana dilaporkan, atau sebagaimana dikoreksi. Dibatasi: tiap segmen dihitung paling banyak 100\u00A0%, lalu dijumlahkan. Angka di atas 100\u00A0% diberi warna dan disebut dalam keterangan, tidak dipotong diam-diam. Angka yang dikoreksi bercetak miring dan tebal; angka yang dinyatakan disebut dalam keterangan. Sumber, batas data, alasan, dan bukti setiap angka ada pada lembar Sumber cakupan.',
  );
  closePage(page, margin, {
    headRows,
    frozenColumns: 2,
    lastRow: row - 1,
    blocks: Array.from({ length: row - first }, (_, index) => [first + index, first + index] as const),
  });
  return cells;
};
