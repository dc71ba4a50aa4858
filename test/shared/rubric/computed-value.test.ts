import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../../shared/notation/fraction.ts';
import { computedValue } from '../../../shared/rubric/computed-value.ts';
import { COVERAGE_SOURCES, type Scale } from '../../../shared/rubric/rubric.ts';
import { CAP_POLICIES, type CapPolicy, type CoverageFigures } from '../../../shared/submissions/coverage.ts';
import { KALTIM } from '../submissions/coverage-kaltim.ts';

const PERCENT: Scale = { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 };

const shown = (figures: CoverageFigures, policy: CapPolicy, scale: Scale = PERCENT) =>
  COVERAGE_SOURCES.map((source) => {
    const computed = computedValue(source, figures, scale, policy);
    return computed === null ? null : [toDecimal(computed.value, 4), computed.exceedsScale];
  });

describe('A computed criterion', () => {
  test('gives Kutai Timur the whole scale, or more than the scale and says so, by the cap policy', () => {
    expect(CAP_POLICIES.map((policy) => shown(KALTIM['64.08'], policy))).toEqual([
      [
        ['87.2470', false],
        ['100.0000', false],
        ['92.2288', false],
      ],
      [
        ['87.2470', false],
        ['119.8939', true],
        ['100.0000', false],
      ],
      [
        ['87.2470', false],
        ['150.8711', true],
        ['112.1008', true],
      ],
    ]);
  });

  test('is laid between foot and top of any scale', () => {
    const oneToFive: Scale = { minHundredths: 100, maxHundredths: 500, stepHundredths: 50 };
    const half: CoverageFigures = { formal: { population: 80, participants: 40 }, informal: { population: 20, participants: 25 } };
    expect(shown(half, 'segment', oneToFive)).toEqual([
      ['3.0000', false],
      ['5.0000', false],
      ['3.4000', false],
    ]);
  });

  test('has no value where a figure is missing or nobody lives', () => {
    const reported = { population: 10, participants: 5 };
    const of = (formal: CoverageFigures['formal']) => shown({ formal, informal: reported }, 'segment').map((value) => value === null);
    expect([
      of({ population: null, participants: 5 }),
      of({ population: 10, participants: null }),
      of({ population: 0, participants: 0 }),
    ]).toEqual([
      [true, false, true],
      [true, false, true],
      [true, false, false],
    ]);
  });
});
