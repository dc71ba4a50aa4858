import ExcelJS, { type Cell, type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { type RegionList, regionsOf } from '../../shared/edition/region-list.ts';
import { shortRegionName } from '../../shared/edition/region.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/notation/read-date.ts';
import { FIGURE_MARKS, type Figure, type FigureMark, LARGEST_FIGURE } from '../../shared/submissions/figure.ts';
import { figuresOf, type Regulation, REGULATION_TYPES, type SubmissionContent } from '../../shared/submissions/submission.ts';
import {
  BUDGET_COLUMNS,
  columnLetters,
  COMPUTED_ROW_LABELS,
  COVERAGE_COLUMNS,
  COVERAGE_ROWS,
  DENOMINATOR_SUGGESTIONS,
  FIRST_ROW,
  HEADER_ROW,
  HINT_ROW,
  IDENTITY_ROWS,
  type IdentityKey,
  INNOVATION_COLUMNS,
  MARK_WORDS,
  OFFERED_LINES,
  PAYER_SUGGESTIONS,
  REGULATION_COLUMNS,
  REGULATION_STATUS_WORDS,
  SCOPE_SUGGESTIONS,
  SHEET_NAMES,
  TEMPLATE_PROPERTY,
  TEMPLATE_VERSION,
  type TemplateColumn,
  TITLE_ROW,
  VERSION_LABEL,
  VULNERABLE_COLUMNS,
  YES_NO,
} from '../../shared/submissions/template.ts';
import { finishWorkbook } from '../papers/finish-workbook.ts';
import {
  heightOf,
  LINE_HEIGHT,
  markAbove100,
  offerList,
  offerText,
  offerWhole,
  paintComputed,
  paintHead,
  paintInput,
  paintText,
  setUpPage,
} from './template-look.ts';

export type TemplateOrder = {
  readonly provinceCode: string;
  readonly regions: RegionList;
  readonly assessmentYear: number;
  readonly category: string;
  /** `contoh` says on every page that the data are no official ones, and offers the mark of invented figures. */
  readonly purpose?: 'isian' | 'contoh';
};

/** Day of this version of the template: the same order gives the same bytes on any day. */
const VERSION_DATE = new Date(Date.UTC(2026, 10, 25));
const PROGRAM = 'Paritrana Panel';
const TEXT_FORMAT = '@';
const TAB_COLOR = 'FF14513A';
const SAMPLE_NOTICE = 'DATA CONTOH, BUKAN DATA RESMI. Campuran angka terbitan, turunan dan rekaan.';

const list = (column: string, from: number, count: number): string =>
  `${SHEET_NAMES.lists}!$${column}$${String(from)}:$${column}$${String(from + Math.max(count, 1) - 1)}`;

const LISTS_HEAD_ROW = 3;
const LISTS_FIRST_ROW = LISTS_HEAD_ROW + 1;

/** Where each drop-down finds its words. */
type Lists = {
  readonly codes: string;
  readonly names: string;
  readonly regulationTypes: string;
  readonly regulationStatuses: string;
  readonly scopes: string;
  readonly marks: string;
  readonly payers: string;
  readonly denominators: string;
  readonly yesNo: string;
};

const addLists = (book: Workbook, order: TemplateOrder): { readonly lists: Lists; readonly write: () => void } => {
  const regions = regionsOf(order.regions, order.provinceCode);
  const marks = FIGURE_MARKS.filter((mark) => order.purpose === 'contoh' || mark !== 'synthetic').map((mark) => MARK_WORDS[mark]);
  const columns: readonly (readonly [string, readonly string[]])[] = [
    ['Kode daerah', regions.map((region) => region.code)],
    ['Nama daerah', regions.map((region) => region.name)],
    ['Jenis regulasi', REGULATION_TYPES],
    ['Asal angka', marks],
    ['Pembayar', PAYER_SUGGESTIONS],
    ['Definisi penyebut', DENOMINATOR_SUGGESTIONS],
    ['Ya atau tidak', [YES_NO.yes, YES_NO.no]],
    ['Status regulasi', Object.values(REGULATION_STATUS_WORDS)],
    ['Sasaran regulasi', SCOPE_SUGGESTIONS],
  ];
  const at = (index: number): string => list(columnLetters(index + 1), LISTS_FIRST_ROW, columns[index]?.[1].length ?? 0);
  return {
    lists: {
      codes: at(0),
      names: `${SHEET_NAMES.lists}!$A$${String(LISTS_FIRST_ROW)}:$B$${String(LISTS_FIRST_ROW + Math.max(regions.length, 1) - 1)}`,
      regulationTypes: at(2),
      marks: at(3),
      payers: at(4),
      denominators: at(5),
      yesNo: at(6),
      regulationStatuses: at(7),
      scopes: at(8),
    },
    write: () => {
      const sheet = book.addWorksheet(SHEET_NAMES.lists, { state: 'hidden' });
      sheet.getCell('A1').value = VERSION_LABEL;
      sheet.getCell('B1').value = TEMPLATE_VERSION;
      sheet.getCell('B1').numFmt = TEXT_FORMAT;
      columns.forEach(([head, words], index) => {
        const column = columnLetters(index + 1);
        sheet.getColumn(index + 1).width = 28;
        const headCell = sheet.getCell(`${column}${String(LISTS_HEAD_ROW)}`);
        headCell.value = head;
        paintHead(headCell, false);
        words.forEach((word, row) => {
          const cell = sheet.getCell(`${column}${String(LISTS_FIRST_ROW + row)}`);
          cell.value = word;
          cell.numFmt = TEXT_FORMAT;
        });
      });
      book.definedNames.add(`${SHEET_NAMES.lists}!$B$1`, 'versi_templat');
    },
  };
};

const openSheet = (
  book: Workbook,
  name: string,
  title: string,
  hint: string,
  order: TemplateOrder,
  widths: readonly number[],
): Worksheet => {
  const sheet = book.addWorksheet(name, {
    properties: { defaultRowHeight: LINE_HEIGHT, tabColor: { argb: TAB_COLOR } },
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
  });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const titleCell = sheet.getCell(TITLE_ROW, 1);
  titleCell.value = title;
  paintText(titleCell, 'title');
  sheet.getRow(TITLE_ROW).height = 26;
  const hintCell = sheet.getCell(HINT_ROW, 1);
  hintCell.value = hint;
  paintText(hintCell, 'hint');
  sheet.getRow(HINT_ROW).height = 18;
  if (order.purpose === 'contoh') {
    const notice = sheet.getCell(HINT_ROW + 1, 1);
    notice.value = SAMPLE_NOTICE;
    widths.forEach((_, index) => {
      paintText(sheet.getCell(HINT_ROW + 1, index + 1), 'sample');
    });
    sheet.getRow(HINT_ROW + 1).height = 18;
  }
  setUpPage(sheet, `${PROGRAM}, templat ${TEMPLATE_VERSION}, tahun penilaian ${String(order.assessmentYear)}`, HEADER_ROW);
  return sheet;
};

const writeHeads = (sheet: Worksheet, columns: readonly TemplateColumn[]): void => {
  columns.forEach((column, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = column.header;
    paintHead(cell, column.kind === 'people' || column.kind === 'rupiah');
  });
  sheet.getRow(HEADER_ROW).height = 30;
};

const isNumeric = (column: TemplateColumn): boolean => column.kind === 'people' || column.kind === 'rupiah';

const formatOf = (column: TemplateColumn): string => {
  if (column.kind === 'people') return '#,##0';
  if (column.kind === 'rupiah') return '"Rp"#,##0';
  return column.kind === 'year' ? '0' : TEXT_FORMAT;
};

/** A tinted cell with its prompt and, where there is one, its drop-down. */
const offerInput = (cell: Cell, column: TemplateColumn, suggestions: string | null, lists: Lists): void => {
  paintInput(cell, { numeric: isNumeric(column), format: formatOf(column) });
  const { header, prompt } = column;
  switch (column.kind) {
    case 'people':
    case 'rupiah':
      offerWhole(cell, 0, LARGEST_FIGURE, header, prompt);
      return;
    case 'year':
      offerWhole(cell, FIRST_YEAR, LAST_YEAR, header, prompt);
      return;
    case 'mark':
      offerList(cell, lists.marks, header, prompt, true);
      return;
    case 'regulation-type':
      offerList(cell, lists.regulationTypes, header, prompt, true);
      return;
    case 'regulation-status':
      offerList(cell, lists.regulationStatuses, header, prompt, true);
      return;
    case 'cut-off':
      offerText(cell, 40, header, prompt);
      return;
    case 'text':
    case 'paragraph':
      if (suggestions === null) offerText(cell, column.maxLength ?? 200, header, prompt);
      else offerList(cell, suggestions, header, prompt, false);
  }
};

type Values = Readonly<Record<string, CellValue>>;

/** Makes a row as high as its longest text needs. */
const fitRow = (sheet: Worksheet, row: number, columns: readonly TemplateColumn[], values: Values): void => {
  const texts = columns.flatMap((column) => {
    const value = values[column.key];
    return typeof value === 'string' ? [{ text: value, width: column.width }] : [];
  });
  const height = heightOf(texts);
  if (height > LINE_HEIGHT) sheet.getRow(row).height = height;
};

const markWord = (mark: FigureMark): string => MARK_WORDS[mark];

const figureValues = (figure: Figure): Values => ({
  label: figure.label,
  value: figure.value,
  cutOff: figure.cutOff,
  source: figure.source,
  denominator: figure.denominator,
  previousValue: figure.previousValue,
  mark: markWord(figure.mark),
});

const regulationValues = ({ type, number, year, title, scope, status, mark }: Regulation): Values => ({
  type,
  number,
  year,
  title,
  scope,
  status: status === null ? null : REGULATION_STATUS_WORDS[status],
  mark: markWord(mark),
});

const writeLines = (
  sheet: Worksheet,
  columns: readonly TemplateColumn[],
  lines: readonly Values[],
  suggestions: Readonly<Record<string, string>>,
  lists: Lists,
): void => {
  writeHeads(sheet, columns);
  const count = Math.max(OFFERED_LINES, lines.length + 5);
  for (let index = 0; index < count; index += 1) {
    columns.forEach((column, position) => {
      const cell = sheet.getCell(FIRST_ROW + index, position + 1);
      offerInput(cell, column, suggestions[column.key] ?? null, lists);
      const value = lines[index]?.[column.key];
      if (value !== undefined && value !== null) cell.value = value;
    });
    fitRow(sheet, FIRST_ROW + index, columns, lines[index] ?? {});
  }
  sheet.pageSetup.printArea = `A1:${columnLetters(columns.length)}${String(FIRST_ROW + count - 1)}`;
};

const writeIdentity = (sheet: Worksheet, order: TemplateOrder, content: SubmissionContent | undefined, lists: Lists): void => {
  ['Isian', 'Jawaban', 'Keterangan'].forEach((head, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = head;
    paintHead(cell, false);
  });
  sheet.getRow(HEADER_ROW).height = 22;
  const regions = regionsOf(order.regions, order.provinceCode);
  const rowOf = (key: IdentityKey): number => FIRST_ROW + IDENTITY_ROWS.findIndex((row) => row.key === key);
  const delegation = content?.delegation ?? null;
  const answers: Readonly<Record<IdentityKey, CellValue>> = {
    code: content?.code ?? null,
    name: {
      formula: `IFERROR(VLOOKUP(B${String(rowOf('code'))},${lists.names},2,FALSE),"")`,
      result: regions.find((region) => region.code === content?.code)?.name ?? '',
    },
    category: content?.category ?? order.category,
    assessmentYear: order.assessmentYear,
    leadOffice: delegation?.leadOffice ?? null,
    leadName: delegation?.leadName ?? null,
    inPerson: delegation === null ? null : delegation.inPerson ? YES_NO.yes : YES_NO.no,
    delegationMark: delegation === null ? null : markWord(delegation.mark),
  };
  for (const { key, label, note, maxLength } of IDENTITY_ROWS) {
    const row = rowOf(key);
    sheet.getRow(row).height = 22;
    const labelCell = sheet.getCell(row, 1);
    labelCell.value = label;
    paintText(labelCell, 'label');
    const noteCell = sheet.getCell(row, 3);
    noteCell.value = note;
    paintText(noteCell, 'note');
    const cell = sheet.getCell(row, 2);
    cell.value = answers[key];
    if (key === 'name') paintComputed(cell, null);
    else paintInput(cell, { numeric: false, format: key === 'assessmentYear' ? '0' : TEXT_FORMAT });
    cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: false };
    if (key === 'code') offerList(cell, lists.codes, label, note, true);
    else if (key === 'inPerson') offerList(cell, lists.yesNo, label, note, true);
    else if (key === 'delegationMark') offerList(cell, lists.marks, label, note, true);
    else if (key === 'assessmentYear') offerWhole(cell, FIRST_YEAR, LAST_YEAR, label, note);
    else if (key !== 'name') offerText(cell, maxLength, label, note);
  }
  sheet.pageSetup.printArea = `A1:C${String(FIRST_ROW + IDENTITY_ROWS.length - 1)}`;
};

const writeCoverage = (sheet: Worksheet, content: SubmissionContent | undefined, lists: Lists): void => {
  writeHeads(sheet, COVERAGE_COLUMNS);
  const valueColumn = COVERAGE_COLUMNS.findIndex((column) => column.key === 'value') + 1;
  const noteColumn = valueColumn + 1;
  COVERAGE_ROWS.forEach(({ subject, label }, index) => {
    const row = FIRST_ROW + index;
    const figure = content === undefined ? undefined : figuresOf(content, subject)[0];
    const values: Values = figure === undefined ? {} : figureValues(figure);
    COVERAGE_COLUMNS.forEach((column, position) => {
      const cell = sheet.getCell(row, position + 1);
      if (column.key === 'label') {
        cell.value = label;
        paintText(cell, 'label');
        return;
      }
      if (column.key === 'denominator' && !subject.endsWith('.population')) {
        paintComputed(cell, null);
        return;
      }
      offerInput(cell, column, column.key === 'denominator' ? lists.denominators : null, lists);
      const value = values[column.key];
      if (value !== undefined && value !== null) cell.value = value;
    });
    fitRow(sheet, row, COVERAGE_COLUMNS, values);
  });

  const value = (subject: (typeof COVERAGE_ROWS)[number]['subject']): { readonly address: string; readonly count: number | null } => ({
    address: `${columnLetters(valueColumn)}${String(FIRST_ROW + COVERAGE_ROWS.findIndex((row) => row.subject === subject))}`,
    count: content === undefined ? null : (figuresOf(content, subject)[0]?.value ?? null),
  });
  const [formalPopulation, formalParticipants] = [value('formal.population'), value('formal.participants')];
  const [informalPopulation, informalParticipants] = [value('informal.population'), value('informal.participants')];
  const shares = [
    { population: [formalPopulation], participants: [formalParticipants] },
    { population: [informalPopulation], participants: [informalParticipants] },
    { population: [formalPopulation, informalPopulation], participants: [formalParticipants, informalParticipants] },
  ];
  const firstShareRow = FIRST_ROW + COVERAGE_ROWS.length + 1;
  shares.forEach(({ population, participants }, index) => {
    const row = firstShareRow + index;
    const all = [...population, ...participants];
    const sum = (parts: readonly { readonly address: string }[]): string => parts.map((part) => part.address).join('+');
    const total = (parts: readonly { readonly count: number | null }[]): number => parts.reduce((so, part) => so + (part.count ?? 0), 0);
    const known = all.every((part) => part.count !== null) && total(population) > 0;
    const share = known ? total(participants) / total(population) : '';
    const labelCell = sheet.getCell(row, 1);
    labelCell.value = COMPUTED_ROW_LABELS[index] ?? '';
    paintText(labelCell, 'label');
    const shareCell = sheet.getCell(row, valueColumn);
    shareCell.value = {
      formula: `IF(AND(COUNT(${all.map((part) => part.address).join(',')})=${String(all.length)},${sum(population)}>0),(${sum(participants)})/(${sum(population)}),"")`,
      result: share,
    };
    paintComputed(shareCell, '0.00%');
    const noteCell = sheet.getCell(row, noteColumn);
    noteCell.value = {
      formula: `IF(ISNUMBER(${shareCell.address}),IF(${shareCell.address}>1,"Di atas 100 %: tulis apa adanya; sekretariat akan meminta penjelasan.",""),"Terhitung sendiri bila semua angka terisi.")`,
      result:
        share === ''
          ? 'Terhitung sendiri bila semua angka terisi.'
          : share > 1
            ? 'Di atas 100 %: tulis apa adanya; sekretariat akan meminta penjelasan.'
            : '',
    };
    paintText(noteCell, 'note');
  });
  const shareLetter = columnLetters(valueColumn);
  markAbove100(sheet, `${shareLetter}${String(firstShareRow)}:${shareLetter}${String(firstShareRow + shares.length - 1)}`);
  sheet.pageSetup.printArea = `A1:${columnLetters(COVERAGE_COLUMNS.length)}${String(firstShareRow + shares.length - 1)}`;
};

type GuideLine = { readonly look: 'section' | 'body' | 'sample'; readonly mark?: string; readonly text: string; readonly sheet?: string };

const guideLines = (order: TemplateOrder, fileName: string): readonly GuideLine[] => [
  ...(order.purpose === 'contoh' ? [{ look: 'sample', text: SAMPLE_NOTICE } as const] : []),
  { look: 'section', text: 'Yang diisi' },
  {
    look: 'body',
    mark: '1',
    sheet: SHEET_NAMES.identity,
    text: 'Pilih kode daerah dari daftar; nama daerah terisi sendiri. Isi siapa yang memimpin delegasi.',
  },
  {
    look: 'body',
    mark: '2',
    sheet: SHEET_NAMES.coverage,
    text: 'Populasi dan peserta, pekerja formal dan informal. Persentase cakupan terhitung sendiri di bawah tabel.',
  },
  { look: 'body', mark: '3', sheet: SHEET_NAMES.vulnerable, text: 'Pekerja rentan: satu baris untuk setiap pembayar iuran atau kelompok.' },
  { look: 'body', mark: '4', sheet: SHEET_NAMES.budget, text: 'Anggaran: satu baris untuk setiap peruntukan, dalam rupiah penuh.' },
  {
    look: 'body',
    mark: '5',
    sheet: SHEET_NAMES.regulations,
    text: 'Peraturan daerah tentang jaminan sosial ketenagakerjaan: jenis, nomor, tahun, tentang, sasaran, dan apakah masih berlaku.',
  },
  { look: 'body', mark: '6', sheet: SHEET_NAMES.innovations, text: 'Inovasi daerah: nama, tahun mulai, uraian singkat.' },
  { look: 'section', text: 'Cara menulis' },
  { look: 'body', mark: '•', text: 'Isi hanya sel berwarna muda. Sel abu-abu terhitung sendiri.' },
  {
    look: 'body',
    mark: '•',
    text: 'Bilangan ditulis bulat, angka saja: 77074. Tanpa titik, koma, satuan, atau kata juta dan miliar; Excel menampilkan titiknya sendiri.',
  },
  { look: 'body', mark: '•', text: 'Tidak diketahui: kosongkan. Memang nol: tulis 0.' },
  { look: 'body', mark: '•', text: 'Tanggal data adalah keadaan yang digambarkan angka itu: 2024, 2024-06, atau 31-12-2024.' },
  { look: 'body', mark: '•', text: 'Sumber: nama dokumen atau instansi, dengan tanggalnya. Setiap angka perlu sumber.' },
  { look: 'body', mark: '•', text: 'Definisi penyebut: siapa yang dihitung sebagai populasi, misalnya BPJS 17+ atau BPS 15+.' },
  {
    look: 'body',
    mark: '•',
    text: 'Cakupan di atas 100 % boleh terjadi. Tulis apa adanya; sekretariat akan meminta penjelasan, bukan memotong angkanya.',
  },
  {
    look: 'body',
    mark: '•',
    text: 'Jangan menggabungkan sel, mengganti nama lembar, atau mengganti judul kolom. Baris boleh ditambah di bawah.',
  },
  { look: 'section', text: 'Mengirim' },
  {
    look: 'body',
    mark: '•',
    text: `Simpan sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi, misalnya dengan nama ${fileName}, lalu kirim ke sekretariat.`,
  },
];

const writeGuide = (sheet: Worksheet, order: TemplateOrder): void => {
  sheet.getColumn(1).width = 4;
  sheet.getColumn(2).width = 16;
  sheet.getColumn(3).width = 104;
  const title = sheet.getCell('A1');
  title.value = 'Isian Penghargaan Jaminan Sosial Ketenagakerjaan (Paritrana Award)';
  paintText(title, 'title');
  sheet.getRow(1).height = 28;
  const hint = sheet.getCell('A2');
  hint.value = `Tahun penilaian ${String(order.assessmentYear)}, kategori ${order.category}`;
  paintText(hint, 'hint');
  const first = regionsOf(order.regions, order.provinceCode)[0];
  const fileName = first === undefined ? 'kode_nama daerah.xlsx' : templateFileName(first.code, first.name);
  let row = 4;
  for (const line of guideLines(order, fileName)) {
    if (line.look === 'section' && row > 4) row += 1;
    if (line.look !== 'body') {
      const cell = sheet.getCell(row, 1);
      cell.value = line.text;
      for (const column of line.look === 'sample' ? [1, 2, 3] : [1]) paintText(sheet.getCell(row, column), line.look);
      sheet.getRow(row).height = 20;
    } else {
      const mark = sheet.getCell(row, 1);
      mark.value = line.mark ?? '';
      paintText(mark, 'body');
      mark.alignment = { vertical: 'top', horizontal: 'center' };
      const textColumn = line.sheet === undefined ? 2 : 3;
      if (line.sheet !== undefined) {
        const link = sheet.getCell(row, 2);
        link.value = `Lembar ${line.sheet}`;
        paintText(link, 'link');
        link.alignment = { vertical: 'top' };
      }
      const text = sheet.getCell(row, textColumn);
      text.value = line.text;
      paintText(text, 'body', line.sheet !== undefined);
      // Text that starts in the narrow column runs on over its neighbour; it is written to fit one line of both.
      text.alignment = { vertical: 'top', wrapText: line.sheet !== undefined };
      sheet.getRow(row).height = 16;
    }
    row += 1;
  }
  const version = sheet.getCell(row + 1, 1);
  version.value = `${VERSION_LABEL} ${TEMPLATE_VERSION}`;
  paintText(version, 'hint');
  sheet.pageSetup.printArea = `A1:C${String(row + 1)}`;
};

/** `64.08_Kutai Timur.xlsx` */
export const templateFileName = (code: string, regionName: string): string =>
  `${code}_${shortRegionName(regionName).replace(/[\\/:*?"<>|]/gu, ' ')}.xlsx`;

/**
 * Writes the template workbook, empty or filled with a submission. Same order and content, same bytes. What is written is
 * read back as the same content.
 */
export const writeTemplate = async (order: TemplateOrder, content?: SubmissionContent): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.creator = PROGRAM;
  book.lastModifiedBy = PROGRAM;
  book.title = `Isian Paritrana Award, tahun penilaian ${String(order.assessmentYear)}`;
  book.subject = order.category;
  book.keywords = `${TEMPLATE_PROPERTY} ${TEMPLATE_VERSION}`;
  book.created = VERSION_DATE;
  book.modified = VERSION_DATE;
  book.calcProperties = { fullCalcOnLoad: true };

  const guide = book.addWorksheet(SHEET_NAMES.guide, { views: [{ showGridLines: false }] });
  setUpPage(guide, `${PROGRAM}, templat ${TEMPLATE_VERSION}`, null);
  writeGuide(guide, order);

  const { lists, write } = addLists(book, order);
  const widthsOf = (columns: readonly TemplateColumn[]): readonly number[] => columns.map((column) => column.width);
  writeIdentity(
    openSheet(book, SHEET_NAMES.identity, 'Identitas daerah', 'Siapa yang mengirim isian ini.', order, [32, 40, 66]),
    order,
    content,
    lists,
  );
  writeCoverage(
    openSheet(
      book,
      SHEET_NAMES.coverage,
      'Cakupan kepesertaan',
      `Populasi dan peserta pada tahun penilaian ${String(order.assessmentYear)}, bilangan bulat.`,
      order,
      widthsOf(COVERAGE_COLUMNS),
    ),
    content,
    lists,
  );
  writeLines(
    openSheet(
      book,
      SHEET_NAMES.vulnerable,
      'Pekerja rentan menurut pembayar',
      'Satu baris untuk setiap pembayar iuran atau kelompok. Tidak perlu baris jumlah.',
      order,
      widthsOf(VULNERABLE_COLUMNS),
    ),
    VULNERABLE_COLUMNS,
    content === undefined ? [] : figuresOf(content, 'vulnerable.workers').map(figureValues),
    { label: lists.payers },
    lists,
  );
  writeLines(
    openSheet(
      book,
      SHEET_NAMES.budget,
      'Anggaran perlindungan pekerja',
      'Satu baris untuk setiap peruntukan, dalam rupiah penuh. Tidak perlu baris jumlah.',
      order,
      widthsOf(BUDGET_COLUMNS),
    ),
    BUDGET_COLUMNS,
    content === undefined ? [] : figuresOf(content, 'budget.amount').map(figureValues),
    {},
    lists,
  );
  writeLines(
    openSheet(
      book,
      SHEET_NAMES.regulations,
      'Regulasi daerah',
      'Satu baris untuk setiap peraturan tentang jaminan sosial ketenagakerjaan.',
      order,
      widthsOf(REGULATION_COLUMNS),
    ),
    REGULATION_COLUMNS,
    (content?.regulations ?? []).map(regulationValues),
    { scope: lists.scopes },
    lists,
  );
  writeLines(
    openSheet(book, SHEET_NAMES.innovations, 'Inovasi daerah', 'Satu baris untuk setiap inovasi.', order, widthsOf(INNOVATION_COLUMNS)),
    INNOVATION_COLUMNS,
    (content?.innovations ?? []).map(({ name, year, description, mark }) => ({ name, year, description, mark: markWord(mark) })),
    {},
    lists,
  );
  write();
  return finishWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), 'codes');
};
