import { divide, type Fraction, fractionToNumber, rational, toFraction } from '../../shared/notation/fraction.ts';
import type { Region } from '../../shared/edition/region.ts';
import { computedValue } from '../../shared/rubric/computed-value.ts';
import type { CoverageSource, CurvePoint, Scale } from '../../shared/rubric/rubric.ts';
import type { RegionDataOf } from '../../shared/rubric/value-from-data.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';

/** Where a region falls: its coverage as it counts, a ratio, and the value that it gets; null where it cannot be computed. */
export type CurveMark = {
  readonly region: Region;
  readonly ratio: Fraction | null;
  readonly value: Fraction | null;
};

export const curveMarks = (
  data: readonly RegionDataOf[],
  source: CoverageSource,
  curve: readonly CurvePoint[] | null,
  scale: Scale,
  policy: CapPolicy,
): readonly CurveMark[] =>
  data.map(({ region, coverage }) => {
    const computed = computedValue(source, coverage, scale, policy, curve);
    return computed === null
      ? { region, ratio: null, value: null }
      : { region, ratio: toFraction(divide(computed.counted, rational(computed.population))), value: toFraction(computed.value) };
  });

/** End of the axis of coverage, in hundredths of a percentage point: all points and all regions are on it. */
export const curveEnd = (curve: readonly CurvePoint[], marks: readonly CurveMark[]): number => {
  const furthest = Math.max(
    10_000,
    curve.at(-1)?.inputHundredths ?? 0,
    ...marks.map(({ ratio }) => (ratio === null ? 0 : fractionToNumber(ratio) * 10_000)),
  );
  return Math.ceil((furthest * 1.05) / 1000) * 1000;
};

/** In hundredths, for drawing alone. */
export const drawnAt = ({ ratio, value }: CurveMark): { readonly x: number; readonly y: number } | null =>
  ratio === null || value === null ? null : { x: fractionToNumber(ratio) * 10_000, y: fractionToNumber(value) * 100 };
