import { compare, rational, type Rational, smaller, subtract, toNumber } from '../../shared/notation/fraction.ts';
import type { SeatDetails } from '../../shared/panel/panel.ts';
import { type SeatsOut, whyOut } from '../../shared/ranking/seats-out.ts';
import { judgedCriteria } from '../../shared/rubric/rubric.ts';
import { meanOf, type RankedRegion, weightedByJuror, wholePart, type WorkbookFacts } from './workbook-content.ts';
import {
  cellName,
  closePage,
  decimalFormat,
  dressRow,
  HEAD,
  INK,
  type Look,
  type Margin,
  type Page,
  put,
  raiseRow,
  rangeName,
  ROW,
} from './workbook-page.ts';
import { ABSENCE_WORDS, AGGREGATION_SHORT } from './workbook-words.ts';
import type { JurorPartCells } from './write-recapitulation-sheet.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const JUROR_SHEET = 'Per juri';
const CODE = 1;
const REGION = 2;
const FIRST_CRITERION = 3;
const MEAN_FORMAT = decimalFormat(2);
/** Between two jurors, in points. */
const GAP = 7;
const PART_FORMAT = decimalFormat(4);

export const jurorWidths = (criterionCount: number): readonly number[] => [
  8,
  34,
  ...Array.from({ length: criterionCount }, () => Math.max(13, 64 / Math.max(1, criterionCount))),
  13,
  14,
  16,
  18,
];

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
const extreme =
  (choose: (a: Rational, b: Rational) => Rational) =>
  (values: readonly Rational[]): Rational | null =>
    values.length === 0 ? null : values.reduce(choose);

const STATISTICS = [
  { name: 'Rata-rata', formula: 'AVERAGE', of: meanOf },
  { name: 'Terendah', formula: 'MIN', of: extreme(smaller) },
  { name: 'Tertinggi', formula: 'MAX', of: extreme(larger) },
] as const;

/** What one juror gave one region: a score per judged criterion, the weighted value and its distance from the mean of all jurors. */
type GivenScores = { readonly scores: readonly Rational[]; readonly weighted: Rational; readonly distance: Rational | null };

const scoresBy = (region: RankedRegion, { seat }: SeatDetails): GivenScores | null => {
  const weighted = weightedByJuror(region.contributions, seat);
  if (weighted === null) return null;
  const all = wholePart(region.contributions, 'judged');
  return {
    scores: region.contributions
      .filter(({ kind }) => kind === 'judged')
      .map(({ cells }) => rational(cells.find((cell) => cell.seat === seat)?.scoreHundredths ?? 0, 100)),
    weighted,
    distance: all === null ? null : subtract(weighted, all),
  };
};

const absenceOf = (region: RankedRegion, { seat }: SeatDetails): keyof SeatsOut => {
  const cell = region.contributions.flatMap(({ cells }) => cells).find((one) => one.seat === seat);
  return (cell === undefined ? null : whyOut(cell)) ?? 'missing';
};

/** Writes one juror's block from `firstRow`; answers its last row. */
const writeSeat = (
  page: Page,
  facts: WorkbookFacts,
  seat: SeatDetails,
  jurorParts: JurorPartCells,
  weightRow: number,
  firstRow: number,
): number => {
  const criterionCount = judgedCriteria(facts.rubric).length;
  const lastCriterion = FIRST_CRITERION + criterionCount - 1;
  const [meanColumn, weightedColumn, distanceColumn, remarkColumn] = [
    lastCriterion + 1,
    lastCriterion + 2,
    lastCriterion + 3,
    lastCriterion + 4,
  ];
  const weights = rangeName(weightRow, FIRST_CRITERION, weightRow, lastCriterion);
  const group: Look = { bold: true, fill: INK.groupGround, under: 'light' };
  dressRow(page, firstRow, group);
  put(page, firstRow, CODE, `Juri ${String(seat.seat)}: ${[seat.title, seat.personName].filter((part) => part !== '').join(', ')}`, group);

  let row = firstRow + 1;
  const given: GivenScores[] = [];
  for (const region of facts.regions) {
    dressRow(page, row, ROW);
    put(page, row, CODE, region.region.code, ROW);
    put(page, row, REGION, region.region.name, { ...ROW, wrap: true });
    const own = scoresBy(region, seat);
    if (own === null) {
      const absence = absenceOf(region, seat);
      put(page, row, remarkColumn, ABSENCE_WORDS[absence], { ...ROW, indent: 1, color: absence === 'missing' ? INK.amber : INK.soft });
    } else {
      given.push(own);
      const substitute = facts.substituted?.find((one) => one.seat === seat.seat && one.code === region.region.code);
      if (substitute !== undefined)
        put(page, row, remarkColumn, `oleh ${substitute.personName} (pengganti)`, { ...ROW, indent: 1, color: INK.soft });
      own.scores.forEach((score, index) => {
        put(page, row, FIRST_CRITERION + index, toNumber(score), { ...ROW, format: decimalFormat(facts.scoreDecimals) });
      });
      const scores = rangeName(row, FIRST_CRITERION, row, lastCriterion);
      const mean = meanOf(own.scores);
      if (mean !== null)
        put(page, row, meanColumn, { formula: `AVERAGE(${scores})`, result: toNumber(mean) }, { ...ROW, format: MEAN_FORMAT });
      put(
        page,
        row,
        weightedColumn,
        { formula: `SUMPRODUCT(${weights},${scores})/100`, result: toNumber(own.weighted) },
        { ...ROW, format: PART_FORMAT },
      );
      const all = jurorParts.get(region.region.code);
      if (own.distance !== null && all !== undefined) {
        put(
          page,
          row,
          distanceColumn,
          { formula: `${cellName(row, weightedColumn)}-${all}`, result: toNumber(own.distance) },
          { ...ROW, format: PART_FORMAT },
        );
      }
    }
    row += 1;
  }
  const rows = [firstRow + 1, row - 1] as const;

  STATISTICS.forEach((statistic, position) => {
    const look: Look = {
      bold: true,
      ...(position === 0 ? { over: 'strong' } : {}),
      under: position === STATISTICS.length - 1 ? 'strong' : 'light',
    };
    dressRow(page, row, look);
    put(page, row, REGION, statistic.name, look);
    const putStatistic = (column: number, range: string, values: readonly Rational[], format: string): void => {
      const result = statistic.of(values);
      if (result !== null)
        put(page, row, column, { formula: `${statistic.formula}(${range})`, result: toNumber(result) }, { ...look, format });
    };
    for (let index = 0; index < criterionCount; index += 1) {
      const column = FIRST_CRITERION + index;
      const scores = given.flatMap((own) => own.scores[index] ?? []);
      putStatistic(column, rangeName(rows[0], column, rows[1], column), scores, MEAN_FORMAT);
    }
    putStatistic(
      meanColumn,
      rangeName(rows[0], FIRST_CRITERION, rows[1], lastCriterion),
      given.flatMap((own) => own.scores),
      MEAN_FORMAT,
    );
    putStatistic(
      weightedColumn,
      rangeName(rows[0], weightedColumn, rows[1], weightedColumn),
      given.map((own) => own.weighted),
      PART_FORMAT,
    );
    putStatistic(
      distanceColumn,
      rangeName(rows[0], distanceColumn, rows[1], distanceColumn),
      given.flatMap((own) => own.distance ?? []),
      PART_FORMAT,
    );
    row += 1;
  });
  return row - 1;
};

/** `Per juri`: one block a seat, for information; no score is changed because of it. */
export const writeJurorSheet = (page: Page, facts: WorkbookFacts, margin: Margin, jurorParts: JurorPartCells): void => {
  const criteria = judgedCriteria(facts.rubric);
  const lastCriterion = FIRST_CRITERION + criteria.length - 1;
  let row = writeShortTitle(page, facts, 'Nilai per juri');
  row = writeNote(
    page,
    row,
    `Sebagai informasi: nilai resmi tetap ${AGGREGATION_SHORT[facts.rubric.method.aggregation]} dan tidak dikoreksi. Selisih di atas nol berarti juri menilai lebih longgar daripada nilai panel untuk daerah yang sama, di bawah nol lebih ketat.`,
  );
  const head = row;
  dressRow(page, head, HEAD);
  dressRow(page, head + 1, HEAD);
  put(page, head, CODE, 'Kode', { ...HEAD, align: 'left' });
  put(page, head, REGION, 'Kabupaten/Kota', { ...HEAD, align: 'left' });
  put(page, head + 1, REGION, `Bobot (%)${facts.rubric.label === '' ? '' : `, ${facts.rubric.label}`}`, {
    ...HEAD,
    align: 'left',
    bold: false,
    ...(facts.rubric.label === '' ? {} : { color: INK.amber }),
  });
  criteria.forEach((criterion, index) => {
    put(page, head, FIRST_CRITERION + index, criterion.name, { ...HEAD, align: 'right' });
    put(page, head + 1, FIRST_CRITERION + index, criterion.weightHundredths / 100, {
      ...HEAD,
      align: 'right',
      bold: false,
      format: decimalFormat(facts.weightDecimals),
    });
  });
  ['Semua\nkriteria', 'Nilai\ntertimbang', 'Selisih dari\nnilai panel'].forEach((name, index) => {
    put(page, head, lastCriterion + 1 + index, name, { ...HEAD, align: 'right' });
  });
  put(page, head, lastCriterion + 4, 'Keterangan', { ...HEAD, align: 'left', indent: 1 });
  row = head + 2;

  const blocks: (readonly [number, number])[] = [];
  for (const seat of facts.seats) {
    const last = writeSeat(page, facts, seat, jurorParts, head + 1, row);
    blocks.push([row, last]);
    raiseRow(page, last + 1, GAP);
    row = last + 2;
  }
  closePage(page, margin, { headRows: [head, head + 1], frozenColumns: REGION, lastRow: row - 2, blocks });
};
