import { type Edition, type EditionMark, editionIdSchema, type Phase } from '../../../shared/edition/edition.ts';
import { type Region, type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatDetails, seatIdSchema } from '../../../shared/panel/panel.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot, SnapshotSheet } from '../../../shared/ranking/ranking.ts';
import { type Criterion, type CriterionId, criterionIdSchema, type Method, type Rubric } from '../../../shared/rubric/rubric.ts';
import { coverageFigures } from '../../../shared/submissions/coverage.ts';
import { COVERAGE_SUBJECTS, type Figure } from '../../../shared/submissions/figure.ts';
import type { SubmissionStatus } from '../../../shared/submissions/submission.ts';
import { effectiveFigures } from '../../../shared/submissions/verification/standing-figure.ts';
import type { FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import type { RankingWorkbookContent } from '../../../electron/results/write-ranking-workbook.ts';
import { withVerifications } from '../../fixtures/edition.ts';

/**
 * One scored day of the sample edition: seven candidates of ten regions, nine seats, seat 8 recused for Samarinda, seat 5 late
 * for it, Paser and Kutai Kartanegara equal at two decimals, Kutai Timur above 100 %.
 */

type Place = {
  readonly code: string;
  readonly name: string;
  readonly status: SubmissionStatus;
  /** Formal population and participants, informal population and participants. */
  readonly people: readonly [number | null, number | null, number | null, number | null];
  /** Sums of all jurors' scores for regulasi, anggaran, inovasi, wawancara; empty for regions that are not scored. */
  readonly sums: readonly number[];
};

const PLACES: readonly Place[] = [
  { code: '64.74', name: 'Kota Bontang', status: 'kandidat', people: [52_000, 50_500, 36_000, 37_500], sums: [737, 740, 737, 737] },
  {
    code: '64.08',
    name: 'Kabupaten Kutai Timur',
    status: 'kandidat',
    people: [79_691, 69_528, 51_086, 77_074],
    sums: [744, 771, 735, 791],
  },
  { code: '64.01', name: 'Kabupaten Paser', status: 'kandidat', people: [44_000, 37_531, 55_000, 43_905], sums: [640, 682, 640, 640] },
  {
    code: '64.02',
    name: 'Kabupaten Kutai Kartanegara',
    status: 'kandidat',
    people: [190_000, 152_000, 120_000, 78_000],
    sums: [720, 751, 720, 720],
  },
  { code: '64.03', name: 'Kabupaten Berau', status: 'kandidat', people: [72_000, 61_200, 48_000, 21_600], sums: [700, 720, 700, 700] },
  {
    code: '64.09',
    name: 'Kabupaten Penajam Paser Utara',
    status: 'kandidat',
    people: [26_000, 20_127, 31_000, 17_013],
    sums: [620, 682, 620, 620],
  },
  { code: '64.72', name: 'Kota Samarinda', status: 'kandidat', people: [190_000, 135_368, 125_000, 37_000], sums: [502, 543, 502, 501] },
  { code: '64.07', name: 'Kabupaten Kutai Barat', status: 'terdaftar', people: [55_000, 46_000, 30_000, 14_000], sums: [] },
  { code: '64.11', name: 'Kabupaten Mahakam Ulu', status: 'tidak-ikut', people: [5_500, 1_400, 12_000, 823], sums: [] },
  { code: '64.71', name: 'Kota Balikpapan', status: 'terdaftar', people: [215_385, 196_000, 67_330, 18_179], sums: [] },
];

const TITLES = [
  'Sekretaris Daerah Provinsi',
  'Kepala BPJS Ketenagakerjaan',
  'Kepala Dinas Tenaga Kerja dan Transmigrasi',
  'Unsur pengusaha (APINDO)',
  'Unsur serikat pekerja/buruh (KSBSI)',
  'Ahli jaminan sosial',
  'Ahli ekonomi',
  'Ahli hukum',
  'Ahli kebijakan publik',
];

/** How each seat differs from the mean: seat 8 severe, seat 9 lenient. */
const HABITS = [0, 1, -1, 2, -2, 1, -1, -8, 8];

const criterion = (id: string, aspect: string, name: string, weight: number, source: Criterion['source']): Criterion => ({
  id: criterionIdSchema.parse(id),
  aspect,
  aspectEn: aspect,
  parent: '',
  parentEn: '',
  stage: 'wawancara',
  curve: null,
  ladder: null,
  name,
  nameEn: name,
  weightHundredths: weight * 100,
  kind: source === null ? 'judged' : 'computed',
  source,
  bands:
    source === null
      ? [
          { fromHundredths: 9_000, descriptor: 'Sangat baik: menyeluruh dan terbukti berjalan', descriptorEn: '' },
          { fromHundredths: 7_500, descriptor: 'Baik', descriptorEn: '' },
          { fromHundredths: 6_000, descriptor: 'Cukup', descriptorEn: '' },
          { fromHundredths: 0, descriptor: 'Kurang', descriptorEn: '' },
        ]
      : [],
});

const CRITERIA: readonly Criterion[] = [
  criterion('cakupan-formal', 'Cakupan', 'Cakupan pekerja formal', 20, 'coverage.formal'),
  criterion('cakupan-informal', 'Cakupan', 'Cakupan pekerja informal dan rentan', 25, 'coverage.informal'),
  criterion('regulasi', 'Regulasi', 'Regulasi daerah', 15, null),
  criterion('anggaran', 'Regulasi', 'Dukungan anggaran', 10, null),
  criterion('inovasi', 'Inovasi', 'Inovasi', 15, null),
  criterion('wawancara', 'Inovasi', 'Wawancara dan penguasaan materi', 15, null),
];

const chainStep = (id: string): CriterionId => criterionIdSchema.parse(id);

/** Whole scores that sum to `sum`, spread by the habits of the seats that take part. */
const spread = (sum: number, seats: readonly number[]): ReadonlyMap<number, number> => {
  const habits = seats.map((seat) => HABITS[seat - 1] ?? 0);
  const free = sum - habits.reduce((total, habit) => total + habit, 0);
  const each = Math.floor(free / seats.length);
  return new Map(seats.map((seat, index) => [seat, each + (index < free - each * seats.length ? 1 : 0) + (habits[index] ?? 0)]));
};

export type DayOptions = {
  readonly mark?: EditionMark;
  readonly phase?: Phase;
  readonly seatCount?: number;
  readonly capPolicy?: Method['capPolicy'];
  readonly label?: string;
  /** A region whose informal participants are not known: it cannot be ranked. */
  readonly withoutInformal?: string;
  /** Code of a region whose file had lines rather than cells. */
  readonly inLines?: string;
  /** Gives a region the figures and scores of another. */
  readonly sameAs?: Readonly<Record<string, string>>;
  readonly tieBreakChain?: Method['tieBreakChain'];
  readonly aggregation?: Method['aggregation'];
  readonly trimEachSide?: number;
  /** What was found about the figures of any region. */
  readonly verifications?: (figure: Figure, code: RegionCode) => FigureVerification | null;
  /** Replaces the name of one region. */
  readonly nameOf?: Readonly<Record<string, string>>;
};

export const scoredDay = (options: DayOptions = {}): RankingWorkbookContent => {
  const seatCount = options.seatCount ?? TITLES.length;
  const seats: readonly SeatDetails[] = Array.from({ length: seatCount }, (_, index) => ({
    seat: seatIdSchema.parse(index + 1),
    role: index === 0 ? 'ketua' : index === 1 ? 'sekretaris' : 'anggota',
    title: TITLES[index] ?? `Unsur ${String(index + 1)}`,
    personName: index === 2 ? 'Nama Rekaan' : '',
    institution: '',
    expertise: '',
    homeRegion: null,
    suppliesFigures: null,
  }));
  const method: Method = {
    aggregation: options.aggregation ?? 'mean@1',
    ...(options.trimEachSide === undefined ? {} : { trimEachSide: options.trimEachSide }),
    capPolicy: options.capPolicy ?? 'segment',
    comparisonDecimals: 2,
    rounding: 'half-up',
    tieBreakChain: options.tieBreakChain ?? [
      chainStep('cakupan-informal'),
      chainStep('inovasi'),
      'more-first-places',
      'head-to-head',
      'chair',
      'lot',
    ],
    absentMayScore: false,
    quorum: null,
  };
  const rubric: Rubric = {
    label: options.label ?? 'asumsi, belum terverifikasi',
    scale: { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 },
    criteria: [...CRITERIA],
    method,
    lockedAt: '2025-07-24T02:00:00.000Z',
    hash: '0123456789abcdef'.repeat(4),
  };
  const places = PLACES.map((place) => {
    const twin = PLACES.find(({ code }) => code === options.sameAs?.[place.code]);
    return twin === undefined ? place : { ...place, people: twin.people, sums: twin.sums };
  });
  const figuresOf = (place: Place): readonly Figure[] =>
    COVERAGE_SUBJECTS.map((subject, index) => ({
      subject,
      label: '',
      position: 0,
      value: place.code === options.withoutInformal && subject === 'informal.participants' ? null : (place.people[index] ?? null),
      previousValue: index === 1 ? (place.people[index] ?? 0) - 500 : null,
      cutOff: index < 2 ? '2024-12-31' : '2024',
      source: index % 2 === 0 ? 'BPS, Survei Angkatan Kerja Nasional' : 'BPJS Ketenagakerjaan',
      denominator: index % 2 === 0 ? 'BPS 15+' : null,
      mark: place.code === '64.08' ? 'reported' : 'synthetic',
      fromFormula: false,
      cell: place.code === options.inLines ? `Cakupan!R${String(18 + index)}C2` : `Cakupan!C${String(5 + index)}`,
    }));
  const verificationsOf = (place: Place): readonly FigureVerification[] =>
    figuresOf(place).flatMap((figure) => options.verifications?.(figure, regionCodeSchema.parse(place.code)) ?? []);
  const regionOf = ({ code, name }: Place): Region => ({
    code: regionCodeSchema.parse(code),
    name: options.nameOf?.[code] ?? name,
    kind: name.startsWith('Kota') ? 'kota' : 'kabupaten',
    capital: null,
  });
  const sheetOf = (place: Place, seat: number): SnapshotSheet => {
    if (place.code === '64.72' && seat === 8) return { state: 'recused' };
    if (place.code === '64.72' && seat === 5) return { state: 'missing' };
    const taking = seats.map((one): number => one.seat).filter((one) => place.code !== '64.72' || (one !== 8 && one !== 5));
    // The sums are those of nine seats; with another number of seats the means stay about the same.
    const usual = place.code === '64.72' ? TITLES.length - 2 : TITLES.length;
    return {
      state: 'submitted',
      scores: place.sums.map((sum) => (spread(Math.round((sum * taking.length) / usual), taking).get(seat) ?? 0) * 100),
    };
  };
  const snapshot: RankingSnapshot = {
    scale: rubric.scale,
    criteria: CRITERIA,
    judged: CRITERIA.filter(({ kind }) => kind === 'judged').map(({ id }) => id),
    method,
    seats: seats.map(({ seat, role, title }) => ({ seat, role, title })),
    regions: places
      .filter(({ status }) => status === 'kandidat')
      .map((place) => ({
        region: regionOf(place),
        coverage: coverageFigures({ figures: effectiveFigures(figuresOf(place), verificationsOf(place)) }),
        sheets: seats.map(({ seat }) => sheetOf(place, seat)),
      })),
  };
  const edition: Edition = {
    id: editionIdSchema.parse('0b54a2a1-53a4-4d8f-9d0e-2f1c77f0a001'),
    name: 'Paritrana Award Kalimantan Timur 2025',
    provinceCode: '64',
    provinceName: 'Kalimantan Timur',
    category: 'pemerintah kabupaten/kota',
    stage: 'provinsi',
    nextStage: 'regional se-Kalimantan',
    assessmentYear: 2024,
    eventYear: 2025,
    timeZone: 'Asia/Makassar',
    venue: 'Ruang Sapphire, Hotel Mercure, Samarinda',
    mark: options.mark ?? 'contoh',
    phase: options.phase ?? 'pleno',
    createdAt: '2025-07-01T00:00:00.000Z',
  };
  return {
    edition,
    ranking: rank(snapshot),
    snapshot,
    submissions: places.map((place, index) => {
      const figures = [...figuresOf(place)];
      return {
        code: regionCodeSchema.parse(place.code),
        region: regionOf(place),
        status: place.status,
        statusReason: place.status === 'tidak-ikut' ? 'Tidak mengirim utusan' : null,
        ...withVerifications({ figures }, verificationsOf(place)),
        regulationCount: 1,
        innovationCount: 1,
        revision: {
          number: 1,
          fileName: `${place.code}-${place.name.replaceAll(' ', '-')}.xlsx`,
          sha256: String(index).repeat(64),
          templateVersion: '1',
          importedAt: '2025-07-20T03:00:00.000Z',
          importedBy: 'sekretariat',
        },
        content: { figures },
      };
    }),
    seats,
    recusals:
      seatCount >= 8
        ? [
            {
              seat: seatIdSchema.parse(8),
              code: regionCodeSchema.parse('64.72'),
              reason: 'Hubungan keluarga',
              declaredAt: '2025-07-27T01:00:00.000Z',
            },
          ]
        : [],
    rubric,
    issuedAt: '2025-07-29T06:52:00.000Z',
    applicationVersion: '0.1.0',
    history: { events: 1846, head: '43420c630424cb0907b45391d0801ba217ffab2d8dff705cd89326b1a2dcfcd4' },
  };
};
