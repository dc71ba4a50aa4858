import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  type Fraction,
  fromFraction,
  multiply,
  type Rational,
  rational,
  toDecimal,
  toFraction,
  ZERO,
} from '../../../shared/notation/fraction.ts';
import {
  CAP_POLICIES,
  type CapPolicy,
  countedParticipants,
  coverageFigures,
  type CoverageFigures,
  coverageOf,
  exceedsPopulation,
  type SegmentCount,
} from '../../../shared/submissions/coverage.ts';
import type { Figure, FigureSubject } from '../../../shared/submissions/figure.ts';
import { KALTIM } from './coverage-kaltim.ts';

const percent = (ratio: Rational): string => toDecimal(multiply(ratio, rational(100)), 2);
const percentOf = (ratio: Fraction | null): string | null => (ratio === null ? null : percent(fromFraction(ratio)));

const printed = (figures: CoverageFigures) => {
  const { formal, informal, total } = coverageOf(figures);
  return [percentOf(formal.raw), percentOf(informal.raw), percentOf(total.raw), percentOf(total.capped)];
};

const counted = (figures: CoverageFigures, policy: CapPolicy) => {
  const { formal, informal } = countedParticipants(figures, policy);
  return [formal === null ? null : toFraction(formal), informal === null ? null : toFraction(informal)];
};

const segments = (formal: SegmentCount, informal: SegmentCount): CoverageFigures => ({ formal, informal });
const count = (participants: number | null, population: number | null): SegmentCount => ({ participants, population });

describe('Coverage', () => {
  test.each([
    ['Paser', '64.01', '85.30', '79.83', '82.26', '82.26'],
    ['Kutai Kartanegara', '64.02', '80.00', '65.00', '74.19', '74.19'],
    ['Berau', '64.03', '85.00', '45.00', '69.00', '69.00'],
    ['Kutai Barat', '64.07', '83.64', '46.67', '70.59', '70.59'],
    ['Kutai Timur', '64.08', '87.25', '150.87', '112.10', '92.23'],
    ['Penajam Paser Utara', '64.09', '77.41', '54.88', '65.16', '65.16'],
    ['Mahakam Ulu', '64.11', '25.45', '6.86', '12.70', '12.70'],
    ['Balikpapan', '64.71', '91.00', '27.00', '75.76', '75.76'],
    ['Samarinda', '64.72', '71.25', '29.60', '54.72', '54.72'],
    ['Bontang', '64.74', '97.12', '104.17', '100.00', '98.30'],
  ] as const)('of %s is that of the sample', (_name, code, formal, informal, total, capped) => {
    expect(printed(KALTIM[code])).toEqual([formal, informal, total, capped]);
  });

  test('of the ten regions together is 82,80, 59,97, 74,07 and capped 72,24 %', () => {
    const regions = Object.values(KALTIM);
    const sum = (of: (figures: CoverageFigures) => Rational | number | null): Rational =>
      regions.reduce((total, figures) => {
        const value = of(figures) ?? 0;
        return add(total, typeof value === 'number' ? rational(value) : value);
      }, ZERO);
    const formalPopulation = sum(({ formal }) => formal.population);
    const informalPopulation = sum(({ informal }) => informal.population);
    const population = add(formalPopulation, informalPopulation);
    const formal = sum((figures) => countedParticipants(figures, 'none').formal);
    const informal = sum((figures) => countedParticipants(figures, 'none').informal);
    const capped = add(
      sum((figures) => countedParticipants(figures, 'segment').formal),
      sum((figures) => countedParticipants(figures, 'segment').informal),
    );
    expect([
      percent(divide(formal, formalPopulation)),
      percent(divide(informal, informalPopulation)),
      percent(divide(add(formal, informal), population)),
      percent(divide(capped, population)),
    ]).toEqual(['82.80', '59.97', '74.07', '72.24']);
  });

  test('above 100 % is kept beside the capped one', () => {
    expect(coverageOf(KALTIM['64.08']).informal).toEqual({
      population: 51_086,
      participants: 77_074,
      raw: '433/287',
      capped: '1/1',
    });
  });

  test('above 100 % is flagged, full coverage is not', () => {
    expect([
      exceedsPopulation(KALTIM['64.08'].informal),
      exceedsPopulation(KALTIM['64.08'].formal),
      exceedsPopulation(count(100, 100)),
      exceedsPopulation(count(1, 0)),
      exceedsPopulation(count(1, null)),
      exceedsPopulation(count(null, 1)),
    ]).toEqual([true, false, false, true, false, false]);
  });

  test('is unknown without participants, without population and with a population of 0', () => {
    const unknown = { raw: null, capped: null };
    expect([
      coverageOf(segments(count(null, 10), count(5, 10))),
      coverageOf(segments(count(5, 10), count(5, null))),
      coverageOf(segments(count(5, 10), count(2, 0))),
      coverageOf(segments(count(0, 0), count(0, 0))),
    ]).toEqual([
      { formal: { ...count(null, 10), ...unknown }, informal: { ...count(5, 10), raw: '1/2', capped: '1/2' }, total: unknown },
      { formal: { ...count(5, 10), raw: '1/2', capped: '1/2' }, informal: { ...count(5, null), ...unknown }, total: unknown },
      {
        formal: { ...count(5, 10), raw: '1/2', capped: '1/2' },
        informal: { ...count(2, 0), ...unknown },
        total: { raw: '7/10', capped: '1/2' },
      },
      { formal: { ...count(0, 0), ...unknown }, informal: { ...count(0, 0), ...unknown }, total: unknown },
    ]);
  });

  test('is read from the figures of a submission, lines of other subjects aside', () => {
    const figure = (subject: FigureSubject, value: number | null): Figure => ({
      subject,
      label: '',
      position: 0,
      value,
      previousValue: null,
      cutOff: null,
      source: null,
      denominator: null,
      mark: 'reported',
      fromFormula: false,
      cell: null,
    });
    expect(
      coverageFigures({
        figures: [
          figure('budget.amount', 6_500_000_000),
          figure('informal.participants', 77_074),
          figure('formal.population', 79_691),
          figure('formal.participants', null),
        ],
      }),
    ).toEqual({ formal: count(null, 79_691), informal: count(77_074, null) });
  });
});

describe('Participants above the population', () => {
  test('of Kutai Timur count by policy: at most the segment, at most the whole, or as declared', () => {
    expect(CAP_POLICIES.map((policy) => counted(KALTIM['64.08'], policy))).toEqual([
      ['69528/1', '51086/1'],
      ['69528/1', '61249/1'],
      ['69528/1', '77074/1'],
    ]);
  });

  test('of Bontang fill the gap of the other segment, which is just large enough', () => {
    expect(CAP_POLICIES.map((policy) => counted(KALTIM['64.74'], policy))).toEqual([
      ['50500/1', '36000/1'],
      ['50500/1', '37500/1'],
      ['50500/1', '37500/1'],
    ]);
  });

  test('in both segments are taken off both, in proportion to their surplus', () => {
    const figures = segments(count(130, 100), count(60, 50));
    expect(counted(figures, 'total')).toEqual(['100/1', '50/1']);
  });

  test('find no gap in a segment that was not reported: nobody gains by leaving a figure out', () => {
    const lone = count(130, 100);
    expect([
      counted(segments(lone, count(null, 500)), 'total'),
      counted(segments(count(5, null), lone), 'total'),
      counted(segments(lone, count(null, 500)), 'none'),
    ]).toEqual([
      ['100/1', null],
      [null, '100/1'],
      ['130/1', null],
    ]);
  });

  const people = fc.integer({ min: 0, max: 400 });
  const segment = fc.record({
    participants: fc.option(people, { freq: 10 }),
    population: fc.option(people, { freq: 10 }),
  });

  test('never count more under a stricter policy, and under "total" never more than the whole population', () => {
    fc.assert(
      fc.property(segment, segment, (formal, informal) => {
        const figures = segments(formal, informal);
        const [strict, together, declared] = CAP_POLICIES.map((policy) => countedParticipants(figures, policy));
        let sum = ZERO;
        let population = ZERO;
        for (const name of ['formal', 'informal'] as const) {
          const [low, middle, high] = [strict?.[name] ?? null, together?.[name] ?? null, declared?.[name] ?? null];
          const missing = figures[name].participants === null || figures[name].population === null;
          expect([low === null, middle === null, high === null]).toEqual([missing, missing, missing]);
          if (low === null || middle === null || high === null) continue;
          expect([compare(low, middle) <= 0, compare(middle, high) <= 0]).toEqual([true, true]);
          sum = add(sum, middle);
          population = add(population, rational(figures[name].population ?? 0));
        }
        expect(compare(sum, population) <= 0).toBe(true);
      }),
    );
  });

  test('that together stay within the whole population count as declared under "total"', () => {
    fc.assert(
      fc.property(people, people, people, people, (a, b, c, d) => {
        fc.pre(a + c <= b + d);
        const figures = segments(count(a, b), count(c, d));
        expect(counted(figures, 'total')).toEqual(counted(figures, 'none'));
      }),
    );
  });
});
