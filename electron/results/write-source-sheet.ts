import { formatCutOff } from '../../shared/notation/format.ts';
import { COVERAGE_SUBJECTS } from '../../shared/submissions/figure.ts';
import { sayReference } from '../../shared/wording/problem-sentence.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import { closePage, COUNT_FORMAT, dressRow, HEAD, INK, type Look, type Margin, type Page, put, ROW } from './workbook-page.ts';
import { FIGURE_MARK_WORDS, SUBJECT_WORDS } from './workbook-words.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const SOURCE_SHEET = 'Sumber cakupan';
export const SOURCE_WIDTHS = [8, 33, 19, 12, 15, 18, 38, 20, 11, 44] as const;
const HEADS = [
  'Kode',
  'Kabupaten/Kota',
  'Angka',
  'Nilai',
  'Tahun sebelumnya',
  'Batas data',
  'Sumber',
  'Definisi penyebut',
  'Asal',
  'Berkas dan sel',
] as const;

/** `Sumber cakupan`: where each figure of the coverage comes from and up to which date it counts. */
export const writeSourceSheet = (page: Page, facts: WorkbookFacts, margin: Margin): void => {
  let row = writeShortTitle(page, facts, 'Sumber dan batas data cakupan');
  row = writeNote(page, row, 'Sebagaimana ditulis daerah dalam berkasnya. Bagian yang dikosongkan ditulis "tidak disebutkan".');
  const head = row;
  HEADS.forEach((name, index) => {
    put(page, head, index + 1, name, {
      ...HEAD,
      align: index === 3 || index === 4 ? 'right' : 'left',
      ...(index === 5 ? { indent: 1 } : {}),
    });
  });
  row += 1;
  const blocks: (readonly [number, number])[] = [];
  for (const submission of facts.submissions) {
    const first = row;
    COVERAGE_SUBJECTS.forEach((subject, position) => {
      const figure = submission.content.figures.find((candidate) => candidate.subject === subject);
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
      const count = (column: number, value: number | null | undefined): void => {
        if (value !== null && value !== undefined) put(page, row, column, value, { ...rule, format: COUNT_FORMAT });
      };
      dressRow(page, row, rule);
      put(page, row, 1, submission.code, rule);
      put(page, row, 2, submission.region.name, { ...rule, wrap: true });
      put(page, row, 3, SUBJECT_WORDS[subject], rule);
      count(4, figure?.value);
      count(5, figure?.previousValue);
      text(6, figure?.cutOff === null || figure === undefined ? null : formatCutOff(figure.cutOff, 'id'), { indent: 1 });
      text(7, figure?.source);
      if (subject.endsWith('.population')) text(8, figure?.denominator);
      if (figure !== undefined) put(page, row, 9, FIGURE_MARK_WORDS[figure.mark], { ...rule, size: 9 });
      const cell =
        figure?.cell === null || figure === undefined ? '' : `, ${sayReference(figure.cell, 'id')}${figure.fromFormula ? ' (rumus)' : ''}`;
      put(page, row, 10, `${submission.revision.fileName}${cell}`, { ...rule, wrap: true, size: 9, color: INK.soft });
      row += 1;
    });
    blocks.push([first, row - 1]);
  }
  closePage(page, margin, { headRows: [head, head], frozenColumns: 3, lastRow: row - 1, blocks });
};
