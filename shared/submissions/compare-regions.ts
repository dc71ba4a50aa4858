import { z } from 'zod';
import type { Region } from '../edition/region.ts';
import { add, compare, divide, type Fraction, fromFraction, type Rational, rational, subtract, toFraction } from '../notation/fraction.ts';
import { type Coverage, coverageFigures, coverageOf } from './coverage.ts';
import type { Figure, FigureSubject } from './figure.ts';
import { isRevoked, REGULATION_LEVELS, type Submission, type SubmissionContent, type SubmissionStatus } from './submission.ts';
import { effectiveFigures } from './verification/standing-figure.ts';

/** What regions can be compared by. */
export const MEASURES = [
  'coverage.total.raw',
  'coverage.total.capped',
  'coverage.formal.raw',
  'coverage.formal.capped',
  'coverage.informal.raw',
  'coverage.informal.capped',
  'population.total',
  'population.formal',
  'population.informal',
  'participants.total',
  'participants.formal',
  'participants.informal',
  'vulnerable.workers',
  'budget.amount',
  'budget.perWorker',
  'regulations.all',
  'regulations.level5',
  'regulations.level4',
  'regulations.level3',
  'regulations.level2',
  'regulations.level1',
  'innovations',
] as const;
export const measureSchema = z.enum(MEASURES);
export type Measure = z.infer<typeof measureSchema>;

/** `ratio`: 1 is 100 %, shown as percentage. `rupiah`: money; per worker it need not be whole. */
export type MeasureUnit = 'ratio' | 'count' | 'rupiah';

export const unitOf = (measure: Measure): MeasureUnit =>
  measure.startsWith('coverage.') ? 'ratio' : measure.startsWith('budget.') ? 'rupiah' : 'count';

export const COMPARED_AMONG = ['kandidat', 'all'] as const;
export type ComparedAmong = (typeof COMPARED_AMONG)[number];

/** A value now and a year before; null where it was not given or cannot be computed, which is never the same as 0. */
export type MeasuredValue = { readonly now: Fraction | null; readonly before: Fraction | null };

export type ComparedRegion = {
  readonly region: Region;
  readonly status: SubmissionStatus;
  readonly values: Readonly<Record<Measure, MeasuredValue>>;
  /** By the declared figures, for those measures that a correction makes another. */
  readonly declared: Readonly<Partial<Record<Measure, Fraction | null>>>;
};

type Year = 'value' | 'previousValue';

/** The figures as they stood in one of the two years. */
const inYear = (figures: readonly Figure[], year: Year): readonly Figure[] => figures.map((figure) => ({ ...figure, value: figure[year] }));

/** Sum of the lines of a subject. A line without a value leaves the sum unknown; so does a subject without lines. */
const sumOf = (content: { readonly figures: readonly Figure[] }, subject: FigureSubject): Rational | null => {
  const values = content.figures.filter((figure) => figure.subject === subject).map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  return values.length === 0 || known.length < values.length ? null : known.reduce((sum, value) => add(sum, rational(value)), rational(0));
};

const together = (a: Rational | null, b: Rational | null): Rational | null => (a === null || b === null ? null : add(a, b));
const perHead = (amount: Rational | null, heads: Rational | null): Rational | null =>
  amount === null || heads === null || heads.n === 0n ? null : divide(amount, heads);

/** Without `regulations.*` and `innovations`, of which no last year is known. */
type FiguredMeasure = Exclude<Measure, `regulations.${string}` | 'innovations'>;

const fractionOf = (value: Rational | null): Fraction | null => (value === null ? null : toFraction(value));

const measureFigures = (figures: readonly Figure[]): Readonly<Record<FiguredMeasure, Fraction | null>> => {
  const content = { figures };
  const coverage: Coverage = coverageOf(coverageFigures(content));
  const [workers, budget] = [sumOf(content, 'vulnerable.workers'), sumOf(content, 'budget.amount')];
  const population = { formal: sumOf(content, 'formal.population'), informal: sumOf(content, 'informal.population') };
  const participants = { formal: sumOf(content, 'formal.participants'), informal: sumOf(content, 'informal.participants') };
  return {
    'coverage.total.raw': coverage.total.raw,
    'coverage.total.capped': coverage.total.capped,
    'coverage.formal.raw': coverage.formal.raw,
    'coverage.formal.capped': coverage.formal.capped,
    'coverage.informal.raw': coverage.informal.raw,
    'coverage.informal.capped': coverage.informal.capped,
    'population.total': fractionOf(together(population.formal, population.informal)),
    'population.formal': fractionOf(population.formal),
    'population.informal': fractionOf(population.informal),
    'participants.total': fractionOf(together(participants.formal, participants.informal)),
    'participants.formal': fractionOf(participants.formal),
    'participants.informal': fractionOf(participants.informal),
    'vulnerable.workers': fractionOf(workers),
    'budget.amount': fractionOf(budget),
    'budget.perWorker': fractionOf(perHead(budget, workers)),
  };
};

/** Everything by which one region can be compared. A list without entries is a count of 0: the region reported none. What was revoked is not counted. */
export const measureRegion = (
  content: Pick<SubmissionContent, 'regulations' | 'innovations'> & { readonly figures: readonly Figure[] },
): Readonly<Record<Measure, MeasuredValue>> => {
  const now = measureFigures(inYear(content.figures, 'value'));
  const before = measureFigures(inYear(content.figures, 'previousValue'));
  const both = (measure: FiguredMeasure): MeasuredValue => ({ now: now[measure], before: before[measure] });
  const counted = (count: number): MeasuredValue => ({ now: toFraction(rational(count)), before: null });
  const standing = content.regulations.filter((regulation) => !isRevoked(regulation));
  const atLevel = (level: number): MeasuredValue => counted(standing.filter(({ type }) => REGULATION_LEVELS[type] === level).length);
  return {
    'coverage.total.raw': both('coverage.total.raw'),
    'coverage.total.capped': both('coverage.total.capped'),
    'coverage.formal.raw': both('coverage.formal.raw'),
    'coverage.formal.capped': both('coverage.formal.capped'),
    'coverage.informal.raw': both('coverage.informal.raw'),
    'coverage.informal.capped': both('coverage.informal.capped'),
    'population.total': both('population.total'),
    'population.formal': both('population.formal'),
    'population.informal': both('population.informal'),
    'participants.total': both('participants.total'),
    'participants.formal': both('participants.formal'),
    'participants.informal': both('participants.informal'),
    'vulnerable.workers': both('vulnerable.workers'),
    'budget.amount': both('budget.amount'),
    'budget.perWorker': both('budget.perWorker'),
    'regulations.all': counted(standing.length),
    'regulations.level5': atLevel(5),
    'regulations.level4': atLevel(4),
    'regulations.level3': atLevel(3),
    'regulations.level2': atLevel(2),
    'regulations.level1': atLevel(1),
    innovations: counted(content.innovations.length),
  };
};

/** What a region is compared by: its figures that count, and what they would give as declared. */
export const comparedValues = ({
  content,
  verifications,
}: Pick<Submission, 'content' | 'verifications'>): Pick<ComparedRegion, 'values' | 'declared'> => {
  const figures = effectiveFigures(content.figures, verifications);
  const values = measureRegion({ ...content, figures });
  if (figures === content.figures) return { values, declared: {} };
  const asDeclared = measureRegion(content);
  const changed = MEASURES.filter((measure) => values[measure].now !== asDeclared[measure].now);
  return { values, declared: Object.fromEntries(changed.map((measure) => [measure, asDeclared[measure].now])) };
};

export type ComparisonRow = {
  readonly region: Region;
  /** Of the figures that count, corrections among them. */
  readonly now: Fraction | null;
  /** Set when a correction makes `now` another than the declared figures would. */
  readonly corrected: { readonly declared: Fraction | null } | null;
  readonly before: Fraction | null;
  /** Now less before; null unless both are known. For a ratio in ratio, that is percentage points over 100. */
  readonly change: Fraction | null;
};

export const COMPARISON_COLUMNS = ['region', 'now', 'before', 'change'] as const;
export type ComparisonColumn = (typeof COMPARISON_COLUMNS)[number];
export type ComparisonOrder = { readonly column: ComparisonColumn; readonly descending: boolean };

/** Rows of a comparison by one measure, in the order asked for. What is missing stands last, whichever way it is sorted. */
export const compareRegions = (
  regions: readonly ComparedRegion[],
  measure: Measure,
  among: ComparedAmong,
  order: ComparisonOrder,
): readonly ComparisonRow[] => {
  const rows = regions
    .filter(({ status }) => among === 'all' || status === 'kandidat')
    .map(({ region, values, declared }): ComparisonRow => {
      const { now, before } = values[measure];
      const change = now === null || before === null ? null : toFraction(subtract(fromFraction(now), fromFraction(before)));
      const asDeclared = declared[measure];
      return { region, now, before, change, corrected: asDeclared === undefined ? null : { declared: asDeclared } };
    });
  const byCode = (a: ComparisonRow, b: ComparisonRow): number => (a.region.code < b.region.code ? -1 : 1);
  const direction = order.descending ? -1 : 1;
  const { column } = order;
  if (column === 'region') return rows.toSorted((a, b) => byCode(a, b) * direction);
  return rows.toSorted((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
    return compare(fromFraction(x), fromFraction(y)) * direction || byCode(a, b);
  });
};
