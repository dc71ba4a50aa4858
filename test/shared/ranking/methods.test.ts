import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shadowRanking } from '../../../electron/ranking/shadow/shadow-ranking.ts';
import { ticketOf } from '../../../electron/ranking/lot/ticket-of.ts';
import { finalHindrance } from '../../../shared/ranking/final-hindrance.ts';
import type { DrawnLot } from '../../../shared/ranking/lot.ts';
import { lotHindrance } from '../../../shared/ranking/lot-hindrance.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import type { Method } from '../../../shared/rubric/rubric.ts';
import { award, type PointsSheet } from './award.ts';

const A = '64.01';
const B = '64.02';
const C = '64.03';

/** Totals of one judged criterion that carries all the weight: the panel's value itself. */
const valuesBy = (method: Partial<Method>, sheets: Readonly<Record<string, readonly PointsSheet[]>>) =>
  Object.fromEntries(
    rank(
      award({
        judged: { inovasi: 100 },
        method: { comparisonDecimals: 4, ...method },
        regions: Object.fromEntries(Object.entries(sheets).map(([code, own]) => [code, { sheets: own }])),
      }),
    ).rows.map(({ region, total }) => [region.code, total]),
  );

describe('The median of the jurors', () => {
  test('is the middle score, and of an even number the mean of the middle two', () => {
    const sheets = { [A]: [[90], [10], [70], [72], [71]], [B]: [[90], [10], 'recused', [72], [71]] } as const;
    expect(valuesBy({ aggregation: 'median@1' }, sheets)).toEqual({ [A]: '71.0000', [B]: '71.5000' });
  });
});

describe('The trimmed mean', () => {
  const nine = [[50], [60], [70], [71], [72], [73], [74], [90], [100]];

  test('leaves out as many of the highest as of the lowest scores', () => {
    expect(valuesBy({ aggregation: 'trimmed-mean@1', trimEachSide: 1 }, { [A]: nine })).toEqual({ [A]: '72.8571' });
    expect(valuesBy({ aggregation: 'trimmed-mean@1', trimEachSide: 3 }, { [A]: nine })).toEqual({ [A]: '72.0000' });
  });

  test('leaves out less where recused jurors would leave it fewer than three scores', () => {
    const of = (...sheets: readonly PointsSheet[]) => valuesBy({ aggregation: 'trimmed-mean@1', trimEachSide: 2 }, { [A]: sheets })[A];
    expect([
      of([0], [10], [70], [71], [72], [99], [100]),
      of([0], [70], [71], [72], [100], 'recused', 'absent'),
      of([0], [70], [71], [100], 'recused', 'recused', 'recused'),
      of([0], [100], 'recused', 'recused', 'recused', 'recused', 'recused'),
    ]).toEqual(['71.0000', '71.0000', '60.2500', '50.0000']);
  });
});

describe('The Borda count', () => {
  test('gives what a juror ranks first the top of the scale and what the juror ranks last its foot, equal scores the mean rank', () => {
    // Juror 1 ranks A, B, C; juror 2 has A and B level before C: 1, 1/2, 0 and 3/4, 3/4, 0.
    const values = valuesBy({ aggregation: 'borda@1' }, { [A]: [[90], [80]], [B]: [[70], [80]], [C]: [[60], [10]] });
    expect(values).toEqual({ [A]: '87.5000', [B]: '62.5000', [C]: '0.0000' });
  });

  test('ranks only what a juror scored, and a juror who scored one region alone says nothing', () => {
    const values = valuesBy(
      { aggregation: 'borda@1' },
      { [A]: [[90], [50], [99]], [B]: [[70], 'recused', 'recused'], [C]: [[60], [80], 'recused'] },
    );
    // A: 1 of juror 1, 0 of juror 2; B: 1/2 of juror 1; C: 0 of juror 1, 1 of juror 2.
    expect(values).toEqual({ [A]: '50.0000', [B]: '50.0000', [C]: '50.0000' });
  });

  test('lays the share on whatever scale there is', () => {
    const snapshot = award({
      judged: { inovasi: 100 },
      method: { aggregation: 'borda@1' },
      scale: { minHundredths: 100, maxHundredths: 500, stepHundredths: 100 },
      regions: { [A]: { sheets: [[5]] }, [B]: { sheets: [[3]] }, [C]: { sheets: [[1]] } },
    });
    expect(rank(snapshot).rows.map(({ total }) => total)).toEqual(['5.00', '3.00', '1.00']);
  });
});

const HEAD = 'ab12'.repeat(16);
const LOT: DrawnLot = {
  head: HEAD,
  witnesses: [
    { name: 'Aminah', digits: '4711' },
    { name: 'Budi', digits: '081500' },
  ],
  drawnAt: '2025-07-29T06:00:00.000Z',
};

const drawn = (snapshot: RankingSnapshot, lot: DrawnLot = LOT): RankingSnapshot => ({
  ...snapshot,
  lot,
  regions: snapshot.regions.map((entry) => ({ ...entry, ticket: ticketOf(lot, entry.region.code) })),
});

const level = (chain: readonly string[], sheets: readonly PointsSheet[] = [[70], [80]]): RankingSnapshot =>
  award({ judged: { inovasi: 100 }, chain, regions: { [A]: { sheets }, [B]: { sheets }, [C]: { sheets } } });

describe('A tie that comes to the lot', () => {
  test('is parted by tickets that anyone can draw again with a tool of their own', () => {
    const ranking = rank(drawn(level(['chair', 'lot'])));
    const tickets = [A, B, C]
      .map((code) => ({ code, ticket: createHash('sha256').update(`${HEAD}|4711|081500|${code}`).digest('hex') }))
      .toSorted((a, b) => (a.ticket < b.ticket ? 1 : -1));
    expect(ranking.rows.map(({ region, rank: place, shared }) => [region.code, place, shared])).toEqual(
      tickets.map(({ code }, index) => [code, index + 1, false]),
    );
    expect(ranking.ties[0]?.steps.at(-1)).toEqual({
      step: 'lot',
      outcome: 'decided',
      note: null,
      values: tickets.map(({ code, ticket }) => ({ code, value: ticket })),
      duels: [],
    });
    expect(ranking.lot).toEqual(LOT);
  });

  test('keeps its order when another region drops out of the tie: a lot drawn once is not drawn again', () => {
    const whole = rank(drawn(level(['lot']))).rows.map(({ region }) => region.code);
    for (const gone of whole) {
      const snapshot = drawn(level(['lot']));
      const rest = { ...snapshot, regions: snapshot.regions.filter(({ region }) => region.code !== gone) };
      expect(rank(rest).rows.map(({ region }) => region.code)).toEqual(whole.filter((code) => code !== gone));
    }
  });

  test('shares the rank until the lot is drawn, and only then may be decided on', () => {
    const before = rank(level(['lot']));
    expect([before.rows.every(({ shared }) => shared), lotHindrance(before), finalHindrance(before)]).toEqual([
      true,
      null,
      { hindrance: 'lot-waiting', count: 1 },
    ]);
    const after = rank(drawn(level(['lot'])));
    expect([lotHindrance(after), finalHindrance(after)]).toEqual(['no-tie', null]);
  });

  test('waits for the last sheet: who knows the lot could still act upon it', () => {
    const ranking = rank(level(['lot'], [[70], 'missing']));
    expect([lotHindrance(ranking), finalHindrance(ranking)]).toEqual(['sheets-missing', { hindrance: 'sheets-missing', count: 3 }]);
  });

  test('does not come to the lot where no step of the chain is one, and may then be decided as a shared rank', () => {
    expect([lotHindrance(rank(level([]))), finalHindrance(rank(level([])))]).toEqual(['no-tie', null]);
  });
});

describe('The median as a step of the chain', () => {
  test('compares the middle of what each juror alone would have given, printed with the half that it may have', () => {
    const snapshot = award({
      judged: { inovasi: 100 },
      chain: ['median'],
      method: { comparisonDecimals: 0 },
      regions: {
        [A]: { sheets: [[60], [70], [71], [79]] },
        [B]: { sheets: [[50], [70], [72], [88]] },
        [C]: { sheets: [[70], [70], [70], [70]] },
      },
    });
    const ranking = rank(snapshot);
    expect(ranking.ties[0]?.steps).toEqual([
      {
        step: 'median',
        outcome: 'decided',
        note: null,
        values: [
          { code: B, value: '71.0' },
          { code: A, value: '70.5' },
          { code: C, value: '70.0' },
        ],
        duels: [],
      },
    ]);
    expect(shadowRanking(snapshot).map(({ code }) => code)).toEqual([B, A, C]);
  });
});
