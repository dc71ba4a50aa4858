import type { Region } from '../../shared/edition/region.ts';
import type { Conflict, ConflictDismissal, ConflictGround } from '../../shared/panel/conflict.ts';
import type { SeatId } from '../../shared/panel/panel.ts';

/** Regions of one seat that stand alike, so that one line and one answer serve them all. */
export type ConflictGroup = {
  readonly key: string;
  readonly seat: SeatId;
  readonly grounds: readonly ConflictGround[];
  readonly dismissal: ConflictDismissal | null;
  readonly regions: readonly Region[];
};

/** Groups by seat, by what the data says and by what was found of it, in the order in which they come. */
export const groupConflicts = (conflicts: readonly Conflict[]): readonly ConflictGroup[] => {
  const groups = new Map<string, ConflictGroup>();
  for (const { seat, grounds, dismissal, region } of conflicts) {
    const key = JSON.stringify([seat, grounds, dismissal === null ? null : [dismissal.reason, dismissal.dismissedAt]]);
    const group = groups.get(key);
    groups.set(key, { key, seat, grounds, dismissal, regions: [...(group?.regions ?? []), region] });
  }
  return [...groups.values()];
};
