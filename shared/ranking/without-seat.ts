import type { SeatId } from '../panel/panel.ts';
import type { RankingSnapshot } from './ranking.ts';

/** The snapshot as if that juror had not taken part; the same snapshot where no such seat is in it. */
export const withoutSeat = (snapshot: RankingSnapshot, seat: SeatId | null): RankingSnapshot => {
  const leftOut = snapshot.seats.findIndex((one) => one.seat === seat);
  if (leftOut < 0) return snapshot;
  return {
    ...snapshot,
    seats: snapshot.seats.filter((_, index) => index !== leftOut),
    regions: snapshot.regions.map((entry) => ({ ...entry, sheets: entry.sheets.filter((_, index) => index !== leftOut) })),
  };
};
