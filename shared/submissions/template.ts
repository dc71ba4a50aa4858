import { FIGURE_MARKS, type FigureMark, type FigureSubject } from './figure.ts';
import { REGULATION_STATUSES, REGULATION_TYPES, type RegulationStatus, type RegulationType } from './submission.ts';

/**
 * The template workbook as one table that writer and reader share. A sheet, column or row is added here and nowhere else;
 * a change of meaning gets a new version, so that older files can still be told apart.
 */

export const TEMPLATE_VERSION = '2026.2';

/** Begins the document property that carries the version even when the sheet with the lists was deleted. */
export const TEMPLATE_PROPERTY = 'paritrana-templat';

export const SHEET_NAMES = {
  guide: 'Petunjuk',
  identity: 'Identitas',
  coverage: 'Cakupan',
  vulnerable: 'Rentan',
  budget: 'Anggaran',
  regulations: 'Regulasi',
  innovations: 'Inovasi',
  lists: 'Daftar',
} as const;

/** Begins each part of the template as CSV, with the name of its sheet beside it. */
export const SECTION_LABEL = 'Lembar';

/** The label beside which the version stands on the sheet of lists. */
export const VERSION_LABEL = 'Versi templat';

export type ColumnKind = 'text' | 'paragraph' | 'people' | 'rupiah' | 'cut-off' | 'year' | 'mark' | 'regulation-type' | 'regulation-status';

export type TemplateColumn = {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Without this column the sheet cannot be read. */
  readonly needed: boolean;
  /** Characters that the records take; null where the kind limits itself. */
  readonly maxLength: number | null;
  /** Width in characters of the default font. */
  readonly width: number;
  /** What the cell says when it is entered. */
  readonly prompt: string;
};

const PEOPLE_PROMPT = 'Bilangan bulat, tanpa satuan. Kosongkan bila tidak diketahui; tulis 0 bila memang nol.';
const CUT_OFF_PROMPT = 'Keadaan per tanggal berapa: 2024, 2024-06, atau 31-12-2024.';
const SOURCE_PROMPT = 'Nama dokumen atau instansi dan tanggalnya.';
const MARK_PROMPT = 'Dilaporkan: dari sumber. Dihitung: hasil hitungan sendiri. Kosong berarti Dilaporkan.';

const column = (
  key: string,
  header: string,
  kind: ColumnKind,
  width: number,
  prompt: string,
  maxLength: number | null = null,
  needed = false,
) => ({
  key,
  header,
  kind,
  needed,
  maxLength,
  width,
  prompt,
});

const figureColumns = (
  label: TemplateColumn,
  value: TemplateColumn,
  previousHeader: string,
  withDenominator: boolean,
): readonly TemplateColumn[] => [
  label,
  value,
  column('cutOff', 'Tanggal data', 'cut-off', 16, CUT_OFF_PROMPT),
  column('source', 'Sumber', 'text', 44, SOURCE_PROMPT, 500),
  ...(withDenominator
    ? [column('denominator', 'Definisi penyebut', 'text', 24, 'Siapa yang dihitung sebagai populasi, misalnya BPJS 17+ atau BPS 15+.', 200)]
    : []),
  column('previousValue', previousHeader, value.kind, 20, 'Angka yang sama untuk tahun sebelumnya, bila ada.'),
  column('mark', 'Asal angka', 'mark', 14, MARK_PROMPT),
];

export const COVERAGE_ROWS = [
  { subject: 'formal.population', label: 'Populasi pekerja formal' },
  { subject: 'formal.participants', label: 'Peserta pekerja formal' },
  { subject: 'informal.population', label: 'Populasi pekerja informal' },
  { subject: 'informal.participants', label: 'Peserta pekerja informal' },
] as const satisfies readonly { readonly subject: FigureSubject; readonly label: string }[];

/** Computed by the workbook for whoever fills it in; never read. */
export const COMPUTED_ROW_LABELS = ['Cakupan formal', 'Cakupan informal', 'Cakupan seluruhnya'] as const;

export const COVERAGE_COLUMNS = figureColumns(
  column('label', 'Isian', 'text', 30, '', 200, true),
  column('value', 'Jumlah orang', 'people', 16, PEOPLE_PROMPT, null, true),
  'Tahun sebelumnya',
  true,
);

export const VULNERABLE_COLUMNS = figureColumns(
  column('label', 'Pembayar atau kelompok', 'text', 36, 'Pilih dari daftar atau tulis sendiri. Satu baris per pembayar.', 200, true),
  column('value', 'Jumlah pekerja', 'people', 16, PEOPLE_PROMPT, null, true),
  'Tahun sebelumnya',
  false,
);

export const BUDGET_COLUMNS = figureColumns(
  column('label', 'Peruntukan', 'text', 36, 'Untuk apa anggaran itu, misalnya iuran pekerja rentan.', 200, true),
  column('value', 'Jumlah (Rp)', 'rupiah', 22, 'Rupiah penuh: tulis 3024000000, bukan 3,024 miliar.', null, true),
  'Tahun sebelumnya (Rp)',
  false,
);

export const REGULATION_COLUMNS: readonly TemplateColumn[] = [
  column('type', 'Jenis', 'regulation-type', 18, 'Pilih jenis peraturan dari daftar.', null, true),
  column('number', 'Nomor', 'text', 24, 'Nomor saja, misalnya 29. Kosongkan bila belum bernomor.', 120, true),
  column('year', 'Tahun', 'year', 10, 'Tahun peraturan, misalnya 2024.', null, true),
  column('title', 'Tentang', 'text', 56, 'Judul peraturan.', 500),
  column('scope', 'Sasaran', 'text', 20, 'Siapa yang dilindungi. Pilih dari daftar atau tulis sendiri.', 200),
  column('status', 'Status', 'regulation-status', 12, 'Berlaku, Diubah, atau Dicabut, menurut keadaan sekarang.'),
  column('mark', 'Asal keterangan', 'mark', 16, MARK_PROMPT),
];

export const INNOVATION_COLUMNS: readonly TemplateColumn[] = [
  column('name', 'Nama inovasi', 'text', 40, 'Nama singkat inovasi.', 300, true),
  column('year', 'Tahun mulai', 'year', 12, 'Tahun inovasi mulai berjalan.'),
  column('description', 'Uraian singkat', 'paragraph', 72, 'Apa yang dilakukan, untuk siapa, dan hasilnya.', 4000),
  column('mark', 'Asal keterangan', 'mark', 16, MARK_PROMPT),
];

export type IdentityKey = 'code' | 'name' | 'category' | 'assessmentYear' | 'leadOffice' | 'leadName' | 'inPerson' | 'delegationMark';

/** The sheet of who sends it: label in the first column, answer in the second. */
export const IDENTITY_ROWS = [
  { key: 'code', label: 'Kode daerah', note: 'Pilih dari daftar; nama daerah terisi sendiri.', maxLength: 20 },
  { key: 'name', label: 'Nama daerah', note: 'Terisi sendiri dari kode.', maxLength: 200 },
  { key: 'category', label: 'Kategori', note: 'Kategori yang dinilai.', maxLength: 200 },
  { key: 'assessmentYear', label: 'Tahun penilaian', note: 'Tahun yang kinerjanya dinilai, 1 Januari sampai 31 Desember.', maxLength: 20 },
  {
    key: 'leadOffice',
    label: 'Jabatan pimpinan delegasi',
    note: 'Jabatan yang memimpin wawancara, misalnya Bupati atau Sekretaris Daerah.',
    maxLength: 200,
  },
  { key: 'leadName', label: 'Nama pimpinan delegasi', note: 'Boleh menyusul.', maxLength: 200 },
  { key: 'inPerson', label: 'Kepala daerah hadir sendiri', note: 'Ya atau Tidak.', maxLength: 20 },
  { key: 'delegationMark', label: 'Asal keterangan delegasi', note: 'Kosong berarti Dilaporkan.', maxLength: 20 },
] as const satisfies readonly { readonly key: IdentityKey; readonly label: string; readonly note: string; readonly maxLength: number }[];

export const YES_NO = { yes: 'Ya', no: 'Tidak' } as const;

export const MARK_WORDS: Readonly<Record<FigureMark, string>> = { reported: 'Dilaporkan', derived: 'Dihitung', synthetic: 'Rekaan' };

export const REGULATION_STATUS_WORDS: Readonly<Record<RegulationStatus, string>> = {
  'in-force': 'Berlaku',
  amended: 'Diubah',
  revoked: 'Dicabut',
};

/** Suggestions of a drop-down that also takes other words. Payers as in the reports that regions give (domain notes 2.1). */
export const PAYER_SUGGESTIONS = ['APBD kabupaten', 'APBD kota', 'APBD provinsi', 'DBH sawit', 'CSR perusahaan', 'BAZNAS'] as const;
export const SCOPE_SUGGESTIONS = ['Semua pekerja', 'Pekerja rentan', 'Non-ASN'] as const;
export const DENOMINATOR_SUGGESTIONS = ['BPJS 17+', 'BPS 15+'] as const;

/** Rows of every table: title, hint, space, heads, then the first line. */
export const TITLE_ROW = 1;
export const HINT_ROW = 2;
export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;

/** Tinted lines of the open tables; more may be added below. */
export const OFFERED_LINES = 15;

/** Lines that the records take per table (`submissionContentSchema`). */
export const MOST_LINES = 200;

/** Case, spaces and punctuation do not tell two labels apart; words in brackets do. */
export const normaliseLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const REGULATION_WORDS: ReadonlyMap<string, RegulationType> = new Map<string, RegulationType>([
  ...REGULATION_TYPES.map((type): [string, RegulationType] => [normaliseLabel(type), type]),
  ['peraturan daerah', 'Perda'],
  ['peraturan bupati', 'Perbup'],
  ['peraturan wali kota', 'Perwali'],
  ['peraturan walikota', 'Perwali'],
  ['perwal', 'Perwali'],
  ['keputusan bupati', 'Keputusan'],
  ['keputusan wali kota', 'Keputusan'],
  ['keputusan walikota', 'Keputusan'],
  ['surat keputusan', 'Keputusan'],
  ['sk', 'Keputusan'],
  ['instruksi bupati', 'Instruksi'],
  ['instruksi wali kota', 'Instruksi'],
  ['se', 'Surat Edaran'],
  ['se bupati', 'Surat Edaran'],
  ['se wali kota', 'Surat Edaran'],
  ['mou', 'Nota Kesepakatan'],
]);

/** The written-out name of a type is the type; anything else is not guessed. */
export const readRegulationType = (text: string): RegulationType | null => REGULATION_WORDS.get(normaliseLabel(text)) ?? null;

const STATUS_WORDS: ReadonlyMap<string, RegulationStatus> = new Map<string, RegulationStatus>([
  ...REGULATION_STATUSES.map((status): [string, RegulationStatus] => [normaliseLabel(REGULATION_STATUS_WORDS[status]), status]),
  ['masih berlaku', 'in-force'],
  ['direvisi', 'amended'],
  ['telah diubah', 'amended'],
  ['telah dicabut', 'revoked'],
  ['sudah dicabut', 'revoked'],
]);

/** `tidak berlaku` is not among the words: it may have run out, or not have begun. */
export const readRegulationStatus = (text: string): RegulationStatus | null => STATUS_WORDS.get(normaliseLabel(text)) ?? null;

export const readMark = (text: string): FigureMark | null => {
  const label = text.toLowerCase();
  return FIGURE_MARKS.find((mark) => MARK_WORDS[mark].toLowerCase() === label) ?? null;
};

/** 1 → `A`, 27 → `AA`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** `AB12` → row 12, column 28; null when it is no address within a sheet's 1.048.576 rows and 16.384 columns. */
export const parseAddress = (address: string): { readonly row: number; readonly column: number } | null => {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : null;
};
