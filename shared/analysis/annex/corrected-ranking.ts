import { fractionToNumber } from '../../notation/fraction.ts';
import type { Ranking, RankingSnapshot } from '../../ranking/ranking.ts';
import { panelStudy } from './panel-study.ts';
import { severityAnnex } from './severity.ts';

/**
 * The ranking as it would be if every juror had scored every region (two-way correction). Only ranks and printed totals are those of the
 * correction; where it adds nothing, a total stays as it is printed. Null where regions and jurors are not linked by enough common scores.
 */
export const correctedRanking = (snapshot: RankingSnapshot, ranking: Ranking): Ranking | null => {
  const found = severityAnnex(panelStudy(snapshot, ranking), ranking);
  if (found === null) return null;
  const { comparisonDecimals } = ranking.method;
  const rows = ranking.rows.map((row, at) => {
    const { correctedRank, added } = found.regions[at] ?? { correctedRank: row.rank, added: 0 };
    return {
      ...row,
      rank: correctedRank,
      total: added === 0 ? row.total : (fractionToNumber(row.exactTotal) + added).toFixed(comparisonDecimals),
      tie: null,
    };
  });
  const shares = (rank: number): boolean => rows.filter((other) => other.rank === rank).length > 1;
  return {
    ...ranking,
    rows: rows.map((row) => ({ ...row, shared: shares(row.rank) })).toSorted((a, b) => a.rank - b.rank),
    ties: [],
  };
};
