import {
  BUDGET_COLUMNS,
  COVERAGE_COLUMNS,
  COVERAGE_ROWS,
  IDENTITY_ROWS,
  type IdentityKey,
  INNOVATION_COLUMNS,
  normaliseLabel,
  REGULATION_COLUMNS,
  TEMPLATE_VERSION,
  type TemplateColumn,
  VULNERABLE_COLUMNS,
} from './template.ts';

/**
 * Versions of the template that are still read. A version is a table of labels: sheets and the meaning of a column are
 * the same in all of them, so that an older file is read with its own labels and comes out as a present content. What an
 * older version did not ask for stays empty.
 */
export type TemplateLayout = {
  readonly version: string;
  /** Null where the version did not ask. */
  readonly identityLabels: Readonly<Record<IdentityKey, string | null>>;
  readonly coverageRows: readonly { readonly subject: (typeof COVERAGE_ROWS)[number]['subject']; readonly label: string }[];
  readonly coverage: readonly TemplateColumn[];
  readonly vulnerable: readonly TemplateColumn[];
  readonly budget: readonly TemplateColumn[];
  readonly regulations: readonly TemplateColumn[];
  readonly innovations: readonly TemplateColumn[];
};

const CURRENT: TemplateLayout = {
  version: TEMPLATE_VERSION,
  identityLabels: Object.fromEntries(IDENTITY_ROWS.map(({ key, label }) => [key, label])) as Record<IdentityKey, string>,
  coverageRows: COVERAGE_ROWS,
  coverage: COVERAGE_COLUMNS,
  vulnerable: VULNERABLE_COLUMNS,
  budget: BUDGET_COLUMNS,
  regulations: REGULATION_COLUMNS,
  innovations: INNOVATION_COLUMNS,
};

/** The present columns under the heads of an older version; those that it did not have are left out. */
const under = (columns: readonly TemplateColumn[], heads: Readonly<Record<string, string>>): readonly TemplateColumn[] =>
  columns.flatMap((column) => {
    const header = heads[column.key];
    return header === undefined ? [] : [{ ...column, header }];
  });

/** 2026.1, before the template asked whom a regulation covers (`Sasaran`) and whether it still holds (`Status`). */
const VERSION_2026_1: TemplateLayout = {
  ...CURRENT,
  version: '2026.1',
  regulations: REGULATION_COLUMNS.filter(({ key }) => key !== 'scope' && key !== 'status'),
};

/**
 * 2025.1, before the template asked where a figure comes from (`Asal angka`), who is counted as population (`Definisi
 * penyebut`) and where word of the delegation comes from. Its heads were shorter.
 */
const VERSION_2025_1: TemplateLayout = {
  version: '2025.1',
  identityLabels: {
    code: 'Kode wilayah',
    name: 'Kabupaten/Kota',
    category: 'Kategori',
    assessmentYear: 'Tahun penilaian',
    leadOffice: 'Jabatan ketua delegasi',
    leadName: 'Nama ketua delegasi',
    inPerson: 'Kepala daerah hadir',
    delegationMark: null,
  },
  coverageRows: [
    { subject: 'formal.population', label: 'Pekerja formal' },
    { subject: 'formal.participants', label: 'Peserta formal' },
    { subject: 'informal.population', label: 'Pekerja informal' },
    { subject: 'informal.participants', label: 'Peserta informal' },
  ],
  coverage: under(COVERAGE_COLUMNS, {
    label: 'Uraian',
    value: 'Jumlah',
    cutOff: 'Tanggal',
    source: 'Sumber data',
    previousValue: 'Tahun lalu',
  }),
  vulnerable: under(VULNERABLE_COLUMNS, {
    label: 'Pembayar iuran',
    value: 'Jumlah',
    cutOff: 'Tanggal',
    source: 'Sumber data',
    previousValue: 'Tahun lalu',
  }),
  budget: under(BUDGET_COLUMNS, {
    label: 'Kegiatan',
    value: 'Nilai (Rp)',
    cutOff: 'Tanggal',
    source: 'Sumber data',
    previousValue: 'Tahun lalu (Rp)',
  }),
  regulations: under(REGULATION_COLUMNS, { type: 'Jenis peraturan', number: 'Nomor peraturan', year: 'Tahun', title: 'Judul' }),
  innovations: under(INNOVATION_COLUMNS, { name: 'Inovasi', year: 'Tahun', description: 'Keterangan' }),
};

/** How a part is read that a person has mapped: every field of the present version may be assigned. */
export const PRESENT_LAYOUT = CURRENT;

const LAYOUTS: readonly TemplateLayout[] = [CURRENT, VERSION_2026_1, VERSION_2025_1];

/** A version that is not in the table is not guessed from its neighbours: null. */
export const layoutOf = (version: string): TemplateLayout | null => LAYOUTS.find((layout) => layout.version === version) ?? null;

/**
 * Heads that mean the same as the template's, by the template's head. Only what cannot mean anything else: a head that
 * could hold another unit (`Jumlah (juta)`) or another year is not among them, and `No` is a running number.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  Isian: ['Uraian', 'Nama isian', 'Indikator'],
  'Jumlah orang': ['Jumlah', 'Jumlah jiwa', 'Jumlah pekerja'],
  'Jumlah pekerja': ['Jumlah', 'Jumlah orang', 'Jumlah jiwa'],
  'Jumlah (Rp)': ['Jumlah rupiah', 'Jumlah dalam rupiah', 'Nilai (Rp)', 'Anggaran (Rp)'],
  'Tanggal data': ['Tanggal', 'Tgl data', 'Per tanggal', 'Data per tanggal', 'Posisi data'],
  Sumber: ['Sumber data', 'Sumber angka', 'Dokumen sumber'],
  'Definisi penyebut': ['Penyebut', 'Definisi populasi'],
  'Tahun sebelumnya': ['Tahun lalu', 'Jumlah tahun sebelumnya', 'Jumlah tahun lalu'],
  'Tahun sebelumnya (Rp)': ['Tahun lalu (Rp)', 'Jumlah tahun sebelumnya (Rp)', 'Jumlah tahun lalu (Rp)'],
  'Asal angka': ['Asal', 'Asal data'],
  'Asal keterangan': ['Asal', 'Asal data'],
  'Pembayar atau kelompok': ['Pembayar', 'Pembayar iuran', 'Kelompok', 'Kelompok pekerja'],
  Peruntukan: ['Peruntukan anggaran', 'Kegiatan', 'Uraian'],
  Jenis: ['Jenis peraturan', 'Jenis regulasi'],
  Nomor: ['Nomor peraturan', 'Nomor regulasi'],
  Tahun: ['Tahun peraturan', 'Tahun terbit'],
  Tentang: ['Judul', 'Judul peraturan', 'Perihal'],
  Sasaran: ['Sasaran peraturan', 'Pekerja yang dilindungi'],
  Status: ['Status peraturan', 'Status regulasi', 'Keberlakuan'],
  'Nama inovasi': ['Inovasi', 'Judul inovasi'],
  'Tahun mulai': ['Tahun', 'Mulai tahun', 'Sejak tahun'],
  'Uraian singkat': ['Uraian', 'Deskripsi', 'Keterangan'],
};

const NORMALISED_SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SYNONYMS).map(([header, words]) => [normaliseLabel(header), words.map(normaliseLabel)]),
);

/** Normalised heads that are read as this one. */
export const synonymsOf = (header: string): readonly string[] => NORMALISED_SYNONYMS.get(normaliseLabel(header)) ?? [];
