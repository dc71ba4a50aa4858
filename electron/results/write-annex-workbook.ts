import ExcelJS from 'exceljs';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { type AnnexPart, ANNEX_PARTS } from '../../shared/analysis/annex/annex-part.ts';
import type { Edition } from '../../shared/edition/edition.ts';
import { formatCount } from '../../shared/notation/format.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { ANNEX_FIGURE_WORDS } from '../../shared/wording/annex-figure-words.ts';
import { annexFigures, type FigureCell, type Figures, sayFigure } from '../../shared/wording/annex-figures.ts';
import { annexSentences } from '../../shared/wording/annex-sentence.ts';
import { finishWorkbook } from '../papers/finish-workbook.ts';
import { annexNames } from './annex-names.ts';
import {
  closePage,
  decimalFormat,
  dressRow,
  HEAD,
  INK,
  type Look,
  type Margin,
  openPage,
  type Page,
  PERCENT_FORMAT,
  put,
  ROW,
} from './workbook-page.ts';
import { capitalised, groupedHash } from './workbook-words.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export type AnnexWorkbookContent = {
  readonly edition: Edition;
  readonly annex: Annex;
  readonly snapshot: RankingSnapshot;
  /** ISO instant that is printed as the time of issue. */
  readonly issuedAt: string;
  readonly applicationVersion: string;
  readonly history: { readonly events: number; readonly head: string };
};

const PROGRAM = 'Paritrana Panel';
const ANSWERS_SHEET = 'Jawaban';
const NOT_OFFICIAL = 'LAMPIRAN ANALISIS, BUKAN HASIL RESMI';
/** In the margin of every page, where there is room for a few words. */
const MARGIN_MARKS: Readonly<Record<Edition['mark'], string>> = {
  resmi: 'BUKAN HASIL RESMI',
  latihan: 'BUKAN HASIL RESMI; LATIHAN',
  contoh: 'BUKAN HASIL RESMI; DATA CONTOH',
};
const SHEETS: Readonly<Record<AnnexPart, string>> = {
  agreement: 'Kesepakatan',
  severity: 'Ketat dan longgar',
  rasch: 'Tidak biasa',
  weights: 'Bobot',
  jurors: 'Susunan juri',
  swaps: 'Satu nilai',
  drift: 'Urutan dan waktu',
};
const FIRST_WIDTH = 36;
const OTHER_WIDTH = 15;
/** Widths of a sheet with a single wide column of words. */
const ANSWER_WIDTHS = [30, 120] as const;
const FEWEST_COLUMNS = 6;
/** One below it is said to be below, and is no number. */
const SMALLEST_CHANCE = 0.0005;

const isWord = (cell: FigureCell | undefined): boolean => typeof cell === 'string' && cell !== '–';

const formatOf = ({ decimals, as }: Exclude<FigureCell, string>): string =>
  as === 'percent' ? PERCENT_FORMAT : decimalFormat(as === 'chance' ? decimals + 1 : decimals);

/** Writes one table from a row on; answers its last row. */
const writeFigures = (page: Page, { title, note, heads, rows }: Figures, firstRow: number): number => {
  const last = page.widths.length;
  let row = firstRow;
  put(page, row, 1, title, { bold: true, size: 11, color: INK.green }, last);
  row += 1;
  if (note !== undefined) row = writeNote(page, row, note);
  // A table of two columns of which one holds words has the whole breadth for them.
  const to = (column: number): number => (column === heads.length && rows.some((cells) => isWord(cells[column - 1])) ? last : column);
  dressRow(page, row, HEAD, 1, to(heads.length));
  heads.forEach((head, index) => {
    const words = index === 0 || rows.some((cells) => isWord(cells[index]));
    put(page, row, index + 1, head, { ...HEAD, align: words ? 'left' : 'right' }, to(index + 1));
  });
  row += 1;
  for (const cells of rows) {
    dressRow(page, row, ROW, 1, to(heads.length));
    cells.forEach((cell, index) => {
      const look: Look = { ...ROW, wrap: true, vertical: 'top', bold: index === 0, align: index === 0 || isWord(cell) ? 'left' : 'right' };
      const said = sayFigure(cell, 'id');
      if (typeof cell === 'string' || cell.value === null || (cell.as === 'chance' && cell.value < SMALLEST_CHANCE))
        put(page, row, index + 1, index === 0 ? capitalised(said) : said, look, to(index + 1));
      else put(page, row, index + 1, cell.value, { ...look, format: formatOf(cell) }, to(index + 1));
    });
    row += 1;
  }
  return row - 1;
};

/**
 * Writes `lampiran.xlsx`: the answers in words on the first sheet, then a sheet of figures for each part that has any. Every page says
 * that it is no official result. Pure: the same content gives the same bytes.
 */
export const writeAnnexWorkbook = async (content: AnnexWorkbookContent): Promise<Uint8Array> => {
  const { edition, annex, snapshot, issuedAt, history } = content;
  const names = annexNames(snapshot);
  const sentences = annexSentences(annex, names, 'id');
  const figures = annexFigures(annex, names, 'id');
  const { parts } = ANNEX_FIGURE_WORDS.id;
  const workbook = new ExcelJS.Workbook();
  workbook.title = `Lampiran analisis ${edition.name}`;
  workbook.subject = NOT_OFFICIAL;
  workbook.creator = PROGRAM;
  workbook.lastModifiedBy = PROGRAM;
  workbook.created = new Date(issuedAt);
  workbook.modified = new Date(issuedAt);
  const margin: Margin = {
    mark: MARGIN_MARKS[edition.mark],
    name: edition.name,
    fingerprint: `Sidik jari data (SHA-256, kepala riwayat ke-${formatCount(history.events, 'id')}): ${groupedHash(history.head)}`,
    program: `${PROGRAM} ${content.applicationVersion}`,
  };
  const head = { edition, issuedAt };
  const warning = `${NOT_OFFICIAL}. Peringkat resmi tidak berubah karena lampiran ini.`;

  const answers = openPage(workbook, ANSWERS_SHEET, ANSWER_WIDTHS);
  let row = writeShortTitle(answers, head, 'Lampiran analisis');
  row = writeNote(answers, row, warning, 'warning');
  const firstAnswer = row;
  for (const part of ANNEX_PARTS) {
    dressRow(answers, row, ROW);
    put(answers, row, 1, parts[part].title, { ...ROW, bold: true, wrap: true, vertical: 'top' });
    put(answers, row, 2, `${parts[part].question}\n${sentences[part].map(capitalised).join('\n')}`, {
      ...ROW,
      wrap: true,
      vertical: 'top',
    });
    row += 1;
  }
  row = writeNote(
    answers,
    row,
    `${formatCount(annex.options.samples, 'id')} undian tiap simulasi, benih ${String(annex.options.seed)}; bobot di sekitar yang resmi paling jauh ${String(Math.round(annex.options.margin * 100))}\u00A0%. Kriteria yang dihitung dari data masuk ke nilai akhir apa adanya.`,
  );
  closePage(answers, margin, { headRows: [firstAnswer, firstAnswer], frozenColumns: 0, lastRow: row - 1, blocks: [] });

  for (const part of ANNEX_PARTS) {
    const tables = [...figures[part].plain, ...figures[part].full];
    if (tables.length === 0) continue;
    const columns = Math.max(FEWEST_COLUMNS, ...tables.map(({ heads }) => heads.length));
    const page = openPage(workbook, SHEETS[part], [FIRST_WIDTH, ...Array.from({ length: columns - 1 }, () => OTHER_WIDTH)]);
    let next = writeShortTitle(page, head, parts[part].title);
    next = writeNote(page, next, warning, 'warning');
    const blocks: (readonly [number, number])[] = [];
    for (const table of tables) {
      const last = writeFigures(page, table, next + 1);
      blocks.push([next + 1, last]);
      next = last + 1;
    }
    closePage(page, margin, { headRows: [1, 1], frozenColumns: 1, lastRow: next - 1, blocks });
  }
  return finishWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'codes');
};
