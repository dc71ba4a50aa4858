import { decimalToUnits } from '../notation/fraction.ts';
import type { Ranking, RankingRow } from './ranking.ts';

const reach = ({ bounds, total }: RankingRow): { readonly lowest: bigint; readonly highest: bigint } => ({
  lowest: decimalToUnits(bounds?.lowest ?? total),
  highest: decimalToUnits(bounds?.highest ?? total),
});

/**
 * Whether the sheets that are still missing can change any rank. True too where that cannot be excluded: when a tie was
 * taken to the jurors' first places, which any sheet may move, or when a region is unranked or below the quorum for want of sheets.
 */
export const missingSheetsMayChangeRanks = (ranking: Ranking): boolean => {
  if (ranking.missingSheets.length === 0) return false;
  const waiting = new Set(ranking.missingSheets.map(({ code }) => code));
  const mayEnter = ranking.unranked.some(
    ({ region, lacking, contributions }) =>
      waiting.has(region.code) && contributions.every(({ criterion, kind }) => kind === 'judged' || !lacking.includes(criterion)),
  );
  // Of a region below the quorum a further sheet asks the pleno anew, whatever it decided.
  const mayBeAsked = (ranking.belowQuorum ?? []).some(({ region }) => waiting.has(region.code));
  const firstPlacesCounted = ranking.ties.some(({ steps }) => steps.some(({ step }) => step === 'more-first-places'));
  if (mayEnter || mayBeAsked || firstPlacesCounted) return true;
  return ranking.rows.some((row) => {
    if (row.bounds === null) return false;
    const own = reach(row);
    return ranking.rows.some((other) => {
      if (other === row) return false;
      const theirs = reach(other);
      return own.lowest <= theirs.highest && theirs.lowest <= own.highest;
    });
  });
};
