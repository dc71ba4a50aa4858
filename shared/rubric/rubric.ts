import { z } from 'zod';
import { CAP_POLICIES } from '../submissions/coverage.ts';
import { REGULATION_TYPES } from '../submissions/submission.ts';

export const criterionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
  .max(60)
  .brand<'CriterionId'>();
export type CriterionId = z.infer<typeof criterionIdSchema>;

/** 100 % of the weight, in hundredths of a percentage point: weights are whole numbers and their sum is exact. */
export const FULL_WEIGHT = 10_000;

/** Coverage from which a computed criterion is computed. */
export const COVERAGE_SOURCES = ['coverage.formal', 'coverage.informal', 'coverage.total'] as const;
export type CoverageSource = (typeof COVERAGE_SOURCES)[number];

/** Where the regulations of a region put it on a ladder of ranks. */
export const LADDER_SOURCE = 'regulation.ladder';

/** What a computed criterion is computed from. */
export const COMPUTED_SOURCES = [...COVERAGE_SOURCES, LADDER_SOURCE] as const;
export type ComputedSource = (typeof COMPUTED_SOURCES)[number];

/** When a judged criterion is scored: from the documents, which may be closed before the interviews, or at the interview. */
export const STAGES = ['dokumen', 'wawancara'] as const;
export type Stage = (typeof STAGES)[number];

/** A point of a value function: this much coverage, in hundredths of a percentage point, is worth this score. */
export const curvePointSchema = z.strictObject({
  inputHundredths: z.int().min(0).max(100_000),
  valueHundredths: z.int().min(0).max(100_000),
});
export type CurvePoint = z.infer<typeof curvePointSchema>;

/** Fewest points of a curve: a straight line. */
export const FEWEST_POINTS = 2;
export const MOST_POINTS = 24;

/** A rung of a ladder: the types of regulation that reach it, and its points. */
export const rungSchema = z.strictObject({
  label: z.string().trim().max(120),
  labelEn: z.string().trim().max(120),
  types: z.array(z.enum(REGULATION_TYPES)).max(REGULATION_TYPES.length),
  valueHundredths: z.int().min(0).max(100_000),
});
export type Rung = z.infer<typeof rungSchema>;

/** `highest`: the best rung alone. `each-rung`: every rung that is reached counts once, together at most `capHundredths`. */
export const LADDER_RULES = ['highest', 'each-rung'] as const;
export type LadderRule = (typeof LADDER_RULES)[number];

/** Which statuses of a regulation count. One that was revoked never does; `unstated` is what the sender left open. */
export const COUNTED_STATUSES = ['in-force', 'amended', 'unstated'] as const;
export type CountedStatus = (typeof COUNTED_STATUSES)[number];

export const ladderSchema = z.strictObject({
  /** Highest rung first. */
  rungs: z.array(rungSchema).max(12),
  rule: z.enum(LADDER_RULES),
  counts: z.array(z.enum(COUNTED_STATUSES)).max(COUNTED_STATUSES.length),
  /** Only of `each-rung`. */
  capHundredths: z.int().min(0).max(100_000),
  /** Score of a region without any regulation that counts. */
  noneHundredths: z.int().min(0).max(100_000),
});
export type Ladder = z.infer<typeof ladderSchema>;

/** Meaning of the scores from `fromHundredths` upwards to the next band. */
export const bandSchema = z.strictObject({
  fromHundredths: z.int().min(0).max(100_000),
  descriptor: z.string().trim().max(400),
  descriptorEn: z.string().trim().max(400),
});
export type Band = z.infer<typeof bandSchema>;

export const criterionSchema = z.strictObject({
  id: criterionIdSchema,
  aspect: z.string().trim().max(80),
  aspectEn: z.string().trim().max(80),
  /** The criterion of which this is an indicator; empty for a criterion that is valued itself. */
  parent: z.string().trim().max(160).default(''),
  parentEn: z.string().trim().max(160).default(''),
  name: z.string().trim().max(160),
  nameEn: z.string().trim().max(160),
  /** Of the whole, for an indicator too: hundredths of a percentage point; all together `FULL_WEIGHT`. */
  weightHundredths: z.int().min(0).max(FULL_WEIGHT),
  kind: z.enum(['judged', 'computed']),
  /** Only computed criteria have one. */
  source: z.enum(COMPUTED_SOURCES).nullable(),
  /** Highest band first; only judged criteria have them. */
  bands: z.array(bandSchema).max(12),
  /** Only meant for judged criteria. */
  stage: z.enum(STAGES).default('wawancara'),
  /** How coverage becomes a score, by rising input; null is the straight line from nothing to full coverage. */
  curve: z.array(curvePointSchema).min(FEWEST_POINTS).max(MOST_POINTS).nullable().default(null),
  /** Only of a criterion whose source is the ladder. */
  ladder: ladderSchema.nullable().default(null),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** Steps that are no criterion. `lot` waits for a witnessed draw and, until there is one, leaves the rank shared. */
export const TIE_BREAK_STEPS = ['more-first-places', 'head-to-head', 'median', 'chair', 'lot'] as const;
export type TieBreakStep = (typeof TIE_BREAK_STEPS)[number];

/** How the jurors' scores become the panel's. A released version is never edited, only succeeded. */
export const AGGREGATIONS = ['mean@1', 'median@1', 'trimmed-mean@1', 'borda@1'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** Fewest scores that a trimmed mean leaves. */
export const FEWEST_LEFT = 3;

export const methodSchema = z.strictObject({
  aggregation: z.enum(AGGREGATIONS),
  /** Only of the trimmed mean: how many of the highest and how many of the lowest scores are left out. */
  trimEachSide: z.int().min(1).max(20).optional(),
  capPolicy: z.enum(CAP_POLICIES),
  /** Totals are rounded half up to this many decimals, once, and compared after rounding. */
  comparisonDecimals: z.int().min(0).max(6),
  rounding: z.literal('half-up'),
  /** Criterion ids and steps, in the order in which they decide. */
  tieBreakChain: z.array(z.union([z.enum(TIE_BREAK_STEPS), criterionIdSchema])).max(20),
  /** False: the sheet of a juror who is recorded absent from a region is closed and counts as that of a recused one. */
  absentMayScore: z.boolean().default(false),
  /** Fewer valid sheets than this, and a region is not ranked before the pleno has decided on it; null asks for none. */
  quorum: z.int().min(1).max(99).nullable().default(null),
});
export type Method = z.infer<typeof methodSchema>;

export const scaleSchema = z
  .strictObject({
    minHundredths: z.int().min(0).max(100_000),
    maxHundredths: z.int().min(1).max(100_000),
    /** Distance between allowed scores, e.g. 100 for whole numbers. */
    stepHundredths: z.int().min(1).max(100_000),
  })
  .refine((scale) => scale.minHundredths < scale.maxHundredths, { message: 'min < max' });
export type Scale = z.infer<typeof scaleSchema>;

/** What may be edited while the rubric is open. */
export const rubricContentSchema = z.strictObject({
  /** `asumsi, belum terverifikasi` until the panel has confirmed the weights; empty when confirmed. */
  label: z.string().trim().max(200),
  scale: scaleSchema,
  criteria: z.array(criterionSchema).max(60),
  method: methodSchema,
});
export type RubricContent = z.infer<typeof rubricContentSchema>;

export type Rubric = RubricContent & {
  /** Instant of the lock; null while the rubric may be edited. */
  readonly lockedAt: string | null;
  /** SHA-256 of the locked content as canonical JSON; null while the rubric may be edited. */
  readonly hash: string | null;
};

export const judgedCriteria = (rubric: { readonly criteria: readonly Criterion[] }): readonly Criterion[] =>
  rubric.criteria.filter((criterion) => criterion.kind === 'judged');

export const isCoverageSource = (source: ComputedSource | null): source is CoverageSource => COVERAGE_SOURCES.some((one) => one === source);

/** The band into which a score falls; null below the lowest band. */
export const bandOf = (criterion: Pick<Criterion, 'bands'>, scoreHundredths: number): Band | null =>
  criterion.bands.toSorted((a, b) => b.fromHundredths - a.fromHundredths).find((band) => scoreHundredths >= band.fromHundredths) ?? null;
