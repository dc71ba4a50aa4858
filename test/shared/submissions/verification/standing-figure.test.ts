import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_SUBJECTS, type Figure } from '../../../../shared/submissions/figure.ts';
import {
  effectiveFigures,
  lapsedVerifications,
  standingCorrections,
  standingFigures,
  verificationProgress,
  verificationsMoved,
} from '../../../../shared/submissions/verification/standing-figure.ts';
import { declaredFigure, figureKey, type FigureVerification } from '../../../../shared/submissions/verification/verification.ts';
import { regionCode, simpleContent } from '../../../fixtures/edition.ts';

const KUTIM = simpleContent('64.08', [79_691, 69_528, 51_086, 77_074]).figures;
const population = KUTIM[2];
if (population === undefined) throw new Error('No informal population.');

const made = (figure: Figure) => ({
  code: regionCode('64.08'),
  subject: figure.subject,
  position: figure.position,
  declared: declaredFigure(figure),
  document: 'Surat BPS Kutai Timur',
  documentDate: '2025-06-30',
  at: '2025-07-14T02:00:00.000Z',
  by: 'sekretariat',
});
const verified = (figure: Figure): FigureVerification => ({ ...made(figure), kind: 'verified' });
const corrected = (figure: Figure, value: number): FigureVerification => ({
  ...made(figure),
  kind: 'corrected',
  value,
  reason: 'Populasi lama.',
});
const changed = (change: Partial<Figure>): readonly Figure[] => KUTIM.map((one) => (one === population ? { ...one, ...change } : one));
const values = (figures: readonly Figure[]): readonly (number | null)[] => figures.map(({ value }) => value);

describe('A verification', () => {
  it('of a figure stands beside it and leaves the declared value what it is', () => {
    const [standing] = standingFigures(KUTIM, [corrected(population, 80_000)]).filter(({ state }) => state !== 'declared');
    expect([standing?.state, standing?.figure.value, values(effectiveFigures(KUTIM, [corrected(population, 80_000)]))]).toEqual([
      'corrected',
      51_086,
      [79_691, 69_528, 80_000, 77_074],
    ]);
  });

  it('that found the declared value right changes nothing that counts', () => {
    expect(effectiveFigures(KUTIM, [verified(population)])).toEqual(KUTIM);
  });

  it.each([
    ['value', { value: 60_000 }],
    ['cut-off', { cutOff: '2025' }],
    ['source', { source: 'Disdukcapil' }],
    ['denominator', { denominator: 'BPS 15+' }],
    ['label', { label: 'lain' }],
  ])('lapses when the declared %s changes, and is kept as lapsed', (_name, change) => {
    const figures = changed(change);
    const correction = corrected(population, 80_000);
    expect(effectiveFigures(figures, [correction])).toEqual(figures);
    expect(standingFigures(figures, [correction]).map(({ state, lapsed }) => [state, lapsed])).toEqual([
      ['declared', null],
      ['declared', null],
      ['declared', correction],
      ['declared', null],
    ]);
  });

  it('does not lapse because the figure stands in another cell, or came from a formula', () => {
    const correction = corrected(population, 80_000);
    const figures = changed({ cell: 'Cakupan!B9', fromFormula: true, mark: 'derived', previousValue: 7 });
    expect(lapsedVerifications(figures, [correction])).toEqual([]);
  });

  it('of a line that is gone has lapsed, too', () => {
    const correction = corrected(population, 80_000);
    const without = KUTIM.filter((one) => one !== population);
    expect([lapsedVerifications(without, [correction]), effectiveFigures(without, [correction])]).toEqual([[correction], without]);
  });

  it('that an import lets lapse is named, and one that it brings back as well', () => {
    const correction = corrected(population, 80_000);
    const other = changed({ value: 60_000 });
    expect([
      verificationsMoved(KUTIM, other, [correction]),
      verificationsMoved(other, KUTIM, [correction]),
      verificationsMoved(KUTIM, KUTIM, [correction]),
    ]).toEqual([
      { lapse: [correction], revive: [] },
      { lapse: [], revive: [correction] },
      { lapse: [], revive: [] },
    ]);
  });

  it('counts towards the four figures of the coverage, verified or corrected, and not once it has lapsed', () => {
    const line: Figure = { ...population, subject: 'vulnerable.workers', label: 'APBD' };
    const [first] = KUTIM;
    if (first === undefined) throw new Error('No figure.');
    const all = [...KUTIM, line];
    const checked = [verified(first), corrected(population, 80_000), verified(line)];
    expect([verificationProgress(all, checked), verificationProgress([...changed({ value: 1 }), line], checked)]).toEqual([
      { checked: 2, of: 4, corrected: 1, lapsed: 0 },
      { checked: 1, of: 4, corrected: 0, lapsed: 1 },
    ]);
  });
});

const figureArbitrary: fc.Arbitrary<Figure> = fc.record({
  subject: fc.constantFrom(...FIGURE_SUBJECTS),
  label: fc.constantFrom('', 'APBD', 'CSR'),
  position: fc.nat({ max: 2 }),
  value: fc.option(fc.nat({ max: 5 })),
  previousValue: fc.constant(null),
  cutOff: fc.constantFrom(null, '2024', '2024-12-31'),
  source: fc.constantFrom(null, 'BPS'),
  denominator: fc.constantFrom(null, 'BPS 15+'),
  mark: fc.constant('reported' as const),
  fromFormula: fc.boolean(),
  cell: fc.constantFrom(null, 'Cakupan!B5'),
});
const figuresArbitrary = fc.uniqueArray(figureArbitrary, { selector: figureKey, maxLength: 8 });
const verificationsArbitrary = fc.uniqueArray(
  fc
    .tuple(figureArbitrary, fc.option(fc.nat({ max: 9 })))
    .map(([figure, value]) => (value === null ? verified(figure) : corrected(figure, value))),
  { selector: figureKey, maxLength: 8 },
);

describe('The figures that count', () => {
  it('are those declared but for the value of each correction that stands', () => {
    fc.assert(
      fc.property(figuresArbitrary, verificationsArbitrary, (figures, verifications) => {
        const before = structuredClone(figures);
        const corrections = new Map(standingCorrections(figures, verifications).map((one) => [figureKey(one), one.value]));
        const counting = effectiveFigures(figures, verifications);
        expect(counting).toEqual(figures.map((one) => ({ ...one, value: corrections.get(figureKey(one)) ?? one.value })));
        // Declared values are never altered, not even in passing.
        expect(figures).toEqual(before);
      }),
    );
  });

  it('are each verification either standing or lapsed, and only what stands on what is declared is applied', () => {
    fc.assert(
      fc.property(figuresArbitrary, verificationsArbitrary, (figures, verifications) => {
        const standing = standingFigures(figures, verifications).flatMap(({ verification }) =>
          verification === null ? [] : [verification],
        );
        const lapsed = lapsedVerifications(figures, verifications);
        expect(new Set([...standing, ...lapsed])).toEqual(new Set(verifications));
        expect(standing.length + lapsed.length).toBe(verifications.length);
        for (const one of standing)
          expect(figures.filter((figure) => figureKey(figure) === figureKey(one)).map(declaredFigure)).toEqual([one.declared]);
      }),
    );
  });

  it('lose a correction with any change of the figure and have it again when the figure returns', () => {
    const step = fc.constantFrom<Partial<Figure>>(
      { value: 99 },
      { cutOff: '1999' },
      { source: 'lain' },
      { denominator: 'lain' },
      { label: 'lain' },
    );
    fc.assert(
      fc.property(
        figuresArbitrary.filter((figures) => figures.length > 0),
        fc.nat(),
        step,
        fc.nat({ max: 9 }),
        (figures, pick, change, value) => {
          const chosen = figures[pick % figures.length];
          if (chosen === undefined) return;
          const verifications = [corrected(chosen, value)];
          const away = figures.map((one) => (one === chosen ? { ...one, ...change } : one));
          expect(effectiveFigures(away, verifications)).toEqual(away);
          const back = away.map((one) => (figureKey(one) === figureKey(chosen) ? { ...chosen } : one));
          expect(effectiveFigures(back, verifications)).toEqual(effectiveFigures(figures, verifications));
        },
      ),
    );
  });
});
