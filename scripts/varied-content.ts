import { type Figure, type FigureSubject } from '../shared/submissions/figure.ts';
import { REGULATION_STATUSES, REGULATION_TYPES, type SubmissionContent } from '../shared/submissions/submission.ts';
import { SCOPE_SUGGESTIONS } from '../shared/submissions/template.ts';
import type { RegionCode } from '../shared/edition/region.ts';
import type { Random } from './random.ts';

const CUT_OFFS = ['2024', '2024-06', '2024-12', '2024-12-31', '2024-09-30'] as const;
const SOURCES = [
  'BPJS Ketenagakerjaan, 31 Desember 2024',
  'BPS, Sakernas Agustus 2024',
  'Dinas Tenaga Kerja',
  'Laporan kepesertaan',
] as const;
const PAYERS = ['APBD kabupaten/kota', 'CSR perusahaan', 'APB Desa', 'ASN pembina', 'Baznas'] as const;
const PURPOSES = ['iuran pekerja rentan', 'sosialisasi', 'pendataan', 'pengawasan'] as const;

/** A submission as an office may send it: every part filled to a different length, nothing that blocks. Invented. */
export const variedContent = (code: RegionCode, category: string, random: Random): SubmissionContent => {
  const figure = (subject: FigureSubject, label: string, position: number, value: number): Figure => ({
    subject,
    label,
    position,
    value,
    previousValue: subject === 'budget.amount' || random.chance(0.4) ? null : Math.floor(value * 0.9),
    cutOff: random.pick(CUT_OFFS),
    source: `${random.pick(SOURCES)} nomor ${String(random.between(1, 9_999))}`,
    denominator: subject.endsWith('.population') ? random.pick(['BPJS 17+', 'BPS 15+']) : null,
    mark: 'reported',
    fromFormula: false,
    cell: null,
  });
  const formal = random.between(20_000, 300_000);
  const informal = random.between(20_000, 300_000);
  return {
    code,
    category,
    figures: [
      figure('formal.population', '', 0, formal),
      figure('formal.participants', '', 0, random.below(formal)),
      figure('informal.population', '', 0, informal),
      figure('informal.participants', '', 0, random.below(informal)),
      ...PAYERS.slice(0, random.between(1, PAYERS.length)).map((payer, position) =>
        figure('vulnerable.workers', payer, position, random.below(50_000)),
      ),
      ...PURPOSES.slice(0, random.between(1, PURPOSES.length)).map((purpose, position) =>
        figure('budget.amount', purpose, position, random.below(90_000) * 100_000),
      ),
    ],
    regulations: Array.from({ length: random.between(0, 6) }, (_, position) => ({
      position,
      type: random.pick(REGULATION_TYPES),
      number: String(random.between(1, 99)),
      year: random.between(2015, 2024),
      title: `Penyelenggaraan jaminan sosial ketenagakerjaan ${String(random.below(1_000))}`,
      scope: random.pick([null, ...SCOPE_SUGGESTIONS]),
      status: random.pick([null, ...REGULATION_STATUSES]),
      mark: 'reported' as const,
    })),
    innovations: Array.from({ length: random.between(0, 5) }, (_, position) => ({
      position,
      name: `Inovasi perlindungan ${String(random.below(1_000))}`,
      year: random.between(2019, 2024),
      description: `Pendataan pekerja rentan di ${String(random.between(3, 40))} kelurahan.`,
      mark: 'reported' as const,
    })),
    delegation: { leadOffice: 'Bupati', leadName: null, inPerson: random.chance(0.5), mark: 'reported' },
  };
};
