import type { Band, Criterion, CriterionId, RubricContent } from './rubric.ts';

/** Lower ends of the bands in hundredths: 90–100, 75–89, 60–74, 40–59, 0–39. */
const BAND_FLOORS = [9000, 7500, 6000, 4000, 0] as const;

type Descriptor = readonly [indonesian: string, english: string];

const bands = (descriptors: readonly [Descriptor, Descriptor, Descriptor, Descriptor, Descriptor]): Band[] =>
  BAND_FLOORS.map((fromHundredths, index) => {
    const [descriptor, descriptorEn] = descriptors[index] ?? ['', ''];
    return { fromHundredths, descriptor, descriptorEn };
  });

const id = (text: string): CriterionId => text as CriterionId;

/** No indicator, no curve, no ladder; scored at the interview. */
const PLAIN = { parent: '', parentEn: '', stage: 'wawancara', curve: null, ladder: null } as const;

const COVERAGE = { aspect: 'Cakupan', aspectEn: 'Coverage' } as const;
const REGULATION = { aspect: 'Regulasi', aspectEn: 'Regulation' } as const;
const INNOVATION = { aspect: 'Inovasi', aspectEn: 'Innovation' } as const;

const CRITERIA: Criterion[] = [
  {
    id: id('cakupan-formal'),
    ...COVERAGE,
    name: 'Cakupan pekerja formal',
    nameEn: 'Coverage of formal workers',
    weightHundredths: 2000,
    kind: 'computed',
    source: 'coverage.formal',
    ...PLAIN,
    bands: [],
  },
  {
    id: id('cakupan-informal'),
    ...COVERAGE,
    name: 'Cakupan pekerja informal dan rentan',
    nameEn: 'Coverage of informal and vulnerable workers',
    weightHundredths: 2500,
    kind: 'computed',
    source: 'coverage.informal',
    ...PLAIN,
    bands: [],
  },
  {
    id: id('regulasi'),
    ...REGULATION,
    name: 'Regulasi daerah',
    nameEn: 'Regional regulation',
    weightHundredths: 1500,
    kind: 'judged',
    source: null,
    ...PLAIN,
    bands: bands([
      [
        'Perda atau peraturan kepala daerah khusus berlaku, diawasi, dan sanksinya diterapkan merata.',
        'A dedicated regulation of the council or the head of the region is in force, supervised, and its sanctions are applied evenly.',
      ],
      [
        'Perda atau peraturan kepala daerah khusus berlaku dan dijalankan; sanksi belum diterapkan merata.',
        'A dedicated regulation of the council or the head of the region is in force and carried out; sanctions are not yet applied evenly.',
      ],
      [
        'Peraturan kepala daerah berlaku; pelaksanaannya baru menjangkau sebagian sasaran.',
        'A regulation of the head of the region is in force; it reaches only part of those it is meant for.',
      ],
      [
        'Baru ada keputusan, instruksi, surat edaran, atau nota kesepakatan.',
        'There is only a decision, an instruction, a circular or a memorandum of understanding.',
      ],
      ['Belum ada aturan daerah, atau baru berupa rancangan.', 'There is no regional rule yet, or only a draft.'],
    ]),
  },
  {
    id: id('anggaran'),
    ...REGULATION,
    name: 'Dukungan anggaran',
    nameEn: 'Budget support',
    weightHundredths: 1000,
    kind: 'judged',
    source: null,
    ...PLAIN,
    bands: bands([
      [
        'Iuran dianggarkan penuh untuk tahun berjalan dan tahun berikutnya, dan realisasinya dapat ditunjukkan.',
        'Contributions are budgeted in full for this year and the next, and spending can be shown.',
      ],
      [
        'Iuran dianggarkan penuh untuk tahun berjalan dan realisasinya dapat ditunjukkan.',
        'Contributions are budgeted in full for this year, and spending can be shown.',
      ],
      [
        'Iuran dianggarkan untuk sebagian sasaran dan realisasinya dapat ditunjukkan.',
        'Contributions are budgeted for part of those who need them, and spending can be shown.',
      ],
      ['Iuran sudah dianggarkan; realisasinya belum dapat ditunjukkan.', 'Contributions are budgeted; spending cannot yet be shown.'],
      ['Belum ada anggaran, atau baru berupa usulan.', 'There is no budget yet, or only a proposal.'],
    ]),
  },
  {
    id: id('inovasi'),
    ...INNOVATION,
    name: 'Inovasi',
    nameEn: 'Innovation',
    weightHundredths: 1500,
    kind: 'judged',
    source: null,
    ...PLAIN,
    bands: bands([
      [
        'Berjalan lintas perangkat daerah, hasilnya terukur, dan sudah ditiru daerah lain.',
        'It runs across agencies, its results are measured, and other regions have taken it up.',
      ],
      [
        'Berjalan, hasilnya terukur, dan melibatkan lebih dari satu perangkat daerah.',
        'It runs, its results are measured, and it involves more than one agency.',
      ],
      ['Berjalan di satu perangkat daerah; hasilnya belum diukur.', 'It runs within one agency; its results are not yet measured.'],
      ['Baru diluncurkan; manfaat belum dapat ditunjukkan.', 'It has only been launched; no benefit can be shown yet.'],
      ['Belum ada, atau baru berupa rencana.', 'There is none yet, or only a plan.'],
    ]),
  },
  {
    id: id('wawancara'),
    ...INNOVATION,
    name: 'Wawancara dan penguasaan materi',
    nameEn: 'Interview and command of the subject',
    weightHundredths: 1500,
    kind: 'judged',
    source: null,
    ...PLAIN,
    bands: bands([
      [
        'Pimpinan delegasi menguasai angka dan kebijakan sendiri, menjawab semua pertanyaan tanpa bantuan, dan menunjukkan buktinya.',
        'The head of the delegation commands the figures and policies, answers every question without help, and shows the evidence.',
      ],
      [
        'Pimpinan delegasi menguasai angka utama dan menjawab hampir semua pertanyaan tanpa bantuan.',
        'The head of the delegation commands the main figures and answers nearly every question without help.',
      ],
      [
        'Sebagian besar pertanyaan terjawab; angka dan rincian perlu bantuan staf.',
        'Most questions are answered; figures and details need help from staff.',
      ],
      [
        'Jawaban umum; angka dan pelaksanaan sering tidak dapat dijelaskan.',
        'The answers are general; figures and practice often cannot be explained.',
      ],
      [
        'Delegasi tidak hadir, atau pertanyaan pokok tidak terjawab.',
        'The delegation did not come, or the main questions were left unanswered.',
      ],
    ]),
  },
];

/**
 * The rubric that a new edition starts with. No source gives the official weights: criteria are those that sources name,
 * weights, bands and method are an assumption, and the label says so until the panel has confirmed them.
 */
export const STANDARD_RUBRIC: RubricContent = {
  label: 'asumsi, belum terverifikasi',
  scale: { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 },
  criteria: CRITERIA,
  method: {
    aggregation: 'mean@1',
    capPolicy: 'segment',
    comparisonDecimals: 2,
    rounding: 'half-up',
    tieBreakChain: [id('cakupan-informal'), id('inovasi'), 'more-first-places', 'head-to-head', 'chair', 'lot'],
    absentMayScore: false,
    quorum: null,
  },
};
