import { describe, expect, test } from 'vitest';
import { type SortKey, sortSubmissions } from '../../../renderer/submissions/sort-submissions.ts';
import type { SubmissionStatus, SubmissionSummary } from '../../../shared/submissions/submission.ts';
import { withVerifications, simpleContent } from '../../fixtures/edition.ts';

const summary = (
  code: string,
  status: SubmissionStatus,
  figures: readonly [number, number, number, number],
  importedAt: string,
): SubmissionSummary => {
  const content = simpleContent(code, figures);
  return {
    code: content.code,
    region: { code: content.code, name: `Kabupaten ${code}`, kind: 'kabupaten', capital: null },
    status,
    statusReason: null,
    ...withVerifications(content),
    regulationCount: Number(code.slice(-1)),
    innovationCount: 0,
    revision: { number: 1, fileName: '', sha256: '', templateVersion: '', importedAt, importedBy: '' },
  };
};

const list = [
  summary('64.08', 'terdaftar', [79691, 69528, 51086, 77074], '2025-07-24T01:00:00Z'),
  summary('64.01', 'kandidat', [100, 50, 0, 0], '2025-07-14T01:00:00Z'),
  summary('64.74', 'kandidat', [52000, 50500, 36000, 37500], '2025-07-15T01:00:00Z'),
  summary('64.02', 'gugur', [100, 97, 100, 1], '2025-07-16T01:00:00Z'),
];
const order = (key: SortKey, descending: boolean) => sortSubmissions(list, { key, descending }).map(({ code }) => code);

describe('The order of the submissions', () => {
  test('is that of the codes, and back', () => {
    expect([order('region', false), order('region', true)]).toEqual([
      ['64.01', '64.02', '64.08', '64.74'],
      ['64.74', '64.08', '64.02', '64.01'],
    ]);
  });

  test('puts a coverage that cannot be computed last either way', () => {
    expect([order('informalRaw', true), order('informalRaw', false)]).toEqual([
      ['64.08', '64.74', '64.02', '64.01'],
      ['64.02', '64.74', '64.08', '64.01'],
    ]);
  });

  test('differs by raw and by capped total, as the cap policy does', () => {
    expect([order('totalRaw', true)[0], order('totalCapped', true)[0]]).toEqual(['64.08', '64.74']);
  });

  test('keeps equal rows in the order of their codes', () => {
    expect(order('innovations', true)).toEqual(['64.01', '64.02', '64.08', '64.74']);
  });

  test('puts candidates before all others', () => {
    expect(order('status', false)).toEqual(['64.01', '64.74', '64.08', '64.02']);
  });
});
