import { describe, expect, test } from 'vitest';
import { changeRows, countChanges } from '../../../renderer/submissions/change-rows.ts';
import { compareContent } from '../../../shared/submissions/compare-content.ts';
import { coverageFigures, coverageOf } from '../../../shared/submissions/coverage.ts';
import type { Regulation, SubmissionContent } from '../../../shared/submissions/submission.ts';
import { simpleContent } from '../../fixtures/edition.ts';

const rowsBetween = (before: SubmissionContent | null, after: SubmissionContent) =>
  changeRows({
    changes: compareContent(before, after).changes,
    coverage: coverageOf(coverageFigures(after)),
    storedCoverage: before === null ? null : coverageOf(coverageFigures(before)),
  });

const brief = (rows: ReturnType<typeof changeRows>) =>
  rows.map((row) =>
    row.row === 'coverage'
      ? `${row.segment} ${row.before ?? '–'} → ${row.after ?? '–'} (${row.difference ?? '–'})`
      : `${row.item} ${row.subject ?? row.label} ${row.property} ${String(row.before)} → ${String(row.after)} +${String(row.rest.length)}`,
  );

const perbup = (position: number, number: string): Regulation => ({
  position,
  type: 'Perbup',
  number,
  year: 2024,
  title: null,
  scope: null,
  status: null,
  mark: 'reported',
});

describe('The lines of the difference', () => {
  const stored = simpleContent('64.08', [79691, 68902, 51086, 71420]);
  const sent = simpleContent('64.08', [79691, 69528, 51086, 77074]);

  test('show each changed count and, behind the counts, the coverage that follows from them', () => {
    expect(brief(rowsBetween(stored, { ...sent, regulations: [perbup(0, '29')] }))).toEqual([
      'figure formal.participants value 68902 → 69528 +0',
      'figure informal.participants value 71420 → 77074 +0',
      'formal 68902/79691 → 69528/79691 (626/79691)',
      'informal 35710/25543 → 433/287 (2827/25543)',
      'total 140322/130777 → 146602/130777 (6280/130777)',
      'regulation Perbup 29/2024 type null → Perbup +3',
    ]);
  });

  test('say nothing where nothing changes', () => {
    expect(rowsBetween(stored, stored)).toEqual([]);
  });

  test('keep two new items of one name apart', () => {
    const rows = rowsBetween(stored, { ...stored, regulations: [perbup(0, '29'), perbup(1, '29')] });
    expect(brief(rows)).toEqual(['regulation Perbup 29/2024 type null → Perbup +3', 'regulation Perbup 29/2024 type null → Perbup +3']);
  });

  test('show one line for an item that goes, and one per cell for an item that changes', () => {
    const two = { ...stored, regulations: [perbup(0, '29'), perbup(1, '30')] };
    expect(brief(rowsBetween(two, { ...stored, regulations: [{ ...perbup(0, '29'), title: 'Pekerja rentan', mark: 'derived' }] }))).toEqual(
      [
        'regulation Perbup 29/2024 title null → Pekerja rentan +0',
        'regulation Perbup 29/2024 mark reported → derived +0',
        'regulation Perbup 30/2024 type Perbup → null +3',
      ],
    );
  });

  test('of a region that had nothing have no difference of coverage', () => {
    expect(brief(rowsBetween(null, stored)).filter((line) => line.includes('(–)'))).toEqual([
      'formal – → 68902/79691 (–)',
      'informal – → 35710/25543 (–)',
      'total – → 140322/130777 (–)',
    ]);
  });

  test('count what is new, changed and removed cell by cell', () => {
    const after = { ...sent, figures: sent.figures.map((figure) => ({ ...figure, source: null, previousValue: 5 })) };
    expect(countChanges(compareContent(stored, after).changes)).toEqual({ new: 4, changed: 2, removed: 4 });
  });
});
