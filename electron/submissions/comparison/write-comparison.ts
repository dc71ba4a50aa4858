import ExcelJS, { type Cell, type PaperSize } from 'exceljs';
import type { Language } from '../../../shared/desktop.ts';
import type { Edition } from '../../../shared/edition/edition.ts';
import { formatInstant } from '../../../shared/notation/format.ts';
import { type Fraction, fractionToNumber } from '../../../shared/notation/fraction.ts';
import {
  COMPARISON_COLUMNS,
  type ComparedAmong,
  type ComparisonRow,
  type Measure,
  type MeasureUnit,
  unitOf,
} from '../../../shared/submissions/compare-regions.ts';
import { sayComparisonHead, sayDeclaredHead, sayMeasure } from '../../../shared/wording/measure-words.ts';
import { paintHead, paintText } from '../template-look.ts';

export type ComparisonOrder = {
  readonly edition: Edition;
  readonly rows: readonly ComparisonRow[];
  readonly measure: Measure;
  readonly among: ComparedAmong;
  readonly language: Language;
  readonly issuedAt: string;
};

const WORDS = {
  id: {
    sheet: 'Perbandingan',
    code: 'Kode',
    kandidat: 'Hanya kandidat.',
    all: 'Semua daerah yang terdaftar.',
    issued: 'Dicetak',
    missing: 'Sel kosong: tidak dilaporkan atau tidak dapat dihitung, bukan nol.',
    corrected: 'Nilai memakai angka terkoreksi; kolom terakhir menunjukkan nilai menurut angka yang dinyatakan daerah.',
    contoh: 'DATA CONTOH, BUKAN DATA RESMI',
    latihan: 'LATIHAN, BUKAN DATA RESMI',
  },
  en: {
    sheet: 'Comparison',
    code: 'Code',
    kandidat: 'Candidates only.',
    all: 'All registered regions.',
    issued: 'Printed',
    missing: 'An empty cell was not reported or cannot be computed; it is not zero.',
    corrected: 'Values use corrected figures; the last column shows what the declared ones give.',
    contoh: 'SAMPLE DATA, NOT OFFICIAL',
    latihan: 'REHEARSAL, NOT OFFICIAL',
  },
} as const;

const FORMATS: Readonly<Record<MeasureUnit, string>> = { ratio: '#,##0.00', count: '#,##0', rupiah: '#,##0' };
// The library's enumeration exists for the compiler only; 9 is the number of A4 in the file format.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const A4: PaperSize = 9;
const FACE = 'Arial';
const WIDTHS = [40, 10, 20, 24, 26, 20];

const writeNumber = (cell: Cell, value: Fraction | null, measure: Measure, signed: boolean): void => {
  const format = FORMATS[unitOf(measure)];
  cell.font = { name: FACE, size: 10 };
  cell.alignment = { horizontal: 'right', indent: 1 };
  cell.numFmt = signed ? `+${format};"−"${format};${format}` : format;
  // The head says that ratios are percentages, so that what is copied from the cell is the number that is read.
  if (value !== null) cell.value = fractionToNumber(value) * (unitOf(measure) === 'ratio' ? 100 : 1);
};

/** One sheet: a region a row, numbers as numbers, what is missing left empty. */
export const writeComparison = async (order: ComparisonOrder): Promise<Uint8Array> => {
  const { edition, rows, measure, among, language, issuedAt } = order;
  const words = WORDS[language];
  const book = new ExcelJS.Workbook();
  book.creator = 'Paritrana Panel';
  book.created = new Date(issuedAt);
  const sheet = book.addWorksheet(words.sheet);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  let line = 1;
  const say = (text: string, look: 'title' | 'hint' | 'sample'): void => {
    const cell = sheet.getCell(line, 1);
    cell.value = text;
    paintText(cell, look);
    line += 1;
  };
  if (edition.mark !== 'resmi') say(words[edition.mark], 'sample');
  say(sayMeasure(measure, language), 'title');
  say(`${edition.name}. ${words[among]} ${words.issued} ${formatInstant(issuedAt, edition.timeZone, language)}.`, 'hint');
  say(words.missing, 'hint');
  // The column is there only where it says something.
  const corrected = rows.some((row) => row.corrected !== null);
  if (corrected) say(words.corrected, 'hint');
  const headRow = line + 1;
  const [region, ...figures] = COMPARISON_COLUMNS.map((column) => sayComparisonHead(column, measure, language));
  [region ?? '', words.code, ...figures, ...(corrected ? [sayDeclaredHead(measure, language)] : [])].forEach((head, index) => {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = head;
    paintHead(cell, index > 1);
  });
  rows.forEach((row, index) => {
    const at = headRow + 1 + index;
    const name = sheet.getCell(at, 1);
    name.value = row.region.name;
    paintText(name, 'label');
    const code = sheet.getCell(at, 2);
    code.value = row.region.code;
    code.numFmt = '@';
    paintText(code, 'note');
    writeNumber(sheet.getCell(at, 3), row.now, measure, false);
    writeNumber(sheet.getCell(at, 4), row.before, measure, false);
    writeNumber(sheet.getCell(at, 5), row.change, measure, true);
    if (row.corrected !== null) writeNumber(sheet.getCell(at, 6), row.corrected.declared, measure, false);
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }];
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${String(headRow)}:${String(headRow)}`,
  };
  return new Uint8Array(await book.xlsx.writeBuffer());
};
