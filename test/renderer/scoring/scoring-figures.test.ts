import { describe, expect, test } from 'vitest';
import { scaleMarks, scaleStart } from '../../../renderer/scoring/scale-marks.ts';
import { bandRanges } from '../../../shared/rubric/band-ranges.ts';
import { nextSheet } from '../../../renderer/scoring/next-sheet.ts';
import { isFarFromOwn, ownSpread } from '../../../renderer/scoring/own-outlier.ts';
import { shortNames } from '../../../renderer/scoring/short-names.ts';
import { spreadMarks } from '../../../renderer/scoring/spread-marks.ts';
import { stackDots } from '../../../renderer/scoring/stack-dots.ts';
import type { Criterion } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import type { SheetListItem, SheetState } from '../../../shared/scoring/scoring.ts';
import { regionCode } from '../../fixtures/edition.ts';

const { scale } = STANDARD_RUBRIC;
const innovation: Pick<Criterion, 'bands'> = {
  bands: STANDARD_RUBRIC.criteria.flatMap(({ id, bands }) => (id === 'inovasi' ? bands : [])),
};

describe('The scale beside a score', () => {
  test('says for each band from where to where it reaches', () => {
    expect(bandRanges(innovation, scale).map(({ fromHundredths, toHundredths }) => [fromHundredths, toHundredths])).toEqual([
      [9000, 10_000],
      [7500, 8900],
      [6000, 7400],
      [4000, 5900],
      [0, 3900],
    ]);
  });

  test('leaves no gap between bands when scores go in quarters', () => {
    expect(bandRanges(innovation, { ...scale, stepHundredths: 25 })[1]).toMatchObject({ fromHundredths: 7500, toHundredths: 8975 });
  });

  test('begins where scores are expected, and at its foot as soon as one lies below', () => {
    const starts = [[], [4000, 9900], [3900]].map((shown) => scaleStart(innovation, scale, shown));
    expect([starts, scaleMarks(innovation, scale, 4000)]).toEqual([
      [4000, 4000, 0],
      [4000, 6000, 7500, 9000, 10_000],
    ]);
  });

  test('leaves out figures that would run into each other, never its ends', () => {
    expect(spreadMarks([0, 40, 60, 75, 90, 100], (mark) => mark * 1.5, 19)).toEqual([0, 40, 60, 75, 100]);
  });

  test('stacks dots that would cover each other', () => {
    const dots = stackDots([{ x: 10 }, { x: 12 }, { x: 14 }, { x: 16 }, { x: 30 }], 8, 3);
    expect(dots.map(({ level }) => level)).toEqual([0, 1, 2, 0, 0]);
  });
});

describe('The own other scores', () => {
  test('are summed up by mean and range, rounded half up', () => {
    expect([ownSpread([]), ownSpread([7000, 7001])]).toEqual([
      null,
      { count: 2, lowestHundredths: 7000, highestHundredths: 7001, meanHundredths: 7001 },
    ]);
  });

  test('make a score stand out beyond fifteen points from their mean, on either side, and not at fifteen', () => {
    const others = [7000, 8000];
    expect([9000, 9001, 6000, 5999].map((score) => isFarFromOwn(score, others))).toEqual([false, true, false, true]);
  });

  test('say nothing as long as there is but one', () => {
    expect(isFarFromOwn(1000, [9000])).toBe(false);
  });
});

describe('Short names', () => {
  test('are the first word that no other criterion has', () => {
    expect(shortNames(STANDARD_RUBRIC.criteria.map(({ name }) => name))).toEqual([
      'Formal',
      'Informal',
      'Regulasi',
      'Dukungan',
      'Inovasi',
      'Wawancara',
    ]);
  });

  test('fall back to the whole name', () => {
    expect(shortNames(['Cakupan pekerja', 'Cakupan'])).toEqual(['Pekerja', 'Cakupan']);
  });
});

describe('The sheet to go on with', () => {
  const sheet = (code: string, state: SheetState): SheetListItem => ({
    code: regionCode(code),
    region: { code: regionCode(code), name: code, kind: 'kabupaten', capital: null },
    state,
    filled: 0,
    expected: 4,
    version: 1,
  });
  const sheets = [sheet('64.01', 'draft'), sheet('64.02', 'recused'), sheet('64.03', 'submitted'), sheet('64.08', 'empty')];

  test('is the next open one, going round, and never a recused one', () => {
    const next = (code: string) => nextSheet(sheets, regionCode(code))?.code ?? null;
    expect([nextSheet(sheets, null)?.code, next('64.01'), next('64.08')]).toEqual(['64.01', '64.08', '64.01']);
  });

  test('is none when all others are sent', () => {
    expect(nextSheet([sheet('64.01', 'empty'), sheet('64.03', 'submitted')], regionCode('64.01'))).toBe(null);
  });
});
