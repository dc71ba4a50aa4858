import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareContent, regulationLabel } from '../../../shared/submissions/compare-content.ts';
import type { SubmissionContent } from '../../../shared/submissions/submission.ts';
import { readTemplate } from '../../../shared/submissions/read-template.ts';
import { gridOf } from '../../fixtures/grids.ts';
import { CONTENT, CONTEXT } from '../../fixtures/workbooks.ts';

const CELLS = compareContent(null, CONTENT).changes.length;
const short = (before: SubmissionContent | null, after: SubmissionContent): readonly unknown[] =>
  compareContent(before, after).changes.map(({ kind, item, label, property, before: old, after: now }) => [
    kind,
    item,
    label,
    property,
    old,
    now,
  ]);

describe('the difference between what is stored and what a file says', () => {
  it('is every cell when nothing is stored yet', () => {
    const { changes, unchangedCount } = compareContent(null, CONTENT);
    expect([changes.every(({ kind, before }) => kind === 'new' && before === null), unchangedCount, changes.length]).toEqual([true, 0, 51]);
  });

  it('is nothing for the same file again, and every cell counts as unchanged', () => {
    expect(compareContent(CONTENT, structuredClone(CONTENT))).toEqual({ changes: [], unchangedCount: CELLS });
  });

  it('is one cell with its old and its new value, and the place of the new one', () => {
    const { content, places } = readTemplate(gridOf(CONTENT, { 'Rentan!B5': 36_777 }), CONTEXT);
    if (content === null) throw new Error('expected a content');
    expect(compareContent(CONTENT, content, places)).toEqual({
      changes: [
        {
          kind: 'changed',
          item: 'figure',
          subject: 'vulnerable.workers',
          label: 'APBD kota',
          property: 'value',
          cell: 'Rentan!B5',
          before: 35_777,
          after: 36_777,
        },
      ],
      unchangedCount: CELLS - 1,
    });
  });

  it('does not see a line as changed because another was put above it', () => {
    const [first, second, ...rest] = CONTENT.innovations;
    if (first === undefined || second === undefined) throw new Error('expected two innovations');
    const added = { position: 0, name: 'Agen Perisai', year: null, description: null, mark: 'reported' as const };
    const after = { ...CONTENT, innovations: [added, { ...first, position: 1 }, { ...second, position: 2 }, ...rest] };
    expect(short(CONTENT, after)).toEqual([
      ['new', 'innovation', 'Agen Perisai', 'name', null, 'Agen Perisai'],
      ['new', 'innovation', 'Agen Perisai', 'mark', null, 'reported'],
    ]);
  });

  it('is a removal for a line that the file no longer has', () => {
    const after = { ...CONTENT, figures: CONTENT.figures.filter(({ label }) => label !== 'CSR perusahaan') };
    expect(short(CONTENT, after)).toEqual([
      ['removed', 'figure', 'CSR perusahaan', 'value', 0, null],
      ['removed', 'figure', 'CSR perusahaan', 'source', 'BPJS Ketenagakerjaan, 31 Desember 2024', null],
      ['removed', 'figure', 'CSR perusahaan', 'mark', 'reported', null],
    ]);
  });

  it('sees a draft that got its number as the same regulation, and another number as another one', () => {
    const draft: SubmissionContent = {
      ...CONTENT,
      regulations: [
        {
          position: 0,
          type: 'Perda',
          number: null,
          year: null,
          title: 'Perlindungan pekerja rentan',
          scope: null,
          status: null,
          mark: 'reported',
        },
      ],
    };
    const numbered: SubmissionContent = {
      ...CONTENT,
      regulations: [
        {
          position: 0,
          type: 'Perda',
          number: '4',
          year: 2025,
          title: 'Perlindungan pekerja rentan',
          scope: null,
          status: null,
          mark: 'reported',
        },
      ],
    };
    const other: SubmissionContent = {
      ...CONTENT,
      regulations: [{ position: 0, type: 'Perda', number: '5', year: 2025, title: null, scope: null, status: null, mark: 'reported' }],
    };
    expect([short(draft, numbered), short(numbered, other).map((change) => (change as readonly unknown[])[0])]).toEqual([
      [
        ['new', 'regulation', 'Perda 4/2025', 'number', null, '4'],
        ['new', 'regulation', 'Perda 4/2025', 'year', null, 2025],
      ],
      ['new', 'new', 'new', 'new', 'removed', 'removed', 'removed', 'removed', 'removed'],
    ]);
  });

  it('includes who comes and the category', () => {
    const after: SubmissionContent = { ...CONTENT, category: 'desa', delegation: null };
    expect(short(CONTENT, after)).toEqual([
      ['changed', 'category', '', 'category', 'pemerintah kabupaten/kota', 'desa'],
      ['removed', 'delegation', '', 'leadOffice', 'Wali Kota', null],
      ['removed', 'delegation', '', 'leadName', 'Nama Contoh', null],
      ['removed', 'delegation', '', 'inPerson', true, null],
      ['removed', 'delegation', '', 'mark', 'reported', null],
    ]);
  });

  it('is nothing whatever the order of the lines', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...CONTENT.figures], { minLength: CONTENT.figures.length }),
        fc.shuffledSubarray([...CONTENT.regulations], { minLength: CONTENT.regulations.length }),
        (figures, regulations) => {
          const seen = new Map<string, number>();
          const after = {
            ...CONTENT,
            figures: figures.map((figure) => {
              const position = seen.get(figure.subject) ?? 0;
              seen.set(figure.subject, position + 1);
              return { ...figure, position };
            }),
            regulations: regulations.map((regulation, position) => ({ ...regulation, position })),
          };
          expect(compareContent(CONTENT, after)).toEqual({ changes: [], unchangedCount: CELLS });
        },
      ),
    );
  });

  it('names regulations as they are quoted', () => {
    expect([
      regulationLabel({ type: 'Perbup', number: '29', year: 2024 }),
      regulationLabel({ type: 'Perda', number: null, year: 2022 }),
      regulationLabel({ type: 'Nota Kesepakatan', number: null, year: null }),
    ]).toEqual(['Perbup 29/2024', 'Perda 2022', 'Nota Kesepakatan']);
  });
});
