import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageRanks } from '../../../shared/analysis/aggregates.ts';
import { agreement } from '../../../shared/analysis/agreement.ts';
import { chiSquareUpperTail, fBelow, fUpperTail } from '../../../shared/analysis/distributions.ts';
import type { IccForm } from '../../../shared/analysis/icc-forms.ts';
import { intraclassCorrelations } from '../../../shared/analysis/intraclass-correlation.ts';
import { kendallW } from '../../../shared/analysis/kendall-w.ts';
import { krippendorffAlpha } from '../../../shared/analysis/krippendorff-alpha.ts';
import { Reasons } from '../../../shared/analysis/reasons.ts';
import { SHROUT_FLEISS, studyOf, table } from './studies.ts';

const columns = <One>(rows: readonly (readonly One[])[]): readonly (readonly One[])[] =>
  (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] as One));

describe('Agreement of jurors', () => {
  test('gives the six correlations that Shrout & Fleiss (1979, table 4) print for their table 2', () => {
    const icc = intraclassCorrelations(SHROUT_FLEISS);
    const published: Readonly<Record<IccForm, number>> = {
      'ICC(1,1)': 0.17,
      'ICC(2,1)': 0.29,
      'ICC(3,1)': 0.71,
      'ICC(1,k)': 0.44,
      'ICC(2,k)': 0.62,
      'ICC(3,k)': 0.91,
    };
    for (const [form, value] of Object.entries(published)) expect(icc?.[form as IccForm]?.value, form).toBeCloseTo(value, 2);
    // Mean squares of their table 3: 11.24 between targets, 6.26 within, 1.02 the rest.
    expect([icc?.['ICC(1,1)']?.F, icc?.['ICC(3,1)']?.F, icc?.['ICC(2,1)']?.df2].map((value) => value?.toFixed(2))).toEqual([
      '1.79',
      '11.03',
      '15.00',
    ]);
  });

  test('gives the limits that psych prints for the same table (Revelle, psych::ICC, the example of its manual)', () => {
    const icc = intraclassCorrelations(SHROUT_FLEISS);
    const limits = (form: IccForm) => [icc?.[form]?.lower95?.toFixed(2), icc?.[form]?.upper95?.toFixed(2)];
    expect([limits('ICC(1,1)'), limits('ICC(2,1)'), limits('ICC(3,1)'), limits('ICC(3,k)')]).toEqual([
      ['-0.13', '0.72'],
      ['0.02', '0.76'],
      ['0.34', '0.95'],
      ['0.68', '0.99'],
    ]);
  });

  test('gives Kendall’s W with ties of Zar (2010, example 20.5): rank sums, 0.924 and χ² 30.5', () => {
    const birds = columns([
      [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
      [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
      [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
    ]);
    const ranks = columns(birds).map(averageRanks);
    expect(columns(ranks).map((row) => row.reduce((sum, rank) => sum + rank, 0))).toEqual([
      14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36,
    ]);
    const found = kendallW(birds);
    expect([found?.w.toFixed(3), found?.chiSquare.toFixed(1), found?.df]).toEqual(['0.924', '30.5', 11]);
  });

  test('gives the α of Krippendorff’s reliability data with missing values (2011): 0.743, 0.815, 0.849', () => {
    const _ = Number.NaN;
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ];
    const alpha = krippendorffAlpha(columns(observers).map((unit) => unit.filter((value) => !Number.isNaN(value))));
    expect([alpha?.nominal, alpha?.ordinal, alpha?.interval].map((value) => value?.toFixed(3))).toEqual(['0.743', '0.815', '0.849']);
  });

  test('has the tails of printed tables: F(0.95; 5, 15) 2.90, F(0.975; 5, 15) 3.58, χ²(0.95; 11) 19.68', () => {
    expect([fBelow(0.95, 5, 15).toFixed(2), fBelow(0.975, 5, 15).toFixed(2), chiSquareUpperTail(19.675, 11).toFixed(4)]).toEqual([
      '2.90',
      '3.58',
      '0.0500',
    ]);
    expect(fUpperTail(1e12, 5, 15)).toBeGreaterThan(0);
  });

  test('is 1 where jurors agree fully and do not all say the same', () => {
    const rows = [
      [3, 3, 3],
      [5, 5, 5],
      [9, 9, 9],
    ];
    const alpha = krippendorffAlpha(rows);
    const icc = intraclassCorrelations(rows);
    expect([alpha, kendallW(rows)?.w, icc?.['ICC(2,1)']?.value, icc?.['ICC(2,1)']?.F]).toEqual([
      { nominal: 1, ordinal: 1, interval: 1 },
      1,
      1,
      null,
    ]);
  });

  test('does not change with the order of objects or jurors, nor with the unit of the scores; W and α ordinal with no monotone change', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(scores, (rows) => {
        const turned = rows.toReversed().map((row) => row.toReversed());
        const scaled = rows.map((row) => row.map((score) => 7 + 3 * score));
        const bent = rows.map((row) => row.map((score) => score ** 3));
        const [plain, other, linear] = [rows, turned, scaled].map(intraclassCorrelations);
        for (const form of ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,k)'] as const) {
          const value = plain?.[form]?.value;
          if (value === undefined) continue;
          expect(other?.[form]?.value).toBeCloseTo(value, 9);
          expect(linear?.[form]?.value).toBeCloseTo(value, 9);
        }
        expect(kendallW(bent)).toEqual(kendallW(rows));
        const [alpha, bentAlpha] = [krippendorffAlpha(rows), krippendorffAlpha(bent)];
        expect(bentAlpha?.ordinal).toBe(alpha?.ordinal);
        expect(bentAlpha?.nominal).toBe(alpha?.nominal);
      }),
      { numRuns: 200 },
    );
  });

  test('says why where it is undefined, and computes the rest', () => {
    const reasons = new Reasons();
    const one = agreement(studyOf(table([[5], [7], [9]])), reasons);
    expect(one.c0).toEqual({ icc: null, kendallW: null, alpha: null });
    expect(reasons.all()['agreement.c0.icc']).toBe('there is only one juror');
    const gaps = new Reasons();
    const sparse = agreement(
      studyOf(
        table([
          [5, 6, null],
          [7, null, 7],
          [9, 9, 8],
        ]),
      ),
      gaps,
    );
    expect([sparse.c0?.icc, typeof sparse.c0?.alpha?.interval]).toEqual([null, 'number']);
  });
});
