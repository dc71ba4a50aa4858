import type { Edition, EditionMark, Phase } from '../../shared/edition/edition.ts';
import { formatCount } from '../../shared/notation/format.ts';
import type { PassedOnNote, TieStep } from '../../shared/ranking/ranking.ts';
import type { ComputedSource, CountedStatus, Criterion, LadderRule, Method, Stage } from '../../shared/rubric/rubric.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';
import type { FigureMark, FigureSubject } from '../../shared/submissions/figure.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import type { SubmissionStatus } from '../../shared/submissions/submission.ts';

/** The Indonesian words of the exported workbook. A paper of the office is Indonesian whatever language the screen has. */

const MARK_WORDS: Readonly<Record<EditionMark, string | null>> = {
  resmi: null,
  latihan: 'LATIHAN, BUKAN HASIL RESMI',
  contoh: 'DATA CONTOH, BUKAN DATA RESMI',
};
export const markWords = (edition: Pick<Edition, 'mark'>): string | null => MARK_WORDS[edition.mark];

/** How far the result is decided; a ranking printed before the phase `final` must not pass for a decision. */
export const PHASE_STANDING: Readonly<Record<Phase, string>> = {
  persiapan: 'persiapan, belum ada penetapan',
  'aturan-terkunci': 'aturan terkunci, belum ada penetapan',
  penilaian: 'penilaian masih berjalan, belum ada penetapan',
  pleno: 'pleno, bahan rapat yang belum ditetapkan',
  final: 'final',
  diumumkan: 'diumumkan',
  diserahkan: 'penghargaan diserahkan',
  ralat: 'sedang diralat',
  dibatalkan: 'dibatalkan',
};

export const STATUS_WORDS: Readonly<Record<SubmissionStatus, string>> = {
  terdaftar: 'terdaftar',
  kandidat: 'kandidat',
  'tidak-ikut': 'tidak ikut',
  'mengundurkan-diri': 'mengundurkan diri',
  gugur: 'gugur',
};

/** Why a juror's score is not there. */
export const ABSENCE_WORDS = { missing: 'belum masuk', recused: 'undur diri', absent: 'tidak hadir' } as const;

export const CAP_SHORT: Readonly<Record<CapPolicy, string>> = {
  segment: 'cakupan dibatasi 100\u00A0% pada tiap segmen',
  total: 'cakupan dibatasi 100\u00A0% pada gabungan segmen',
  none: 'cakupan tanpa batas',
};

export const CAP_WORDS: Readonly<Record<CapPolicy, string>> = {
  segment: 'Dibatasi per segmen: peserta formal dan peserta informal masing-masing dihitung paling banyak sejumlah pekerja segmennya.',
  total:
    'Dibatasi pada gabungan: kelebihan satu segmen boleh menutup kekurangan segmen lain, tetapi peserta kedua segmen bersama-sama dihitung paling banyak sejumlah seluruh pekerja. Yang di atas itu dikurangkan dari segmen yang berlebih, sebanding dengan kelebihannya.',
  none: 'Tanpa batas: peserta dihitung sebagaimana dilaporkan. Nilai yang dihitung dapat melebihi skala dan ditandai.',
};

/** What the panel's value of a judged criterion is, inside a sentence. */
export const AGGREGATION_SHORT: Readonly<Record<Method['aggregation'], string>> = {
  'mean@1': 'rata-rata juri',
  'median@1': 'nilai tengah juri',
  'trimmed-mean@1': 'rata-rata juri terpangkas',
  'borda@1': 'urutan tiap juri (Borda)',
};

export const AGGREGATION_WORDS: Readonly<Record<Method['aggregation'], string>> = {
  'mean@1':
    'Nilai kriteria yang dinilai juri adalah rata-rata dari lembar yang masuk; juri yang undur diri tidak dihitung. Kriteria yang dihitung dari data masuk satu kali. Nilai akhir adalah jumlah nilai kriteria × bobot.',
  'median@1':
    'Nilai kriteria yang dinilai juri adalah nilai tengah dari lembar yang masuk, pada jumlah genap rata-rata dua nilai di tengah; juri yang undur diri tidak dihitung. Kriteria yang dihitung dari data masuk satu kali. Nilai akhir adalah jumlah nilai kriteria × bobot.',
  'trimmed-mean@1':
    'Nilai kriteria yang dinilai juri adalah rata-rata sesudah nilai tertinggi dan terendah dibuang sama banyak; sekurang-kurangnya tiga nilai tersisa, dan bila juri kurang, yang dibuang berkurang. Kriteria yang dihitung dari data masuk satu kali. Nilai akhir adalah jumlah nilai kriteria × bobot.',
  'borda@1':
    'Tiap juri mengurutkan daerah menurut nilainya pada tiap kriteria, nilai sama berbagi urutan tengah. Daerah memperoleh (n − urutan) ÷ (n − 1) dari n daerah yang dinilai juri itu; rata-rata seluruh juri dibentangkan ke skala. Juri yang tidak menilai daerah itu, atau hanya menilai satu daerah, tidak dihitung. Kriteria yang dihitung dari data masuk satu kali. Nilai akhir adalah jumlah nilai kriteria × bobot.',
};

export const SOURCE_WORDS: Readonly<Record<ComputedSource, string>> = {
  'coverage.formal': 'peserta formal dibagi pekerja formal',
  'coverage.informal': 'peserta informal dibagi pekerja informal',
  'coverage.total': 'peserta formal dan informal dibagi pekerja kedua segmen',
  'regulation.ladder': 'tangga peraturan',
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  dokumen: 'dinilai juri dari dokumen',
  wawancara: 'dinilai juri',
};

export const LADDER_RULE_WORDS: Readonly<Record<LadderRule, string>> = {
  highest: 'anak tangga tertinggi yang dicapai peraturan daerah',
  'each-rung': 'jumlah anak tangga yang dicapai peraturan daerah, masing-masing sekali',
};

export const COUNTED_STATUS_WORDS: Readonly<Record<CountedStatus, string>> = {
  'in-force': 'berlaku',
  amended: 'berlaku dengan perubahan',
  unstated: 'tidak disebut',
};

export const FIGURE_MARK_WORDS: Readonly<Record<FigureMark, string>> = {
  reported: 'dilaporkan',
  derived: 'turunan',
  synthetic: 'rekaan',
};

export const SUBJECT_WORDS: Readonly<Record<FigureSubject, string>> = {
  'formal.population': 'Formal, pekerja',
  'formal.participants': 'Formal, peserta',
  'informal.population': 'Informal, pekerja',
  'informal.participants': 'Informal, peserta',
  'vulnerable.workers': 'Pekerja rentan',
  'budget.amount': 'Anggaran',
};

const COVERAGE_WORDS: Readonly<Partial<Record<FigureSubject, string>>> = {
  'formal.population': 'pekerja formal',
  'formal.participants': 'peserta formal',
  'informal.population': 'pekerja informal',
  'informal.participants': 'peserta informal',
};

/** Corrections of coverage figures in words, each with what was declared: `pekerja informal dikoreksi dari 51.086 menjadi 80.000`. */
export const correctionWords = (corrections: readonly FigureCorrection[]): readonly string[] =>
  corrections.flatMap(({ subject, declared, value }) => {
    const name = COVERAGE_WORDS[subject];
    if (name === undefined) return [];
    return [
      `${name} dikoreksi ${declared.value === null ? 'dari kosong' : `dari ${formatCount(declared.value, 'id')}`} menjadi ${formatCount(value, 'id')}`,
    ];
  });

/** What was declared: `pekerja informal 51.086`. */
export const declaredWords = (corrections: readonly FigureCorrection[]): readonly string[] =>
  corrections.flatMap(({ subject, declared }) => {
    const name = COVERAGE_WORDS[subject];
    return name === undefined ? [] : [`${name} ${declared.value === null ? 'kosong' : formatCount(declared.value, 'id')}`];
  });

export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** A criterion's name inside a sentence; abbreviations such as `APBD` keep their capitals. */
export const insideSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

/** `a, b, dan c`. */
export const enumerate = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : parts.length === 2
      ? parts.join(' dan ')
      : `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1) ?? ''}`;

/** Steps of the tie-break chain in words: a criterion's name or what the step compares. */
export const stepWords = (step: string, criteria: readonly Criterion[]): string => {
  const criterion = criteria.find(({ id }) => id === step);
  if (criterion) return insideSentence(criterion.name);
  switch (step) {
    case 'more-first-places':
      return 'jumlah peringkat pertama dari para juri';
    case 'head-to-head':
      return 'perbandingan langsung antarjuri';
    case 'chair':
      return 'nilai ketua';
    case 'lot':
      return 'undian';
    default:
      return step;
  }
};

export const STEP_OUTCOME_WORDS: Readonly<Record<TieStep['outcome'], string>> = {
  decided: 'memutus',
  partly: 'memisahkan sebagian',
  equal: 'sama',
  'passed-on': 'dilewati',
};

export const PASSED_ON_WORDS: Readonly<Record<PassedOnNote, string>> = {
  'chair-recused': 'ketua undur diri',
  'chair-absent': 'ketua tidak hadir',
  'chair-missing': 'lembar ketua belum masuk',
  'no-full-order': 'tidak menghasilkan urutan penuh',
  'lot-not-drawn': 'undian belum dilakukan',
  'value-missing': 'nilai kriteria ini belum ada',
};

/** What the steps compare that are no criterion; a criterion's step compares its value. */
export const TIE_STEP_NOTES: ReadonlyMap<string, string> = new Map([
  ['more-first-places', 'Daerah yang lebih banyak ditempatkan pertama oleh para juri.'],
  ['head-to-head', 'Daerah yang oleh lebih banyak juri dinilai lebih tinggi daripada pesaingnya.'],
  ['median', 'Nilai tengah dari nilai akhir menurut tiap juri.'],
  ['chair', 'Nilai dari ketua; dilewati bila ketua undur diri atau lembarnya belum masuk.'],
  ['lot', 'Undian dari angka dua saksi, satu kali; selama belum dilakukan, peringkat dibagi bersama.'],
]);

/** A hash in groups of four, so that two people can compare it aloud. */
export const groupedHash = (hash: string): string => hash.match(/.{1,4}/gu)?.join(' ') ?? '';
