import { formatDate, formatTime, zoneLabel } from '../../shared/notation/format.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import { INK, type Page, put } from './workbook-page.ts';
import { markWords, PHASE_STANDING } from './workbook-words.ts';

/** What a title says: of which edition, and when it was printed. */
type Titled = Pick<WorkbookFacts, 'edition' | 'issuedAt'>;

const issued = ({ issuedAt, edition }: Titled): string =>
  `${formatDate(issuedAt, 'id', 'full', edition.timeZone)} pukul ${formatTime(issuedAt, edition.timeZone, 'id')} ${zoneLabel(edition.timeZone)}`;

const years = ({ edition }: Titled): string =>
  `Tahun penilaian ${String(edition.assessmentYear)}, tahun pelaksanaan ${String(edition.eventYear)}.`;

const standing = (facts: Titled): string => `Keadaan: ${PHASE_STANDING[facts.edition.phase]}. Dicetak ${issued(facts)}.`;

const writeLines = (page: Page, facts: Titled, lines: readonly (readonly [text: string, size: number, bold: boolean])[]): number => {
  const columns = page.widths.length;
  let row = 1;
  const mark = markWords(facts.edition);
  if (mark !== null) {
    put(page, row, 1, mark, { size: 16, bold: true, align: 'center', color: INK.red, fill: INK.amberGround }, columns);
    row += 1;
  }
  for (const [text, size, bold] of lines) {
    put(page, row, 1, text, { size, bold, align: 'center', wrap: true }, columns);
    row += 1;
  }
  return row;
};

/**
 * Head of the first sheet: the mark of a sample or rehearsal, what it is, of which edition, how far it is decided, when it was
 * printed. Answers the next free row and which rows name the paper.
 */
export const writeTitle = (
  page: Page,
  facts: Titled,
  heading: string,
): { readonly next: number; readonly namingRows: readonly [number, number] } => {
  const { edition } = facts;
  const next = writeLines(page, facts, [
    [heading.toUpperCase(), 13, true],
    [edition.name, 11, true],
    [`Kategori ${edition.category}, tahap ${edition.stage}, Provinsi ${edition.provinceName}. ${years(facts)}`, 10, false],
    [standing(facts), 10, false],
  ]);
  return { next, namingRows: [1, next - 3] };
};

/** The same in short, for the sheets behind the first. Answers the next free row. */
export const writeShortTitle = (page: Page, facts: Titled, heading: string): number =>
  writeLines(page, facts, [
    [heading.toUpperCase(), 12, true],
    [`${facts.edition.name}. ${years(facts)} ${standing(facts)}`, 9, false],
  ]);

/** A sentence across the whole width, broken into lines. Answers the next free row. */
export const writeNote = (page: Page, row: number, text: string, tone: 'plain' | 'warning' = 'plain'): number => {
  put(
    page,
    row,
    1,
    text,
    tone === 'warning' ? { wrap: true, bold: true, color: INK.amber } : { wrap: true, color: INK.soft, size: 9 },
    page.widths.length,
  );
  return row + 1;
};
