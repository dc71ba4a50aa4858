import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type Finding } from '../../../../shared/submissions/findings/finding.ts';
import { findingsOf } from '../../../../shared/submissions/findings/findings-of.ts';
import { answerRows } from '../../../../shared/submissions/letter/answer-sheet.ts';
import {
  askablePlaces,
  cellsOfFinding,
  cellsOfPlace,
  questionCells,
  storedIn,
  withAnswers,
} from '../../../../shared/submissions/letter/question-cells.ts';
import { submissionContentSchema, type SubmissionContent } from '../../../../shared/submissions/submission.ts';
import { CONTENT } from '../../../fixtures/workbooks.ts';
import { findingsIn, LETTER, QUESTIONABLE } from '../../../fixtures/letters.ts';

const withFigure = (subject: string, change: object, position = 0): SubmissionContent => ({
  ...CONTENT,
  figures: CONTENT.figures.map((figure) =>
    figure.subject === subject && figure.position === position ? { ...figure, ...change } : figure,
  ),
});

/** Submissions that bring about every finding between them; most need no other region. */
const examined = (content: SubmissionContent) => ({ code: content.code, region: { name: 'Kota Bontang' }, content, verifications: [] });
const SCENES: readonly SubmissionContent[] = [
  QUESTIONABLE,
  withFigure('informal.population', { value: null }),
  withFigure('formal.population', { cutOff: '2023', previousValue: 20_000, source: 'Data hari Senin, 31 Desember 2024' }),
  withFigure('vulnerable.workers', { value: 50_000, source: '2.000 + 3.294 = 6.314' }),
  withFigure('vulnerable.workers', { label: 'Jumlah', value: 1, position: 1 }, 1),
  {
    ...CONTENT,
    regulations: [
      {
        position: 0,
        type: 'Perda',
        number: '1',
        year: 2026,
        title: 'Senin, 31 Desember 2024',
        scope: null,
        status: 'revoked',
        mark: 'reported',
      },
    ],
  },
  {
    ...CONTENT,
    innovations: [0, 1].map((position) => ({ position, name: 'Kartu', year: null, description: null, mark: 'reported' as const })),
  },
];

const asked = (content: SubmissionContent, code: Finding['code']): readonly string[] => {
  const found = findingsOf([examined(content)], { assessmentYear: 2024 }).find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`Not found: ${code}`);
  return (questionCells([cellsOfFinding(found, content)])[0] ?? []).map(
    ({ name, property, open }) => `${name} ${property}${open ? '' : ' shown'}`,
  );
};

describe('What a finding puts in question', () => {
  test('is both figures of a coverage, for either may be the wrong one', () => {
    expect(asked(QUESTIONABLE, 'coverage-above-100')).toEqual(['Peserta pekerja informal value', 'Populasi pekerja informal value']);
  });

  test('is what is missing of a source or a regulation, and no more', () => {
    expect([asked(QUESTIONABLE, 'source-missing'), asked(QUESTIONABLE, 'regulation-incomplete')]).toEqual([
      ['Pekerja rentan: CSR perusahaan source', 'Pekerja rentan: CSR perusahaan cutOff'],
      ['Regulasi: Surat Edaran 500.15/1091/4.PJK year'],
    ]);
  });

  test('is the very text in which a date or a sum is wrong', () => {
    expect([
      asked(SCENES[2] ?? CONTENT, 'weekday-wrong'),
      asked(SCENES[3] ?? CONTENT, 'written-sum-differs'),
      asked(SCENES[5] ?? CONTENT, 'weekday-wrong'),
    ]).toEqual([['Populasi pekerja formal source'], ['Pekerja rentan: APBD kota source'], ['Regulasi: Perda 1/2026 title']]);
  });

  test('of what only words can explain is shown, and takes no new value', () => {
    expect(asked(SCENES[6] ?? CONTENT, 'innovation-repeated')).toEqual(['Inovasi: Kartu name shown']);
  });

  test('is named for every kind of finding that the rules know, and stands in the records', () => {
    const all = [...SCENES, CONTENT].map((content, index) => ({
      ...examined(content),
      code: `64.${String(index + 10)}` as typeof content.code,
    }));
    const wide = all.map((one) => ({ ...one, content: { ...one.content, code: one.code } }));
    const found = findingsOf(wide, { assessmentYear: 2024, evidenced: new Map() });
    const seen = new Set(found.map(({ code }) => code));
    // Needs three regions that agree among themselves and one that does not.
    expect(FINDING_CODES.filter((code) => !seen.has(code))).toEqual(['denominator-differs']);
    for (const finding of found) {
      const content = wide.find(({ code }) => code === finding.region)?.content ?? CONTENT;
      const cells = questionCells([cellsOfFinding(finding, content)])[0] ?? [];
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) expect(storedIn(content, cell)).toBe(cell.declared);
    }
  });

  test('takes one new value a cell, however many questions ask of it', () => {
    const content: SubmissionContent = {
      ...QUESTIONABLE,
      figures: QUESTIONABLE.figures.map((figure) =>
        figure.subject === 'vulnerable.workers' && figure.position === 0 ? { ...figure, value: 40_000 } : figure,
      ),
    };
    const findings = findingsIn(content).filter(({ code }) => code === 'coverage-above-100' || code === 'vulnerable-above-population');
    const cells = questionCells(findings.map((finding) => cellsOfFinding(finding, content)));
    const questions = findings.map(({ place }, index) => ({
      place: place.label,
      claim: '',
      question: 'Mengapa?',
      finding: null,
      cells: [...(cells[index] ?? [])],
    }));
    expect(answerRows(questions).map(({ number, declared, instead }) => [number, declared, instead])).toEqual([
      ['1a', 37_500, null],
      ['1b', 36_000, null],
      ['2a', 40_000, null],
      ['2b', 36_000, 'lihat no. 1b'],
    ]);
  });

  test('may be anything that a region declared, when the secretariat asks of its own accord', () => {
    expect(askablePlaces(CONTENT).map(({ name }) => name)).toEqual([
      'Populasi pekerja formal',
      'Peserta pekerja formal',
      'Populasi pekerja informal',
      'Peserta pekerja informal',
      'Pekerja rentan: APBD kota',
      'Pekerja rentan: CSR perusahaan',
      'Anggaran: iuran pekerja rentan',
      'Regulasi: Perwali 23/2023',
      'Regulasi: Surat Edaran 500.15/1091/4.PJK',
      'Inovasi: Kartu pencari kerja',
      'Inovasi: Data kelurahan',
    ]);
    for (const { place } of askablePlaces(CONTENT)) expect(cellsOfPlace(place, CONTENT)).not.toHaveLength(0);
    expect(
      ['figure/budget.amount/7', 'figure/gaji/0', 'regulation/-1', 'rumah/0', ''].map((place) => cellsOfPlace(place, CONTENT)),
    ).toEqual(Array.from({ length: 5 }, () => null));
  });
});

const SAMPLE_TEXTS: Readonly<Record<string, string>> = { source: 'Rekap', cutOff: '2024-12', status: 'amended' };
const sampleValue = (property: string, value: number): string | number => (property === 'year' ? 2023 : (SAMPLE_TEXTS[property] ?? value));

describe('The stored content with answers in it', () => {
  const cells = LETTER.questions.flatMap((question) => question.cells).filter(({ open }) => open);

  test('differs in exactly the answered cells, and is what the records take', () => {
    const figure = fc.nat({ max: 9_000_000 });
    fc.assert(
      fc.property(fc.subarray(cells), figure, (some, value) => {
        const answers = some.map((cell) => ({
          asked: cell,
          value: sampleValue(cell.property, value),
          cell: 'Jawaban!F8',
          fromFormula: false,
        }));
        const after = withAnswers(QUESTIONABLE, answers);
        submissionContentSchema.parse(after);
        // Taken back cell by cell, nothing else is left changed.
        const back = withAnswers(
          after,
          answers.map((answer) => ({ ...answer, value: answer.asked.declared })),
        );
        const plain = (content: SubmissionContent) => ({ ...content, figures: content.figures.map((one) => ({ ...one, cell: null })) });
        expect(plain(back)).toEqual(plain(QUESTIONABLE));
        for (const { asked: cell, value: said } of answers) expect(storedIn(after, cell)).toBe(said);
        for (const cell of cells) if (!some.includes(cell)) expect(storedIn(after, cell)).toBe(cell.declared);
      }),
    );
  });

  test('finds a line again that has moved, and changes nothing when it is gone', () => {
    const [source] = LETTER.questions[1]?.cells ?? [];
    if (source === undefined) throw new Error('No question about a source.');
    const moved: SubmissionContent = {
      ...QUESTIONABLE,
      figures: QUESTIONABLE.figures.map((figure) =>
        figure.subject === 'vulnerable.workers' ? { ...figure, position: 1 - figure.position } : figure,
      ),
    };
    const answer = { asked: source, value: 'Laporan CSR', cell: 'Jawaban!F10', fromFormula: false };
    const sources = (content: SubmissionContent) =>
      withAnswers(content, [answer])
        .figures.filter(({ subject }) => subject === 'vulnerable.workers')
        .map(({ label, source: said }) => [label, said]);
    expect(sources(moved)).toEqual([
      ['APBD kota', 'BPJS Ketenagakerjaan, 31 Desember 2024'],
      ['CSR perusahaan', 'Laporan CSR'],
    ]);
    const renamed: SubmissionContent = {
      ...QUESTIONABLE,
      figures: QUESTIONABLE.figures.map((figure) => (figure.label === 'CSR perusahaan' ? { ...figure, label: 'BAZNAS' } : figure)),
    };
    expect([storedIn(renamed, source), withAnswers(renamed, [answer])]).toEqual([undefined, renamed]);
  });
});
