import {
  type Criterion,
  type CriterionId,
  criterionSchema,
  methodSchema,
  type Rubric,
  type RubricContent,
  type Scale,
  scaleSchema,
  type Stage,
} from '../../shared/rubric/rubric.ts';
import type { Database } from '../database/sqlite.ts';
import { rubricHash } from './rubric-hash.ts';

type RubricRow = {
  readonly label: string;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number;
  readonly aggregation: string;
  readonly trimEachSide: number | null;
  readonly capPolicy: string;
  readonly comparisonDecimals: number;
  readonly rounding: string;
  readonly tieBreakChain: string;
  readonly absentMayScore: number | null;
  readonly quorum: number | null;
  readonly lockedAt: string | null;
  readonly hash: string | null;
};

type CriterionRow = {
  readonly id: string;
  readonly position: number;
  readonly aspect: string;
  readonly aspectEn: string;
  readonly parent: string | null;
  readonly parentEn: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly weightHundredths: number;
  readonly kind: string;
  readonly source: string | null;
  readonly bands: string;
  readonly stage: string | null;
  readonly curve: string | null;
  readonly ladder: string | null;
};

/** When the rubric was locked, over which content, and the seats whose PINs were given. */
export type RubricLock = { readonly at: string; readonly hash: string; readonly chair: number; readonly secretary: number };

type CriterionScale = Scale & { readonly kind: Criterion['kind']; readonly stage: Stage };

export const rubricQueries = (database: Database) => {
  const selectRubric = database.prepare<[], RubricRow>(
    `SELECT label, scale_min AS scaleMin, scale_max AS scaleMax, scale_step AS scaleStep, aggregation,
            trim_each_side AS trimEachSide,
            cap_policy AS capPolicy, comparison_decimals AS comparisonDecimals, rounding, tie_break_chain AS tieBreakChain,
            absent_may_score AS absentMayScore, quorum, locked_at AS lockedAt,
            hash
       FROM rubric`,
  );
  const selectCriteria = database.prepare<[], CriterionRow>(
    `SELECT id, position, aspect, aspect_en AS aspectEn, parent, parent_en AS parentEn, name, name_en AS nameEn,
            weight_hundredths AS weightHundredths, kind, source, bands, stage, curve, ladder
       FROM criterion
      ORDER BY position`,
  );
  const upsertRubric = database.prepare<Omit<RubricRow, 'lockedAt' | 'hash'>>(
    `INSERT INTO rubric (id, label, scale_min, scale_max, scale_step, aggregation, trim_each_side, cap_policy, comparison_decimals, rounding,
                         tie_break_chain, absent_may_score, quorum, locked_at)
     VALUES (1, @label, @scaleMin, @scaleMax, @scaleStep, @aggregation, @trimEachSide, @capPolicy, @comparisonDecimals, @rounding,
             @tieBreakChain, @absentMayScore, @quorum, NULL)
         ON CONFLICT (id) DO UPDATE
        SET label = excluded.label, scale_min = excluded.scale_min, scale_max = excluded.scale_max,
            scale_step = excluded.scale_step, aggregation = excluded.aggregation,
            trim_each_side = excluded.trim_each_side, cap_policy = excluded.cap_policy,
            comparison_decimals = excluded.comparison_decimals, rounding = excluded.rounding,
            tie_break_chain = excluded.tie_break_chain, absent_may_score = excluded.absent_may_score,
            quorum = excluded.quorum`,
  );
  const upsertCriterion = database.prepare<CriterionRow>(
    `INSERT INTO criterion (id, position, aspect, aspect_en, parent, parent_en, name, name_en, weight_hundredths, kind, source,
                            bands, stage, curve, ladder)
     VALUES (@id, @position, @aspect, @aspectEn, @parent, @parentEn, @name, @nameEn, @weightHundredths, @kind, @source,
             @bands, @stage, @curve, @ladder)
         ON CONFLICT (id) DO UPDATE
        SET position = excluded.position, aspect = excluded.aspect, aspect_en = excluded.aspect_en, parent = excluded.parent,
            parent_en = excluded.parent_en, name = excluded.name, name_en = excluded.name_en,
            weight_hundredths = excluded.weight_hundredths, kind = excluded.kind, source = excluded.source,
            bands = excluded.bands, stage = excluded.stage, curve = excluded.curve, ladder = excluded.ladder`,
  );
  const deleteCriterion = database.prepare<[string]>('DELETE FROM criterion WHERE id = ?');
  const selectLock = database.prepare<[], string | null>('SELECT locked_at FROM rubric').pluck();
  const selectCriterion = database.prepare<[CriterionId], CriterionScale>(
    `SELECT kind, coalesce(stage, 'wawancara') AS stage, scale_min AS minHundredths, scale_max AS maxHundredths, scale_step AS stepHundredths
       FROM criterion, rubric
      WHERE criterion.id = ?`,
  );
  const selectAbsentMayScore = database.prepare<[], number | null>('SELECT absent_may_score FROM rubric').pluck();
  const updateLock = database.prepare<{
    readonly at: string | null;
    readonly hash: string | null;
    readonly chair: number | null;
    readonly secretary: number | null;
  }>(
    `UPDATE rubric
        SET locked_at = @at, hash = @hash, locked_chair = @chair, locked_secretary = @secretary`,
  );

  const read = (): Rubric => {
    const row = selectRubric.get();
    if (row === undefined) throw new Error('The edition holds no rubric.');
    const content: RubricContent = {
      label: row.label,
      scale: scaleSchema.parse({ minHundredths: row.scaleMin, maxHundredths: row.scaleMax, stepHundredths: row.scaleStep }),
      criteria: selectCriteria.all().map(({ position: _, parent, parentEn, bands, stage, curve, ladder, ...criterion }) =>
        criterionSchema.parse({
          ...criterion,
          parent: parent ?? undefined,
          parentEn: parentEn ?? undefined,
          bands: JSON.parse(bands) as unknown,
          stage: stage ?? undefined,
          curve: curve === null ? null : (JSON.parse(curve) as unknown),
          ladder: ladder === null ? null : (JSON.parse(ladder) as unknown),
        }),
      ),
      method: methodSchema.parse({
        aggregation: row.aggregation,
        ...(row.trimEachSide === null ? {} : { trimEachSide: row.trimEachSide }),
        capPolicy: row.capPolicy,
        comparisonDecimals: row.comparisonDecimals,
        rounding: row.rounding,
        tieBreakChain: JSON.parse(row.tieBreakChain) as unknown,
        absentMayScore: row.absentMayScore === 1,
        quorum: row.quorum,
      }),
    };
    // A rubric locked before locks kept their fingerprint gets the one it would have had.
    return { ...content, lockedAt: row.lockedAt, hash: row.lockedAt === null ? null : (row.hash ?? rubricHash(content)) };
  };

  return {
    read,
    write: (content: RubricContent): void => {
      const { scale, method } = content;
      upsertRubric.run({
        label: content.label,
        scaleMin: scale.minHundredths,
        scaleMax: scale.maxHundredths,
        scaleStep: scale.stepHundredths,
        aggregation: method.aggregation,
        trimEachSide: method.trimEachSide ?? null,
        capPolicy: method.capPolicy,
        comparisonDecimals: method.comparisonDecimals,
        rounding: method.rounding,
        tieBreakChain: JSON.stringify(method.tieBreakChain),
        absentMayScore: method.absentMayScore ? 1 : 0,
        quorum: method.quorum,
      });
      const kept = new Set<string>(content.criteria.map((criterion) => criterion.id));
      for (const stored of selectCriteria.all()) if (!kept.has(stored.id)) deleteCriterion.run(stored.id);
      content.criteria.forEach((criterion, position) => {
        upsertCriterion.run({
          ...criterion,
          position,
          // What is as in rubrics from before is left unsaid, as it was then.
          parent: criterion.parent === '' ? null : criterion.parent,
          parentEn: criterion.parentEn === '' ? null : criterion.parentEn,
          bands: JSON.stringify(criterion.bands),
          stage: criterion.stage === 'wawancara' ? null : criterion.stage,
          curve: criterion.curve === null ? null : JSON.stringify(criterion.curve),
          ladder: criterion.ladder === null ? null : JSON.stringify(criterion.ladder),
        });
      });
    },
    absentMayScore: (): boolean => selectAbsentMayScore.get() === 1,
    lockedAt: (): string | null => selectLock.get() ?? null,
    /** What one score is held against; null when there is no such criterion. */
    criterion: (id: CriterionId): CriterionScale | null => selectCriterion.get(id) ?? null,
    lock: (lock: RubricLock): void => void updateLock.run(lock),
    unlock: (): void => void updateLock.run({ at: null, hash: null, chair: null, secretary: null }),
  };
};

export type RubricQueries = ReturnType<typeof rubricQueries>;
