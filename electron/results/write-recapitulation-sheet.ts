import type { RegionCode } from '../../shared/edition/region.ts';
import { formatCount, formatDecimal, formatPercentWithSign } from '../../shared/notation/format.ts';
import { compare, divide, fractionToNumber, fromFraction, rational, toFraction, toNumber } from '../../shared/notation/fraction.ts';
import { trimmedEachSide } from '../../shared/ranking/aggregate.ts';
import { whyOut } from '../../shared/ranking/seats-out.ts';
import type { Contribution } from '../../shared/ranking/ranking.ts';
import { correctionsUnder } from '../../shared/rubric/computed-value.ts';
import type { Criterion, Method } from '../../shared/rubric/rubric.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';
import { ladderSentence } from '../../shared/wording/ladder-sentence.ts';
import { largestPart, type RankedRegion, weightedByJuror, wholePart, type WorkbookFacts } from './workbook-content.ts';
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
import { ABSENCE_WORDS, CAP_WORDS, declaredWords, enumerate } from './workbook-words.ts';
import type { CoverageCells } from './write-coverage-sheet.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const RECAPITULATION_SHEET = 'Rekapitulasi';
const LABEL = 1;
const WEIGHT = 2;
const FIRST_SEAT = 3;
/** Intermediate values are shown with four decimals, so that a reader who adds them up reaches the printed total. */
/** Between two regions, in points. */
const GAP = 7;

export const recapitulationWidths = (seatCount: number): readonly number[] => [
  36,
  9,
  ...Array.from({ length: seatCount }, () => Math.max(11.6, 60 / Math.max(1, seatCount))),
  13,
  15,
];

/** Cells of the part that jurors gave, by region; the sheet per juror compares with them. */
export type JurorPartCells = ReadonlyMap<RegionCode, string>;

/** An indicator is named with its criterion. */
const fullName = (criterion: Criterion | undefined): string | undefined =>
  criterion === undefined || criterion.parent === '' ? criterion?.name : `${criterion.parent}: ${criterion.name}`;

/** What was declared where a correction counts instead: ` (dinyatakan pekerja informal 51.086)`. */
const declaredInstead = (facts: WorkbookFacts, { region }: RankedRegion, { criterion }: Contribution): string => {
  const source = facts.criterionOf(criterion)?.source ?? null;
  const words = declaredWords(correctionsUnder(source, facts.correctionsOf(region.code)));
  return words.length === 0 ? '' : ` (dikoreksi; dinyatakan ${enumerate(words)})`;
};

const derivation = ({ ratio, standing }: Contribution, criterion: Criterion | undefined): string => {
  if (standing !== undefined && criterion?.ladder != null) return ladderSentence(criterion.ladder, standing, 'id');
  if (ratio === null || ratio.population === 0) return 'pekerja atau peserta belum dilaporkan';
  const raw = rational(ratio.participants, ratio.population);
  const counted = divide(fromFraction(ratio.counted), rational(ratio.population));
  const division = `${formatCount(ratio.participants, 'id')} dari ${formatCount(ratio.population, 'id')} pekerja = ${formatPercentWithSign(toFraction(raw), 'id', 4)}`;
  const byCurve = criterion?.curve == null ? '' : ', menurut kurva';
  return compare(raw, counted) === 0
    ? `${division}${byCurve}`
    : `${division}, dihitung ${formatPercentWithSign(toFraction(counted), 'id', 4)}${byCurve}`;
};

/** The coverage cell from which a computed criterion follows, when the counted ratio stands there as it is. */
const coverageCell = (facts: WorkbookFacts, region: RankedRegion, contribution: Contribution, coverage: CoverageCells): string | null => {
  const { source = null, curve = null } = facts.criterionOf(contribution.criterion) ?? {};
  // What a curve makes of the ratio is no sum that a spreadsheet does with one cell.
  if (curve !== null) return null;
  const cells = coverage.get(region.region.code);
  const submission = facts.submissions.find(({ code }) => code === region.region.code);
  if (source === null || cells === undefined || submission === undefined || contribution.ratio === null) return null;
  const segment = source === 'coverage.formal' ? 'formal' : source === 'coverage.informal' ? 'informal' : 'total';
  const { raw, capped } = submission.coverage[segment];
  const counted = toFraction(divide(fromFraction(contribution.ratio.counted), rational(contribution.ratio.population)));
  if (facts.rubric.method.capPolicy === 'segment' && counted === capped) return cells.capped[segment];
  return counted === raw ? cells.raw[segment] : null;
};

/** A ratio becomes points: foot of the scale + width of the scale × ratio. */
const onScale = ({ rubric: { scale } }: WorkbookFacts, ratio: string): string => {
  const points = `${ratio}*${String((scale.maxHundredths - scale.minHundredths) / 100)}`;
  return scale.minHundredths === 0 ? points : `${String(scale.minHundredths / 100)}+${points}`;
};

const writeBlock = (
  page: Page,
  facts: WorkbookFacts,
  region: RankedRegion,
  coverage: CoverageCells,
  firstRow: number,
): { readonly lastRow: number; readonly jurorPart: string } => {
  const { seats, ranking } = facts;
  const valueColumn = FIRST_SEAT + seats.length;
  const contributionColumn = valueColumn + 1;
  const scoreFormat = decimalFormat(facts.scoreDecimals);
  const weightFormat = decimalFormat(facts.weightDecimals);
  const absent: Look = { ...ROW, align: 'right', size: 8, color: INK.amber };

  let row = firstRow;
  const standing =
    region.row === null ? 'Belum diperingkat' : `Peringkat ${String(region.row.rank)}${region.row.shared ? ' (bersama)' : ''}`;
  dressRow(page, row, { fill: INK.groupGround, under: 'light' });
  put(page, row, LABEL, `${standing}: ${region.region.name} (${region.region.code})`, {
    bold: true,
    fill: INK.groupGround,
    under: 'light',
  });
  row += 1;

  const firstCriterion = row;
  for (const contribution of region.contributions) {
    dressRow(page, row, ROW);
    put(page, row, LABEL, fullName(facts.criterionOf(contribution.criterion)) ?? contribution.criterion, { ...ROW, wrap: true });
    put(page, row, WEIGHT, contribution.weightHundredths / 100, { ...ROW, format: weightFormat });
    const weight = cellName(row, WEIGHT);
    const value = cellName(row, valueColumn);
    if (contribution.kind === 'judged') {
      seats.forEach(({ seat }, index) => {
        const cell = contribution.cells.find((candidate) => candidate.seat === seat);
        const column = FIRST_SEAT + index;
        if (cell === undefined || cell.state === 'missing') put(page, row, column, ABSENCE_WORDS.missing, absent);
        else if (cell.state === 'recused') put(page, row, column, ABSENCE_WORDS[whyOut(cell) ?? 'recused'], { ...absent, color: INK.soft });
        else put(page, row, column, (cell.scoreHundredths ?? 0) / 100, { ...ROW, format: scoreFormat });
      });
    } else {
      put(
        page,
        row,
        FIRST_SEAT,
        `${derivation(contribution, facts.criterionOf(contribution.criterion))}${declaredInstead(facts, region, contribution)}`,
        {
          ...ROW,
          size: 9,
          indent: 1,
          color: contribution.exceedsScale ? INK.amber : INK.soft,
        },
      );
    }
    if (contribution.value === null || contribution.contribution === null) {
      put(page, row, valueColumn, 'belum ada', absent);
      put(page, row, contributionColumn, 'belum ada', absent);
    } else {
      const result = fractionToNumber(contribution.value);
      const look: Look = {
        ...ROW,
        format: decimalFormat(facts.partDecimals),
        ...(contribution.exceedsScale ? { color: INK.amber, bold: true } : {}),
      };
      const link = coverageCell(facts, region, contribution, coverage);
      if (contribution.kind === 'judged') {
        const formula = panelFormula(
          facts.rubric.method,
          rangeName(row, FIRST_SEAT, row, valueColumn - 1),
          countValidSheets(contribution.cells),
        );
        put(page, row, valueColumn, formula === null ? result : { formula, result }, look);
      } else if (link === null) put(page, row, valueColumn, result, look);
      else put(page, row, valueColumn, { formula: onScale(facts, link), result }, look);
      put(
        page,
        row,
        contributionColumn,
        { formula: `${value}*${weight}/100`, result: fractionToNumber(contribution.contribution) },
        { ...ROW, format: decimalFormat(facts.partDecimals) },
      );
    }
    row += 1;
  }
  const lastCriterion = row - 1;
  const weights = rangeName(firstCriterion, WEIGHT, lastCriterion, WEIGHT);

  dressRow(page, row, ROW);
  const largest = formatDecimal(largestPart(facts, 'judged') / 100, 2, 'id').replace(/,00$/u, '');
  put(page, row, LABEL, `Nilai tertimbang tiap juri (maks. ${largest})`, { ...ROW, italic: true, color: INK.soft, size: 9 });
  seats.forEach(({ seat }, index) => {
    const column = FIRST_SEAT + index;
    const weighted = weightedByJuror(region.contributions, seat);
    if (weighted === null) return;
    const scores = rangeName(firstCriterion, column, lastCriterion, column);
    put(
      page,
      row,
      column,
      { formula: `SUMPRODUCT(${weights},${scores})/100`, result: toNumber(weighted) },
      { ...ROW, format: decimalFormat(facts.partDecimals), italic: true, color: INK.soft, size: 9 },
    );
  });
  const jurorPart = wholePart(region.contributions, 'judged');
  if (jurorPart !== null && seats.length > 0) {
    const result = toNumber(jurorPart);
    // Only of means is the mean of the jurors' own sums the panel's.
    const ofMeans = facts.rubric.method.aggregation === 'mean@1';
    put(page, row, valueColumn, ofMeans ? { formula: `AVERAGE(${rangeName(row, FIRST_SEAT, row, valueColumn - 1)})`, result } : result, {
      ...ROW,
      format: decimalFormat(facts.partDecimals),
      italic: true,
      color: INK.soft,
      size: 9,
    });
  }
  const jurorPartCell = `${RECAPITULATION_SHEET}!${cellName(row, valueColumn)}`;
  row += 1;

  dressRow(page, row, { under: 'light', over: 'strong' });
  const sumLook: Look = { under: 'light', over: 'strong', bold: true };
  put(page, row, LABEL, 'Jumlah', sumLook);
  const totalWeight = region.contributions.reduce((sum, contribution) => sum + contribution.weightHundredths, 0) / 100;
  put(
    page,
    row,
    WEIGHT,
    { formula: `SUM(${rangeName(firstCriterion, WEIGHT, lastCriterion, WEIGHT)})`, result: totalWeight },
    { ...sumLook, format: weightFormat },
  );
  if (region.row === null) {
    put(page, row, contributionColumn, 'belum lengkap', { ...sumLook, align: 'right', size: 8, color: INK.amber });
    return { lastRow: row, jurorPart: jurorPartCell };
  }
  put(
    page,
    row,
    contributionColumn,
    {
      formula: `SUM(${rangeName(firstCriterion, contributionColumn, lastCriterion, contributionColumn)})`,
      result: fractionToNumber(region.row.exactTotal),
    },
    { ...sumLook, format: decimalFormat(facts.partDecimals) },
  );
  const sumCell = cellName(row, contributionColumn);
  row += 1;

  // The official total is a value and no formula: rounding half up of an exact ratio is not what a spreadsheet does with a double.
  const decimals = ranking.method.comparisonDecimals;
  const finalLook: Look = { under: 'strong', bold: true };
  dressRow(page, row, finalLook);
  put(page, row, LABEL, `Nilai akhir, dibulatkan ${String(decimals)} desimal`, finalLook);
  put(page, row, contributionColumn, Number(region.row.total), {
    ...finalLook,
    format: decimalFormat(decimals),
    color: INK.green,
    size: 11,
  });
  const tolerance = `${(0.5 / 10 ** decimals).toFixed(decimals + 1)}000001`;
  put(
    page,
    row,
    valueColumn,
    { formula: `IF(ABS(${sumCell}-${cellName(row, contributionColumn)})<=${tolerance},"sesuai","periksa")`, result: 'sesuai' },
    { ...finalLook, align: 'right', size: 8, bold: false, color: INK.soft },
  );
  return { lastRow: row, jurorPart: jurorPartCell };
};

/** The panel's value as a formula over the jurors' cells, of which `scores` hold a number; null where no cell formula gives it. */
const panelFormula = ({ aggregation, trimEachSide }: Method, cells: string, scores: number): string | null => {
  if (aggregation === 'borda@1') return null;
  if (aggregation === 'median@1') return `MEDIAN(${cells})`;
  const trimmed = aggregation === 'mean@1' ? 0 : trimmedEachSide(trimEachSide ?? 1, scores);
  if (trimmed === 0) return `AVERAGE(${cells})`;
  const ends = Array.from({ length: trimmed }, (_, index) => `-LARGE(${cells},${String(index + 1)})-SMALL(${cells},${String(index + 1)})`);
  return `(SUM(${cells})${ends.join('')})/${String(scores - 2 * trimmed)}`;
};

/** `Rekapitulasi`: every score, mean, weight and contribution, region by region, as formulas that carry our exact result. */
export const writeRecapitulationSheet = (page: Page, facts: WorkbookFacts, margin: Margin, coverage: CoverageCells): JurorPartCells => {
  const { seats } = facts;
  const valueColumn = FIRST_SEAT + seats.length;
  let row = writeShortTitle(page, facts, 'Rekapitulasi nilai');
  row = writeNote(
    page,
    row,
    `Nilai panel dan jumlah adalah rumus${facts.rubric.method.aggregation === 'borda@1' ? ' (nilai menurut urutan tiap juri tercetak sebagai angka)' : ''}, jadi dapat ditelusuri sel demi sel; nilai akhir adalah angka resmi dari aplikasi. Kata "sesuai" di sampingnya menjadi "periksa" bila isi buku kerja ini diubah sehingga jumlahnya tidak lagi cocok. ${CAP_WORDS[facts.rubric.method.capPolicy]}`,
  );
  const head = row;
  put(page, head, LABEL, 'Kriteria', { ...HEAD, align: 'left' });
  put(page, head, WEIGHT, 'Bobot (%)', { ...HEAD, align: 'right' });
  put(page, head, valueColumn, 'Nilai\npanel', { ...HEAD, align: 'right' });
  put(page, head, valueColumn + 1, 'Sumbangan\n(nilai × bobot)', { ...HEAD, align: 'right' });
  dressRow(page, head + 1, HEAD);
  put(page, head + 1, LABEL, 'Jabatan atau unsur juri', { ...HEAD, align: 'left', bold: false, size: 8, vertical: 'top' });
  put(page, head + 1, WEIGHT, facts.rubric.label, { ...HEAD, align: 'right', bold: false, size: 7, vertical: 'top', color: INK.amber });
  seats.forEach(({ seat, title }, index) => {
    put(page, head, FIRST_SEAT + index, `Juri ${String(seat)}`, { ...HEAD, align: 'right' });
    put(page, head + 1, FIRST_SEAT + index, title, { ...HEAD, align: 'right', bold: false, size: 7, vertical: 'top' });
  });
  const headRows = [head, head + 1] as const;
  row = head + 2;

  const blocks: (readonly [number, number])[] = [];
  const jurorParts = new Map<RegionCode, string>();
  for (const region of facts.regions) {
    const { lastRow, jurorPart } = writeBlock(page, facts, region, coverage, row);
    blocks.push([row, lastRow]);
    jurorParts.set(region.region.code, jurorPart);
    raiseRow(page, lastRow + 1, GAP);
    row = lastRow + 2;
  }
  closePage(page, margin, { headRows, frozenColumns: 1, lastRow: row - 2, blocks });
  return jurorParts;
};
