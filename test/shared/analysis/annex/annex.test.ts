import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additiveSeverity, type RatingTable } from '../../../../shared/analysis/additive-severity.ts';
import { annex, type AnnexOptions } from '../../../../shared/analysis/annex/annex.ts';
import { ANNEX_PARTS } from '../../../../shared/analysis/annex/annex-part.ts';
import { driftAnnex, type PanelTiming } from '../../../../shared/analysis/annex/drift.ts';
import { panelStudy } from '../../../../shared/analysis/annex/panel-study.ts';
import { smallestScoreSwap } from '../../../../shared/analysis/annex/score-swap.ts';
import { severityAnnex } from '../../../../shared/analysis/annex/severity.ts';
import { randomFrom } from '../../../../shared/analysis/random.ts';
import { rankInterval } from '../../../../shared/analysis/rank-interval.ts';
import { pairwiseWinning, smaaOf } from '../../../../shared/analysis/smaa.ts';
import { anyWeights, weightsWithin } from '../../../../shared/analysis/weight-draws.ts';
import { rank } from '../../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../../shared/ranking/ranking.ts';
import { regionCode, seatNumber } from '../../../fixtures/edition.ts';
import { arbitrarySnapshot } from '../../ranking/arbitrary-snapshot.ts';
import { award } from '../../ranking/award.ts';
import { panelDay } from '../../ranking/panel-day.ts';

const OPTIONS: AnnexOptions = { seed: 1, samples: 400, margin: 0.2 };
const told = (snapshot: RankingSnapshot) => annex({ snapshot, ranking: rank(snapshot), timing: null }, OPTIONS, () => undefined);
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(9)));

describe('The two-way correction', () => {
  test('of a complete table is its row means, and each juror’s distance from the mean of all', () => {
    const found = additiveSeverity([
      [80, 70, 90],
      [60, 50, 70],
    ]);
    expect([rounded(found?.objects ?? []), rounded(found?.jurors ?? [])]).toEqual([
      [80, 60],
      [0, -10, 10],
    ]);
  });

  test('gives back what the scores were made of, whoever was left out', () => {
    const worth = [80, 60, 55, 71];
    const severity = [-6, 2, 4];
    const gaps = new Set(['0 0', '2 1', '3 2']);
    const table: RatingTable = worth.map((own, object) =>
      severity.map((juror, at) => (gaps.has(`${String(object)} ${String(at)}`) ? null : own + juror)),
    );
    const found = additiveSeverity(table);
    expect([rounded(found?.objects ?? []), rounded(found?.jurors ?? []), found?.df]).toEqual([worth, severity, 3]);
  });

  // Montgomery's randomised blocks without a gap: the error of a treatment mean is √(MSE / b), of a deviation √(MSE (k − 1) / (k n)).
  test('has the error that a complete table has by the analysis of variance', () => {
    const table = [
      [9.3, 9.4, 9.6, 10],
      [9.4, 9.3, 9.8, 9.9],
      [9.2, 9.4, 9.5, 9.7],
      [9.7, 9.6, 10, 10.2],
    ];
    const found = additiveSeverity(table);
    // Montgomery, Design and Analysis of Experiments, hardness testing: MSE = 0.08 / 9 with the blocks as jurors.
    const mse = 0.08 / 9;
    for (const se of found?.error?.se ?? [0]) expect(se).toBeCloseTo(Math.sqrt((mse * 3) / 16), 6);
  });

  test('is refused where two groups of jurors have no region in common', () => {
    expect(
      additiveSeverity([
        [80, 70, null, null],
        [60, 50, null, null],
        [null, null, 40, 41],
      ]),
    ).toBe(null);
  });

  test('never changes the order where no juror is recused or missing', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (drawn) => {
        const snapshot: RankingSnapshot = {
          ...drawn,
          method: { ...drawn.method, aggregation: 'mean@1' },
          regions: drawn.regions.map((entry, row) => ({
            ...entry,
            sheets: entry.sheets.map((sheet, column) =>
              sheet.state === 'submitted'
                ? sheet
                : { state: 'submitted', scores: drawn.judged.map((_, at) => ((row + column + at) % 9) * 1000) },
            ),
          })),
        };
        const ranking = rank(snapshot);
        fc.pre(ranking.rows.length > 0);
        const found = severityAnnex(panelStudy(snapshot, ranking), ranking);
        expect(found?.regions.map(({ rank: place, correctedRank, added }) => [place - correctedRank, added])).toEqual(
          ranking.rows.map(() => [0, 0]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('tells jurors apart even where a rubric gives what they judge no weight', () => {
    const snapshot = award({
      judged: { inovasi: 0 },
      computed: {},
      regions: { '64.01': { sheets: [[80], [70]] }, '64.02': { sheets: [[60], [50]] } },
    });
    const ranking = rank(snapshot);
    const found = severityAnnex(panelStudy(snapshot, ranking), ranking);
    expect(rounded(found?.jurors.map(({ deviation }) => deviation) ?? [])).toEqual([5, -5]);
  });

  test('moves a region that the strictest juror did not score, and says by how much', () => {
    const snapshot = award({
      judged: { inovasi: 100 },
      regions: {
        '64.01': { sheets: [[80], [80], 'recused'] },
        '64.02': { sheets: [[82], [82], [64]] },
        '64.03': { sheets: [[60], [60], [42]] },
      },
    });
    const ranking = rank(snapshot);
    const found = severityAnnex(panelStudy(snapshot, ranking), ranking);
    expect(ranking.rows.map(({ region }) => region.code)).toEqual(['64.01', '64.02', '64.03']);
    expect(found?.regions.map(({ correctedRank, added, without }) => [correctedRank, Number(added.toFixed(9)), without])).toEqual([
      [2, -6, [2]],
      [1, 0, []],
      [3, 0, []],
    ]);
    expect(rounded(found?.jurors.map(({ deviation }) => deviation) ?? [])).toEqual([6, 6, -12]);
  });
});

describe('Drawn weights', () => {
  const given = [0.5, 0.3, 0.2];

  test('within a margin sum to 1, stay within it, and fill it evenly', () => {
    const draw = weightsWithin(given, 0.2, randomFrom(7));
    const weights = new Float64Array(3);
    const seen: number[][] = [];
    for (let sample = 0; sample < 20_000; sample += 1) {
      draw(weights);
      seen.push([...weights]);
    }
    for (const drawn of seen) {
      expect(drawn.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      drawn.forEach((weight, at) => expect(Math.abs(weight / (given[at] ?? 1) - 1) <= 0.2 + 1e-9).toBe(true));
    }
    // Uniform on the hexagon |a| ≤ 0.1, |b| ≤ 0.06, |a + b| ≤ 0.04: by symmetry the means are those given.
    for (const [at, weight] of given.entries())
      expect(seen.reduce((sum, drawn) => sum + (drawn[at] ?? 0), 0) / seen.length).toBeCloseTo(weight, 2);
    const insideByHand = (a: number, b: number) => Math.abs(a) <= 0.1 && Math.abs(b) <= 0.06 && Math.abs(a + b) <= 0.04;
    const random = randomFrom(9);
    let [all, low] = [0, 0];
    while (all < 20_000) {
      const [a, b] = [(random() - 0.5) * 0.2, (random() - 0.5) * 0.12];
      if (!insideByHand(a, b)) continue;
      all += 1;
      if (a < -0.05) low += 1;
    }
    expect(seen.filter((drawn) => (drawn[0] ?? 0) < 0.45).length / seen.length).toBeCloseTo(low / all, 1);
  });

  test('let one region win as often as another loses, and never both', () => {
    const values = [
      [80, 60, 70],
      [70, 75, 70],
      [70, 75, 70],
    ];
    const found = pairwiseWinning(values, 2_000, anyWeights(randomFrom(3)));
    found.forEach((row, one) =>
      row.forEach((share, other) => expect(one === other ? 1 : share + (found[other]?.[one] ?? 0)).toBeCloseTo(1, 9)),
    );
    expect(found[1]?.[2]).toBe(0.5);
    // The first leads while 10 w₁ > 15 w₂: for three of the five parts of what both weigh.
    expect(found[0]?.[1]).toBeCloseTo(0.4, 1);
  });

  test('within no margin leave the ranks as they are', () => {
    const { acceptability } = smaaOf(
      [
        [80, 60],
        [70, 75],
      ],
      2,
      50,
      weightsWithin([0.5, 0.5], 0, randomFrom(1)),
    );
    expect(acceptability).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

test('A rank interval leaves out at most 2.5 of 100 draws on either side', () => {
  expect(rankInterval([0.02, 0.5, 0.46, 0.02])).toEqual({ best: 2, worst: 3, mostLikely: 2, share: 0.5 });
  expect(rankInterval([0.03, 0.94, 0.03])).toEqual({ best: 1, worst: 3, mostLikely: 2, share: 0.94 });
  expect(rankInterval([0, 1])).toEqual({ best: 2, worst: 2, mostLikely: 2, share: 1 });
});

describe('The smallest change of one score that swaps two ranks', () => {
  test('is found on the official ranking, printed rounding and tie-breaks included', () => {
    const snapshot = award({
      judged: { regulasi: 40, inovasi: 60 },
      regions: {
        '64.01': {
          sheets: [
            [80, 80],
            [80, 80],
          ],
        },
        '64.02': {
          sheets: [
            [79, 79],
            [79, 79],
          ],
        },
      },
    });
    // One point of inovasi is 0.3 of the total, of regulasi 0.2: four points of inovasi make 1.2 and pass the lead of 1.
    expect(smallestScoreSwap(snapshot, regionCode('64.01'), regionCode('64.02'))).toEqual({
      ahead: '64.01',
      behind: '64.02',
      region: '64.02',
      seat: 1,
      criterion: 'inovasi',
      fromHundredths: 7900,
      toHundredths: 8300,
    });
  });

  test('is none where even the end of the scale is too near', () => {
    const snapshot = award({
      judged: { inovasi: 100 },
      regions: { '64.01': { sheets: [[90], [90], [90]] }, '64.02': { sheets: [[20], [20], [20]] } },
    });
    expect(smallestScoreSwap(snapshot, regionCode('64.01'), regionCode('64.02'))).toBe(null);
  });

  test('swaps when it is made, and does not with one step less', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (drawn) => {
        const chain = drawn.method.tieBreakChain.filter((step) => step !== 'head-to-head');
        const snapshot = { ...drawn, method: { ...drawn.method, tieBreakChain: chain } };
        const ranking = rank(snapshot);
        const [first, second] = ranking.rows;
        if (first === undefined || second === undefined || first.rank === second.rank) return;
        const swap = smallestScoreSwap(snapshot, first.region.code, second.region.code);
        if (swap === null) return;
        const direction = Math.sign(swap.toHundredths - swap.fromHundredths);
        const swappedAt = (hundredths: number): boolean => {
          const { rows } = rank({
            ...snapshot,
            regions: snapshot.regions.map((entry) => ({
              ...entry,
              sheets: entry.sheets.map((sheet, at) =>
                entry.region.code === swap.region && snapshot.seats[at]?.seat === swap.seat && sheet.state === 'submitted'
                  ? {
                      ...sheet,
                      scores: sheet.scores.map((score, index) => (snapshot.judged[index] === swap.criterion ? hundredths : score)),
                    }
                  : sheet,
              ),
            })),
          });
          const place = (code: string) => rows.find(({ region }) => region.code === code)?.rank ?? Infinity;
          return place(second.region.code) < place(first.region.code);
        };
        const before = swap.toHundredths - direction * snapshot.scale.stepHundredths;
        expect([swappedAt(swap.toHundredths), before === swap.fromHundredths ? false : swappedAt(before)]).toEqual([true, false]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('Drift', () => {
  const AT = (minute: number) => new Date(Date.UTC(2025, 6, 28, 1, minute)).toISOString();
  /** Each juror starts elsewhere; scores rise by one point with every region. */
  const shifted = (rise: number) => {
    const codes = ['64.01', '64.02', '64.03', '64.04'];
    const worth = [70, 60, 50, 40];
    const place = (region: number, juror: number) => (region + juror * 2 + (juror > 1 ? region % 2 : 0)) % 4;
    const snapshot = award({
      judged: { inovasi: 100 },
      regions: Object.fromEntries(
        codes.map((code, region) => [code, { sheets: [0, 1, 2].map((juror) => [(worth[region] ?? 0) + rise * place(region, juror)]) }]),
      ),
    });
    const timing: PanelTiming = {
      sheets: codes.flatMap((code, region) =>
        [0, 1, 2].map((juror) => ({ seat: seatNumber(juror + 1), code: regionCode(code), startedAt: AT(place(region, juror) * 10) })),
      ),
      changed: [],
      timeZone: 'Asia/Makassar',
    };
    return { snapshot, timing };
  };
  const driftOf = ({ snapshot, timing }: ReturnType<typeof shifted>) => {
    const ranking = rank(snapshot);
    return driftAnnex(panelStudy(snapshot, ranking), snapshot, ranking, timing);
  };

  test('finds the points that every further region brings, and the same by the hour', () => {
    const found = driftOf(shifted(2));
    expect(found.order?.perUnit).toBeCloseTo(2, 9);
    expect(found.hour?.perUnit).toBeCloseTo(12, 9);
    expect(found.order?.p).toBeLessThan(1e-6);
  });

  test('cannot tell the order from the regions where all jurors went the same way', () => {
    const { snapshot, timing } = shifted(2);
    const same = {
      ...timing,
      sheets: timing.sheets.map((sheet) => ({ ...sheet, startedAt: AT(['64.01', '64.02', '64.03', '64.04'].indexOf(sheet.code) * 10) })),
    };
    expect(driftOf({ snapshot, timing: same })).toMatchObject({ order: null, hour: null });
  });

  test('tells what changed after the pleno was opened, and what the ranks were before', () => {
    const snapshot = award({ judged: { inovasi: 100 }, regions: { '64.01': { sheets: [[80], [80]] }, '64.02': { sheets: [[79], [79]] } } });
    const timing: PanelTiming = {
      sheets: [],
      changed: [
        {
          seat: seatNumber(1),
          code: regionCode('64.01'),
          criterion: snapshot.judged[0] ?? ('' as never),
          beforeHundredths: 7000,
          afterHundredths: 8000,
        },
      ],
      timeZone: 'Asia/Makassar',
    };
    const { deliberation } = driftOf({ snapshot, timing });
    expect(deliberation).toMatchObject({ count: 1, meanChange: 10 });
    expect(deliberation.rankChanges.map(({ region, from, to }) => [region.code, from, to])).toEqual([
      ['64.02', 1, 2],
      ['64.01', 2, 1],
    ]);
  });
});

describe('The annex of a panel day', () => {
  test('is the same each time, goes through its parts in order, and sums up', () => {
    const parts: string[] = [];
    const ranking = rank(panelDay);
    const found = annex({ snapshot: panelDay, ranking, timing: null }, OPTIONS, (part) => void parts.push(part));
    expect(parts).toEqual([...ANNEX_PARTS]);
    expect(JSON.stringify(told(panelDay))).toBe(JSON.stringify(found));
    for (const shares of [found.stability, found.jurors.bootstrap, found.weights.free.acceptability, found.weights.near.acceptability])
      for (const row of shares ?? [[0]]) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('leaves each juror out as the what-if does', () => {
    const { jurors } = told(panelDay);
    expect(jurors.without.map(({ seat, changes }) => [seat, changes.map(({ from, to }) => [from, to])])).toMatchObject([
      [1, []],
      [2, []],
      [3, []],
      [4, []],
      [5, []],
      [
        6,
        [
          [3, 4],
          [4, 3],
        ],
      ],
      [
        7,
        [
          [3, 4],
          [4, 3],
        ],
      ],
      [
        8,
        [
          [3, 4],
          [4, 3],
        ],
      ],
      [9, []],
    ]);
  });

  test('says nothing false of any panel, however small', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const found = annex({ snapshot, ranking: rank(snapshot), timing: null }, { ...OPTIONS, samples: 20 }, () => undefined);
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/u);
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(JSON.parse(JSON.stringify(found)));
      }),
      { numRuns: 150 },
    );
  });
});
