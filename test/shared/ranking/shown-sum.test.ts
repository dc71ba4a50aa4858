import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingDecimals, shownSum } from '../../../shared/ranking/shown-sum.ts';
import { decimalToUnits, toFraction, rational, toDecimal, add, fromFraction } from '../../../shared/notation/fraction.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { Contribution, RankingRow } from '../../../shared/ranking/ranking.ts';
import { criterionIdSchema } from '../../../shared/rubric/rubric.ts';
import { panelDay } from './panel-day.ts';

type Summed = Pick<RankingRow, 'total' | 'exactTotal' | 'contributions'>;

const part = (kind: Contribution['kind'], numerator: number, denominator: number): Contribution => ({
  criterion: criterionIdSchema.parse('satu'),
  kind,
  value: null,
  weightHundredths: 5000,
  contribution: toFraction(rational(numerator, denominator)),
  exceedsScale: false,
  cells: [],
  ratio: null,
});

const rowOf = (contributions: readonly Contribution[]): Summed => {
  const exact = contributions.reduce(
    (sum, { contribution }) => (contribution === null ? sum : add(sum, fromFraction(contribution))),
    rational(0),
  );
  return { contributions, exactTotal: toFraction(exact), total: toDecimal(exact, 2) };
};

describe('The worked sum', () => {
  test('has four decimals when they suffice', () => {
    const { rows } = rank(panelDay);
    expect([closingDecimals(rows), shownSum(rows[1] ?? rowOf([]), 4)]).toEqual([4, { sum: '88.8494', rounding: null }]);
  });

  test('takes another decimal where four would lead to another total than the printed one', () => {
    const row = rowOf([part('computed', 4_244_940, 100_000), part('judged', 4_620_555, 100_000)]);
    expect([row.total, closingDecimals([row]), shownSum(row, 5).sum]).toEqual(['88.65', 5, '88.65495']);
  });

  test('names what rounding has taken from the parts', () => {
    const row = rowOf([part('computed', 1, 3), part('judged', 1, 3), part('judged', 1, 3)]);
    expect([closingDecimals([row]), shownSum(row, 4)]).toEqual([4, { sum: '1.0000', rounding: '0.0001' }]);
  });

  test('closes whatever the parts are', () => {
    const fraction = fc.tuple(
      fc.constantFrom<Contribution['kind']>('computed', 'judged'),
      fc.integer({ min: 0, max: 9_000_000 }),
      fc.integer({ min: 1, max: 90_000 }),
    );
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 12 }), (parts) => {
        const row = rowOf(parts.map(([kind, n, d]) => part(kind, n, d)));
        const decimals = closingDecimals([row]);
        const shown = shownSum(row, decimals);
        const written = row.contributions.map(({ contribution }) =>
          contribution === null ? 0n : decimalToUnits(toDecimal(fromFraction(contribution), decimals)),
        );
        const sum = written.reduce((all, one) => all + one, 0n) + (shown.rounding === null ? 0n : decimalToUnits(shown.rounding));
        expect([sum, toDecimal(rational(decimalToUnits(shown.sum), 10n ** BigInt(decimals)), 2)]).toEqual([
          decimalToUnits(shown.sum),
          row.total,
        ]);
      }),
    );
  });
});
