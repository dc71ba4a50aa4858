import type { LotHindrance } from './lot.ts';
import type { Ranking, TieVerdict } from './ranking.ts';

/** Ties that the whole chain before the lot has left level. */
export const tiesAtTheLot = ({ ties }: Pick<Ranking, 'ties'>): readonly TieVerdict[] =>
  ties.filter(({ steps }) => steps.some(({ note }) => note === 'lot-not-drawn'));

/**
 * What stands in the way of a draw; null when nothing does. While a sheet is missing or the pleno still has to decide on a region,
 * someone who knows the lot could still act upon it.
 */
export const lotHindrance = (ranking: Pick<Ranking, 'ties' | 'missingSheets' | 'belowQuorum'>): LotHindrance | null => {
  if (ranking.missingSheets.length > 0) return 'sheets-missing';
  if ((ranking.belowQuorum ?? []).some(({ pleno }) => pleno === null)) return 'quorum-open';
  return tiesAtTheLot(ranking).length === 0 ? 'no-tie' : null;
};
