import { describe, expect, it } from 'vitest';
import { contentProblems } from '../../../shared/submissions/content-problems.ts';
import type { Figure } from '../../../shared/submissions/figure.ts';
import { CONTENT } from '../../fixtures/workbooks.ts';

const figures = (...changes: readonly (Partial<Figure> & Pick<Figure, 'subject'>)[]): readonly Figure[] =>
  CONTENT.figures.map((figure) => ({ ...figure, ...changes.find(({ subject }) => subject === figure.subject) }));
const problemsOf = (...changes: readonly (Partial<Figure> & Pick<Figure, 'subject'>)[]): readonly unknown[] =>
  contentProblems({ figures: [...figures(...changes)] }, { assessmentYear: 2024 }, {}).map(({ severity, code, values }) => [
    severity,
    code,
    values,
  ]);

describe('what figures say about themselves', () => {
  it('is nothing when all is well', () => {
    expect(problemsOf()).toEqual([]);
  });

  it('is that more people take part than there are, which is asked about and never blocks', () => {
    expect(problemsOf({ subject: 'informal.participants', value: 77_074 }, { subject: 'informal.population', value: 51_086 })).toEqual([
      ['attention', 'coverage-above-100', { segment: 'informal', participants: 77_074, population: 51_086, percent: '150.87' }],
    ]);
  });

  it('is nothing at exactly 100 %', () => {
    expect(problemsOf({ subject: 'formal.participants', value: 52_000 })).toEqual([]);
  });

  it('is that participants have no population to be counted against', () => {
    expect([problemsOf({ subject: 'formal.population', value: null }), problemsOf({ subject: 'formal.population', value: 0 })]).toEqual([
      [
        ['attention', 'figure-missing', { label: 'Populasi pekerja formal' }],
        ['attention', 'participants-without-population', { segment: 'formal', participants: 50_500 }],
      ],
      [['attention', 'participants-without-population', { segment: 'formal', participants: 50_500 }]],
    ]);
  });

  it('is that a reported figure names no source; a computed or invented one need not', () => {
    const without = (mark: Figure['mark']): readonly unknown[] => problemsOf({ subject: 'budget.amount', source: null, mark });
    expect([without('reported'), without('derived'), without('synthetic')]).toEqual([
      [['attention', 'source-missing', { label: 'iuran pekerja rentan' }]],
      [],
      [],
    ]);
  });

  it('is that the data are of another year: attention for coverage, information for payers and budgets', () => {
    expect(problemsOf({ subject: 'formal.participants', cutOff: '2023-12-31' }, { subject: 'budget.amount', cutOff: '2025' })).toEqual([
      ['attention', 'year-not-assessed', { found: '2023-12-31', expected: 2024 }],
      ['information', 'year-not-assessed', { found: '2025', expected: 2024 }],
    ]);
  });
});
