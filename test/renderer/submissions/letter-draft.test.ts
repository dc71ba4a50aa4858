import { describe, expect, test } from 'vitest';
import { dayIn, firstFields, firstQuestions } from '../../../renderer/submissions/letter/letter-draft.ts';
import type { Finding } from '../../../shared/submissions/findings/finding.ts';
import type { AnswerKind, StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { KALTIM, regionCode } from '../../fixtures/edition.ts';

const OVER: Finding = {
  code: 'coverage-above-100',
  version: 'findings@2',
  severity: 'blocks',
  region: regionCode('64.08'),
  place: { item: 'figure', subject: 'informal.participants', label: '', position: 0, cell: 'Cakupan!B8' },
  values: { segment: 'informal', participants: 77_074, population: 51_086 },
  source: '4.1',
  fingerprint: 'over',
};
const NO_SOURCE: Finding = {
  code: 'source-missing',
  version: 'findings@2',
  severity: 'attention',
  region: regionCode('64.08'),
  place: { item: 'figure', subject: 'formal.population', label: '', position: 0, cell: null },
  values: {},
  source: '2.1',
  fingerprint: 'none',
};

const standing = (finding: Finding, answer: AnswerKind | null, note = ''): StandingFinding => ({
  finding,
  standing: answer === null ? 'open' : 'answered',
  answer:
    answer === null
      ? null
      : {
          code: finding.region,
          finding: finding.code,
          place: '',
          fingerprint: finding.fingerprint,
          rules: finding.version,
          answer,
          note,
          answeredAt: '2025-07-14T00:00:00.000Z',
          answeredBy: 'sekretariat',
        },
});
const said = (findings: readonly StandingFinding[]) => firstQuestions(findings).map(({ place, question }) => [place, question]);

describe('A letter of questions begins', () => {
  test('with what the secretariat asked, in its own words', () => {
    expect(said([standing(OVER, 'asked', 'Per tanggal berapa?'), standing(NO_SOURCE, null)])).toEqual([
      ['Peserta informal (Cakupan!B8)', 'Per tanggal berapa?'],
    ]);
  });

  test('with what waits for an answer when nothing was asked yet, and without what was explained', () => {
    expect(said([standing(OVER, 'explained', 'Sudah jelas.'), standing(NO_SOURCE, null)])).toEqual([
      ['Populasi formal', 'Mohon sumber angka ini beserta tanggal datanya.'],
    ]);
  });

  test('with the day of the edition’s zone, the head of the region, and no number', () => {
    const region = { code: regionCode('64.74'), name: 'Kota Bontang', kind: 'kota' as const, capital: 'Bontang' };
    expect(firstFields(KALTIM, { region }, new Date('2025-07-13T17:30:00.000Z'))).toMatchObject({
      number: '',
      place: 'Samarinda',
      date: '2025-07-14',
      addressee: 'Wali Kota Bontang',
      addresseePlace: 'Bontang',
    });
    expect(dayIn(new Date('2025-07-13T17:30:00.000Z'), 'Asia/Jakarta')).toBe('2025-07-14');
    expect(dayIn(new Date('2025-07-13T16:30:00.000Z'), 'Asia/Jakarta')).toBe('2025-07-13');
  });
});
