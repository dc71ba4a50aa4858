import type { Alignment, Borders, PaperSize, Workbook, Worksheet } from 'exceljs';

/**
 * The look of an exported worksheet: A4 across, Arial 10, light lines, a restrained green head. All measures are in points
 * unless they are column widths, which Excel counts in digits of the face.
 */

const FACE = 'Arial';
const BODY_SIZE = 10;
/** Printed page less its margins, in points: A4 across is 842 × 595. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.75, header: 0.35, footer: 0.3 } as const;
// The library's enumeration exists for the compiler only; 9 is the number of A4 in the file format.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const A4: PaperSize = 9;
const POINTS_PER_INCH = 72;
const PRINTED_WIDTH = 842 - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
const PRINTED_HEIGHT = 595 - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH;
/** One digit of Arial 10 is 7 pixels wide on a screen of 96 pixels per inch. */
const POINTS_PER_DIGIT = 7 * 0.75;
const CELL_PADDING = 4;
const PLAIN_ROW_HEIGHT = 15;
/** Excel takes no higher row. */
const HIGHEST_ROW = 409;
/** Programs measure text a little differently; a page is never planned to the last point. */
const PAGE_RESERVE = 0.95;

export const INK = {
  text: 'FF1C201B',
  soft: 'FF474C44',
  green: 'FF14513A',
  greenGround: 'FFE1ECE4',
  groupGround: 'FFF4F6F3',
  line: 'FFCBD0C9',
  strongLine: 'FF14513A',
  amber: 'FF7A4A00',
  amberGround: 'FFFBEDCD',
  red: 'FF9C1F16',
} as const;

export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly indent?: number;
  /** Breaks long text into lines and makes the row high enough for them. */
  readonly wrap?: boolean;
  readonly format?: string;
  readonly under?: 'light' | 'strong';
  readonly over?: 'light' | 'strong';
};

/** A formula with the result that we computed exactly; the reader's program may compute it again. */
export type Live = { readonly formula: string; readonly result: number | string };

export type Page = {
  readonly sheet: Worksheet;
  /** Column widths in digits. */
  readonly widths: readonly number[];
  /** Heights of the rows written so far, in points. */
  readonly heights: Map<number, number>;
};

/** `#,##0.00`; each program shows it by its own locale. A minus is the typographic one. */
export const decimalFormat = (decimals: number): string => {
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${format};"−"${format}`;
};
export const COUNT_FORMAT = decimalFormat(0);
/** Of a ratio: 0.8725 is shown as 87,25 %. */
export const PERCENT_FORMAT = '#,##0.00 %';

export const columnLetter = (column: number): string =>
  column > 26 ? `${columnLetter(Math.floor((column - 1) / 26))}${columnLetter(((column - 1) % 26) + 1)}` : String.fromCharCode(64 + column);

export const cellName = (row: number, column: number): string => `${columnLetter(column)}${String(row)}`;

export const rangeName = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
  `${cellName(fromRow, fromColumn)}:${cellName(toRow, toColumn)}`;

/** Characters of Arial by their width in thousandths of the size (Adobe's metrics of Helvetica, which Arial shares). */
const CHARACTERS_BY_WIDTH: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' \u00A0!,./:;I[\\]ft·'],
  [333, '()-`r'],
  [355, '"'],
  [389, '*'],
  [500, 'Jckvxyzs'],
  [584, '+<=>~−×'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—'],
  [1015, '@'],
];
/** Of figures and most small letters. */
const USUAL_WIDTH = 556;
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  CHARACTERS_BY_WIDTH.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
);
/** Arial Bold is wider by about this much over a line of text. */
const BOLD = 1.07;

const textWidth = (text: string, size: number, bold: boolean): number =>
  (Array.from(text).reduce((sum, character) => sum + (WIDTH_OF.get(character) ?? USUAL_WIDTH), 0) * size * (bold ? BOLD : 1)) / 1000;

/** How many lines a text takes in a column of this width when it is broken between words. */
const lineCount = (text: string, widthPoints: number, size: number, bold: boolean): number => {
  const space = textWidth(' ', size, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, size, bold);
      if (used > 0 && used + space + width > widthPoints) {
        lines += 1;
        used = width;
      } else {
        used += (used > 0 ? space : 0) + width;
      }
      while (used > widthPoints) {
        lines += 1;
        used -= widthPoints;
      }
    }
  }
  return lines;
};

/** Text that a spreadsheet could take for a formula once somebody edits the cell. */
const READS_LIKE_A_FORMULA = /^[\s]*[=+\-@]/u;

const isText = (value: string | number | Live): value is string => typeof value === 'string';

/** Characters that XML 1.0 does not know, half surrogates included, would make the file unreadable. */
const printable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/gu, '');

const widthOf = (page: Page, from: number, to: number): number =>
  page.widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) * POINTS_PER_DIGIT - CELL_PADDING;

export const raiseRow = (page: Page, row: number, height: number): void => {
  const raised = Math.min(HIGHEST_ROW, Math.max(page.heights.get(row) ?? 0, height));
  page.heights.set(row, raised);
  page.sheet.getRow(row).height = raised;
};

const border = (look: Look): Partial<Borders> => {
  const side = (kind: 'light' | 'strong'): Borders['top'] => ({
    style: 'thin',
    color: { argb: kind === 'light' ? INK.line : INK.strongLine },
  });
  return { ...(look.over ? { top: side(look.over) } : {}), ...(look.under ? { bottom: side(look.under) } : {}) };
};

const dress = (page: Page, row: number, column: number, look: Look, number: boolean): void => {
  const cell = page.sheet.getCell(row, column);
  cell.font = {
    name: FACE,
    size: look.size ?? BODY_SIZE,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    color: { argb: look.color ?? INK.text },
  };
  const alignment: Partial<Alignment> = {
    horizontal: look.align ?? (number ? 'right' : 'left'),
    vertical: look.vertical ?? 'middle',
    wrapText: look.wrap ?? false,
    ...(look.indent === undefined ? {} : { indent: look.indent }),
  };
  cell.alignment = alignment;
  cell.border = border(look);
  if (look.fill !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } };
  if (look.format !== undefined) cell.numFmt = look.format;
};

/** Writes one cell, or one text across several cells of a title or signature row (never of a table's rows). */
export const put = (page: Page, row: number, column: number, value: string | number | Live, look: Look = {}, lastColumn = column): void => {
  if (lastColumn > column) page.sheet.mergeCells(row, column, row, lastColumn);
  const cell = page.sheet.getCell(row, column);
  const size = look.size ?? BODY_SIZE;
  const lineHeight = size * 1.26;
  if (isText(value)) {
    const text = printable(value);
    cell.value = text;
    dress(page, row, column, READS_LIKE_A_FORMULA.test(text) ? { ...look, format: '@' } : look, false);
    const lines = look.wrap === true ? lineCount(text, widthOf(page, column, lastColumn), size, look.bold ?? false) : 1;
    raiseRow(page, row, Math.max(PLAIN_ROW_HEIGHT, Math.ceil(lines * lineHeight + 2)));
    return;
  }
  cell.value = typeof value === 'number' ? value : { formula: value.formula, result: value.result };
  dress(page, row, column, look, typeof value === 'number' || typeof value.result === 'number');
  raiseRow(page, row, Math.max(PLAIN_ROW_HEIGHT, Math.ceil(lineHeight + 2)));
};

/** Lines and ground of cells without content, so that a table's row reads as one. */
export const dressRow = (page: Page, row: number, look: Look, from = 1, to = page.widths.length): void => {
  for (let column = from; column <= to; column += 1) dress(page, row, column, look, false);
};

export const HEAD: Look = { bold: true, color: INK.green, fill: INK.greenGround, wrap: true, align: 'center', under: 'strong' };
export const ROW: Look = { under: 'light' };

export const openPage = (workbook: Workbook, name: string, widths: readonly number[]): Page => {
  const sheet = workbook.addWorksheet(name);
  sheet.properties.defaultRowHeight = PLAIN_ROW_HEIGHT;
  sheet.columns = widths.map((width) => ({ width, style: { font: { name: FACE, size: BODY_SIZE } } }));
  return { sheet, widths, heights: new Map() };
};

/** `&` starts a code in the head and foot of a printed page. */
const inMargin = (text: string, longest: number): string => {
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return shown.replaceAll('&', '&&').replaceAll('\n', ' ');
};

/** What stands in the margins of every printed page. Excel keeps at most 255 characters for head and foot each. */
export type Margin = { readonly mark: string | null; readonly name: string; readonly fingerprint: string; readonly program: string };

type Rows = readonly [first: number, last: number];

export type Layout = {
  /** Names of the columns: frozen on the screen, repeated on every printed page. */
  readonly headRows: Rows;
  readonly frozenColumns: number;
  readonly lastRow: number;
  /** What no page break may tear, as far as it fits on one page at all. */
  readonly blocks: readonly Rows[];
  /**
   * For a sheet whose table is followed by something else: when the table ends on the first page, the later pages repeat
   * these rows of the title, for the column names would name nothing there.
   */
  readonly afterTable?: { readonly lastTableRow: number; readonly titleRows: Rows };
};

const heightOf = (page: Page, [first, last]: Rows): number => {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += page.heights.get(row) ?? PLAIN_ROW_HEIGHT;
  return height;
};

/** First rows of the printed pages after the first one. */
const pageStarts = (page: Page, blocks: readonly Rows[], repeated: Rows): readonly number[] => {
  const naturalWidth = page.widths.reduce((sum, width) => sum + width, 0) * POINTS_PER_DIGIT;
  const capacity = (PRINTED_HEIGHT / Math.min(1, PRINTED_WIDTH / naturalWidth)) * PAGE_RESERVE;
  const starts: number[] = [];
  for (const [first, last] of blocks) {
    const start = starts.at(-1) ?? 1;
    const carried = starts.length === 0 ? 0 : heightOf(page, repeated);
    if (first > start && carried + heightOf(page, [start, last]) > capacity) starts.push(first);
  }
  return starts;
};

/** Sets up a finished page: printed area, repeated rows, margins, page breaks, frozen panes. */
export const closePage = (page: Page, margin: Margin, layout: Layout): void => {
  const { sheet } = page;
  const { headRows, afterTable } = layout;
  const tableEndsAtOnce =
    afterTable !== undefined && pageStarts(page, layout.blocks, headRows).every((start) => start > afterTable.lastTableRow);
  const repeated = tableEndsAtOnce ? afterTable.titleRows : headRows;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { ...MARGINS },
    // exceljs puts the dollar of the columns itself.
    printArea: `A$1:${columnLetter(page.widths.length)}$${String(layout.lastRow)}`,
    printTitlesRow: `${String(repeated[0])}:${String(repeated[1])}`,
  };
  const mark = margin.mark === null ? '' : `&C&"Arial,Bold"&9${inMargin(margin.mark, 60)}`;
  sheet.headerFooter = {
    oddHeader: `&L&"Arial,Regular"&8${inMargin(margin.name, 70)}${mark}&R&"Arial,Regular"&8${inMargin(sheet.name, 31)}`,
    oddFooter: `&L&"Arial,Regular"&7${inMargin(margin.fingerprint, 135)}&R&"Arial,Regular"&8${inMargin(margin.program, 40)}\nHalaman &P dari &N`,
  };
  const firstFree = cellName(headRows[1] + 1, layout.frozenColumns + 1);
  sheet.views = [
    {
      state: 'frozen',
      xSplit: layout.frozenColumns,
      ySplit: headRows[1],
      topLeftCell: firstFree,
      activeCell: firstFree,
      showGridLines: false,
    },
  ];
  for (const start of pageStarts(page, layout.blocks, repeated)) sheet.getRow(start - 1).addPageBreak();
};
