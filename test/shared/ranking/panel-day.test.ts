import { describe, expect, test } from 'vitest';
import { type Fraction, fromFraction, multiply, rational, toDecimal } from '../../../shared/notation/fraction.ts';
import { capThreshold } from '../../../shared/ranking/cap-threshold.ts';
import { gapToPrevious } from '../../../shared/ranking/gap-to-previous.ts';
import { jurorExtremes } from '../../../shared/ranking/juror-extremes.ts';
import { missingSheetsMayChangeRanks } from '../../../shared/ranking/missing-sheets.ts';
import { dataPart, jurorPart } from '../../../shared/ranking/parts-of-total.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { Ranking, RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { swaps } from '../../../shared/ranking/swaps.ts';
import type { Criterion } from '../../../shared/rubric/rubric.ts';
import { CAP_POLICIES, type CapPolicy } from '../../../shared/submissions/coverage.ts';
import { panelDay } from './panel-day.ts';

const official = rank(panelDay);
const under = (snapshot: RankingSnapshot, capPolicy: CapPolicy): Ranking => rank(snapshot, { ...snapshot.method, capPolicy });

const four = (value: Fraction | null): string | null => (value === null ? null : toDecimal(fromFraction(value), 4));
const order = (ranking: Ranking) => ranking.rows.map(({ rank: place, region, total }) => [place, region.name, total]);
const codeOf = (ending: string) => {
  const found = panelDay.regions.find(({ region }) => region.name.endsWith(ending));
  if (found === undefined) throw new Error(ending);
  return found.region.code;
};

describe('The panel day of the sample', () => {
  test('ends with Bontang before Kutai Timur', () => {
    expect(order(official)).toEqual([
      [1, 'Kota Bontang', '89.50'],
      [2, 'Kabupaten Kutai Timur', '88.85'],
      [3, 'Kabupaten Paser', '76.59'],
      [4, 'Kabupaten Kutai Kartanegara', '76.59'],
      [5, 'Kabupaten Berau', '71.25'],
      [6, 'Kabupaten Penajam Paser Utara', '67.78'],
      [7, 'Kota Samarinda', '61.66'],
    ]);
  });

  test('explains every decimal of Kutai Timur down to juror and criterion', () => {
    const row = official.rows[1];
    expect(
      row?.contributions.map(({ criterion, value, weightHundredths, contribution, cells, ratio }) => [
        criterion,
        cells.map(({ scoreHundredths }) => (scoreHundredths ?? 0) / 100),
        ratio,
        four(value),
        weightHundredths,
        four(contribution),
      ]),
    ).toEqual([
      ['cakupan-formal', [], { participants: 69_528, population: 79_691, counted: '69528/1' }, '87.2470', 2000, '17.4494'],
      ['cakupan-informal', [], { participants: 77_074, population: 51_086, counted: '51086/1' }, '100.0000', 2500, '25.0000'],
      ['regulasi', [80, 85, 84, 87, 76, 82, 83, 76, 91], null, '82.6667', 1500, '12.4000'],
      ['anggaran', [85, 86, 77, 88, 81, 91, 88, 80, 95], null, '85.6667', 1000, '8.5667'],
      ['inovasi', [84, 81, 81, 82, 78, 83, 80, 75, 91], null, '81.6667', 1500, '12.2500'],
      ['wawancara', [86, 84, 87, 91, 86, 89, 89, 84, 95], null, '87.8889', 1500, '13.1833'],
    ]);
    expect(four(row?.exactTotal ?? null)).toBe('88.8494');
  });

  test('divides each total into what the data and what the jurors gave', () => {
    expect(official.rows.map((row) => [four(dataPart(row)), four(jurorPart(row))])).toEqual([
      ['44.4231', '45.0722'],
      ['42.4494', '46.4000'],
      ['37.0164', '39.5778'],
      ['32.2500', '44.3444'],
      ['28.2500', '43.0000'],
      ['29.2025', '38.5778'],
      ['21.6493', '40.0071'],
    ]);
  });

  test('says how far each region is from the one above, as the page would be subtracted', () => {
    expect(official.rows.map((_, index) => gapToPrevious(official.rows, index))).toEqual([
      null,
      '-0.65',
      '-12.26',
      '0.00',
      '-5.34',
      '-3.47',
      '-6.12',
    ]);
  });

  test('puts Paser before Kutai Kartanegara by informal coverage, which the verdict prints', () => {
    expect(official.rows.map(({ tie, shared }) => [tie, shared])).toEqual([null, null, 0, 0, null, null, null].map((tie) => [tie, false]));
    expect(official.ties).toEqual([
      {
        regions: ['64.01', '64.02'],
        decidedBy: 'cakupan-informal',
        steps: [
          {
            step: 'cakupan-informal',
            outcome: 'decided',
            note: null,
            values: [
              { code: '64.01', value: '79.83' },
              { code: '64.02', value: '65.00' },
            ],
            duels: [],
          },
        ],
      },
    ]);
  });

  test('says what the missing sheet for Samarinda leaves open, and that it can change no rank', () => {
    expect(official.rows.map(({ bounds }) => bounds)).toEqual([
      ...Array.from({ length: 6 }, () => null),
      { lowest: '56.66', highest: '63.53' },
    ]);
    expect(official.rows[6]?.sheets).toEqual({ submitted: 7, missing: 1, recused: 1 });
    expect(official.missingSheets).toEqual([{ seat: 5, code: '64.72' }]);
    expect(missingSheetsMayChangeRanks(official)).toBe(false);
  });

  test('shows seat 8 as the strictest and seat 9 as the most lenient for Kutai Timur', () => {
    const kutaiTimur = panelDay.regions.filter(({ region }) => region.name.endsWith('Kutai Timur'));
    expect(jurorExtremes({ seats: panelDay.seats, regions: kutaiTimur })).toEqual({
      highest: { seats: [9], mean: '93/1' },
      lowest: { seats: [8], mean: '315/4' },
    });
  });
});

describe('Kutai Timur and Bontang', () => {
  const totalCoverageOnly: RankingSnapshot = {
    ...panelDay,
    criteria: panelDay.criteria
      .slice(0, 1)
      .map((criterion): Criterion => ({ ...criterion, source: 'coverage.total', weightHundredths: 10_000 })),
    judged: [],
    method: { ...panelDay.method, tieBreakChain: [] },
    regions: panelDay.regions.map((entry) => ({
      ...entry,
      sheets: entry.sheets.map(({ state }) => (state === 'submitted' ? { state, scores: [] } : { state })),
    })),
  };

  test('swap on coverage when the cap falls', () => {
    expect(CAP_POLICIES.map((policy) => order(under(totalCoverageOnly, policy)).slice(0, 3))).toEqual([
      [
        [1, 'Kota Bontang', '98.30'],
        [2, 'Kabupaten Kutai Timur', '92.23'],
        [3, 'Kabupaten Paser', '82.26'],
      ],
      [
        [1, 'Kabupaten Kutai Timur', '100.00'],
        [1, 'Kota Bontang', '100.00'],
        [3, 'Kabupaten Paser', '82.26'],
      ],
      [
        [1, 'Kabupaten Kutai Timur', '112.10'],
        [2, 'Kota Bontang', '100.00'],
        [3, 'Kabupaten Paser', '82.26'],
      ],
    ]);
  });

  test('swap in the whole ranking when the cap falls, and nobody else does', () => {
    const free = under(panelDay, 'none');
    expect(order(free).slice(0, 2)).toEqual([
      [1, 'Kabupaten Kutai Timur', '101.57'],
      [2, 'Kota Bontang', '90.54'],
    ]);
    expect(swaps(official, free).map(({ region, from, to }) => [region.name, from, to])).toEqual([
      ['Kota Bontang', 1, 2],
      ['Kabupaten Kutai Timur', 2, 1],
    ]);
  });

  test('are marked where they rise above the scale, and only there', () => {
    const marked = (policy: CapPolicy) =>
      under(panelDay, policy).rows.flatMap(({ region, contributions }) =>
        contributions.filter(({ exceedsScale }) => exceedsScale).map(({ criterion }) => [region.name, criterion]),
      );
    expect(CAP_POLICIES.map(marked)).toEqual([
      [],
      [
        ['Kabupaten Kutai Timur', 'cakupan-informal'],
        ['Kota Bontang', 'cakupan-informal'],
      ],
      [
        ['Kabupaten Kutai Timur', 'cakupan-informal'],
        ['Kota Bontang', 'cakupan-informal'],
      ],
    ]);
  });

  test('swap where the cap passes 106,75 %', () => {
    const threshold = capThreshold(panelDay, codeOf('Bontang'), codeOf('Kutai Timur'));
    expect(threshold === null ? null : toDecimal(multiply(fromFraction(threshold), rational(100)), 2)).toBe('106.75');
  });

  test('have no threshold the other way round, nor has a pair that no cap turns', () => {
    expect([
      capThreshold(panelDay, codeOf('Kutai Timur'), codeOf('Bontang')),
      capThreshold(panelDay, codeOf('Paser'), codeOf('Berau')),
      capThreshold(panelDay, codeOf('Paser Utara'), codeOf('Samarinda')),
    ]).toEqual([null, null, null]);
  });
});
