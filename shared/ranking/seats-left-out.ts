import type { SeatId } from '../panel/panel.ts';
import type { Method } from '../rubric/rubric.ts';
import { trimmedEachSide } from './aggregate.ts';
import type { ContributionCell } from './ranking.ts';

/**
 * The seats whose scores a trimmed mean leaves out for one criterion of one region. Of equal scores at the edge those of the
 * seats with the lower numbers go first; the value is the same whichever goes. Empty under every other method.
 */
export const seatsLeftOut = (cells: readonly ContributionCell[], { aggregation, trimEachSide }: Method): ReadonlySet<SeatId> => {
  if (aggregation !== 'trimmed-mean@1') return new Set();
  const scored = cells
    .flatMap(({ seat, scoreHundredths }) => (scoreHundredths === null ? [] : [{ seat, scoreHundredths }]))
    .toSorted((a, b) => a.scoreHundredths - b.scoreHundredths || a.seat - b.seat);
  const trimmed = trimmedEachSide(trimEachSide ?? 1, scored.length);
  return new Set([...scored.slice(0, trimmed), ...scored.slice(scored.length - trimmed)].map(({ seat }) => seat));
};
