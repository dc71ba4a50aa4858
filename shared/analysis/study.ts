import { z } from 'zod';
import { add, compare, divide, multiply, type Rational, rational, toNumber, ZERO } from '../notation/fraction.ts';

/** `not-a-study`: something else stands where a study has an id, a number or a list. */
export const STUDY_PROBLEMS = ['not-a-study', 'scale-order', 'id-twice', 'wrong-count'] as const;
export type StudyProblem = (typeof STUDY_PROBLEMS)[number];

const idSchema = z.string().min(1).max(200);
const finite = z.number();

/** Any rating study, as a file gives it: objects × jurors × criteria, null where nobody rated. */
export const studySchema = z
  .strictObject({
    scale: z.tuple([finite, finite]),
    step: finite.positive().default(1),
    criteria: z.array(z.strictObject({ id: idSchema, weight: finite.positive() })).min(1),
    objects: z.array(idSchema).min(1),
    jurors: z.array(idSchema).min(1),
    scores: z.array(z.array(z.array(finite.nullable()))),
  })
  .superRefine(({ scale: [lowest, highest], criteria, objects, jurors, scores }, context) => {
    const refuse = (path: readonly PropertyKey[], message: StudyProblem): void =>
      context.addIssue({ code: 'custom', path: [...path], message });
    if (lowest >= highest) refuse(['scale'], 'scale-order');
    const ids = { criteria: criteria.map(({ id }) => id), objects, jurors };
    for (const [name, list] of Object.entries(ids)) if (new Set(list).size !== list.length) refuse([name], 'id-twice');
    if (scores.length !== objects.length) refuse(['scores'], 'wrong-count');
    for (const [object, rows] of scores.entries()) {
      if (rows.length !== jurors.length) refuse(['scores', object], 'wrong-count');
      for (const [juror, cells] of rows.entries()) if (cells.length !== criteria.length) refuse(['scores', object, juror], 'wrong-count');
    }
  });
export type StudyInput = z.input<typeof studySchema>;

export type Study = {
  /** Ends of the scale and the distance of two neighbouring scores, in points. */
  readonly scale: { readonly lowest: number; readonly highest: number; readonly step: number };
  readonly criteria: readonly string[];
  /** As given: any positive numbers, not made to sum to anything. */
  readonly weights: Float64Array;
  readonly objects: readonly string[];
  readonly jurors: readonly string[];
  /** Objects × jurors × criteria, the last moving fastest; NaN where nobody rated. */
  readonly scores: Float64Array;
};

export type ReadStudy =
  | { readonly ok: true; readonly study: Study }
  /** Where in the file, as `scores.3.0`, and what is wrong there. */
  | { readonly ok: false; readonly place: string; readonly problem: StudyProblem };

/** Reads what a file holds. It is as hostile as any file until it has been read. */
export const readStudy = (content: unknown): ReadStudy => {
  const parsed = studySchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      place: (issue?.path ?? []).map(String).join('.'),
      problem: STUDY_PROBLEMS.find((known) => known === issue?.message) ?? 'not-a-study',
    };
  }
  const { scale, step, criteria, objects, jurors, scores } = parsed.data;
  return {
    ok: true,
    study: {
      scale: { lowest: scale[0], highest: scale[1], step },
      criteria: criteria.map(({ id }) => id),
      weights: Float64Array.from(criteria, ({ weight }) => weight),
      objects,
      jurors,
      scores: Float64Array.from(scores.flat(2), (score) => score ?? Number.NaN),
    },
  };
};

/** Score of one cell in points; NaN where nobody rated. Indexes count from 0. */
export const scoreAt = ({ scores, jurors, criteria }: Study, object: number, juror: number, criterion: number): number =>
  scores[(object * jurors.length + juror) * criteria.length + criterion] ?? Number.NaN;

/** Scores that jurors gave one object on one criterion, in the order of the jurors, without gaps. */
export const scoresOf = (study: Study, object: number, criterion: number): readonly number[] =>
  study.jurors.map((_, juror) => scoreAt(study, object, juror, criterion)).filter((score) => !Number.isNaN(score));

/** The decimal that a number is written as, exactly: 0.1 is one tenth. */
export const exactly = (value: number): Rational => {
  const [mantissa = '0', exponent = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  return power >= 0 ? rational(digits * 10n ** BigInt(power), 1n) : rational(digits, 10n ** BigInt(-power));
};

/** Mean over the given jurors, exact; null where none of them rated. */
const exactMean = (study: Study, object: number, criterion: number, jurors: readonly number[]): Rational | null => {
  const given = jurors.map((juror) => scoreAt(study, object, juror, criterion)).filter((score) => !Number.isNaN(score));
  if (given.length === 0) return null;
  return divide(
    given.reduce((sum, score) => add(sum, exactly(score)), ZERO),
    rational(given.length),
  );
};

/** Weighted sum of means of each object, exact; null where a criterion has no score. `jurors`: indexes of those who count. */
export const exactTotals = (
  study: Study,
  jurors: readonly number[] = study.jurors.map((_, index) => index),
): readonly (Rational | null)[] => {
  const weights = Array.from(study.weights, exactly);
  return study.objects.map((_, object) => {
    let total: Rational | null = ZERO;
    for (const [criterion, weight] of weights.entries()) {
      const mean = exactMean(study, object, criterion, jurors);
      total = total === null || mean === null ? null : add(total, multiply(weight, mean));
    }
    return total;
  });
};

/** 1 is best; equal totals share the smallest rank. Null where there is no total. */
export const ranksOf = (totals: readonly (Rational | null)[]): readonly (number | null)[] => {
  const placed = totals
    .flatMap((total, object) => (total === null ? [] : [{ total, object }]))
    .toSorted((a, b) => compare(b.total, a.total));
  const ranks = new Array<number | null>(totals.length).fill(null);
  let shared = 1;
  for (const [at, { total, object }] of placed.entries()) {
    const above = placed[at - 1];
    if (above !== undefined && compare(above.total, total) !== 0) shared = at + 1;
    ranks[object] = shared;
  }
  return ranks;
};

export const asNumbers = (totals: readonly (Rational | null)[]): readonly (number | null)[] =>
  totals.map((total) => (total === null ? null : toNumber(total)));
