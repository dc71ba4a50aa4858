import { add, type Rational, rational, ZERO } from '../notation/fraction.ts';
import { type CapPolicy, countedParticipants, type CoverageFigures } from '../submissions/coverage.ts';
import type { FigureCorrection } from '../submissions/verification/verification.ts';
import { type ComputedSource, type CoverageSource, type CurvePoint, isCoverageSource, type Scale } from './rubric.ts';
import { curveValue } from './value-curve.ts';

export type ComputedValue = {
  /** On the scale, in points. */
  readonly value: Rational;
  /** Only a lenient cap policy lets a computed value rise above the scale, and no curve does. */
  readonly exceedsScale: boolean;
  readonly participants: number;
  readonly population: number;
  /** Participants that the cap policy lets count. */
  readonly counted: Rational;
};

/** The segments whose figures a source adds up. */
export const SOURCE_SEGMENTS = {
  'coverage.formal': ['formal'],
  'coverage.informal': ['informal'],
  'coverage.total': ['formal', 'informal'],
} as const satisfies Readonly<Record<CoverageSource, readonly (keyof CoverageFigures)[]>>;

/** Of the corrections of one region, those on which the value of a source rests: none without a source of coverage. */
export const correctionsUnder = (source: ComputedSource | null, corrections: readonly FigureCorrection[]): readonly FigureCorrection[] =>
  isCoverageSource(source)
    ? corrections.filter(({ subject }) => SOURCE_SEGMENTS[source].some((segment) => subject.startsWith(`${segment}.`)))
    : [];

/** Foot of the scale + width of the scale × ratio, in points. The ratio need not be in lowest terms. */
export const onScale = ({ n, d }: Rational, scale: Scale): Rational => {
  const foot = BigInt(scale.minHundredths);
  const width = BigInt(scale.maxHundredths) - foot;
  return rational(foot * d + width * n, 100n * d);
};

/**
 * Value of a computed criterion: counted participants / population, laid on the scale or read off the curve, exact.
 * Null where a figure is missing or the population is 0. The total of coverage needs both segments.
 */
export const computedValue = (
  source: CoverageSource,
  figures: CoverageFigures,
  scale: Scale,
  policy: CapPolicy,
  curve: readonly CurvePoint[] | null = null,
): ComputedValue | null => {
  const countedBySegment = countedParticipants(figures, policy);
  let counted = ZERO;
  let population = 0;
  let participants = 0;
  for (const name of SOURCE_SEGMENTS[source]) {
    const segment = figures[name];
    const countedHere = countedBySegment[name];
    if (countedHere === null || segment.population === null || segment.participants === null) return null;
    counted = add(counted, countedHere);
    population += segment.population;
    participants += segment.participants;
  }
  if (population === 0) return null;
  const ratio: Rational = { n: counted.n, d: BigInt(population) * counted.d };
  const people = { participants, population, counted };
  if (curve !== null) return { value: curveValue(curve, ratio), exceedsScale: false, ...people };
  return { value: onScale(ratio, scale), exceedsScale: ratio.n > ratio.d, ...people };
};
