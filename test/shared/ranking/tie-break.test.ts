import { describe, expect, test } from 'vitest';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { partedBy } from '../../../shared/ranking/parted-by.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { Ranking, RankingSnapshot, TieVerdict } from '../../../shared/ranking/ranking.ts';
import { award } from './award.ts';

const places = (ranking: Ranking) => ranking.rows.map(({ region, rank: place, shared }) => [region.code, place, shared]);

/** One line a step: step, outcome, note, values. */
const told = ({ steps }: TieVerdict) =>
  steps.map(({ step, outcome, note, values }) => [step, outcome, note, values.map(({ code, value }) => `${code} ${value ?? '-'}`)]);

const verdictOf = (snapshot: RankingSnapshot): TieVerdict => {
  const [verdict, ...others] = rank(snapshot).ties;
  if (verdict === undefined || others.length > 0) throw new Error('One tie is expected.');
  return verdict;
};

const A = '64.01';
const B = '64.02';
const C = '64.03';
const D = '64.04';

describe('Regions with the same printed total', () => {
  test('are compared by the printed total, not by what was rounded away', () => {
    const ranking = rank(
      award({
        judged: { regulasi: 100 },
        chain: ['lot'],
        regions: { [A]: { sheets: [[80.01], [80], [80]] }, [B]: { sheets: [[80], [80], [80]] }, [C]: { sheets: [[80.02], [80], [80]] } },
      }),
    );
    expect(ranking.rows.map(({ region, rank: place, total, exactTotal }) => [region.code, place, total, exactTotal])).toEqual([
      [C, 1, '80.01', '12001/150'],
      [A, 2, '80.00', '24001/300'],
      [B, 2, '80.00', '80/1'],
    ]);
  });

  test('share the rank when the chain is empty, and the next rank counts them all', () => {
    const ranking = rank(
      award({
        judged: { regulasi: 100 },
        regions: { [A]: { sheets: [[70]] }, [B]: { sheets: [[80]] }, [C]: { sheets: [[80]] }, [D]: { sheets: [[90]] } },
      }),
    );
    expect(places(ranking)).toEqual([
      [D, 1, false],
      [B, 2, true],
      [C, 2, true],
      [A, 4, false],
    ]);
    expect(ranking.ties).toEqual([{ regions: [B, C], decidedBy: null, steps: [] }]);
  });

  test('are parted by the criterion as it is printed, so that a difference nobody can read decides nothing', () => {
    const snapshot = award({
      judged: { regulasi: 50, inovasi: 50 },
      chain: ['inovasi', 'regulasi'],
      method: { comparisonDecimals: 1 },
      regions: { [A]: { sheets: [[80, 70.04]] }, [B]: { sheets: [[80.02, 70]] } },
    });
    expect(told(verdictOf(snapshot))).toEqual([
      ['inovasi', 'equal', null, [`${A} 70.0`, `${B} 70.0`]],
      ['regulasi', 'equal', null, [`${A} 80.0`, `${B} 80.0`]],
    ]);
  });

  test('that a step parts only partly go on with the next step, each part for itself', () => {
    const snapshot = award({
      judged: { regulasi: 40, inovasi: 40, wawancara: 20 },
      chain: ['inovasi', 'wawancara'],
      regions: {
        [A]: { sheets: [[70, 80, 50]] },
        [B]: { sheets: [[75, 80, 40]] },
        [C]: { sheets: [[80, 70, 50]] },
        [D]: { sheets: [[85, 70, 40]] },
      },
    });
    expect(rank(snapshot).rows.map(({ region, total }) => [region.code, total])).toEqual([
      [A, '70.00'],
      [B, '70.00'],
      [C, '70.00'],
      [D, '70.00'],
    ]);
    const verdict = verdictOf(snapshot);
    expect([verdict.decidedBy, told(verdict)]).toEqual([
      'wawancara',
      [
        ['inovasi', 'partly', null, [`${A} 80.00`, `${B} 80.00`, `${C} 70.00`, `${D} 70.00`]],
        ['wawancara', 'decided', null, [`${A} 50.00`, `${B} 40.00`]],
        ['wawancara', 'decided', null, [`${C} 50.00`, `${D} 40.00`]],
      ],
    ]);
    expect([partedBy(verdict, A as RegionCode, C as RegionCode)?.step, partedBy(verdict, D as RegionCode, C as RegionCode)?.step]).toEqual([
      'inovasi',
      'wawancara',
    ]);
  });

  test('take whatever the chain decided before they were level again: earlier steps are not asked twice', () => {
    const snapshot = award({
      judged: { regulasi: 50, inovasi: 50 },
      chain: ['inovasi', 'regulasi', 'lot'],
      regions: { [A]: { sheets: [[60, 80]] }, [B]: { sheets: [[70, 70]] }, [C]: { sheets: [[70, 70]] } },
    });
    const ranking = rank(snapshot);
    expect(places(ranking)).toEqual([
      [A, 1, false],
      [B, 2, true],
      [C, 2, true],
    ]);
    expect(told(verdictOf(snapshot))).toEqual([
      ['inovasi', 'partly', null, [`${A} 80.00`, `${B} 70.00`, `${C} 70.00`]],
      ['regulasi', 'equal', null, [`${B} 70.00`, `${C} 70.00`]],
      ['lot', 'passed-on', 'lot-not-drawn', [`${B} -`, `${C} -`]],
    ]);
    expect(verdictOf(snapshot).decidedBy).toBeNull();
    expect(partedBy(verdictOf(snapshot), B as RegionCode, C as RegionCode)).toBeNull();
  });

  test('are not parted by a criterion that carries no weight and has no value', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      computed: { 'coverage.formal': 0 },
      chain: ['coverage-formal'],
      regions: {
        [A]: {
          sheets: [[70]],
          coverage: { formal: { population: 10, participants: 5 }, informal: { population: null, participants: null } },
        },
        [B]: { sheets: [[70]] },
      },
    });
    expect(told(verdictOf(snapshot))).toEqual([['coverage-formal', 'passed-on', 'value-missing', [`${A} -`, `${B} -`]]]);
  });
});

describe('More first places', () => {
  test('are counted over the whole ranking, where a region outside the tie may hold them', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['more-first-places'],
      regions: {
        [A]: { sheets: [[90], [70], [74]] },
        [B]: { sheets: [[78], [78], [78]] },
        [C]: { sheets: [[80], [79], [79]] },
      },
    });
    expect(rank(snapshot).rows.map(({ region, total }) => [region.code, total])).toEqual([
      [C, '79.33'],
      [A, '78.00'],
      [B, '78.00'],
    ]);
    expect(told(verdictOf(snapshot))).toEqual([['more-first-places', 'decided', null, [`${A} 1`, `${B} 0`]]]);
  });

  test('count for every region that a juror puts level at the top, and only among those that the juror scored', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['more-first-places'],
      regions: {
        [A]: { sheets: [[80], [80], 'recused'] },
        [B]: { sheets: [[80], [70], [90]] },
        [C]: { sheets: [[60], 'missing', [60]] },
      },
    });
    expect(told(verdictOf(snapshot))).toEqual([['more-first-places', 'equal', null, [`${A} 2`, `${B} 2`]]]);
  });

  test('are those of the own totals, data included', () => {
    const half = { population: 100, participants: 50 };
    const full = { population: 100, participants: 100 };
    const snapshot = award({
      judged: { regulasi: 50 },
      computed: { 'coverage.formal': 50 },
      chain: ['more-first-places'],
      regions: {
        [A]: { coverage: { formal: half, informal: half }, sheets: [[95], [100], [90]] },
        [B]: { coverage: { formal: full, informal: half }, sheets: [[44], [46], [45]] },
      },
    });
    expect(told(verdictOf(snapshot))).toEqual([['more-first-places', 'decided', null, [`${A} 2`, `${B} 1`]]]);
  });
});

describe('Head to head', () => {
  test('goes by the majority of the jurors who scored both, those with equal totals aside', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['head-to-head'],
      regions: {
        [A]: { sheets: [[70], [70], [79], 'recused', [80]] },
        [B]: { sheets: [[71], [71], [70], [82], [80]] },
      },
    });
    // 299 over four sheets is 74.75; 374 over five is 74.80: level only without decimals.
    const coarse = { ...snapshot, method: { ...snapshot.method, comparisonDecimals: 0 } };
    expect(verdictOf(coarse)).toEqual({
      regions: [B, A],
      decidedBy: 'head-to-head',
      steps: [
        {
          step: 'head-to-head',
          outcome: 'decided',
          note: null,
          values: [
            { code: B, value: '1' },
            { code: A, value: '0' },
          ],
          duels: [{ first: A, second: B, forFirst: 1, forSecond: 2 }],
        },
      ],
    });
  });

  test('puts a whole group in order when every duel is won and none runs in a circle', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['head-to-head'],
      regions: {
        [A]: { sheets: [[80], [80], [50]] },
        [B]: { sheets: [[70], [70], [70]] },
        [C]: { sheets: [[60], [60], [90]] },
      },
    });
    expect(told(verdictOf(snapshot))).toEqual([['head-to-head', 'decided', null, [`${A} 2`, `${B} 1`, `${C} 0`]]]);
  });

  test('is passed on when the duels run in a circle', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['head-to-head', 'chair'],
      regions: {
        [A]: { sheets: [[80], [60], [70]] },
        [B]: { sheets: [[70], [80], [60]] },
        [C]: { sheets: [[60], [70], [80]] },
      },
    });
    const verdict = verdictOf(snapshot);
    expect(told(verdict)).toEqual([
      ['head-to-head', 'passed-on', 'no-full-order', [`${A} 1`, `${B} 1`, `${C} 1`]],
      ['chair', 'decided', null, [`${A} 80.00`, `${B} 70.00`, `${C} 60.00`]],
    ]);
    expect(partedBy(verdict, A as RegionCode, B as RegionCode)?.step).toBe('chair');
  });

  test('is passed on for the whole group when one duel is drawn', () => {
    const snapshot = award({
      judged: { regulasi: 100 },
      chain: ['head-to-head', 'lot'],
      regions: {
        [A]: { sheets: [[80], [60]] },
        [B]: { sheets: [[60], [80]] },
      },
    });
    expect(told(verdictOf(snapshot))).toEqual([
      ['head-to-head', 'passed-on', 'no-full-order', [`${A} 0`, `${B} 0`]],
      ['lot', 'passed-on', 'lot-not-drawn', [`${A} -`, `${B} -`]],
    ]);
  });
});

describe('The chair', () => {
  const level = (chairForA: number | 'recused' | 'missing', chairForB: number | 'recused' | 'missing'): RankingSnapshot => {
    const sheet = (points: number | 'recused' | 'missing') => (typeof points === 'number' ? [points] : points);
    return award({
      judged: { regulasi: 100 },
      chain: ['chair', 'lot'],
      method: { comparisonDecimals: 0 },
      regions: { [A]: { sheets: [sheet(chairForA), [80], [80], [80]] }, [B]: { sheets: [sheet(chairForB), [80], [80], [80]] } },
    });
  };

  test('decides by the own totals', () => {
    expect(told(verdictOf(level(79, 80)))).toEqual([['chair', 'decided', null, [`${B} 80`, `${A} 79`]]]);
  });

  test.each([
    ['recused', 80, 'recused'],
    ['missing', 80, 'missing'],
    ['recused', 'recused', 'missing'],
  ] as const)('passes on when %s', (note, forA, forB) => {
    expect(told(verdictOf(level(forA, forB)))).toEqual([
      ['chair', 'passed-on', `chair-${note}`, [`${A} -`, `${B} -`]],
      ['lot', 'passed-on', 'lot-not-drawn', [`${A} -`, `${B} -`]],
    ]);
  });

  test('leaves level what it finds level', () => {
    expect(told(verdictOf(level(80, 80)))[0]).toEqual(['chair', 'equal', null, [`${A} 80`, `${B} 80`]]);
  });

  test('passes on when no seat is the chair', () => {
    const snapshot = level(80, 80);
    const leaderless = { ...snapshot, seats: snapshot.seats.map((seat) => ({ ...seat, role: 'anggota' as const })) };
    expect(told(verdictOf(leaderless))[0]).toEqual(['chair', 'passed-on', 'chair-missing', [`${A} -`, `${B} -`]]);
  });
});
