import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { regionCodeSchema } from '../../../../shared/edition/region.ts';
import type { Figure, FigureSubject } from '../../../../shared/submissions/figure.ts';
import { type Finding, FINDING_CODES, type FindingCode, findingPlaceKey } from '../../../../shared/submissions/findings/finding.ts';
import { type ExaminedSubmission, findingsOf } from '../../../../shared/submissions/findings/findings-of.ts';
import {
  answersTo,
  type FindingAnswer,
  holdsUp,
  isOpen,
  isReady,
  standingFindings,
} from '../../../../shared/submissions/findings/standing-finding.ts';
import type { Innovation, Regulation } from '../../../../shared/submissions/submission.ts';
import { declaredFigure, type FigureVerification } from '../../../../shared/submissions/verification/verification.ts';
import { findingSentence } from '../../../../shared/wording/finding-sentence.ts';

const EDITION = { assessmentYear: 2024 };

const figure = (subject: FigureSubject, value: number | null, change: Partial<Figure> = {}): Figure => ({
  subject,
  label: '',
  position: 0,
  value,
  previousValue: null,
  cutOff: '2024-12-31',
  source: 'BPJS Ketenagakerjaan',
  denominator: null,
  mark: 'reported',
  fromFormula: false,
  cell: null,
  ...change,
});
const regulation = (change: Partial<Regulation>): Regulation => ({
  position: 0,
  type: 'Perbup',
  number: '4',
  year: 2022,
  title: null,
  scope: null,
  status: null,
  mark: 'reported',
  ...change,
});
const innovation = (name: string, position = 0, description: string | null = null): Innovation => ({
  position,
  name,
  year: null,
  description,
  mark: 'reported',
});

type Handed = { figures?: Figure[]; regulations?: Regulation[]; innovations?: Innovation[] };
const region = (code: string, { figures = [], regulations = [], innovations = [] }: Handed): ExaminedSubmission => ({
  code: regionCodeSchema.parse(code),
  region: { name: `Kabupaten ${code}` },
  content: { code: regionCodeSchema.parse(code), category: 'k', figures, regulations, innovations, delegation: null },
  verifications: [],
});
const found = (...all: readonly ExaminedSubmission[]): readonly Finding[] => findingsOf(all, EDITION);
const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map((one) => `${one.region} ${one.severity} ${one.code} ${findingPlaceKey(one.place)}`);
const inOne = (handed: Handed): readonly string[] => brief(found(region('64.01', handed))).map((one) => one.slice('64.01 '.length));

describe('Coverage', () => {
  const counts = (population: number | null, participants: number | null) => ({
    figures: [figure('formal.population', population), figure('formal.participants', participants)],
  });
  it('blocks above 100 %, not at it', () => {
    expect(inOne(counts(50, 50))).toEqual([]);
    expect(inOne(counts(50, 51))).toEqual(['blocks coverage-above-100 figure/formal.participants/0']);
  });
  it('blocks participants without a population, given or zero', () => {
    expect(inOne(counts(null, 7))).toEqual(['blocks participants-without-population figure/formal.participants/0']);
    expect(inOne(counts(0, 7))).toEqual(['blocks participants-without-population figure/formal.participants/0']);
    expect(inOne(counts(0, 0))).toEqual([]);
  });
});

describe('Definition of the denominator', () => {
  const stating = (code: string, denominator: string | null) =>
    region(code, { figures: [figure('informal.population', 10, { denominator })] });
  it('is told where it differs from that of most others, whatever its punctuation', () => {
    const all = [stating('64.01', 'BPJS 17+'), stating('64.02', 'bpjs  17 +'), stating('64.03', 'BPS 15+'), stating('64.07', null)];
    expect(brief(found(...all))).toEqual(['64.03 attention denominator-differs figure/informal.population/0']);
  });
  it('has no majority where one other region states one, or where the others disagree', () => {
    expect(brief(found(stating('64.01', 'BPJS 17+'), stating('64.02', 'BPS 15+')))).toEqual([]);
    const split = [stating('64.01', 'a'), stating('64.02', 'a'), stating('64.03', 'b'), stating('64.07', 'b'), stating('64.08', 'c')];
    expect(brief(found(...split)).filter((one) => one.startsWith('64.08'))).toEqual([]);
  });
});

describe('Year', () => {
  it('other than assessed needs attention for coverage and informs for the rest', () => {
    expect(inOne({ figures: [figure('formal.population', 10, { cutOff: '2023' })] })).toEqual([
      'attention year-not-assessed figure/formal.population/0',
    ]);
    expect(inOne({ figures: [figure('vulnerable.workers', 10, { cutOff: '2025-03', label: 'APBD' })] })).toEqual([
      'information year-not-assessed figure/vulnerable.workers/0',
    ]);
    expect(inOne({ figures: [figure('formal.population', 10, { cutOff: null })] })).toEqual([]);
  });
});

test('A jump is told beyond a quarter of last year, up or down, and not at it', () => {
  const jumped = (value: number, previousValue: number | null) =>
    inOne({ figures: [figure('formal.population', value, { previousValue })] });
  expect([jumped(125, 100), jumped(75, 100), jumped(9, 0), jumped(9, null)]).toEqual([[], [], [], []]);
  expect([jumped(126, 100), jumped(74, 100)]).toEqual([
    ['attention jump-against-last-year figure/formal.population/0'],
    ['attention jump-against-last-year figure/formal.population/0'],
  ]);
});

test('A line that says it is a sum is held against the other lines, targets apart', () => {
  const lines = (stated: number) => ({
    figures: [
      figure('vulnerable.workers', 2000, { label: 'APBD provinsi' }),
      figure('vulnerable.workers', 3294, { label: 'APBD-P', position: 1 }),
      figure('vulnerable.workers', 9000, { label: 'APBD (target)', position: 2 }),
      figure('vulnerable.workers', stated, { label: 'Seluruhnya', position: 3 }),
    ],
  });
  expect(inOne(lines(5294))).toEqual([]);
  expect(inOne(lines(6314))).toEqual(['attention sum-of-lines-differs figure/vulnerable.workers/3']);
});

test('A sum written out in a text is computed anew', () => {
  const described = (text: string) => inOne({ innovations: [innovation('Perisai', 0, text)] });
  expect(described('Sasaran 2.000 + 3.294 = 6.314 pekerja')).toEqual(['attention written-sum-differs innovation/0']);
  expect([described('2.000 + 3.294 = 5.294.'), described('a + b = c'), described('1 + 1 = 2,5')]).toEqual([[], [], []]);
});

describe('Budget against the rate', () => {
  const paid = (workers: number, budget: number, purpose = 'iuran pekerja rentan', cutOff = '2024') => ({
    figures: [
      figure('vulnerable.workers', workers, { label: 'APBD kabupaten', cutOff }),
      figure('budget.amount', budget, { label: purpose, cutOff }),
    ],
  });
  const FITS = ['information budget-fits-rate figure/budget.amount/0'];
  const DIFFERS = ['attention budget-differs-from-rate figure/budget.amount/0'];
  it('fits within five percent', () => {
    expect(inOne(paid(15_000, 3_024_000_000))).toEqual(FITS);
    expect(inOne(paid(100_000, 201_600 * 105_000))).toEqual(FITS);
    expect(inOne(paid(100_000, 201_600 * 105_000 + 1))).toEqual(DIFFERS);
  });
  it('of the need of Mahakam Ulu does not fit, as the domain notes 2.4 say', () => {
    expect(inOne(paid(12_000, 1_200_000_000))).toEqual(DIFFERS);
  });
  it('says nothing of other purposes, of years without a known rate, and where nobody is paid for', () => {
    expect(inOne(paid(100, 5, 'sosialisasi'))).toEqual([]);
    expect(inOne(paid(100, 5, 'iuran', '2022')).filter((one) => one.includes('budget-'))).toEqual([]);
    expect(inOne(paid(0, 0))).toEqual([]);
  });
  it('believes the number that a purpose names, and the payer that it names', () => {
    expect(inOne(paid(9, 201_600 * 500, 'iuran 500 pekerja rentan'))).toEqual(FITS);
    const sawit = paid(9, 201_600 * 4500, 'iuran pekerja rentan (DBH sawit)');
    expect(inOne({ figures: [...sawit.figures, figure('vulnerable.workers', 4500, { label: 'DBH sawit', position: 1 })] })).toEqual(FITS);
  });
});

test('A regulation that was revoked needs attention, and an answer to it holds until its status changes', () => {
  const revoked = regulation({ status: 'revoked' });
  expect(
    inOne({ regulations: [revoked, regulation({ status: 'in-force', position: 1 }), regulation({ status: 'amended', position: 2 })] }),
  ).toEqual(['attention regulation-revoked regulation/0']);
  const fingerprints = [revoked, { ...revoked, title: 'Pekerja rentan' }].map(
    (one) => found(region('64.01', { regulations: [one] })).map(({ fingerprint, source, version }) => [fingerprint, source, version])[0],
  );
  expect(fingerprints).toEqual([
    ['["Perbup","4",2022,null,"revoked"]', '2.1', 'findings@2'],
    ['["Perbup","4",2022,"Pekerja rentan","revoked"]', '2.1', 'findings@2'],
  ]);
});

test('A regulation without number or year, or later than the year judged, needs attention', () => {
  expect(
    inOne({ regulations: [regulation({ number: null }), regulation({ year: null, position: 1 }), regulation({ position: 2 })] }),
  ).toEqual(['attention regulation-incomplete regulation/0', 'attention regulation-incomplete regulation/1']);
  expect(inOne({ regulations: [regulation({ year: 2025 }), regulation({ year: 2024, position: 1 })] })).toEqual([
    'attention regulation-after-assessed-year regulation/0',
  ]);
});

test('A regulation without evidence needs attention, and nothing is said where evidence was not looked at', () => {
  const handed = region('64.01', { regulations: [regulation({}), regulation({ position: 1 })] });
  const evidenced = new Map([[handed.code, new Set([1])]]);
  expect([brief(findingsOf([handed], { ...EDITION, evidenced })), brief(findingsOf([handed], EDITION))]).toEqual([
    ['64.01 attention regulation-without-evidence regulation/0'],
    [],
  ]);
});

test('More vulnerable workers than the informal population need attention', () => {
  const of = (workers: number) => ({
    figures: [figure('informal.population', 50), figure('vulnerable.workers', workers, { label: 'CSR' })],
  });
  expect(inOne(of(50))).toEqual([]);
  expect(inOne(of(51))).toEqual(['attention vulnerable-above-population figure/vulnerable.workers/0']);
});

test('An innovation is found again within a region and in another, however it is written', () => {
  const all = [
    region('64.01', { innovations: [innovation('Agen Perisai'), innovation('agen-PERISAI', 1)] }),
    region('64.02', { innovations: [innovation('Agen  perisai'), innovation('Lain', 1)] }),
  ];
  expect(brief(found(...all))).toEqual([
    '64.01 attention innovation-repeated innovation/0',
    '64.01 attention innovation-repeated innovation/1',
    '64.02 attention innovation-repeated innovation/0',
  ]);
});

test('A reported figure needs a source; a computed or invented one has none', () => {
  const without = (mark: Figure['mark']) => inOne({ figures: [figure('formal.population', 10, { source: null, mark })] });
  expect(without('reported')).toEqual(['attention source-missing figure/formal.population/0']);
  expect([without('derived'), without('synthetic')]).toEqual([[], []]);
});

test('A weekday that is not that of its date is told, in digits or words', () => {
  const dated = (source: string) => inOne({ figures: [figure('formal.population', 10, { source })] });
  const wrong = ['attention weekday-wrong figure/formal.population/0'];
  expect(['Rabu (5/8/2025)', 'Senin, 29 Juli 2025', "Jum'at tanggal 07-08-2025"].map(dated)).toEqual([wrong, wrong, wrong]);
  expect(['Selasa (5/8/2025)', 'Senin, 28 Juli 2025', 'Rabu 31/2/2025', 'Hari Minggu 2025', 'Seminggu 5/8/2025'].map(dated)).toEqual(
    Array.from({ length: 5 }, () => []),
  );
});

test('A figure equal to that of another region is told on both sides, round ones and small ones not', () => {
  const two = (value: number) =>
    brief(
      found(
        region('64.01', { figures: [figure('formal.population', value)] }),
        region('64.02', { figures: [figure('formal.population', value)] }),
      ),
    );
  expect(two(79_691)).toEqual([
    '64.01 attention figure-equals-other figure/formal.population/0',
    '64.02 attention figure-equals-other figure/formal.population/0',
  ]);
  expect([two(190_000), two(99), two(0)]).toEqual([[], [], []]);
});

/** One submission of each rule, with its neighbour. */
const EVERYTHING: readonly ExaminedSubmission[] = [
  region('64.01', {
    figures: [
      figure('formal.population', 51_234, { source: null, previousValue: 10, cutOff: '2023', denominator: 'BPS 15+' }),
      figure('formal.participants', 60_000),
      figure('informal.participants', 7),
      figure('informal.population', null),
      figure('vulnerable.workers', 2000, { label: 'APBD kabupaten', source: 'Rabu (5/8/2025)' }),
      figure('vulnerable.workers', 3000, { label: 'Seluruhnya', position: 1 }),
      figure('budget.amount', 5, { label: 'iuran' }),
      figure('budget.amount', 201_600 * 500, { label: 'iuran 500 orang', position: 1 }),
    ],
    regulations: [regulation({ number: null, title: 'Pekerja rentan' }), regulation({ year: 2025, position: 1, status: 'revoked' })],
    innovations: [innovation('Agen Perisai', 0, '1 + 1 = 3'), innovation('Agen Perisai', 1)],
  }),
  region('64.02', {
    figures: [
      figure('formal.population', 51_234, { denominator: 'BPJS 17+' }),
      figure('informal.population', 5),
      figure('vulnerable.workers', 9, { label: 'CSR' }),
    ],
    innovations: [innovation('Agen Perisai')],
  }),
  region('64.03', { figures: [figure('formal.population', 9, { denominator: 'BPJS 17+' })] }),
];

describe('Findings', () => {
  it('are of every rule in this example, and each says in both languages what, where and what to do', () => {
    const all = findingsOf(EVERYTHING, { ...EDITION, evidenced: new Map() });
    expect(new Set<FindingCode>(all.map(({ code }) => code))).toEqual(new Set(FINDING_CODES));
    for (const one of all) {
      const [id, en] = [findingSentence(one, 'id'), findingSentence(one, 'en')];
      for (const { place, claim, advice } of [id, en]) expect([place, claim, advice].every((text) => text.length > 3)).toBe(true);
      for (const { claim, advice, arithmetic } of [id, en]) expect(`${claim}${advice}${arithmetic}`).not.toMatch(/undefined|null|NaN|!/u);
      if (one.code !== 'weekday-wrong') expect(id.claim).not.toBe(en.claim);
    }
  });

  it('stand at most once at a place of a region', () => {
    const keys = brief(found(...EVERYTHING));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('An answer', () => {
  const answerTo = (finding: Finding, answer: FindingAnswer['answer'] = 'explained'): FindingAnswer => ({
    code: finding.region,
    finding: finding.code,
    place: findingPlaceKey(finding.place),
    fingerprint: finding.fingerprint,
    rules: finding.version,
    answer,
    note: 'Peserta dari luar daerah.',
    answeredAt: '2025-07-20T02:00:00.000Z',
    answeredBy: 'sekretariat',
  });
  const over = (population: number, participants: number, label = '') =>
    found(
      region('64.08', {
        figures: [figure('informal.population', population), figure('informal.participants', participants, { source: label })],
      }),
    );

  it('stays while the figures stay, whatever else changes, and detaches when one of them changes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 3 }),
        (population, surplus, by) => {
          const participants = population + surplus;
          const before = over(population, participants).filter(({ code }) => code === 'coverage-above-100');
          const answers = before.map((one) => answerTo(one));
          const standingOf = (findings: readonly Finding[]) =>
            standingFindings(findings, answers).find(({ finding }) => finding.code === 'coverage-above-100')?.standing;
          expect(standingOf(over(population, participants, 'sumber lain'))).toBe('answered');
          expect(standingOf(over(population, participants + by))).toBe(by === 0 ? 'answered' : 'detached');
        },
      ),
    );
  });

  it('of a blocking finding makes the region ready only when it explains', () => {
    const findings = over(51_086, 77_074);
    const readyWith = (...answers: readonly FindingAnswer[]) => isReady(standingFindings(findings, answers));
    const [first] = findings;
    if (first === undefined) throw new Error('Nothing was found.');
    expect([readyWith(), readyWith(answerTo(first, 'asked')), readyWith(answerTo(first, 'corrected')), readyWith(answerTo(first))]).toEqual(
      [false, false, false, true],
    );
  });

  it('is not needed for what only needs attention', () => {
    const standing = standingFindings(found(region('64.01', { regulations: [regulation({ number: null })] })), []);
    expect([standing.length, standing.some(holdsUp)]).toEqual([1, false]);
  });
});

describe('A corrected figure', () => {
  const over = [figure('informal.population', 50), figure('informal.participants', 75)];
  const [population, participants] = over as [Figure, Figure];
  const correction = (of: Figure, value: number): FigureVerification => ({
    kind: 'corrected',
    code: regionCodeSchema.parse('64.01'),
    subject: of.subject,
    position: of.position,
    declared: declaredFigure(of),
    value,
    reason: 'Pendataan lama.',
    document: 'Surat BPS',
    documentDate: '2025-06-30',
    at: '2025-07-14T02:00:00.000Z',
    by: 'sekretariat',
  });
  const examined = (...verifications: FigureVerification[]): ExaminedSubmission => ({
    ...region('64.01', { figures: over }),
    verifications,
  });
  const answerTo = (finding: Finding, kind: FindingAnswer['answer']): FindingAnswer => ({
    code: finding.region,
    finding: finding.code,
    place: findingPlaceKey(finding.place),
    fingerprint: finding.fingerprint,
    rules: finding.version,
    answer: kind,
    note: 'x',
    answeredAt: '',
    answeredBy: '',
  });

  it('that brings coverage to 100 % takes the finding away; one above leaves it, resting on the correction and saying so', () => {
    const [left] = found(examined(correction(population, 60)));
    if (left === undefined) throw new Error('Nothing found.');
    expect([found(examined(correction(population, 75))), found(examined(correction(participants, 50)))]).toEqual([[], []]);
    expect([left.code, left.values, left.fingerprint, left.corrected]).toEqual([
      'coverage-above-100',
      { segment: 'informal', participants: 75, population: 60 },
      '[75,60]',
      [{ subject: 'informal.population', label: '', position: 0, declared: 50, corrected: 60 }],
    ]);
    expect([findingSentence(left, 'id').corrected, findingSentence(left, 'en').corrected]).toEqual([
      'Dihitung dari angka terkoreksi: Populasi informal dari 50 menjadi 60.',
      'Computed from corrected figures: Informal population from 50 to 60.',
    ]);
  });

  it('can bring a finding, too, which then rests on it', () => {
    const within = { ...region('64.01', { figures: [figure('informal.population', 100), figure('informal.participants', 75)] }) };
    const [people] = within.content.figures as [Figure];
    expect(brief(found({ ...within, verifications: [correction(people, 70)] }))).toEqual([
      '64.01 blocks coverage-above-100 figure/informal.participants/0',
    ]);
  });

  it('that no longer fits what is declared changes nothing', () => {
    expect(found(examined(correction({ ...population, value: 49 }, 75)))).toEqual(found(examined()));
  });

  it('is the answer to what does not block; what blocks waits for an explanation, and old answers wait for the declared figures', () => {
    const [declared] = found(examined()) as [Finding];
    const answers = [answerTo(declared, 'explained')];
    const [left] = found(examined(correction(population, 60))) as [Finding];
    const standing = (findings: readonly Finding[], given = answers) =>
      standingFindings(findings, given).map((one) => [one.standing, one.answer?.answer ?? null, holdsUp(one), isOpen(one)]);
    expect([
      standing([declared]),
      standing([left]),
      standing([left], [answerTo(left, 'explained')]),
      standing([{ ...left, severity: 'attention' }]),
    ]).toEqual([
      [['answered', 'explained', false, false]],
      [['corrected', null, true, true]],
      [['answered', 'explained', false, false]],
      [['corrected', null, false, false]],
    ]);
  });

  it('among lines, a sum, and a budget is named by each finding that rests on it', () => {
    const lines = [
      figure('informal.population', 1_000),
      figure('vulnerable.workers', 100, { label: 'APBD', position: 0 }),
      figure('vulnerable.workers', 50, { label: 'CSR', position: 1 }),
      figure('vulnerable.workers', 400, { label: 'Jumlah', position: 2 }),
      figure('budget.amount', 201_600 * 100, { label: 'Iuran APBD', position: 0 }),
    ];
    const [, apbd] = lines as [Figure, Figure];
    const findings = found({ ...region('64.01', { figures: lines }), verifications: [correction(apbd, 120)] });
    expect(findings.map((one) => [one.code, one.corrected.map(({ label, declared, corrected }) => [label, declared, corrected])])).toEqual([
      ['sum-of-lines-differs', [['APBD', 100, 120]]],
      ['budget-differs-from-rate', [['APBD', 100, 120]]],
    ]);
  });

  it('is noted by an answer only where there is no figure to correct', () => {
    expect([answersTo({ item: 'figure' }), answersTo({ item: 'regulation' })]).toEqual([
      ['explained', 'asked'],
      ['explained', 'corrected', 'asked'],
    ]);
  });
});
