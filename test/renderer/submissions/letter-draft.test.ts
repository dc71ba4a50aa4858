import { describe, expect, test } from 'vitest';
import { askAbout, dayIn, emptyQuestion, firstFields, firstQuestions } from '../../../renderer/submissions/letter/letter-draft.ts';
import type { Finding } from '../../../shared/submissions/findings/finding.ts';
import type { AnswerKind, StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { KALTIM, regionCode, simpleContent } from '../../fixtures/edition.ts';

const OVER: Finding = {
  code: 'coverage-above-100',
  version: 'findings@2',
  severity: 'blocks',
  region: regionCode('64.08'),
  place: { item: 'figure', subject: 'informal.participants', label: '', position: 0, cell: 'Cakupan!B8' },
  values: { segment: 'informal', participants: 77_074, population: 51_086 },
  source: '4.1',
  fingerprint: 'over',
  corrected: [],
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
  corrected: [],
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
const CONTENT = simpleContent('64.08', [79_691, 69_528, 51_086, 77_074]);
const said = (findings: readonly StandingFinding[]) => firstQuestions(findings, CONTENT).map(({ place, question }) => [place, question]);

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

  test('with what each finding puts in question, so that the answer sheet takes exactly that', () => {
    const [over, source] = firstQuestions([standing(OVER, null), standing(NO_SOURCE, null)], CONTENT);
    expect([over?.about, over?.takes, source?.takes]).toEqual([
      { place: 'figure/informal.participants/0', finding: { code: 'coverage-above-100', fingerprint: 'over' } },
      ['Peserta pekerja informal', 'Populasi pekerja informal'],
      ['Populasi pekerja formal, Sumber', 'Populasi pekerja formal, Tanggal data'],
    ]);
  });

  test('with an empty question where the secretariat adds one; what it chooses names the place and keeps what was typed', () => {
    const empty = emptyQuestion();
    const formal = { place: 'figure/formal.population/0', name: 'Populasi pekerja formal' };
    const informal = { place: 'figure/informal.population/0', name: 'Populasi pekerja informal' };
    const asked = askAbout(empty, formal, null, CONTENT);
    const typed = askAbout({ ...empty, place: 'Halaman 2', claim: 'Sama dengan tahun lalu.' }, formal, null, CONTENT);
    expect(asked).toEqual({
      ...empty,
      place: 'Populasi pekerja formal',
      claim: 'Jumlah orang: 79.691.',
      about: { place: formal.place, finding: null },
      takes: ['Populasi pekerja formal'],
    });
    expect([askAbout(asked, informal, formal, CONTENT).claim, askAbout(asked, null, formal, CONTENT), [typed.place, typed.claim]]).toEqual([
      'Jumlah orang: 51.086.',
      empty,
      ['Halaman 2', 'Sama dengan tahun lalu.'],
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
