import { describe, expect, test } from 'vitest';
import { filterSubmissions } from '../../../renderer/submissions/filter-submissions.ts';
import type { SubmissionSummary } from '../../../shared/submissions/submission.ts';

const list = [
  { code: '64.01', region: { name: 'Kabupaten Paser' } },
  { code: '64.72', region: { name: 'Kota Samarinda' } },
  { code: '64.74', region: { name: 'Kota Bontang' } },
] as unknown as readonly SubmissionSummary[];
const codes = (text: string): readonly string[] => filterSubmissions(list, text).map(({ code }) => code);

describe('The filter of regions', () => {
  test('finds by a part of the name in any case, and by the beginning of the code', () => {
    expect([codes(' SAMA '), codes('kota'), codes('64.7'), codes('72')]).toEqual([['64.72'], ['64.72', '64.74'], ['64.72', '64.74'], []]);
  });

  test('leaves all in when nothing is typed', () => {
    expect(filterSubmissions(list, '  ')).toBe(list);
  });
});
