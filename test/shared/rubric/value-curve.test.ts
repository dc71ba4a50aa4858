import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, rational, toDecimal } from '../../../shared/notation/fraction.ts';
import { onScale } from '../../../shared/rubric/computed-value.ts';
import type { CurvePoint, Scale } from '../../../shared/rubric/rubric.ts';
import { curveValue, fallsOf, straightCurve } from '../../../shared/rubric/value-curve.ts';

const PERCENT: Scale = { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 };
const point = (percent: number, points: number): CurvePoint => ({ inputHundredths: percent * 100, valueHundredths: points * 100 });
const at = (curve: readonly CurvePoint[], participants: number, population: number): string =>
  toDecimal(curveValue(curve, rational(participants, population)), 6);

/** Nothing below half, steep to 80 %, then slow. */
const STEEP = [point(50, 0), point(80, 80), point(100, 100)];

const curves = fc
  .uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 8 })
  .chain((inputs) =>
    fc.tuple(
      fc.constant(inputs.toSorted((a, b) => a - b)),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: inputs.length, maxLength: inputs.length }),
    ),
  )
  .map(([inputs, values]) => inputs.map((inputHundredths, index) => ({ inputHundredths, valueHundredths: values[index] ?? 0 })));

describe('A curve of values', () => {
  test('is straight between its points and flat beyond them', () => {
    expect([
      at(STEEP, 10, 100),
      at(STEEP, 50, 100),
      at(STEEP, 65, 100),
      at(STEEP, 80, 100),
      at(STEEP, 90, 100),
      at(STEEP, 150, 100),
    ]).toEqual(['0.000000', '0.000000', '40.000000', '80.000000', '90.000000', '100.000000']);
  });

  test('is exact: two thirds of coverage is no rounded percentage', () => {
    expect(at(STEEP, 2, 3)).toBe('44.444444');
  });

  test('says where more coverage is worth less', () => {
    expect(fallsOf([point(0, 0), point(90, 100), point(120, 70), point(150, 90)])).toEqual([{ from: point(90, 100), to: point(120, 70) }]);
  });

  test('that begins as the straight line gives what the scale alone gave, up to full coverage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (participants, population) => {
        const ratio = rational(Math.min(participants, population), population);
        expect(compare(curveValue(straightCurve(PERCENT), ratio), onScale(ratio, PERCENT))).toBe(0);
      }),
    );
  });

  test('never leaves the values of its points', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 100 }), (curve, n, d) => {
        const value = curveValue(curve, rational(n, d));
        const values = curve.map(({ valueHundredths }) => valueHundredths);
        expect(compare(value, rational(Math.min(...values), 100)) >= 0 && compare(value, rational(Math.max(...values), 100)) <= 0).toBe(
          true,
        );
      }),
    );
  });

  test('passes through every one of its points', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        for (const { inputHundredths, valueHundredths } of curve) {
          expect(compare(curveValue(curve, rational(inputHundredths, 10_000)), rational(valueHundredths, 100))).toBe(0);
        }
      }),
    );
  });
});
