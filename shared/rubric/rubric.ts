import { z } from 'zod';
import { CAP_POLICIES } from '../submissions/coverage.ts';

export const criterionIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
  .max(60)
  .brand<'CriterionId'>();
export type CriterionId = z.infer<typeof criterionIdSchema>;

/** 100 % of the weight, in hundredths of a percentage point: weights are whole numbers and their sum is exact. */
export const FULL_WEIGHT = 10_000;

/** What a computed criterion is computed from. */
export const COMPUTED_SOURCES = ['coverage.formal', 'coverage.informal', 'coverage.total'] as const;
export type ComputedSource = (typeof COMPUTED_SOURCES)[number];

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
  name: z.string().trim().max(160),
  nameEn: z.string().trim().max(160),
  /** Hundredths of a percentage point; all together `FULL_WEIGHT`. */
  weightHundredths: z.int().min(0).max(FULL_WEIGHT),
  kind: z.enum(['judged', 'computed']),
  /** Only computed criteria have one. */
  source: z.enum(COMPUTED_SOURCES).nullable(),
  /** Highest band first; only judged criteria have them. */
  bands: z.array(bandSchema).max(12),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** Steps that are no criterion. `lot` waits for a witnessed draw and, until there is one, leaves the rank shared. */
export const TIE_BREAK_STEPS = ['more-first-places', 'head-to-head', 'chair', 'lot'] as const;
export type TieBreakStep = (typeof TIE_BREAK_STEPS)[number];

export const methodSchema = z.strictObject({
  /** A released version is never edited, only succeeded. */
  aggregation: z.literal('mean@1'),
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
};

export const judgedCriteria = (rubric: { readonly criteria: readonly Criterion[] }): readonly Criterion[] =>
  rubric.criteria.filter((criterion) => criterion.kind === 'judged');

/** The band into which a score falls; null below the lowest band. */
export const bandOf = (criterion: Pick<Criterion, 'bands'>, scoreHundredths: number): Band | null =>
  criterion.bands.toSorted((a, b) => b.fromHundredths - a.fromHundredths).find((band) => scoreHundredths >= band.fromHundredths) ?? null;
