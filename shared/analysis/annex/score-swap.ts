import type { RegionCode } from '../../edition/region.ts';
import type { SeatId } from '../../panel/panel.ts';
import { rank } from '../../ranking/rank.ts';
import type { Ranking, RankingSnapshot } from '../../ranking/ranking.ts';
import type { CriterionId } from '../../rubric/rubric.ts';

/** The smallest change of one juror's one score after which two regions change places in the official ranking. */
export type ScoreSwap = {
  readonly ahead: RegionCode;
  readonly behind: RegionCode;
  /** Whose score moves, and which. */
  readonly region: RegionCode;
  readonly seat: SeatId;
  readonly criterion: CriterionId;
  /** Hundredths of a point. */
  readonly fromHundredths: number;
  readonly toHundredths: number;
};

type Cell = { readonly region: number; readonly sheet: number; readonly score: number };

const scoreIn = (snapshot: RankingSnapshot, { region, sheet, score }: Cell): number | null => {
  const found = snapshot.regions[region]?.sheets[sheet];
  return found?.state === 'submitted' ? (found.scores[score] ?? null) : null;
};

const withScore = (snapshot: RankingSnapshot, cell: Cell, hundredths: number): RankingSnapshot => ({
  ...snapshot,
  regions: snapshot.regions.map((entry, region) =>
    region !== cell.region
      ? entry
      : {
          ...entry,
          sheets: entry.sheets.map((sheet, at) =>
            at !== cell.sheet || sheet.state !== 'submitted'
              ? sheet
              : { ...sheet, scores: sheet.scores.map((score, index) => (index === cell.score ? hundredths : score)) },
          ),
        },
  ),
});

/**
 * Tried on the official ranking itself, rounding and tie-breaks included, step by step of the scale. Null where no change of a single
 * score does it. With equally small changes the one that is met first stands: regions ahead, then behind, seats and criteria in order.
 */
export const smallestScoreSwap = (snapshot: RankingSnapshot, ahead: RegionCode, behind: RegionCode): ScoreSwap | null => {
  const { minHundredths, maxHundredths, stepHundredths } = snapshot.scale;
  const placeOf = (code: RegionCode): number => snapshot.regions.findIndex(({ region }) => region.code === code);
  const swapped = (cell: Cell, hundredths: number): boolean => {
    const { rows } = rank(withScore(snapshot, cell, hundredths));
    const rankOf = (code: RegionCode): number => rows.find(({ region }) => region.code === code)?.rank ?? Infinity;
    return rankOf(behind) < rankOf(ahead);
  };
  let best: ScoreSwap | null = null;
  let fewest = Infinity;
  for (const [code, direction] of [
    [behind, 1],
    [ahead, -1],
  ] as const) {
    const region = placeOf(code);
    for (const [sheet, { seat }] of snapshot.seats.entries()) {
      for (const [score, criterion] of snapshot.judged.entries()) {
        const cell = { region, sheet, score };
        const from = scoreIn(snapshot, cell);
        if (from === null) continue;
        const room = Math.floor((direction === 1 ? maxHundredths - from : from - minHundredths) / stepHundredths);
        const after = (steps: number): number => from + direction * steps * stepHundredths;
        // Only what beats the best so far is looked for; the fewest steps by halving, for a larger change never undoes a swap.
        let enough = Math.min(room, fewest - 1);
        if (enough < 1 || !swapped(cell, after(enough))) continue;
        let short = 0;
        while (enough - short > 1) {
          const middle = Math.floor((short + enough) / 2);
          if (swapped(cell, after(middle))) enough = middle;
          else short = middle;
        }
        fewest = enough;
        best = { ahead, behind, region: code, seat, criterion, fromHundredths: from, toHundredths: after(enough) };
      }
    }
  }
  return best;
};

/** For each two regions that follow each other at different ranks, the first `pairs` of them. */
export const scoreSwaps = (
  snapshot: RankingSnapshot,
  { rows }: Pick<Ranking, 'rows'>,
  pairs: number,
): readonly { readonly ahead: RegionCode; readonly behind: RegionCode; readonly swap: ScoreSwap | null }[] =>
  rows
    .slice(1, pairs + 1)
    .map((row, at) => ({ row, above: rows[at] }))
    .flatMap(({ row, above }) => {
      if (above === undefined || above.rank === row.rank) return [];
      const [ahead, behind] = [above.region.code, row.region.code];
      return [{ ahead, behind, swap: smallestScoreSwap(snapshot, ahead, behind) }];
    });
