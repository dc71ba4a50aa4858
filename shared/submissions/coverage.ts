import { add, divide, type Fraction, multiply, type Rational, rational, subtract, toFraction, ZERO } from '../notation/fraction.ts';
import type { Figure, FigureSubject } from './figure.ts';

/**
 * How participants above the population count.
 * `segment`: in each segment at most its population. `total`: a surplus of one segment may fill the gap of another, but
 * together at most the whole population; what is above is taken off the segments that exceed theirs, in proportion to
 * their surplus. `none`: as declared.
 */
export const CAP_POLICIES = ['segment', 'total', 'none'] as const;
export type CapPolicy = (typeof CAP_POLICIES)[number];

export type SegmentCount = { readonly population: number | null; readonly participants: number | null };

/** Ratios, not percentages: 1 is full coverage. Null where population is missing or 0, or participants are missing. */
export type SegmentCoverage = SegmentCount & { readonly raw: Fraction | null; readonly capped: Fraction | null };

/** `capped` is by policy `segment`, the stricter one, unless another is named; the official policy belongs to the rubric. */
export type Coverage = {
  readonly formal: SegmentCoverage;
  readonly informal: SegmentCoverage;
  readonly total: { readonly raw: Fraction | null; readonly capped: Fraction | null };
};

export type CoverageFigures = { readonly formal: SegmentCount; readonly informal: SegmentCount };

/** The four counts that coverage is made of; null where the sender gave none. */
export const coverageFigures = (content: { readonly figures: readonly Figure[] }): CoverageFigures => {
  const valueOf = (subject: FigureSubject): number | null => content.figures.find((figure) => figure.subject === subject)?.value ?? null;
  return {
    formal: { population: valueOf('formal.population'), participants: valueOf('formal.participants') },
    informal: { population: valueOf('informal.population'), participants: valueOf('informal.participants') },
  };
};

/** More participants than people: to be shown and asked about, never silently cut. */
export const exceedsPopulation = (segment: SegmentCount): boolean =>
  segment.population !== null && segment.participants !== null && segment.participants > segment.population;

type ReportedSegment = { readonly population: bigint; readonly participants: bigint };

const reported = (segment: SegmentCount): ReportedSegment | null =>
  segment.population === null || segment.participants === null
    ? null
    : { population: BigInt(segment.population), participants: BigInt(segment.participants) };

const surplusOf = ({ population, participants }: ReportedSegment): bigint => (participants > population ? participants - population : 0n);

/**
 * Participants that count under a cap policy; null for a segment of which either figure is missing.
 * A missing segment lends no gap: under `total` the other segment then counts at most its own population, for nobody may
 * gain by leaving a figure out.
 */
export const countedParticipants = (
  figures: CoverageFigures,
  policy: CapPolicy,
): { readonly formal: Rational | null; readonly informal: Rational | null } => {
  const formal = reported(figures.formal);
  const informal = reported(figures.informal);
  const surplus = (formal === null ? 0n : surplusOf(formal)) + (informal === null ? 0n : surplusOf(informal));
  const together =
    (formal === null ? 0n : formal.participants - formal.population) +
    (informal === null ? 0n : informal.participants - informal.population);
  const excess = together > 0n ? together : 0n;
  const countedOf = (segment: ReportedSegment | null): Rational | null => {
    if (segment === null) return null;
    const own = surplusOf(segment);
    const declared = rational(segment.participants);
    if (own === 0n || policy === 'none') return declared;
    if (policy === 'segment') return rational(segment.population);
    return subtract(declared, multiply(rational(excess), rational(own, surplus)));
  };
  return { formal: countedOf(formal), informal: countedOf(informal) };
};

const ratioTo = (population: Rational, counted: Rational | null): Fraction | null =>
  population.n === 0n || counted === null ? null : toFraction(divide(counted, population));

const populationOf = (segment: SegmentCount): Rational => (segment.population === null ? ZERO : rational(segment.population));

const segmentCoverage = (segment: SegmentCount, declared: Rational | null, capped: Rational | null): SegmentCoverage => ({
  population: segment.population,
  participants: segment.participants,
  raw: ratioTo(populationOf(segment), declared),
  capped: ratioTo(populationOf(segment), capped),
});

const addBoth = (a: Rational | null, b: Rational | null): Rational | null => (a === null || b === null ? null : add(a, b));

/** Coverage raw and capped, side by side. The total needs both segments. */
export const coverageOf = (figures: CoverageFigures, policy: CapPolicy = 'segment'): Coverage => {
  const declared = countedParticipants(figures, 'none');
  const capped = countedParticipants(figures, policy);
  const population = add(populationOf(figures.formal), populationOf(figures.informal));
  return {
    formal: segmentCoverage(figures.formal, declared.formal, capped.formal),
    informal: segmentCoverage(figures.informal, declared.informal, capped.informal),
    total: {
      raw: ratioTo(population, addBoth(declared.formal, declared.informal)),
      capped: ratioTo(population, addBoth(capped.formal, capped.informal)),
    },
  };
};
