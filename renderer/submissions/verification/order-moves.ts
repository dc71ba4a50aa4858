import type { OrderChange } from '../../../shared/ranking/correction-effect.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';

const hasMoved = ({ before, after }: OrderChange): boolean => before?.rank !== after?.rank || before?.shared !== after?.shared;

/** Whose place changes, the corrected region first, then by the place they come to. */
export const orderMoves = (changes: readonly OrderChange[], corrected: RegionCode): readonly OrderChange[] => {
  const moved = changes.filter(hasMoved);
  return [...moved.filter(({ region }) => region.code === corrected), ...moved.filter(({ region }) => region.code !== corrected)];
};

/** Rows that are shown: who moves, the corrected region, and whoever stands next to it; all of a short list. */
export const shownChanges = (changes: readonly OrderChange[], corrected: RegionCode, most: number): readonly OrderChange[] => {
  if (changes.length <= most) return changes;
  const at = changes.findIndex(({ region }) => region.code === corrected);
  const near = new Set(changes.slice(Math.max(0, at - 1), at + 2));
  const moved = changes.filter((change) => hasMoved(change) && !near.has(change)).slice(0, most - near.size);
  return changes.filter((change) => near.has(change) || moved.includes(change));
};
