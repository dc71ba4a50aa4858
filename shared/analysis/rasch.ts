import { rankOf, solve } from './linear-algebra.ts';
import type { Reasons } from './reasons.ts';
import { scoreAt, type Study } from './study.ts';

export type RaschMeasure = {
  /** In logits. Objects: higher is better; jurors: higher is more severe; criteria: higher is harder. */
  readonly measure: number;
  /** 1 / √(sum of the model's variances). */
  readonly se: number;
  /** Mean square of residuals, weighted by information and plain; 1 is as expected. */
  readonly infit: number;
  readonly outfit: number;
};
/** A single rating far from what the model expects of who gave it, for what and on which criterion. Indexes count from 0. */
export type UnexpectedRating = {
  readonly object: number;
  readonly juror: number;
  readonly criterion: number;
  /** In points, as given and as expected. */
  readonly score: number;
  readonly expected: number;
  /** Residual over the model's standard deviation. */
  readonly standardised: number;
};
export type Rasch = {
  readonly objects: readonly (RaschMeasure | null)[];
  readonly jurors: readonly (RaschMeasure | null)[];
  readonly criteria: readonly (RaschMeasure | null)[];
  /** Of step k from category k − 1; null next to a category that was never given. Centred on 0. */
  readonly thresholds: readonly (number | null)[];
  /** Of each object, in points: what a juror of middle severity would be expected to give on a criterion of middle difficulty. */
  readonly fairAverages: readonly (number | null)[];
  /** The ratings at least `UNEXPECTED` standard deviations off, the farthest first; at most `MOST_UNEXPECTED`. */
  readonly unexpected: readonly UnexpectedRating[];
};

const FACETS = ['objects', 'jurors', 'criteria'] as const;
type Facet = (typeof FACETS)[number];

const LARGEST_CHANGE = 1e-8;
const MOST_ROUNDS = 500;
const MOST_HALVINGS = 40;
/** No step is longer: far from the solution Newton's may be. */
const LONGEST_STEP = 3;
/** Nothing real is so far away; an estimate that goes there goes on without end. */
const FARTHEST_LOGIT = 60;

/** Standard deviations from which a single rating is told. */
const UNEXPECTED = 3;
const MOST_UNEXPECTED = 50;

const NO_FINITE = 'the scores are so few or so far apart that no finite estimate exists';
/** Of one rating: below, an estimate has gone where numbers end. */
const LEAST_VARIANCE = 1e-12;

type Rating = { readonly objects: number; readonly jurors: number; readonly criteria: number; readonly category: number };

/** Ratings as categories 0, 1, … of the scale; a reason where a score is none of its steps. */
const ratingsOf = (study: Study): readonly Rating[] | string => {
  const { lowest, highest, step } = study.scale;
  const top = Math.round((highest - lowest) / step);
  const ratings: Rating[] = [];
  for (const objects of study.objects.keys())
    for (const jurors of study.jurors.keys())
      for (const criteria of study.criteria.keys()) {
        const score = scoreAt(study, objects, jurors, criteria);
        if (Number.isNaN(score)) continue;
        const category = Math.round((score - lowest) / step);
        const off = Math.abs((score - lowest) / step - category) > 1e-9 || category < 0 || category > top;
        if (off) return `a score of ${String(score)} is no step of the scale`;
        ratings.push({ objects, jurors, criteria, category });
      }
  return ratings;
};

/**
 * Whose every rating is the lowest or the highest category that was given has no finite measure; without them others may have none,
 * and another category may be the lowest or the highest.
 */
const withoutExtremes = (
  all: readonly Rating[],
): { readonly ratings: readonly Rating[]; readonly extremes: Readonly<Record<Facet, ReadonlySet<number>>> } => {
  const extremes = { objects: new Set<number>(), jurors: new Set<number>(), criteria: new Set<number>() };
  let ratings = all;
  for (;;) {
    let [bottom, top] = [Infinity, -Infinity];
    for (const { category } of ratings) {
      bottom = Math.min(bottom, category);
      top = Math.max(top, category);
    }
    // Where all are equal nobody stands out.
    if (bottom >= top) return { ratings, extremes };
    const found = FACETS.flatMap((facet) => {
      const ranges = new Map<number, { lowest: number; highest: number }>();
      for (const rating of ratings) {
        const range = ranges.get(rating[facet]) ?? { lowest: top, highest: bottom };
        range.lowest = Math.min(range.lowest, rating.category);
        range.highest = Math.max(range.highest, rating.category);
        ranges.set(rating[facet], range);
      }
      return [...ranges]
        .filter(([, { lowest, highest }]) => highest === bottom || lowest === top)
        .map(([element]) => [facet, element] as const);
    });
    if (found.length === 0) return { ratings, extremes };
    for (const [facet, element] of found) extremes[facet].add(element);
    ratings = ratings.filter((rating) => FACETS.every((facet) => !extremes[facet].has(rating[facet])));
  }
};

/**
 * Whether jurors and criteria can be told apart from each other and from the objects: with the objects swept out, the design of
 * jurors and criteria must lack no more than the two ranks that centring fixes.
 */
const isLinked = (ratings: readonly Rating[], present: Readonly<Record<Facet, readonly number[]>>): boolean => {
  const columns = new Map<string, number>();
  for (const facet of ['jurors', 'criteria'] as const)
    for (const element of present[facet]) columns.set(`${facet} ${String(element)}`, columns.size);
  const size = columns.size;
  const cross = Array.from({ length: size }, () => new Float64Array(size));
  const byObject = new Map<number, { readonly sums: Float64Array; count: number }>();
  for (const rating of ratings) {
    const juror = columns.get(`jurors ${String(rating.jurors)}`) ?? 0;
    const criterion = columns.get(`criteria ${String(rating.criteria)}`) ?? 0;
    const object = byObject.get(rating.objects) ?? { sums: new Float64Array(size), count: 0 };
    byObject.set(rating.objects, object);
    object.count += 1;
    for (const a of [juror, criterion]) {
      object.sums[a] = (object.sums[a] ?? 0) + 1;
      for (const b of [juror, criterion]) {
        const row = cross[a];
        if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
      }
    }
  }
  for (const { sums, count } of byObject.values())
    for (const [a, row] of cross.entries())
      for (let b = 0; b < size; b += 1) row[b] = (row[b] ?? 0) - ((sums[a] ?? 0) * (sums[b] ?? 0)) / count;
  return rankOf(cross) >= size - 2;
};

/**
 * Many-facet rating-scale model (Andrich 1978; Linacre 1989): the log-odds of a category against the one below are the object's
 * measure less the juror's severity, the criterion's difficulty and the threshold between the two. Joint maximum likelihood without a
 * correction of its bias; jurors, criteria and thresholds are each centred on 0. A category that nobody was given has no probability.
 * @returns null with a reason where a score is off the scale, too little is linked, or nothing varies
 */
export const rasch = (study: Study, reasons: Reasons, largestChange = LARGEST_CHANGE): Rasch | null => {
  const read = ratingsOf(study);
  if (typeof read === 'string') return reasons.why('rasch', read);
  const { lowest, highest, step } = study.scale;
  const top = Math.round((highest - lowest) / step);
  const { ratings, extremes } = withoutExtremes(read);
  if (ratings.length === 0) return reasons.why('rasch', 'all scores are the lowest or the highest');
  const presentIn = (facet: Facet): readonly number[] => [...new Set(ratings.map((rating) => rating[facet]))].toSorted((a, b) => a - b);
  const present = { objects: presentIn('objects'), jurors: presentIn('jurors'), criteria: presentIn('criteria') };
  if (!isLinked(ratings, present)) return reasons.why('rasch', 'objects, jurors and criteria are not linked by enough common scores');
  const categories = [...new Set(ratings.map(({ category }) => category))].toSorted((a, b) => a - b);
  const size = categories.length;
  if (size < 2) return reasons.why('rasch', 'all scores are equal');

  const count = ratings.length;
  const elements = { objects: study.objects.length, jurors: study.jurors.length, criteria: study.criteria.length };
  const indexes = {
    objects: Int32Array.from(ratings, ({ objects }) => objects),
    jurors: Int32Array.from(ratings, ({ jurors }) => jurors),
    criteria: Int32Array.from(ratings, ({ criteria }) => criteria),
  };
  const given = Int32Array.from(ratings, ({ category }) => category);
  const measures = {
    objects: new Float64Array(elements.objects),
    jurors: new Float64Array(elements.jurors),
    criteria: new Float64Array(elements.criteria),
  };
  const scored = Float64Array.from(categories);
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const places = Int32Array.from(given, (category) => placeOf.get(category) ?? 0);
  /** Sum of the thresholds up to each category that was given; 0 at both ends, which centres them. */
  const steps = new Float64Array(size);
  const probabilities = new Float64Array(size);
  const expected = new Float64Array(count);
  const variances = new Float64Array(count);
  const logitOf = (rating: number): number =>
    (measures.objects[indexes.objects[rating] ?? 0] ?? 0) -
    (measures.jurors[indexes.jurors[rating] ?? 0] ?? 0) -
    (measures.criteria[indexes.criteria[rating] ?? 0] ?? 0);
  /** Fills `probabilities` for a logit; answers mean and variance of the category. */
  const predict = (logit: number): readonly [number, number] => {
    let most = -Infinity;
    for (let place = 0; place < size; place += 1) {
      const exponent = (scored[place] ?? 0) * logit - (steps[place] ?? 0);
      probabilities[place] = exponent;
      if (exponent > most) most = exponent;
    }
    let all = 0;
    for (let place = 0; place < size; place += 1) {
      const weight = Math.exp((probabilities[place] ?? 0) - most);
      probabilities[place] = weight;
      all += weight;
    }
    let mean = 0;
    for (let place = 0; place < size; place += 1) {
      const probability = (probabilities[place] ?? 0) / all;
      probabilities[place] = probability;
      mean += probability * (scored[place] ?? 0);
    }
    // Around the mean: far up the scale the difference of two squares would lose what is left.
    let variance = 0;
    for (let place = 0; place < size; place += 1) variance += (probabilities[place] ?? 0) * ((scored[place] ?? 0) - mean) ** 2;
    return [mean, variance];
  };
  const predictAll = (): void => {
    for (let rating = 0; rating < count; rating += 1) {
      const [mean, variance] = predict(logitOf(rating));
      expected[rating] = mean;
      variances[rating] = variance;
    }
  };
  const [jurorPlace, criterionPlace] = [new Int32Array(elements.jurors), new Int32Array(elements.criteria)];
  for (const [at, element] of present.jurors.entries()) jurorPlace[element] = at;
  for (const [at, element] of present.criteria.entries()) criterionPlace[element] = present.jurors.length + at;
  const inner = size - 2;
  const firstStep = present.jurors.length + present.criteria.length;
  /** Jurors, criteria, and the steps between the ends: few, and each meets all. Objects are many and meet only these. */
  const shared = firstStep + inner;

  /**
   * One step of Newton's for all parameters together. The information has the objects on its diagonal, so that they are swept out
   * first (Schur's complement) and the rest is a small dense system; the sums of jurors and of criteria, which nothing in the ratings
   * decides, are held by a rank-one term each. On the way it sums up the log-likelihood at the parameters from which it steps.
   */
  const newtonStep = () => {
    const objectGradient = new Float64Array(elements.objects);
    const objectInformation = new Float64Array(elements.objects);
    const crossed = new Float64Array(elements.objects * shared);
    const gradient = new Float64Array(shared);
    let likelihood = 0;
    const information = Array.from({ length: shared }, () => new Float64Array(shared));
    const bump = (row: number, column: number, by: number): void => {
      const target = information[row];
      if (target !== undefined) target[column] = (target[column] ?? 0) + by;
    };
    for (let rating = 0; rating < count; rating += 1) {
      const object = indexes.objects[rating] ?? 0;
      const juror = jurorPlace[indexes.jurors[rating] ?? 0] ?? 0;
      const criterion = criterionPlace[indexes.criteria[rating] ?? 0] ?? 0;
      const [mean, variance] = predict(logitOf(rating));
      const residual = (given[rating] ?? 0) - mean;
      const row = object * shared;
      objectGradient[object] = (objectGradient[object] ?? 0) + residual;
      objectInformation[object] = (objectInformation[object] ?? 0) + variance;
      gradient[juror] = (gradient[juror] ?? 0) - residual;
      gradient[criterion] = (gradient[criterion] ?? 0) - residual;
      crossed[row + juror] = (crossed[row + juror] ?? 0) - variance;
      crossed[row + criterion] = (crossed[row + criterion] ?? 0) - variance;
      bump(juror, juror, variance);
      bump(criterion, criterion, variance);
      bump(juror, criterion, variance);
      bump(criterion, juror, variance);
      const own = places[rating] ?? 0;
      likelihood += Math.log(probabilities[own] ?? 1);
      for (let a = 1; a <= inner; a += 1) {
        const probability = probabilities[a] ?? 0;
        const step = firstStep + a - 1;
        const tilt = probability * ((scored[a] ?? 0) - mean);
        gradient[step] = (gradient[step] ?? 0) + probability - (own === a ? 1 : 0);
        crossed[row + step] = (crossed[row + step] ?? 0) - tilt;
        bump(juror, step, tilt);
        bump(criterion, step, tilt);
        bump(step, juror, tilt);
        bump(step, criterion, tilt);
        const target = information[step];
        if (target === undefined) continue;
        target[step] = (target[step] ?? 0) + probability;
        for (let b = 1; b <= inner; b += 1)
          target[firstStep + b - 1] = (target[firstStep + b - 1] ?? 0) - probability * (probabilities[b] ?? 0);
      }
    }
    for (const object of present.objects) {
      const row = object * shared;
      const held = objectInformation[object] ?? 1;
      for (let a = 0; a < shared; a += 1) {
        const factor = (crossed[row + a] ?? 0) / held;
        if (factor === 0) continue;
        gradient[a] = (gradient[a] ?? 0) - factor * (objectGradient[object] ?? 0);
        for (let b = 0; b < shared; b += 1) bump(a, b, -factor * (crossed[row + b] ?? 0));
      }
    }
    const typical = information.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / shared;
    for (const [from, to] of [
      [0, present.jurors.length],
      [present.jurors.length, firstStep],
    ] as const)
      for (let a = from; a < to; a += 1) for (let b = from; b < to; b += 1) bump(a, b, typical);
    const change = solve(information, gradient);
    const objectChange = Float64Array.from(objectGradient, (sum, object) => {
      let left = sum;
      for (let a = 0; a < shared; a += 1) left -= (crossed[object * shared + a] ?? 0) * (change[a] ?? 0);
      return (objectInformation[object] ?? 0) > 0 ? left / (objectInformation[object] ?? 1) : 0;
    });
    return { change, objectChange, likelihood };
  };

  const move = ({ change, objectChange }: ReturnType<typeof newtonStep>, share: number): void => {
    for (const object of present.objects) measures.objects[object] = (measures.objects[object] ?? 0) + share * (objectChange[object] ?? 0);
    for (const [at, juror] of present.jurors.entries()) measures.jurors[juror] = (measures.jurors[juror] ?? 0) + share * (change[at] ?? 0);
    for (const [at, criterion] of present.criteria.entries())
      measures.criteria[criterion] = (measures.criteria[criterion] ?? 0) + share * (change[present.jurors.length + at] ?? 0);
    for (let at = 0; at < inner; at += 1) steps[at + 1] = (steps[at + 1] ?? 0) + share * (change[firstStep + at] ?? 0);
  };

  /** What jurors and criteria are off 0 goes to the objects. */
  const centre = (): void => {
    for (const facet of ['jurors', 'criteria'] as const) {
      const own = measures[facet];
      const mean = present[facet].reduce((total, element) => total + (own[element] ?? 0), 0) / present[facet].length;
      for (const element of present[facet]) own[element] = (own[element] ?? 0) - mean;
      for (const element of present.objects) measures.objects[element] = (measures.objects[element] ?? 0) - mean;
    }
  };
  const largestOf = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

  let settled = false;
  let reached = -Infinity;
  let last: { readonly step: ReturnType<typeof newtonStep>; share: number; halvings: number } | null = null;
  for (let round = 0; round < MOST_ROUNDS && !settled; round += 1) {
    const step = newtonStep();
    // The likelihood has one summit: a step that led down was too long, and half of it is taken back.
    if (last !== null && step.likelihood < reached - Math.abs(reached) * 1e-12 && last.halvings < MOST_HALVINGS) {
      last.share /= 2;
      last.halvings += 1;
      move(last.step, -last.share);
      continue;
    }
    reached = step.likelihood;
    const largest = Math.max(largestOf(step.change), largestOf(step.objectChange));
    if (!Number.isFinite(largest)) break;
    last = { step, share: Math.min(1, LONGEST_STEP / largest), halvings: 0 };
    move(step, last.share);
    centre();
    if (FACETS.some((facet) => largestOf(measures[facet]) > FARTHEST_LOGIT) || largestOf(steps) > FARTHEST_LOGIT * (top + 1))
      return reasons.why('rasch', NO_FINITE);
    settled = largest * last.share < largestChange;
  }
  if (!settled) return reasons.why('rasch', 'the estimates do not settle');
  predictAll();
  // Ratings that the model fits without any doubt leave nothing from which an error could be told.
  if (variances.some((variance) => !(variance > LEAST_VARIANCE))) return reasons.why('rasch', NO_FINITE);

  const measuresOf = (facet: Facet, names: readonly string[]): readonly (RaschMeasure | null)[] => {
    const sums = names.map(() => ({ variance: 0, residual: 0, standardised: 0, count: 0 }));
    for (let rating = 0; rating < count; rating += 1) {
      const own = sums[indexes[facet][rating] ?? 0];
      if (own === undefined) continue;
      const squared = ((given[rating] ?? 0) - (expected[rating] ?? 0)) ** 2;
      own.variance += variances[rating] ?? 0;
      own.residual += squared;
      own.standardised += squared / (variances[rating] ?? 1);
      own.count += 1;
    }
    return names.map((_, element) => {
      const own = sums[element];
      if (own === undefined || own.count === 0)
        return reasons.why(
          `rasch.${facet}.${String(element)}`,
          extremes[facet].has(element)
            ? 'every score is the lowest, or every score the highest'
            : 'nothing that can be estimated is left of it',
        );
      return {
        measure: measures[facet][element] ?? 0,
        se: 1 / Math.sqrt(own.variance),
        infit: own.residual / own.variance,
        outfit: own.standardised / own.count,
      };
    });
  };
  const inPoints = (category: number): number => lowest + category * step;
  const objects = measuresOf('objects', study.objects);
  return {
    fairAverages: objects.map((own, at) =>
      own === null ? reasons.why(`rasch.fairAverages.${String(at)}`, 'it has no measure') : inPoints(predict(own.measure)[0]),
    ),
    unexpected: ratings
      .map(({ objects: object, jurors: juror, criteria: criterion }, rating) => ({
        object,
        juror,
        criterion,
        score: inPoints(given[rating] ?? 0),
        expected: inPoints(expected[rating] ?? 0),
        standardised: ((given[rating] ?? 0) - (expected[rating] ?? 0)) / Math.sqrt(variances[rating] ?? 1),
      }))
      .filter(({ standardised }) => Math.abs(standardised) >= UNEXPECTED)
      .toSorted((a, b) => Math.abs(b.standardised) - Math.abs(a.standardised))
      .slice(0, MOST_UNEXPECTED),
    objects,
    jurors: measuresOf('jurors', study.jurors),
    criteria: measuresOf('criteria', study.criteria),
    thresholds: Array.from({ length: top }, (_, at) => {
      const [below, here] = [placeOf.get(at), placeOf.get(at + 1)];
      return below === undefined || here === undefined
        ? reasons.why(`rasch.thresholds.${String(at)}`, 'a category beside it was never given')
        : (steps[here] ?? 0) - (steps[below] ?? 0);
    }),
  };
};
