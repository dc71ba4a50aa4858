import type { RegionCode } from '../../edition/region.ts';
import type { SeatId } from '../../panel/panel.ts';
import type { Criterion, CriterionId, Stage } from '../../rubric/rubric.ts';
import type { Reopening } from '../reopening/reopening.ts';

/** A stage of the judging that has been closed: its scores are read-only on every sheet. */
export type StageClosing = { readonly stage: Stage; readonly closedAt: string; readonly closedBy: SeatId };

/** A sheet on which criteria of the stage were blank. States, never values. */
export type UnfinishedSheet = { readonly seat: SeatId; readonly code: RegionCode; readonly blank: number };

/** How far a stage is, and who had not finished when it was closed. */
export type StageStanding = {
  readonly stage: Stage;
  /** Judged criteria of the stage. */
  readonly criteria: number;
  readonly closing: StageClosing | null;
  /** Now, or when it was closed. */
  readonly unfinished: readonly UnfinishedSheet[];
};

export const HOLDS = ['stage-closed', 'outside-reopening'] as const;
export type Hold = (typeof HOLDS)[number];

/** A criterion whose score may not be changed on a sheet that is open otherwise. */
export type HeldCriterion = { readonly criterion: CriterionId; readonly because: Hold };

type OpenSheet = {
  readonly version: number;
  readonly reopenings: readonly Reopening[];
  /** When the sheet was voided last: what had been decided about it before holds no longer. */
  readonly voidedAt: string | null;
};

/**
 * Why scores of a stage may not be changed on an open sheet; null when they may. A reopened sheet opens what its proposal names;
 * a stage that was closed opens again only by a proposal that was approved since.
 */
export const heldBecause = (stage: Stage, sheet: OpenSheet, closings: readonly StageClosing[]): Hold | null => {
  const opened = sheet.reopenings.flatMap(({ stage: named, decision }) => {
    const counts =
      decision !== null && decision.opensVersion === sheet.version && (sheet.voidedAt === null || decision.decidedAt > sheet.voidedAt);
    return counts ? [{ decidedAt: decision.decidedAt, covers: named === null || named === stage }] : [];
  });
  const covering = opened.filter(({ covers }) => covers);
  if (sheet.version > 1 && opened.length > 0 && covering.length === 0) return 'outside-reopening';
  const closing = closings.find((one) => one.stage === stage);
  if (closing === undefined || covering.some(({ decidedAt }) => decidedAt > closing.closedAt)) return null;
  return 'stage-closed';
};

export const heldCriteria = (
  criteria: readonly Criterion[],
  sheet: OpenSheet,
  closings: readonly StageClosing[],
): readonly HeldCriterion[] =>
  criteria.flatMap(({ id, kind, stage }) => {
    const because = kind === 'judged' ? heldBecause(stage, sheet, closings) : null;
    return because === null ? [] : [{ criterion: id, because }];
  });
