import { formatInstant } from '../../shared/notation/format.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import { closePage, dressRow, HEAD, INK, type Margin, type Page, put, ROW } from './workbook-page.ts';
import { writeNote, writeShortTitle } from './write-title.ts';

export const COMMENT_SHEET = 'Komentar juri';
export const COMMENT_WIDTHS = [8, 30, 7, 30, 34, 86, 20] as const;
const HEADS = ['Kode', 'Kabupaten/Kota', 'Kursi', 'Juri', 'Tentang', 'Komentar', 'Ditulis'] as const;

/** `Komentar juri`: what jurors said beside their scores, in the order of the ranking. A private note is in no workbook. */
export const writeCommentSheet = (page: Page, facts: WorkbookFacts, margin: Margin): void => {
  let row = writeShortTitle(page, facts, 'Komentar juri pada lembar yang dikirim');
  row = writeNote(
    page,
    row,
    'Kata-kata juri sendiri, tidak diubah. Komentar tidak masuk hitungan. Catatan pribadi juri tidak ada di sini.',
  );
  const head = row;
  HEADS.forEach((name, index) => put(page, head, index + 1, name, { ...HEAD, align: 'left' }));
  row += 1;
  const blocks: (readonly [number, number])[] = [];
  for (const { region } of facts.regions) {
    const first = row;
    for (const seat of facts.seats) {
      const substitute = facts.substituted?.find((one) => one.seat === seat.seat && one.code === region.code);
      const person = substitute === undefined ? seat.personName : `${substitute.personName} (pengganti)`;
      for (const comment of facts.comments?.filter((one) => one.code === region.code && one.seat === seat.seat) ?? []) {
        const about = comment.criterion === null ? 'seluruh lembar' : (facts.criterionOf(comment.criterion)?.name ?? comment.criterion);
        dressRow(page, row, ROW);
        put(page, row, 1, region.code, ROW);
        put(page, row, 2, region.name, { ...ROW, wrap: true });
        put(page, row, 3, seat.seat, { ...ROW, align: 'left' });
        put(page, row, 4, person === '' ? seat.title : person, { ...ROW, wrap: true });
        put(page, row, 5, about, { ...ROW, wrap: true });
        put(page, row, 6, comment.text, { ...ROW, wrap: true });
        put(page, row, 7, formatInstant(comment.writtenAt, facts.edition.timeZone, 'id'), { ...ROW, wrap: true, size: 9, color: INK.soft });
        row += 1;
      }
    }
    if (row > first) blocks.push([first, row - 1]);
  }
  closePage(page, margin, { headRows: [head, head], frozenColumns: 2, lastRow: row - 1, blocks });
};
