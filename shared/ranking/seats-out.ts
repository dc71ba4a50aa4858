import type { SeatId } from '../panel/panel.ts';
import type { Contribution, ContributionCell } from './ranking.ts';

/** Seats without a score for one region, by what keeps them out; in seat order. */
export type SeatsOut = { readonly missing: readonly SeatId[]; readonly recused: readonly SeatId[]; readonly absent: readonly SeatId[] };

/** Why one seat has no score; null when it has one. */
export const whyOut = ({ state, absent }: Pick<ContributionCell, 'state' | 'absent'>): keyof SeatsOut | null => {
  if (state === 'submitted') return null;
  return state === 'recused' && absent === true ? 'absent' : state;
};

export const seatsOut = (contributions: readonly Pick<Contribution, 'cells'>[]): SeatsOut => {
  const all = contributions.flatMap(({ cells }) => cells);
  const out = (why: keyof SeatsOut): readonly SeatId[] => [...new Set(all.filter((cell) => whyOut(cell) === why).map(({ seat }) => seat))];
  return { missing: out('missing'), recused: out('recused'), absent: out('absent') };
};
