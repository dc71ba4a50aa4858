import { describe, expect, test } from 'vitest';
import { bandRanges } from '../../../shared/rubric/band-ranges.ts';
import type { Scale } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

const ranges = (floors: readonly number[], scale: Scale) =>
  bandRanges({ bands: floors.map((fromHundredths) => ({ fromHundredths, descriptor: '', descriptorEn: '' })) }, scale).map((band) => [
    band.fromHundredths,
    band.toHundredths,
  ]);

describe('The bands of a criterion', () => {
  test('reach from one floor to a step below the next, highest first, whatever their order', () => {
    expect(ranges([0, 9000, 4000, 7500, 6000], STANDARD_RUBRIC.scale)).toEqual([
      [9000, 10_000],
      [7500, 8900],
      [6000, 7400],
      [4000, 5900],
      [0, 3900],
    ]);
  });

  test('meet without a gap on a scale of finer steps', () => {
    expect(ranges([0, 250], { minHundredths: 0, maxHundredths: 500, stepHundredths: 25 })).toEqual([
      [250, 500],
      [0, 225],
    ]);
  });
});
