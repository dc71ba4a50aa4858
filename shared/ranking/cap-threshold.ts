import type { RegionCode } from '../edition/region.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
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
import { type Criterion, FULL_WEIGHT } from '../rubric/rubric.ts';
import type { CoverageFigures } from '../submissions/coverage.ts';
import type { RankingSnapshot } from './ranking.ts';
import { rankingRules } from './ranking-rules.ts';
import { standingOf } from './standing.ts';

/** A computed contribution when each segment counts at most `cap` times its population. */
const contributionUnderCap = (criterion: Criterion, figures: CoverageFigures, snapshot: RankingSnapshot, cap: Rational): Rational => {
  if (criterion.source === null) return ZERO;
  let counted = ZERO;
  let population = ZERO;
  for (const name of SOURCE_SEGMENTS[criterion.source]) {
    const people = rational(figures[name].population ?? 0);
    counted = add(counted, smaller(rational(figures[name].participants ?? 0), multiply(cap, people)));
    population = add(population, people);
  }
  if (compare(population, ZERO) === 0) return ZERO;
  const value = onScale(divide(counted, population), snapshot.scale);
  return multiply(value, rational(criterion.weightHundredths, FULL_WEIGHT));
};

/** Coverage above 1, where a rising cap stops mattering to a segment. */
const bends = (figures: CoverageFigures): readonly Rational[] =>
  [figures.formal, figures.informal].flatMap(({ population, participants }) =>
    population !== null && participants !== null && population > 0 && participants > population ? [rational(participants, population)] : [],
  );

/**
 * The cap on every segment's coverage, 1 being 100 %, above which `behind` has the higher exact total. Exact: a total is
 * a broken line over the cap, straight between the coverages above 1. Null when there is no single such point: the order
 * holds under every cap, turns more than once, or is not that of the cap 1.
 */
export const capThreshold = (snapshot: RankingSnapshot, ahead: RegionCode, behind: RegionCode): Fraction | null => {
  const rules = rankingRules(snapshot, snapshot.method);
  const lineOf = (code: RegionCode): { readonly figures: CoverageFigures; readonly totalAt: (cap: Rational) => Rational } | null => {
    const entry = snapshot.regions.find(({ region }) => region.code === code);
    if (entry === undefined) return null;
    const standing = standingOf(entry, rules);
    if (standing.lacking.length > 0) return null;
    const judgedPart = subtract(standing.total, standing.computedPart);
    return {
      figures: entry.coverage,
      totalAt: (cap) =>
        snapshot.criteria.reduce(
          (total, criterion) => add(total, contributionUnderCap(criterion, entry.coverage, snapshot, cap)),
          judgedPart,
        ),
    };
  };
  const first = lineOf(ahead);
  const second = lineOf(behind);
  if (first === null || second === null) return null;

  const points = [ONE, ...[...bends(first.figures), ...bends(second.figures)].sort(compare)].map((cap) => ({
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
