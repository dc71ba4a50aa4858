import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { missingSheetsMayChangeRanks } from '../../../shared/ranking/missing-sheets.ts';
import type { QuorumOutcome } from '../../../shared/ranking/quorum.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { seatsOut } from '../../../shared/ranking/seats-out.ts';
import { arbitrarySnapshot } from './arbitrary-snapshot.ts';
import { award, type PointsSheet } from './award.ts';

const [A, B, C] = ['64.01', '64.02', '64.03'] as [RegionCode, RegionCode, RegionCode];

const day = (quorum: number | null, weak: readonly PointsSheet[] = [[99], 'recused', 'absent', 'missing']) =>
  award({
    judged: { regulasi: 100 },
    method: { quorum },
    regions: { [A]: { sheets: [[80], [80], [80], [80]] }, [B]: { sheets: weak }, [C]: { sheets: [[70], [70], [70], 'recused'] } },
  });

const decided = (snapshot: RankingSnapshot, pleno: QuorumOutcome): RankingSnapshot => ({
  ...snapshot,
  regions: snapshot.regions.map((entry) => (entry.region.code === B ? { ...entry, pleno } : entry)),
});

describe('A region with fewer valid sheets than the quorum', () => {
  test('stands apart with its count until the pleno decides; the others are ranked as if it were not there', () => {
    const ranking = rank(day(3));
    expect(ranking.rows.map(({ region, rank: place }) => [region.code, place])).toEqual([
      [A, 1],
      [C, 2],
    ]);
    expect(ranking.belowQuorum).toMatchObject([{ region: { code: B }, validSheets: 1, quorum: 3, pleno: null }]);
    expect(ranking.unranked).toEqual([]);
  });

  test('is ranked by its valid sheets when the pleno so decides, and says that it is', () => {
    const ranking = rank(decided(day(3), 'ranked'));
    expect(ranking.rows.map(({ region, rank: place, belowQuorum }) => [region.code, place, belowQuorum])).toEqual([
      [B, 1, { validSheets: 1, quorum: 3 }],
      [A, 2, undefined],
      [C, 3, undefined],
    ]);
    expect(ranking.belowQuorum).toEqual([]);
  });

  test('stays apart when the pleno leaves it out', () => {
    expect(rank(decided(day(3), 'left-out')).belowQuorum).toMatchObject([{ region: { code: B }, pleno: 'left-out' }]);
  });

  test('may enter the ranking with a sheet that is still missing, and not when none is', () => {
    expect([
      missingSheetsMayChangeRanks(rank(day(3))),
      missingSheetsMayChangeRanks(rank(day(3, [[99], 'recused', 'absent', 'absent']))),
    ]).toEqual([true, false]);
  });
});

test('A juror who was not there counts like a recused one, and each is told by name', () => {
  const [row] = rank(day(null)).rows;
  expect([row?.region.code, row?.sheets, seatsOut(row?.contributions ?? [])]).toEqual([
    B,
    { submitted: 1, missing: 1, recused: 2 },
    { missing: [4], recused: [2], absent: [3] },
  ]);
});

test('A tie that the chair should decide passes on when the chair was not there, for that reason', () => {
  const ranking = rank(
    award({ judged: { regulasi: 100 }, chain: ['chair'], regions: { [A]: { sheets: ['absent', [80]] }, [B]: { sheets: [[80], [80]] } } }),
  );
  expect(ranking.ties[0]?.steps).toMatchObject([{ step: 'chair', outcome: 'passed-on', note: 'chair-absent' }]);
});

describe('Every ranking', () => {
  test('without a quorum holds the same bytes as before there were any', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const text = JSON.stringify(rank(snapshot));
        expect(text.includes('belowQuorum') || text.includes('absent"')).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('with a quorum ranks exactly the regions that meet it or that the pleno had ranked, in the order they have without it', () => {
    fc.assert(
      fc.property(
        arbitrarySnapshot,
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom<QuorumOutcome | null>('ranked', 'left-out', null), { minLength: 8, maxLength: 8 }),
        (drawn, quorum, decisions) => {
          const snapshot: RankingSnapshot = {
            ...drawn,
            method: { ...drawn.method, quorum, tieBreakChain: [] },
            regions: drawn.regions.map((entry, index) => {
              const pleno = decisions[index % decisions.length] ?? null;
              return pleno === null ? entry : { ...entry, pleno };
            }),
          };
          const plain = rank({ ...snapshot, method: { ...snapshot.method, quorum: null } });
          const ranking = rank(snapshot);
          const enters = new Set(
            snapshot.regions.flatMap(({ region, sheets, pleno }) =>
              sheets.filter(({ state }) => state === 'submitted').length >= quorum || pleno === 'ranked' ? [region.code] : [],
            ),
          );
          expect(ranking.rows.map(({ region, total }) => [region.code, total])).toEqual(
            plain.rows.filter(({ region }) => enters.has(region.code)).map(({ region, total }) => [region.code, total]),
          );
          expect(ranking.belowQuorum?.map(({ region }) => region.code)).toEqual(
            snapshot.regions
              .map(({ region }) => region.code)
              .filter((code) => !enters.has(code))
              .toSorted(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
