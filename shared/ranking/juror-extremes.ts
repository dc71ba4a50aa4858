import { compare, type Fraction, type Rational, rational, toFraction } from '../notation/fraction.ts';
import type { SeatId } from '../panel/panel.ts';
import type { RankingSnapshot } from './ranking.ts';

/** Seats with one and the same mean over all scores that they handed in, in points. */
export type JurorExtreme = { readonly seats: readonly SeatId[]; readonly mean: Fraction };

/**
 * Who scored highest and lowest on average over the judged scores of submitted sheets. A fact to be seen, not a fault:
 * the official mean keeps both. Null when fewer than two seats have scored or all have the same mean. Handing over one
 * region only gives the extremes for that region.
 */
export const jurorExtremes = (
  snapshot: Pick<RankingSnapshot, 'seats' | 'regions'>,
): { readonly highest: JurorExtreme; readonly lowest: JurorExtreme } | null => {
  const means = snapshot.seats
    .flatMap(({ seat }, index): readonly { readonly seat: SeatId; readonly mean: Rational }[] => {
      const scores = snapshot.regions.flatMap(({ sheets }) => {
        const sheet = sheets[index];
        return sheet?.state === 'submitted' ? sheet.scores : [];
      });
      if (scores.length === 0) return [];
      return [
        {
          seat,
          mean: rational(
            scores.reduce((sum, score) => sum + score, 0),
            100 * scores.length,
          ),
        },
      ];
    })
    .sort((a, b) => compare(b.mean, a.mean) || a.seat - b.seat);
  const first = means.at(0);
  const last = means.at(-1);
  if (first === undefined || last === undefined || compare(first.mean, last.mean) === 0) return null;
  const withMean = (mean: Rational): JurorExtreme => ({
    seats: means.filter((other) => compare(other.mean, mean) === 0).map(({ seat }) => seat),
    mean: toFraction(mean),
  });
  return { highest: withMean(first.mean), lowest: withMean(last.mean) };
};
