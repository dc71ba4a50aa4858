import { describe, expect, test } from 'vitest';
import { addPointAfter, keyStep, movePoint, removePoint } from '../../../renderer/rubric/curve-points.ts';
import { straightCurve } from '../../../shared/rubric/value-curve.ts';

const SCALE = { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 };
const STRAIGHT = straightCurve(SCALE);
const bent = addPointAfter(STRAIGHT, 0);

describe('The points of a curve', () => {
  test('are added halfway without bending the line', () => {
    expect([bent.index, bent.curve.map(({ inputHundredths, valueHundredths }) => [inputHundredths, valueHundredths])]).toEqual([
      1,
      [
        [0, 0],
        [5000, 5000],
        [10_000, 10_000],
      ],
    ]);
  });

  test('are added before the last one when that is chosen', () => {
    expect(addPointAfter(bent.curve, 2).curve.map(({ inputHundredths }) => inputHundredths)).toEqual([0, 5000, 7500, 10_000]);
  });

  test('do not pass their neighbours nor leave the scale', () => {
    const moved = (inputHundredths: number, valueHundredths: number) =>
      movePoint(bent.curve, 1, { inputHundredths, valueHundredths }, SCALE)[1];
    expect([moved(20_000, 20_000), moved(-500, -500)]).toEqual([
      { inputHundredths: 9999, valueHundredths: 10_000 },
      { inputHundredths: 1, valueHundredths: 0 },
    ]);
  });

  test('are removed until two are left', () => {
    expect([removePoint(bent.curve, 1), removePoint(STRAIGHT, 0)]).toEqual([STRAIGHT, STRAIGHT]);
  });

  test('are moved by the arrow keys, a tenth of the way with Shift', () => {
    expect([keyStep('ArrowRight', false), keyStep('ArrowDown', true), keyStep('a', false)]).toEqual([
      { inputHundredths: 100, valueHundredths: 0 },
      { inputHundredths: 0, valueHundredths: -10 },
      null,
    ]);
  });
});
