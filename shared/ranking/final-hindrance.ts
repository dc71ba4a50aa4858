import { tiesAtTheLot } from './lot-hindrance.ts';
import type { Ranking } from './ranking.ts';

/** Why a ranking cannot be decided on yet. */
export const FINAL_HINDRANCES = ['nothing-ranked', 'sheets-missing', 'quorum-open', 'lot-waiting'] as const;
export type FinalHindrance = (typeof FINAL_HINDRANCES)[number];

/** What stands in the way of the decision, and how many of it; null when nothing does. */
export const finalHindrance = (
  ranking: Pick<Ranking, 'rows' | 'ties' | 'missingSheets' | 'belowQuorum'>,
): { readonly hindrance: FinalHindrance; readonly count: number } | null => {
  const undecided = (ranking.belowQuorum ?? []).filter(({ pleno }) => pleno === null).length;
  const waiting = tiesAtTheLot(ranking).length;
  if (ranking.missingSheets.length > 0) return { hindrance: 'sheets-missing', count: ranking.missingSheets.length };
  if (undecided > 0) return { hindrance: 'quorum-open', count: undecided };
  if (waiting > 0) return { hindrance: 'lot-waiting', count: waiting };
  return ranking.rows.length === 0 ? { hindrance: 'nothing-ranked', count: 0 } : null;
};
