import type { RegionCode } from '../edition/region.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  fromFraction,
  multiply,
  ONE,
  type Rational,
  rational,
  smaller,
  subtract,
  toFraction,
  ZERO,
} from '../notation/fraction.ts';
import { onScale, SOURCE_SEGMENTS } from '../rubric/computed-value.ts';
import { type Criterion, FULL_WEIGHT, isCoverageSource } from '../rubric/rubric.ts';
import { curveValue, FULL_COVERAGE } from '../rubric/value-curve.ts';
import type { CoverageFigures } from '../submissions/coverage.ts';
import type { RankingSnapshot } from './ranking.ts';
import { rankingRules } from './ranking-rules.ts';
import { standingOf } from './standing.ts';

/** Coverage by a source when each segment counts at most `cap` times its population; null where nobody lives. */
const coverageUnderCap = ({ source }: Criterion, figures: CoverageFigures, cap: Rational): Rational | null => {
  if (!isCoverageSource(source)) return null;
  let counted = ZERO;
  let people = ZERO;
  for (const name of SOURCE_SEGMENTS[source]) {
    const here = rational(figures[name].population ?? 0);
    counted = add(counted, smaller(rational(figures[name].participants ?? 0), multiply(cap, here)));
    people = add(people, here);
  }
  return compare(people, ZERO) === 0 ? null : divide(counted, people);
};

/** A contribution computed from coverage under that cap; that of a ladder does not depend on any. */
const contributionUnderCap = (criterion: Criterion, figures: CoverageFigures, snapshot: RankingSnapshot, cap: Rational): Rational => {
  const coverage = coverageUnderCap(criterion, figures, cap);
  if (coverage === null) return ZERO;
  const value = criterion.curve === null ? onScale(coverage, snapshot.scale) : curveValue(criterion.curve, coverage);
  return multiply(value, rational(criterion.weightHundredths, FULL_WEIGHT));
};

/** Coverage above 1, where a rising cap stops mattering to a segment. */
const bends = (figures: CoverageFigures): readonly Rational[] =>
  [figures.formal, figures.informal].flatMap(({ population, participants }) =>
    population !== null && participants !== null && population > 0 && participants > population ? [rational(participants, population)] : [],
  );

/** Caps between two neighbouring bends of the coverage at which a curve bends too: coverage is straight between them. */
const curveBends = (criteria: readonly Criterion[], figures: CoverageFigures, from: Rational, to: Rational): readonly Rational[] =>
  criteria.flatMap((criterion) => {
    const start = coverageUnderCap(criterion, figures, from);
    const end = coverageUnderCap(criterion, figures, to);
    if (criterion.curve === null || start === null || end === null || compare(start, end) === 0) return [];
    return criterion.curve
      .map(({ inputHundredths }) => rational(inputHundredths, FULL_COVERAGE))
      .filter((input) => compare(input, start) > 0 && compare(input, end) < 0)
      .map((input) => add(from, multiply(subtract(to, from), divide(subtract(input, start), subtract(end, start)))));
  });

/**
 * The cap on every segment's coverage, 1 being 100 %, above which `behind` has the higher exact total. Exact: a total is
 * a broken line over the cap, straight between the coverages above 1. Null when there is no single such point: the order
 * holds under every cap, turns more than once, or is not that of the cap 1.
 */
export const capThreshold = (snapshot: RankingSnapshot, ahead: RegionCode, behind: RegionCode): Fraction | null => {
  const rules = rankingRules(snapshot, snapshot.method);
  const sources = new Map(snapshot.criteria.map(({ id, source }) => [id, source]));
  const lineOf = (code: RegionCode): { readonly figures: CoverageFigures; readonly totalAt: (cap: Rational) => Rational } | null => {
    const entry = snapshot.regions.find(({ region }) => region.code === code);
    if (entry === undefined) return null;
    const standing = standingOf(entry, rules);
    if (standing.lacking.length > 0) return null;
    const otherPart = standing.contributions.reduce(
      (sum, { criterion, contribution }) =>
        contribution !== null && !isCoverageSource(sources.get(criterion) ?? null) ? add(sum, fromFraction(contribution)) : sum,
      ZERO,
    );
    return {
      figures: entry.coverage,
      totalAt: (cap) =>
        snapshot.criteria.reduce(
          (total, criterion) => add(total, contributionUnderCap(criterion, entry.coverage, snapshot, cap)),
          otherPart,
        ),
    };
  };
  const first = lineOf(ahead);
  const second = lineOf(behind);
  if (first === null || second === null) return null;

  const straight = [ONE, ...[...bends(first.figures), ...bends(second.figures)].sort(compare)];
  const bent = straight.slice(1).flatMap((to, index) => {
    const from = straight[index] ?? ONE;
    return [first, second].flatMap(({ figures }) => curveBends(snapshot.criteria, figures, from, to));
  });
  const points = [...straight, ...bent].sort(compare).map((cap) => ({
    cap,
    lead: subtract(first.totalAt(cap), second.totalAt(cap)),
  }));
  let threshold: Rational | null = null;
  let previous = points[0];
  if (previous === undefined || compare(previous.lead, ZERO) < 0) return null;
  for (const point of points.slice(1)) {
    const ledBefore = compare(previous.lead, ZERO) >= 0;
    const leads = compare(point.lead, ZERO) >= 0;
    if (!ledBefore && leads) return null;
    if (ledBefore && !leads) {
      const share = divide(previous.lead, subtract(previous.lead, point.lead));
      threshold = add(previous.cap, multiply(subtract(point.cap, previous.cap), share));
    }
    previous = point;
  }
  return threshold === null ? null : toFraction(threshold);
};
