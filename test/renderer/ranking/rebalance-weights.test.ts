import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebalanceWeights } from '../../../renderer/ranking/rebalance-weights.ts';
import { FULL_WEIGHT } from '../../../shared/rubric/rubric.ts';

const OFFICIAL = [2000, 2500, 1500, 1000, 1500, 1500];

/** Whole weights that sum to exactly 100 %. */
const weights = fc
  .array(fc.integer({ min: 0, max: FULL_WEIGHT }), { minLength: 1, maxLength: 11 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), FULL_WEIGHT])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

describe('A weight that is moved', () => {
  test('scales the others in proportion', () => {
    expect(rebalanceWeights(OFFICIAL, 1, 0)).toEqual([2667, 0, 2000, 1333, 2000, 2000]);
  });

  test('brings the others back in their official proportions when they had been pressed to nothing', () => {
    const pressed = rebalanceWeights(OFFICIAL, 1, FULL_WEIGHT);
    expect([pressed, rebalanceWeights(pressed, 1, 2500, OFFICIAL)]).toEqual([[0, FULL_WEIGHT, 0, 0, 0, 0], OFFICIAL]);
  });

  test('cannot move when it is the only one', () => {
    expect(rebalanceWeights([FULL_WEIGHT], 0, 3000)).toEqual([FULL_WEIGHT]);
  });

  test('keeps whole hundredths, none below 0, and a sum of exactly 100', () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: -500, max: 12_000 }), (anchor, at, wanted) => {
        const index = at % anchor.length;
        const moved = rebalanceWeights(anchor, index, wanted);
        expect({
          length: moved.length,
          sum: moved.reduce((sum, weight) => sum + weight, 0),
          sound: moved.every((weight) => Number.isInteger(weight) && weight >= 0),
          own: moved[index],
        }).toEqual({ length: anchor.length, sum: FULL_WEIGHT, sound: true, own: Math.min(FULL_WEIGHT, Math.max(0, wanted)) });
      }),
    );
  });

  test('leaves everything as it was when it stays', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (anchor, at) => {
        const index = at % anchor.length;
        fc.pre(anchor.some((weight, position) => position !== index && weight > 0));
        expect(rebalanceWeights(anchor, index, anchor[index] ?? 0)).toEqual(anchor);
      }),
    );
  });
});
