import { z } from 'zod';
import type { EditionMark } from '../edition/edition.ts';
import type { Fraction } from '../notation/fraction.ts';
import { formatCount, formatDate, formatInstant, formatPercent, formatRupiah } from '../notation/format.ts';

/**
 * A paper as plain data: one value from which PDF and DOCX are drawn, and that is kept with what was issued. Papers are
 * Indonesian, whatever language the screen speaks.
 */
export type Paper = {
  readonly kind: PaperKind;
  /** What a reader of the file is told it is. */
  readonly title: string;
  readonly mark: EditionMark;
  readonly letterhead: readonly string[];
  readonly place: string;
  /** Day of the paper, `2025-07-14`. */
  readonly date: string;
  readonly reference: PaperReference;
  readonly addressee: { readonly name: string; readonly place: string };
  readonly blocks: readonly PaperBlock[];
  readonly signature: { readonly office: string; readonly name: string };
  readonly foot: PaperFoot;
};

export const PAPER_KINDS = ['surat-pertanyaan'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The number is typed by the secretariat or left empty, when dots wait for it; it is never made up. */
export type PaperReference = {
  readonly number: string;
  readonly nature: string;
  readonly attachment: string;
  readonly subject: string;
};

/** What ties the paper to the records from which it was drawn. */
export type PaperFoot = {
  readonly editionName: string;
  /** Head of the history's chain, 64 hexadecimal digits, and how many events it stands on. */
  readonly fingerprint: string;
  readonly events: number;
  readonly drawnAt: string;
  readonly timeZone: string;
};

export type PaperCell =
  | { readonly text: string }
  | { readonly count: number | null }
  | { readonly rupiah: number | null }
  /** A ratio; its column says that it is a percentage. */
  | { readonly percent: Fraction | null };

export type PaperColumn = {
  readonly head: string;
  /** Share of the page's width in percent; the columns of a table sum to 100. */
  readonly widthPercent: number;
  readonly align: 'start' | 'centre' | 'end';
};

export type PaperBlock =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  | { readonly block: 'list'; readonly items: readonly string[] }
  | {
      readonly block: 'table';
      readonly caption: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperCell[])[];
    };

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
export const paperFormatSchema = z.enum(PAPER_FORMATS);

/** What leaves with a paper and is kept like it: the workbook in which it is answered. */
export type DocumentKind = PaperKind | 'lembar-jawaban';
export type DocumentFormat = PaperFormat | 'xlsx';

export const issuedDocumentIdSchema = z.uuid().brand<'IssuedDocumentId'>();
export type IssuedDocumentId = z.infer<typeof issuedDocumentIdSchema>;

/** A document that left the house, without its bytes. */
export type IssuedDocument = {
  readonly id: IssuedDocumentId;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string;
  readonly date: string;
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
};

const DOTS = '........';
const LONG_DOTS = '........................................';
const NOTHING = '–';

export const numberOrDots = (number: string): string => (number.trim() === '' ? DOTS : number.trim());
export const nameOrDots = (name: string): string => (name.trim() === '' ? LONG_DOTS : name.trim());

/** What a cell says in print: `77.074`, `Rp3.024.000.000`, `150,87`. */
export const cellText = (cell: PaperCell): string => {
  if ('text' in cell) return cell.text;
  if ('count' in cell) return cell.count === null ? NOTHING : formatCount(cell.count, 'id');
  if ('rupiah' in cell) return cell.rupiah === null ? NOTHING : formatRupiah(cell.rupiah, 'id');
  return cell.percent === null ? NOTHING : formatPercent(cell.percent, 'id');
};

/** `Samarinda, 14 Juli 2025` */
export const placeAndDate = (paper: Pick<Paper, 'place' | 'date'>): string => `${paper.place}, ${formatDate(paper.date, 'id', 'long')}`;

const MARK_TEXT: Readonly<Record<EditionMark, string | null>> = {
  resmi: null,
  latihan: 'LATIHAN, bukan surat resmi',
  contoh: 'DATA CONTOH, bukan surat resmi',
};

export const markText = (mark: EditionMark): string | null => MARK_TEXT[mark];

/** The lines at the foot of every page; the page number is the renderer's. */
export const footLines = ({ editionName, fingerprint, events, drawnAt, timeZone }: PaperFoot) => ({
  lead: 'Sidik jari data',
  origin: ` (SHA-256, kepala riwayat ke-${formatCount(events, 'id')}), dicetak ${formatInstant(drawnAt, timeZone, 'id')}`,
  digits: fingerprint.replace(/(.{4})(?=.)/gu, '$1 '),
  advice: `Disusun dari berkas ${editionName}.`,
});
