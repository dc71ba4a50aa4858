import { add, compare, divide, multiply, type Rational, rational, subtract } from '../notation/fraction.ts';
import type { CurvePoint, Scale } from './rubric.ts';

/** Hundredths of a percentage point in a ratio of 1. */
export const FULL_COVERAGE = 10_000;

const points = (hundredths: number): Rational => rational(hundredths, 100);

/**
 * Value of a broken line at a coverage ratio (1 is 100 %), in points; exact. Straight between neighbouring points, flat before
 * the first and after the last. The points stand by rising input and are at least one.
 */
export const curveValue = (curve: readonly CurvePoint[], ratio: Rational): Rational => {
  const input = multiply(ratio, rational(FULL_COVERAGE));
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('A curve without points has no value.');
  if (compare(input, rational(first.inputHundredths)) <= 0) return points(first.valueHundredths);
  if (compare(input, rational(last.inputHundredths)) >= 0) return points(last.valueHundredths);
  const after = curve.findIndex(({ inputHundredths }) => compare(rational(inputHundredths), input) >= 0);
  const to = curve[after] ?? last;
  const from = curve[after - 1] ?? first;
  const share = divide(subtract(input, rational(from.inputHundredths)), rational(to.inputHundredths - from.inputHundredths));
  return add(points(from.valueHundredths), multiply(points(to.valueHundredths - from.valueHundredths), share));
};

/** The rule that holds without a curve, as a curve: nothing is the foot of the scale, full coverage its top. */
export const straightCurve = (scale: Scale): readonly CurvePoint[] => [
  { inputHundredths: 0, valueHundredths: scale.minHundredths },
  { inputHundredths: FULL_COVERAGE, valueHundredths: scale.maxHundredths },
];

/** Stretches on which more coverage is worth less. */
export const fallsOf = (curve: readonly CurvePoint[]): readonly { readonly from: CurvePoint; readonly to: CurvePoint }[] =>
  curve.flatMap((to, index) => {
    const from = curve[index - 1];
    return from !== undefined && to.valueHundredths < from.valueHundredths ? [{ from, to }] : [];
  });
