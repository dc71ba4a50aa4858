import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickRanker } from '../../../shared/ranking/quick-ranking.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { FULL_WEIGHT } from '../../../shared/rubric/rubric.ts';
import { arbitrarySnapshot } from './arbitrary-snapshot.ts';

test('What is drawn while a slider moves is what is reckoned at rest, but for a total that lies at the edge of rounding', () => {
  let edges = 0;
  fc.assert(
    fc.property(arbitrarySnapshot, fc.nat(), (drawn, turn) => {
      const snapshot: RankingSnapshot = { ...drawn, method: { ...drawn.method, tieBreakChain: [] } };
      const width = snapshot.criteria.length;
      const weights = snapshot.criteria.map((_, at) => (at === turn % width ? FULL_WEIGHT - (width - 1) * 500 : 500));
      const under: RankingSnapshot = {
        ...snapshot,
        criteria: snapshot.criteria.map((criterion, at) => ({ ...criterion, weightHundredths: weights[at] ?? 0 })),
      };
      // Only regions that both rank: a criterion without weight may lack a value.
      const base = rank(snapshot);
      const exact = rank(under);
      fc.pre(exact.rows.length === base.rows.length);
      const places = (rows: typeof exact.rows) =>
        rows.map(({ region, rank: place, total, shared }) => `${region.code} ${String(place)} ${total} ${String(shared)}`).toSorted();
      if (places(quickRanker(base)(weights).rows).join() !== places(exact.rows).join()) edges += 1;
    }),
    { numRuns: 1000 },
  );
  expect(edges).toBe(0);
});
