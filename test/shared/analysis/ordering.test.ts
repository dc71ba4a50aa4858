import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordering } from '../../../shared/analysis/ordering.ts';

test('Totals are ordered as by comparing each pair, largest first, negative ones too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 60 }), (values) => {
      const totals = Float64Array.from(values, (value) => value / 7);
      const { order, sorted } = ordering(values.length)(totals);
      expect([...sorted]).toEqual([...totals].toSorted((a, b) => b - a));
      expect(Array.from(order, (index) => values[index])).toEqual(values.toSorted((a, b) => b - a));
      expect(new Set(order).size).toBe(values.length);
    }),
  );
  // All but one crowded into a single bucket, and all equal.
  for (const crowded of [[...Array.from({ length: 200 }, (_, index) => ((index * 37) % 200) / 1e6), 1e9], new Array<number>(100).fill(4)]) {
    const { order } = ordering(crowded.length)(Float64Array.from(crowded));
    expect(Array.from(order, (index) => crowded[index])).toEqual(crowded.toSorted((a, b) => b - a));
  }
});
