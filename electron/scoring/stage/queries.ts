import { z } from 'zod';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import { type Stage, STAGES } from '../../../shared/rubric/rubric.ts';
import type { StageClosing, UnfinishedSheet } from '../../../shared/scoring/stage/stage-closing.ts';
import type { Database } from '../../database/sqlite.ts';

type ClosingRow = { readonly stage: string; readonly closedAt: string; readonly closedBy: number; readonly unfinished: string };
type StoredClosing = StageClosing & { readonly unfinished: readonly UnfinishedSheet[] };

const unfinishedSchema = z.array(z.strictObject({ seat: seatIdSchema, code: regionCodeSchema, blank: z.int().min(1) }));

export const stageQueries = (database: Database) => {
  const selectClosings = database.prepare<[], ClosingRow>(
    `SELECT stage, closed_at AS closedAt, closed_by AS closedBy, unfinished
       FROM stage_closing
      ORDER BY stage`,
  );
  const insertClosing = database.prepare<ClosingRow>(
    `INSERT INTO stage_closing (stage, closed_at, closed_by, unfinished)
     VALUES (@stage, @closedAt, @closedBy, @unfinished)`,
  );
  const countFilled = database
    .prepare<{ seat: number; code: string; stage: Stage }, number>(
      `SELECT count(*)
         FROM score
         JOIN criterion ON criterion.id = score.criterion
        WHERE seat = @seat
          AND code = @code
          AND coalesce(stage, 'wawancara') = @stage`,
    )
    .pluck();
  const closings = (): readonly StoredClosing[] =>
    selectClosings.all().map((row) => ({
      stage: z.enum(STAGES).parse(row.stage),
      closedAt: row.closedAt,
      closedBy: seatIdSchema.parse(row.closedBy),
      unfinished: unfinishedSchema.parse(JSON.parse(row.unfinished)),
    }));
  return {
    closings,
    close: ({ stage, closedAt, closedBy, unfinished }: StoredClosing): void =>
      void insertClosing.run({ stage, closedAt, closedBy, unfinished: canonicalJson(unfinished) }),
    /** Judged criteria of the stage that are scored on the sheet. */
    filled: ({ seat, code }: Pick<UnfinishedSheet, 'seat' | 'code'>, stage: Stage): number => countFilled.get({ seat, code, stage }) ?? 0,
  };
};

export type StageQueries = ReturnType<typeof stageQueries>;
