import { formatCount, formatCutOff, formatDate } from '../../shared/notation/format.ts';
import { COVERAGE_SUBJECTS } from '../../shared/submissions/figure.ts';
import { type StandingFigure, standingFigures } from '../../shared/submissions/verification/standing-figure.ts';
import { sayReference } from '../../shared/wording/problem-sentence.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import { closePage, COUNT_FORMAT, dressRow, HEAD, INK, type Look, type Margin, type Page, put, ROW } from './workbook-page.ts';
import { FIGURE_MARK_WORDS, SUBJECT_WORDS } from './workbook-words.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const SOURCE_SHEET = 'Sumber cakupan';
export const SOURCE_WIDTHS = [7, 27, 18, 11, 11, 12, 16, 31, 17, 10, 30, 42] as const;
const HEADS = [
  'Kode',
  'Kabupaten/Kota',
  'Angka',
  'Dinyatakan',
  'Dikoreksi',
  'Tahun\nsebelumnya',
  'Batas data',
  'Sumber',
  'Definisi penyebut',
  'Asal',
  'Berkas dan sel',
  'Verifikasi',
] as const;
const NUMBERS: ReadonlySet<string> = new Set(['Dinyatakan', 'Dikoreksi', 'Tahun\nsebelumnya']);

const asSentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

/** Who checked a figure, when and against what; for a correction also why, and for one that has lapsed, that it counts for nothing. */
const verificationWords = ({ verification, lapsed }: StandingFigure, timeZone: string): string => {
  const made = verification ?? lapsed;
  if (made === null) return '';
  const day = (instant: string): string => formatDate(instant, 'id', 'long', timeZone);
  const by = `${made.by}, ${day(made.at)}`;
  const against = `${made.document}, ${formatDate(made.documentDate, 'id', 'long')}`;
  if (verification === null) {
    const was = made.kind === 'corrected' ? `Koreksi menjadi ${formatCount(made.value, 'id')}` : 'Verifikasi';
    return `${was} gugur: angka yang dinyatakan berubah sejak ${day(made.at)} (${against}).`;
  }
  return made.kind === 'corrected'
    ? `Dikoreksi: ${asSentence(made.reason)} Bukti: ${against}. Oleh ${by}.`
    : `Terverifikasi terhadap ${against}. Oleh ${by}.`;
};

/** `Sumber cakupan`: where each figure of the coverage comes from, up to which date it counts, and what was found about it. */
export const writeSourceSheet = (page: Page, facts: WorkbookFacts, margin: Margin): void => {
  let row = writeShortTitle(page, facts, 'Sumber, batas data, dan verifikasi cakupan');
  row = writeNote(
    page,
    row,
    'Sebagaimana ditulis daerah dalam berkasnya; angka yang dinyatakan tidak pernah diubah. Bila ada koreksi, angka koreksi yang dihitung. Bagian yang dikosongkan ditulis "tidak disebutkan".',
  );
  const head = row;
  HEADS.forEach((name, index) => {
    const number = NUMBERS.has(name);
    put(page, head, index + 1, name, { ...HEAD, align: number ? 'right' : 'left', ...(index === 6 ? { indent: 1 } : {}) });
  });
  row += 1;
  const blocks: (readonly [number, number])[] = [];
  for (const submission of facts.submissions) {
    const first = row;
    const standing = standingFigures(submission.content.figures, submission.verifications);
    COVERAGE_SUBJECTS.forEach((subject, position) => {
      const checked = standing.find(({ figure }) => figure.subject === subject);
      const figure = checked?.figure;
      const rule: Look = position === COVERAGE_SUBJECTS.length - 1 ? { under: 'strong' } : ROW;
      const text = (column: number, value: string | null | undefined, look: Look = {}): void => {
        const known = value !== null && value !== undefined && value !== '';
        put(page, row, column, known ? value : 'tidak disebutkan', {
          ...rule,
          wrap: true,
          size: 9,
          color: known ? INK.text : INK.amber,
          ...look,
        });
      };
      const count = (column: number, value: number | null | undefined, look: Look = {}): void => {
        if (value !== null && value !== undefined) put(page, row, column, value, { ...rule, format: COUNT_FORMAT, ...look });
      };
      dressRow(page, row, rule);
      put(page, row, 1, submission.code, rule);
      put(page, row, 2, submission.region.name, { ...rule, wrap: true });
      put(page, row, 3, SUBJECT_WORDS[subject], rule);
      count(4, figure?.value);
      if (checked?.verification?.kind === 'corrected')
        count(5, checked.verification.value, { italic: true, bold: true, fill: INK.greenGround });
      count(6, figure?.previousValue);
      text(7, figure?.cutOff === null || figure === undefined ? null : formatCutOff(figure.cutOff, 'id'), { indent: 1 });
      text(8, figure?.source);
      if (subject.endsWith('.population')) text(9, figure?.denominator);
      if (figure !== undefined) put(page, row, 10, FIGURE_MARK_WORDS[figure.mark], { ...rule, size: 9 });
      const cell =
        figure?.cell === null || figure === undefined ? '' : `, ${sayReference(figure.cell, 'id')}${figure.fromFormula ? ' (rumus)' : ''}`;
      put(page, row, 11, `${submission.revision.fileName}${cell}`, { ...rule, wrap: true, size: 9, color: INK.soft });
      if (checked !== undefined) {
        const words = verificationWords(checked, facts.edition.timeZone);
        const color = checked.state !== 'declared' ? INK.text : INK.amber;
        put(page, row, 12, words === '' ? 'belum diverifikasi' : words, { ...rule, wrap: true, size: 9, color });
      }
      row += 1;
    });
    blocks.push([first, row - 1]);
  }
  closePage(page, margin, { headRows: [head, head], frozenColumns: 3, lastRow: row - 1, blocks });
};
