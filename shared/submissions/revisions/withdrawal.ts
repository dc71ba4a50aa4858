import type { PlannedChange } from '../preview.ts';
import type { Coverage } from '../coverage.ts';

/** What lies between two revisions of one region, and what it makes of the coverage. */
export type RevisionComparison = {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly PlannedChange[];
  readonly unchangedCount: number;
  readonly storedCoverage: Coverage;
  readonly coverage: Coverage;
};

export type Withdrawal =
  | { readonly possible: true; readonly restores: number }
  | { readonly possible: false; readonly because: 'only' }
  | { readonly possible: false; readonly because: 'not-latest'; readonly latest: number };

/**
 * Whether a revision can be withdrawn: the latest of those that stand, if another one stands behind it, whose content then
 * holds again. `standing` are the numbers of the revisions that are not withdrawn, in any order.
 */
export const withdrawalOf = (standing: readonly number[], number: number): Withdrawal => {
  const [latest, before] = standing.toSorted((a, b) => b - a);
  if (latest === undefined || latest !== number) return { possible: false, because: 'not-latest', latest: latest ?? 0 };
  return before === undefined ? { possible: false, because: 'only' } : { possible: true, restores: before };
};

/** The revision that the given one followed: the next older that was not withdrawn; null for the first. */
export const revisionBefore = (
  revisions: readonly { readonly number: number; readonly withdrawn: unknown }[],
  number: number,
): number | null => {
  const older = revisions.filter((one) => one.number < number && one.withdrawn === null).map((one) => one.number);
  return older.length === 0 ? null : Math.max(...older);
};
