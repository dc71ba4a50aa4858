import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shadowRanking } from '../../../electron/ranking/shadow/shadow-ranking.ts';
import { add, compare, fromFraction, toFraction, ZERO } from '../../../shared/notation/fraction.ts';
import { partedBy } from '../../../shared/ranking/parted-by.ts';
import { dataPart, jurorPart } from '../../../shared/ranking/parts-of-total.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { Ranking, RankingRow, RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { CAP_POLICIES } from '../../../shared/submissions/coverage.ts';
import { arbitrarySnapshot } from './arbitrary-snapshot.ts';

const RUNS = { numRuns: 400 };

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => a.code.localeCompare(b.code);

/** A juror's ranks come from all regions together, so that what holds of one region alone does not hold of them. */
const ofOneRegion = ({ method }: RankingSnapshot): boolean => method.aggregation !== 'borda@1';

/** Cheap way to another order that depends on the draw alone. */
const permuted = <Item>(items: readonly Item[], keys: readonly number[]): readonly Item[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);

const keys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 });

const pairs = (ranking: Ranking): readonly (readonly [RankingRow, RankingRow])[] =>
  ranking.rows.flatMap((one, index) => ranking.rows.slice(index + 1).map((other) => [one, other] as const));

describe('Every ranking', () => {
  test('has the ranks and totals that a second reckoning finds, which shares no code with it', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        expect(
          rank(snapshot)
            .rows.map(({ region, rank: place, total }) => ({ code: region.code, rank: place, total }))
            .toSorted(byCode),
        ).toEqual(shadowRanking(snapshot).toSorted(byCode));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same bytes when seats and regions come in another order', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, keys, keys, (snapshot, seatKeys, regionKeys) => {
        const other: RankingSnapshot = {
          ...snapshot,
          seats: permuted(snapshot.seats, seatKeys),
          regions: permuted(
            snapshot.regions.map((entry) => ({ ...entry, sheets: permuted(entry.sheets, seatKeys) })),
            regionKeys,
          ),
        };
        expect(JSON.stringify(rank(other))).toBe(JSON.stringify(rank(snapshot)));
      }),
      RUNS,
    );
  });

  test('has the same ranks, totals and verdicts when the criteria come in another order', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, keys, keys, (snapshot, criterionKeys, scoreKeys) => {
        const other: RankingSnapshot = {
          ...snapshot,
          criteria: permuted(snapshot.criteria, criterionKeys),
          judged: permuted(snapshot.judged, scoreKeys),
          regions: snapshot.regions.map((entry) => ({
            ...entry,
            sheets: entry.sheets.map((sheet) =>
              sheet.state === 'submitted' ? { ...sheet, scores: permuted(sheet.scores, scoreKeys) } : sheet,
            ),
          })),
        };
        const inOneOrder = (ranking: Ranking) => ({
          ...ranking,
          rows: ranking.rows.map((row) => ({
            ...row,
            contributions: row.contributions.toSorted((a, b) => a.criterion.localeCompare(b.criterion)),
          })),
          unranked: ranking.unranked.map(({ region, lacking }) => [region.code, lacking.toSorted()]),
        });
        expect(inOneOrder(rank(other))).toEqual(inOneOrder(rank(snapshot)));
      }),
      RUNS,
    );
  });

  test('is plain data, the same bytes each time, and leaves the snapshot as it was', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const before = JSON.stringify(snapshot);
        const first = rank(snapshot);
        expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
        expect(JSON.stringify(rank(snapshot))).toBe(JSON.stringify(first));
        expect(JSON.stringify(snapshot)).toBe(before);
      }),
      RUNS,
    );
  });

  test('gives each row the number of the better ones plus one, and marks exactly the shared ranks', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const { rows, unranked } = rank(snapshot);
        expect(rows.length + unranked.length).toBe(snapshot.regions.length);
        for (const [index, row] of rows.entries()) {
          expect(row.rank).toBe(rows.filter((other) => other.rank < row.rank).length + 1);
          expect(row.shared).toBe(rows.some((other) => other !== row && other.rank === row.rank));
          expect((rows[index - 1]?.rank ?? 0) <= row.rank).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('never puts equal printed totals at different ranks without a step that parted them, nor unequal ones level', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const ranking = rank(snapshot);
        for (const [one, other] of pairs(ranking)) {
          if (one.total !== other.total) {
            expect([one.rank < other.rank, Number(one.total) > Number(other.total)]).toEqual([true, true]);
            continue;
          }
          const verdict = one.tie === null || one.tie !== other.tie ? undefined : ranking.ties[one.tie];
          if (verdict === undefined) throw new Error('Equal totals without a verdict.');
          const step = partedBy(verdict, one.region.code, other.region.code);
          expect(step === null).toBe(one.rank === other.rank);
          if (step === null) continue;
          const printed = (row: RankingRow) =>
            Number(`${step.step === 'lot' ? '0x' : ''}${step.values.find(({ code }) => code === row.region.code)?.value ?? ''}`);
          expect([step.note, printed(one) > printed(other)]).toEqual([null, true]);
        }
      }),
      RUNS,
    );
  });

  test('tells each tie in full: its regions in order, and a deciding step exactly when no rank in it is shared', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const ranking = rank(snapshot);
        for (const [index, verdict] of ranking.ties.entries()) {
          const rows = ranking.rows.filter(({ tie }) => tie === index);
          expect(verdict.regions).toEqual(rows.map(({ region }) => region.code));
          expect(verdict.decidedBy === null).toBe(rows.some(({ shared }) => shared));
          if (verdict.decidedBy !== null) expect(verdict.steps.at(-1)).toMatchObject({ step: verdict.decidedBy, outcome: 'decided' });
          for (const { outcome, note, values, duels, step } of verdict.steps) {
            expect((outcome === 'passed-on') === (note !== null)).toBe(true);
            const distinct = new Set(values.map(({ value }) => value)).size;
            if (outcome === 'decided') expect(distinct).toBe(values.length);
            if (outcome === 'equal') expect(distinct).toBe(1);
            if (outcome === 'partly') expect(distinct > 1 && distinct < values.length).toBe(true);
            expect(duels.length).toBe(step === 'head-to-head' ? (values.length * (values.length - 1)) / 2 : 0);
          }
        }
      }),
      RUNS,
    );
  });

  test('closes its sums: the contributions are the total, and data and jurors are its two parts', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        for (const row of rank(snapshot).rows) {
          const sum = row.contributions.reduce(
            (total, { contribution }) => (contribution === null ? total : add(total, fromFraction(contribution))),
            ZERO,
          );
          expect(toFraction(sum)).toBe(row.exactTotal);
          expect(toFraction(add(fromFraction(dataPart(row)), fromFraction(jurorPart(row))))).toBe(row.exactTotal);
        }
      }),
      RUNS,
    );
  });

  test('keeps every judged value on the scale, and every computed one unless it is marked', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const top = fromFraction(toFraction({ n: 100n, d: 1n }));
        const ranking = rank(snapshot);
        for (const { contributions } of [...ranking.rows, ...ranking.unranked]) {
          for (const { kind, value, exceedsScale } of contributions) {
            if (value === null) continue;
            expect(compare(fromFraction(value), ZERO) >= 0).toBe(true);
            expect(compare(fromFraction(value), top) > 0).toBe(exceedsScale);
            if (kind === 'judged' || snapshot.method.capPolicy === 'segment') expect(exceedsScale).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  test('gives no region a lower total under a more lenient cap policy', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const [strict, together, declared] = CAP_POLICIES.map((capPolicy) => {
          const rows = rank(snapshot, { ...snapshot.method, capPolicy }).rows;
          return new Map(rows.map(({ region, exactTotal }) => [region.code, fromFraction(exactTotal)]));
        });
        for (const [code, low] of strict ?? []) {
          const middle = together?.get(code) ?? ZERO;
          expect([compare(low, middle) <= 0, compare(middle, declared?.get(code) ?? ZERO) <= 0]).toEqual([true, true]);
        }
      }),
      RUNS,
    );
  });

  test('ignores the cells of recused jurors: without their seat a region has the same total', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const official = new Map(rank(snapshot).rows.map(({ region, exactTotal }) => [region.code, exactTotal]));
        fc.pre(ofOneRegion(snapshot));
        for (const entry of snapshot.regions) {
          const staying = entry.sheets.map(({ state }) => state !== 'recused');
          const alone: RankingSnapshot = {
            ...snapshot,
            seats: snapshot.seats.filter((_, index) => staying[index]),
            regions: [{ ...entry, sheets: entry.sheets.filter((_, index) => staying[index]) }],
          };
          expect(rank(alone).rows[0]?.exactTotal).toBe(official.get(entry.region.code));
        }
      }),
      RUNS,
    );
  });

  test('bounds what missing sheets can do: any filling stays within, and foot and top reach the bounds', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, fc.integer({ min: 0, max: 10_000 }), keys, (snapshot, score, draws) => {
        const filledWith = (value: number, comesIn: (cell: number) => boolean = () => true) => {
          const rows = rank({
            ...snapshot,
            regions: snapshot.regions.map((entry, row) => ({
              ...entry,
              sheets: entry.sheets.map((sheet, column) => {
                if (sheet.state !== 'missing') return sheet;
                if (!comesIn(row * 7 + column)) return { state: 'recused' as const };
                return { state: 'submitted' as const, scores: snapshot.judged.map(() => value) };
              }),
            })),
          }).rows;
          return new Map(rows.map(({ region, total }) => [region.code, total]));
        };
        const [foot, between, top] = [filledWith(0), filledWith(score), filledWith(10_000)];
        const some = filledWith(score, (cell) => (draws[cell % draws.length] ?? 0) % 2 === 0);
        const alone = ofOneRegion(snapshot);
        for (const { region, bounds, sheets, total } of rank(snapshot).rows) {
          if (alone) expect(bounds === null).toBe(sheets.missing === 0);
          const { lowest, highest } = bounds ?? { lowest: total, highest: total };
          if (alone && bounds !== null) expect(bounds).toEqual({ lowest: foot.get(region.code), highest: top.get(region.code) });
          for (const inside of [foot, between, top, some].map((filled) => filled.get(region.code) ?? total).concat(total)) {
            expect(Number(inside) >= Number(lowest) && Number(inside) <= Number(highest)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('A higher score', () => {
  const raised = fc.tuple(arbitrarySnapshot, fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }));

  const raise = (snapshot: RankingSnapshot, region: number, seat: number, criterion: number, by: number) => {
    const target = snapshot.regions[region % snapshot.regions.length];
    const sheetIndex = seat % snapshot.seats.length;
    const scoreIndex = criterion % snapshot.judged.length;
    return {
      code: target?.region.code,
      snapshot: {
        ...snapshot,
        regions: snapshot.regions.map((entry) =>
          entry !== target
            ? entry
            : {
                ...entry,
                sheets: entry.sheets.map((sheet, index) =>
                  sheet.state === 'submitted' && index === sheetIndex
                    ? { ...sheet, scores: sheet.scores.map((score, at) => (at === scoreIndex ? Math.min(10_000, score + by) : score)) }
                    : sheet,
                ),
              },
        ),
      },
    };
  };

  // Head to head falls silent when a higher score closes a circle or draws a duel, and then a later step may speak
  // against the region that got it. That is the price of a step that must order a whole group; the others keep the law.
  const withoutHeadToHead = (snapshot: RankingSnapshot): RankingSnapshot => ({
    ...snapshot,
    method: { ...snapshot.method, tieBreakChain: snapshot.method.tieBreakChain.filter((step) => step !== 'head-to-head') },
  });

  test('never lowers the rank of the region that got it', () => {
    fc.assert(
      fc.property(raised, ([drawn, region, seat, criterion, by]) => {
        const before = withoutHeadToHead(drawn);
        const { code, snapshot: after } = raise(before, region, seat, criterion, by);
        const placeIn = (snapshot: RankingSnapshot) => rank(snapshot).rows.find((row) => row.region.code === code)?.rank;
        const place = placeIn(before);
        fc.pre(place !== undefined);
        expect((placeIn(after) ?? Infinity) <= place).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('never lowers the total, nor lets a region with a lower total pass, whatever the chain', () => {
    fc.assert(
      fc.property(raised, ([before, region, seat, criterion, by]) => {
        const { code, snapshot: after } = raise(before, region, seat, criterion, by);
        const view = (snapshot: RankingSnapshot) => {
          const { rows } = rank(snapshot);
          const own = rows.find((row) => row.region.code === code);
          const total = Number(own?.total);
          return { total, better: rows.filter((row) => Number(row.total) > total).length, ranked: own !== undefined };
        };
        const was = view(before);
        const is = view(after);
        fc.pre(was.ranked);
        expect([is.total >= was.total, is.better <= was.better]).toEqual([true, true]);
      }),
      RUNS,
    );
  });
});
