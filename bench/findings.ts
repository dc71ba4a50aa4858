import { regionCodeSchema } from '../shared/edition/region.ts';
import { findingsOf, type ExaminedSubmission } from '../shared/submissions/findings/findings-of.ts';
import { FIGURE_SUBJECTS, type Figure, type FigureSubject } from '../shared/submissions/figure.ts';
import { REGULATION_STATUSES, REGULATION_TYPES } from '../shared/submissions/submission.ts';
import { atMost, type BenchFigure, median } from './figure.ts';

const REGIONS = 514;
/** Payers and budget lines of each region. */
const LINES = 4;

/** Every regency and city of the country with what each hands in; many break a rule. Seeded, so always the same. */
const nationalSubmissions = (): readonly ExaminedSubmission[] => {
  let state = 20_25;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const figure = (subject: FigureSubject, position: number, value: number): Figure => ({
    subject,
    label: subject === 'budget.amount' ? 'iuran pekerja rentan' : position === 0 ? 'APBD kabupaten' : `Pembayar ${String(position)}`,
    position,
    value,
    previousValue: Math.floor(value * (0.6 + random() * 0.8)),
    cutOff: random() < 0.9 ? '2024-12-31' : '2023',
    source: random() < 0.95 ? (random() < 0.1 ? 'Surat dinas, Rabu (5/8/2025)' : 'Surat dinas, 5 Agustus 2025') : null,
    denominator: subject.endsWith('population') ? (random() < 0.9 ? 'BPJS 17+' : 'BPS 15+') : null,
    mark: 'reported',
    fromFormula: false,
    cell: `Cakupan!B${String(position + 5)}`,
  });
  return Array.from({ length: REGIONS }, (_, index) => {
    const code = regionCodeSchema.parse(
      `${String(11 + Math.floor(index / 90)).padStart(2, '0')}.${String((index % 90) + 1).padStart(2, '0')}`,
    );
    const population = 10_000 + Math.floor(random() * 400_000);
    return {
      code,
      region: { name: `Kabupaten ${String(index)}` },
      content: {
        code,
        category: 'pemerintah kabupaten/kota',
        figures: FIGURE_SUBJECTS.flatMap((subject) =>
          Array.from({ length: subject === 'vulnerable.workers' || subject === 'budget.amount' ? LINES : 1 }, (_line, position) =>
            figure(
              subject,
              position,
              Math.floor(population * (subject.endsWith('population') ? 1 : random() * 1.2) * (subject === 'budget.amount' ? 201_600 : 1)),
            ),
          ),
        ),
        regulations: Array.from({ length: 5 }, (_line, position) => ({
          position,
          type: REGULATION_TYPES[position % REGULATION_TYPES.length] ?? 'Perda',
          number: random() < 0.9 ? String(position + 1) : null,
          year: 2019 + Math.floor(random() * 7),
          title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan',
          scope: null,
          status: REGULATION_STATUSES[position % 4] ?? null,
          mark: 'reported' as const,
        })),
        innovations: Array.from({ length: 5 }, (_line, position) => ({
          position,
          name: `Inovasi ${String(Math.floor(random() * 2000))}`,
          year: 2024,
          description: `Sasaran 2.000 + 3.294 = 5.294 pekerja. ${'Pendataan sampai tingkat RT. '.repeat(20)}`,
          mark: 'reported' as const,
        })),
        delegation: null,
      },
      verifications: [],
    };
  });
};

/** All findings of 514 submissions: the median of 15, best of three rounds. */
export const measureFindings = (): readonly BenchFigure[] => {
  const all = nationalSubmissions();
  for (let warm = 0; warm < 5; warm += 1) findingsOf(all, { assessmentYear: 2024, evidenced: new Map() });
  const rounds = Array.from({ length: 3 }, () =>
    median(
      Array.from({ length: 15 }, () => {
        const begun = performance.now();
        findingsOf(all, { assessmentYear: 2024, evidenced: new Map() });
        return performance.now() - begun;
      }),
    ),
  );
  return [atMost('findings of 514 submissions', Math.min(...rounds), 'ms', 50)];
};
