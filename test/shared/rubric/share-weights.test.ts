import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenWeights, moveWeight } from '../../../shared/rubric/share-weights.ts';

const levels = fc
  .array(fc.record({ weight: fc.integer({ min: 0, max: 4000 }), locked: fc.boolean() }), { minLength: 1, maxLength: 9 })
  .map((parts) => ({ weights: parts.map(({ weight }) => weight), locked: parts.map(({ locked }) => locked) }));
const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

describe('Weights of one level', () => {
  test('keep the proportions of the others when one is moved', () => {
    expect(moveWeight({ weights: [2000, 2500, 1500, 4000], locked: [] }, 3, 2000)).toEqual([2667, 3333, 2000, 2000]);
  });

  test('take what is wanted only from those that are not locked', () => {
    expect([
      moveWeight({ weights: [2000, 2500, 1500, 4000], locked: [true, false, false, false] }, 3, 2000),
      moveWeight({ weights: [2000, 2500, 1500, 4000], locked: [true, false, true, false] }, 3, 9000),
      moveWeight({ weights: [2000, 8000], locked: [true, false] }, 1, 5000),
    ]).toEqual([
      [2000, 3750, 2250, 2000],
      [2000, 0, 1500, 6500],
      [2000, 8000],
    ]);
  });

  test('are shared alike to the hundredth, the first taking what is left over', () => {
    expect([
      evenWeights({ weights: [10_000, 0, 0], locked: [] }),
      evenWeights({ weights: [5000, 3000, 2000], locked: [false, true] }),
    ]).toEqual([
      [3334, 3333, 3333],
      [3500, 3000, 3500],
    ]);
  });

  test('always stay exactly the whole, and what is locked stays', () => {
    fc.assert(
      fc.property(levels, fc.nat({ max: 8 }), fc.integer({ min: -500, max: 20_000 }), (level, at, wanted) => {
        const index = at % level.weights.length;
        for (const changed of [moveWeight(level, index, wanted), evenWeights(level)]) {
          expect([sum(changed), changed.every((weight) => weight >= 0 && Number.isInteger(weight))]).toEqual([sum(level.weights), true]);
          for (const [one, locked] of level.locked.entries()) if (locked && one !== index) expect(changed[one]).toBe(level.weights[one]);
        }
      }),
    );
  });
});
