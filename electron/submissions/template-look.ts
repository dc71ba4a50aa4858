import type { Border, Borders, Cell, DataValidation, Fill, PaperSize, Worksheet } from 'exceljs';

/** The look of the template: what is to be filled in is tinted, everything else is quiet. Colours as in the application. */

const FACE = 'Arial';
const INK = { text: 'FF1C201B', soft: 'FF5F6459', green: 'FF14513A', onGreen: 'FFFBFAF5', amber: 'FF7A4A00' } as const;
const GROUND = { input: 'FFF2F7F3', computed: 'FFEFEBE1', amber: 'FFFBEDCD', green: INK.green } as const;
const LINE = 'FFC3CFC6';
// The library's enumeration exists for the compiler only; 9 is the number of A4 in the file format.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const A4: PaperSize = 9;

const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const thin: Partial<Border> = { style: 'thin', color: { argb: LINE } };
const box: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };

export type TextLook = 'title' | 'hint' | 'section' | 'body' | 'label' | 'note' | 'sample' | 'link';

const TEXT_LOOKS: Readonly<Record<TextLook, { size: number; bold: boolean; color: string; fill?: string }>> = {
  title: { size: 16, bold: true, color: INK.green },
  hint: { size: 10, bold: false, color: INK.soft },
  section: { size: 11, bold: true, color: INK.green },
  body: { size: 10, bold: false, color: INK.text },
  label: { size: 10, bold: true, color: INK.text },
  note: { size: 9, bold: false, color: INK.soft },
  sample: { size: 10, bold: true, color: INK.amber, fill: GROUND.amber },
  link: { size: 10, bold: true, color: INK.green },
};

/** Texts that stand in a column under a head, which is indented too. */
const INDENTED: ReadonlySet<TextLook> = new Set<TextLook>(['label', 'note']);

export const paintText = (cell: Cell, look: TextLook, wrap = false): void => {
  const { size, bold, color, fill: ground } = TEXT_LOOKS[look];
  cell.font = { name: FACE, size, bold, color: { argb: color } };
  cell.alignment = { vertical: wrap ? 'top' : 'middle', horizontal: 'left', wrapText: wrap, indent: INDENTED.has(look) ? 1 : 0 };
  if (ground !== undefined) cell.fill = fill(ground);
};

export const paintHead = (cell: Cell, numeric: boolean): void => {
  cell.font = { name: FACE, size: 10, bold: true, color: { argb: INK.onGreen } };
  cell.fill = fill(GROUND.green);
  cell.alignment = { vertical: 'middle', horizontal: numeric ? 'right' : 'left', indent: 1, wrapText: true };
  cell.border = box;
};

export type InputLook = { readonly numeric: boolean; readonly format: string };

export const paintInput = (cell: Cell, { numeric, format }: InputLook): void => {
  cell.font = { name: FACE, size: 10, color: { argb: INK.text } };
  cell.fill = fill(GROUND.input);
  cell.border = box;
  cell.numFmt = format;
  cell.alignment = { vertical: 'middle', horizontal: numeric ? 'right' : 'left', indent: 1, wrapText: !numeric };
};

export const paintComputed = (cell: Cell, format: string | null): void => {
  cell.font = { name: FACE, size: 10, color: { argb: INK.soft } };
  cell.fill = fill(GROUND.computed);
  cell.border = box;
  cell.alignment = { vertical: 'middle', horizontal: format === null ? 'left' : 'right', indent: 1, wrapText: format === null };
  if (format !== null) cell.numFmt = format;
};

/** Height of a line that nothing makes higher, in points. */
export const LINE_HEIGHT = 21;
/** One line of Arial 10 within a cell, in points. */
const TEXT_LINE = 13;

/**
 * Height of a row that is written filled: programs fit a row to its text when somebody types, but not all do so when they
 * open it. Words break at the width of the column; what has no spaces, such as an address, breaks anywhere.
 */
export const heightOf = (texts: readonly { readonly text: string; readonly width: number }[]): number => {
  const lines = texts.map(({ text, width }) => {
    const fits = Math.max(1, Math.floor(width * 1.05) - 2);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0);
  });
  return Math.max(LINE_HEIGHT, Math.max(1, ...lines) * TEXT_LINE + 8);
};

/** Amber where a computed share is above 100 %. */
export const markAbove100 = (sheet: Worksheet, range: string): void => {
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [1],
        priority: 1,
        style: {
          font: { bold: true, color: { argb: INK.amber } },
          fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: GROUND.amber } },
        },
      },
    ],
  });
};

/** Longest that a spreadsheet shows beside a cell. */
const PROMPT_LENGTH = 255;

const message = (title: string, prompt: string): Pick<DataValidation, 'showInputMessage' | 'promptTitle' | 'prompt'> =>
  prompt === '' ? {} : { showInputMessage: true, promptTitle: title.slice(0, 32), prompt: prompt.slice(0, PROMPT_LENGTH) };

/** A list to choose from; `strict` refuses other words, otherwise they are taken as well. */
export const offerList = (cell: Cell, source: string, title: string, prompt: string, strict: boolean): void => {
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [source],
    ...message(title, prompt),
    ...(strict ? { showErrorMessage: true, errorTitle: title.slice(0, 32), error: 'Pilih salah satu dari daftar.' } : {}),
  };
};

export const offerWhole = (cell: Cell, least: number, most: number, title: string, prompt: string): void => {
  cell.dataValidation = {
    type: 'whole',
    operator: 'between',
    allowBlank: true,
    formulae: [least, most],
    ...message(title, prompt),
    showErrorMessage: true,
    errorTitle: title.slice(0, 32),
    error: 'Tulis bilangan bulat tanpa titik, koma atau satuan. Kosongkan bila tidak diketahui.',
  };
};

/** A cell that takes any text up to a length, with its prompt. */
export const offerText = (cell: Cell, longest: number, title: string, prompt: string): void => {
  cell.dataValidation = {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [longest],
    ...message(title, prompt),
    showErrorMessage: true,
    errorTitle: title.slice(0, 32),
    error: `Paling panjang ${String(longest)} huruf.`,
  };
};

/** A printed text of several lines, or a number, that is not for filling in. */
export const paintPrinted = (cell: Cell, look: { readonly bold?: boolean; readonly format?: string }): void => {
  cell.font = { name: FACE, size: 10, bold: look.bold === true, color: { argb: INK.text } };
  cell.border = box;
  cell.alignment = {
    vertical: 'top',
    horizontal: look.format === undefined ? 'left' : 'right',
    indent: 1,
    wrapText: look.format === undefined,
  };
  cell.numFmt = look.format ?? '@';
};

/** A4 across, one page wide, heads on every page. `headRow` stands on every page; null when there is none. */
export const setUpPage = (sheet: Worksheet, footer: string, headRow: number | null): void => {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: false,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    ...(headRow === null ? {} : { printTitlesRow: `${String(headRow)}:${String(headRow)}` }),
  };
  sheet.headerFooter = { oddFooter: `&L&8${footer}&R&8${sheet.name}, halaman &P dari &N` };
};
