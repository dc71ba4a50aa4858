import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../shared/notation/fraction.ts';
import { subtotals } from '../../../shared/ranking/subtotals.ts';
import { criterionId } from '../../fixtures/edition.ts';

const criterion = (id: string, parent: string, weightHundredths: number) => ({
  id: criterionId(id),
  aspect: 'Kebijakan',
  parent,
  parentEn: '',
  weightHundredths,
});
const part = (id: string, contribution: string | null) => ({ criterion: criterionId(id), contribution: contribution as Fraction | null });

describe('A criterion with indicators', () => {
  test('has one line beneath the last of them, which adds what is shown', () => {
    const criteria = [criterion('a', 'Regulasi', 1000), criterion('b', '', 5000), criterion('c', 'Regulasi', 500)];
    // 10/3 and 5/3 are shown as 3,3333 and 1,6667, which add up to 5,0000.
    expect(subtotals(criteria, [part('a', '10/3'), part('b', '40/1'), part('c', '5/3')], 4)).toEqual([
      { after: 'c', parent: { parent: 'Regulasi', parentEn: '' }, weightHundredths: 1500, contribution: '5.0000' },
    ]);
    // Thirds thrice are shown as 0,3333 and add up to 0,9999, as whoever adds them on paper finds.
    const thirds = ['x', 'y', 'z'].map((id) => criterion(id, 'Inovasi', 100));
    const sum = subtotals(
      thirds,
      thirds.map(({ id }) => part(id, '1/3')),
      4,
    );
    expect(sum.map(({ contribution }) => contribution)).toEqual(['0.9999']);
  });

  test('has no sum while one of them is open, and criteria without indicators have no line', () => {
    const criteria = [criterion('a', 'Regulasi', 1000), criterion('c', 'Regulasi', 500), criterion('d', '', 100)];
    expect(subtotals(criteria, [part('a', '10/3'), part('c', null), part('d', '1/1')], 4).map((one) => one.contribution)).toEqual([null]);
  });
});
