import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../shared/edition/region.ts';
import { rational, toFraction } from '../../../shared/notation/fraction.ts';
import {
  type ComparedRegion,
  comparedValues,
  compareRegions,
  type Measure,
  measureRegion,
  MEASURES,
  unitOf,
} from '../../../shared/submissions/compare-regions.ts';
import type { Figure, FigureSubject } from '../../../shared/submissions/figure.ts';
import { declaredFigure, type FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import { sayChange, sayComparisonHead, sayMeasure, sayMeasured } from '../../../shared/wording/measure-words.ts';
import { regionCode } from '../../fixtures/edition.ts';

const figure = (subject: FigureSubject, value: number | null, previousValue: number | null = null, position = 0): Figure => ({
  subject,
  label: position === 0 ? '' : String(position),
  position,
  value,
  previousValue,
  cutOff: null,
  source: null,
  denominator: null,
  mark: 'reported',
  fromFormula: false,
  cell: null,
});
const measured = (figures: readonly Figure[]) => measureRegion({ figures: [...figures], regulations: [], innovations: [] });
const region = (number: number): Region => ({
  code: regionCode(`64.${String(number).padStart(2, '0')}`),
  name: `Daerah ${String(number)}`,
  kind: 'kabupaten',
  capital: null,
});
const compared = (number: number, figures: readonly Figure[], status: ComparedRegion['status'] = 'kandidat'): ComparedRegion => ({
  region: region(number),
  status,
  values: measured(figures),
  declared: {},
});

describe('what a region can be compared by', () => {
  it('is coverage raw and capped, this year and the year before', () => {
    const values = measured([
      figure('formal.population', 79691, 80000),
      figure('formal.participants', 69528, 60000),
      figure('informal.population', 51086),
      figure('informal.participants', 77074),
    ]);
    expect(values['coverage.formal.raw']).toEqual({ now: '69528/79691', before: '3/4' });
    expect(values['coverage.informal.raw'].now).toBe('77074/51086'.replace('77074/51086', toFraction(rational(77074, 51086))));
    expect(values['coverage.informal.capped'].now).toBe('1/1');
    expect(values['coverage.total.raw']).toEqual({ now: toFraction(rational(146602, 130777)), before: null });
    expect(values['population.total']).toEqual({ now: '130777/1', before: null });
  });

  it('is unknown, not 0, where nothing was given or one part is missing', () => {
    const nothing = measured([]);
    const unknown = MEASURES.filter((measure) => nothing[measure].now === null);
    expect(unknown).toEqual(MEASURES.filter((measure) => !/^(regulations|innovations)/u.test(measure)));
    const partly = measured([figure('vulnerable.workers', 900), figure('vulnerable.workers', null, null, 1), figure('budget.amount', 5)]);
    expect([partly['vulnerable.workers'].now, partly['budget.amount'].now, partly['budget.perWorker'].now]).toEqual([null, '5/1', null]);
  });

  it('is 0 where 0 was given, and a budget for nobody has no share a head', () => {
    const none = measured([figure('vulnerable.workers', 0), figure('budget.amount', 0)]);
    expect([none['vulnerable.workers'].now, none['budget.amount'].now, none['budget.perWorker'].now]).toEqual(['0/1', '0/1', null]);
    expect(none.innovations.now).toBe('0/1');
  });

  it('sums the lines and divides the budget by the workers', () => {
    const values = measured([
      figure('vulnerable.workers', 1000, 500),
      figure('vulnerable.workers', 500, 500, 1),
      figure('budget.amount', 201_600_000, 100_000_000),
      figure('budget.amount', 100_800_000, 101_600_000, 1),
    ]);
    expect(values['budget.perWorker']).toEqual({ now: '201600/1', before: '201600/1' });
  });

  it('counts regulations by their level, and not those that were revoked', () => {
    const regulation = { number: null, year: null, title: null, scope: null, status: null, mark: 'reported' } as const;
    const values = measureRegion({
      figures: [],
      regulations: [
        { ...regulation, position: 0, type: 'Perda' },
        { ...regulation, position: 1, type: 'Perbup' },
        { ...regulation, position: 2, type: 'Perwali', status: 'amended' },
        { ...regulation, position: 3, type: 'Perda', status: 'revoked' },
      ],
      innovations: [],
    });
    expect(
      (['regulations.all', 'regulations.level5', 'regulations.level4', 'regulations.level1'] as const).map((one) => values[one].now),
    ).toEqual(['3/1', '1/1', '2/1', '0/1']);
  });
});

describe('a comparison of regions', () => {
  const figures = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });

  it('puts what is missing last, whichever way and by whichever column it is sorted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figures, figures), { maxLength: 12 }),
        fc.constantFrom('now', 'before', 'change'),
        fc.boolean(),
        (values, column, descending) => {
          const regions = values.map(([now, before], index) => compared(index + 1, [figure('formal.population', now, before)]));
          const rows = compareRegions(regions, 'population.formal', 'all', { column, descending });
          const sorted = rows.map((row) => (row[column] === null ? null : Number(String(row[column]).split('/')[0])));
          const known = sorted.filter((value) => value !== null);
          expect(sorted).toEqual([...known, ...sorted.filter((value) => value === null)]);
          expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
          expect(rows.length).toBe(values.length);
        },
      ),
    );
  });

  it('knows a change only where both years are known', () => {
    const rows = compareRegions(
      [
        compared(1, [figure('formal.population', 10, 30)]),
        compared(2, [figure('formal.population', 10)]),
        compared(3, [figure('formal.population', null, 5)]),
      ],
      'population.formal',
      'all',
      { column: 'region', descending: false },
    );
    expect(rows.map(({ change }) => change)).toEqual(['-20/1', null, null]);
  });

  it('uses corrected figures and keeps what the declared ones give, but for the year before and for what is not touched', () => {
    const figures = [figure('informal.population', 50, 40), figure('informal.participants', 75, 20), figure('vulnerable.workers', 9)];
    const [population] = figures as [Figure];
    const correction: FigureVerification = {
      kind: 'corrected',
      code: regionCode('64.01'),
      subject: 'informal.population',
      position: 0,
      declared: declaredFigure(population),
      value: 100,
      reason: 'r',
      document: 'd',
      documentDate: '2025-06-30',
      at: '2025-07-14T02:00:00.000Z',
      by: 'sekretariat',
    };
    const content = { code: regionCode('64.01'), category: 'k', figures, regulations: [], innovations: [], delegation: null };
    const regions: ComparedRegion[] = [
      { region: region(1), status: 'kandidat', ...comparedValues({ content, verifications: [correction] }) },
      { region: region(2), status: 'kandidat', ...comparedValues({ content, verifications: [] }) },
    ];
    const rows = (measure: Measure) =>
      compareRegions(regions, measure, 'all', { column: 'region', descending: false }).map(({ now, before, corrected }) => [
        now,
        before,
        corrected,
      ]);
    expect([rows('coverage.informal.raw'), rows('coverage.informal.capped'), rows('vulnerable.workers')]).toEqual([
      [
        ['3/4', '1/2', { declared: '3/2' }],
        ['3/2', '1/2', null],
      ],
      [
        ['3/4', '1/2', { declared: '1/1' }],
        ['1/1', '1/2', null],
      ],
      [
        ['9/1', null, null],
        ['9/1', null, null],
      ],
    ]);
  });

  it('is among candidates or among all', () => {
    const regions = [compared(1, []), compared(2, [], 'terdaftar')];
    const among = (who: 'kandidat' | 'all') => compareRegions(regions, 'innovations', who, { column: 'region', descending: true });
    expect([among('kandidat').map((row) => row.region.code), among('all').map((row) => row.region.code)]).toEqual([
      ['64.01'],
      ['64.02', '64.01'],
    ]);
  });
});

describe('the words of a comparison', () => {
  it('name every measure in both languages, each by a name of its own', () => {
    for (const language of ['id', 'en'] as const) {
      const names = MEASURES.map((measure) => sayMeasure(measure, language));
      expect(new Set(names).size).toBe(MEASURES.length);
      expect(names.every((name) => name.trim() !== '')).toBe(true);
    }
  });

  it('write figures as the reader does, a change with its sign, and what is missing as a dash', () => {
    const half = toFraction(rational(1, 2));
    expect([sayMeasured(half, 'coverage.formal.raw', 'id'), sayChange(half, 'coverage.formal.raw', 'en')]).toEqual(['50,00', '+50.00']);
    expect(sayChange(toFraction(rational(-77074)), 'budget.amount', 'id')).toBe('−77.074');
    expect([sayMeasured(null, 'innovations', 'id'), sayChange(toFraction(rational(0)), 'innovations', 'id')]).toEqual(['–', '0']);
    expect(sayComparisonHead('change', 'coverage.formal.raw', 'id')).toBe('Perubahan (poin persen)');
    expect([unitOf('budget.perWorker'), unitOf('regulations.level3')]).toEqual(['rupiah', 'count']);
  });
});
