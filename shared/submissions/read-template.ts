import type { RegionCode } from '../edition/region.ts';
import { type CellPlaces, cellReference } from './cell-places.ts';
import { shorten } from './clean-text.ts';
import { contentProblems } from './content-problems.ts';
import type { Figure, FigureSubject } from './figure.ts';
import { findTable, type RowReader, rowReader, type Table } from './find-table.ts';
import type { ImportProblem } from './preview.ts';
import { blocks, problem } from './problem.ts';
import {
  isBlank,
  readCountCell,
  readCutOffCell,
  readMarkCell,
  readRegulationStatusCell,
  readRegulationTypeCell,
  readTextCell,
  readYearCell,
  shownText,
} from './read-cell.ts';
import { readIdentity, type ReadingContext } from './read-identity.ts';
import type { Innovation, Regulation, SubmissionContent } from './submission.ts';
import {
  COMPUTED_ROW_LABELS,
  MOST_LINES,
  normaliseLabel,
  SHEET_NAMES,
  TEMPLATE_PROPERTY,
  TEMPLATE_VERSION,
  type TemplateColumn,
  VERSION_LABEL,
} from './template.ts';
import { layoutOf, type TemplateLayout } from './template-versions.ts';
import { cellAt, type GridSheet, type WorkbookGrid } from './workbook-grid.ts';

export type TemplateReading = {
  readonly templateVersion: string | null;
  /** Null unless the code names a region of the edition's province. */
  readonly code: RegionCode | null;
  readonly regionName: string | null;
  /**
   * What was read; null when it is not known whose it is. Where a problem blocks, the cell in question is empty here: such
   * a content may be shown and must not be stored.
   */
  readonly content: SubmissionContent | null;
  readonly places: CellPlaces;
  readonly problems: readonly ImportProblem[];
};

const TOTAL_ROWS: ReadonlySet<string> = new Set(['jumlah', 'total', 'jumlah total', 'total jumlah', 'jumlah keseluruhan', 'grand total']);

const nothing = (problems: readonly ImportProblem[], templateVersion: string | null): TemplateReading => ({
  templateVersion,
  code: null,
  regionName: null,
  content: null,
  places: {},
  problems,
});

const findVersion = (grid: WorkbookGrid): string | null => {
  const lists = grid.sheets.find((sheet) => sheet.name === SHEET_NAMES.lists);
  const wanted = normaliseLabel(VERSION_LABEL);
  for (const [row, cells] of lists?.rows ?? []) {
    for (const [column, cell] of cells) {
      if (lists === undefined || normaliseLabel(shownText(cell.content)) !== wanted) continue;
      const version = cellAt(lists, row, column + 1);
      // A version typed as a number loses nothing: `2026.1` is the decimal 2026.1.
      if (version !== null) return shownText(version.content).replace(',', '.');
    }
  }
  const property = new RegExp(`${TEMPLATE_PROPERTY}\\s+(\\d{4}\\.\\d{1,3})`, 'u').exec(grid.keywords ?? '');
  return property?.[1] ?? null;
};

const isNewer = (version: string, known: string): boolean => {
  const [year = 0, step = 0] = version.split('.').map(Number);
  const [knownYear = 0, knownStep = 0] = known.split('.').map(Number);
  return year > knownYear || (year === knownYear && step > knownStep);
};

const FIGURE_PROPERTIES = ['value', 'previousValue', 'cutOff', 'source', 'denominator', 'mark'] as const;
const FIGURE_CONTENT = ['value', 'previousValue', 'cutOff', 'source', 'denominator'] as const;

const readFigure = (reader: RowReader, sheet: string, subject: FigureSubject, label: string, position: number): Figure => {
  reader.remember('figure', subject, position, FIGURE_PROPERTIES);
  const value = reader.toRead('value');
  const at = reader.address('value');
  return {
    subject,
    label,
    position,
    value: readCountCell(value),
    cutOff: readCutOffCell(reader.toRead('cutOff')),
    source: readTextCell(reader.toRead('source'), { maxLength: 500 }),
    denominator: subject.endsWith('.population') ? readTextCell(reader.toRead('denominator'), { maxLength: 200 }) : null,
    previousValue: readCountCell(reader.toRead('previousValue')),
    mark: readMarkCell(reader.toRead('mark')),
    fromFormula: value.cell?.fromFormula ?? false,
    cell: at === null ? null : cellReference(sheet, at),
  };
};

const readCoverage = (
  table: Table,
  coverageRows: TemplateLayout['coverageRows'],
  problems: ImportProblem[],
  places: Record<string, string>,
): readonly Figure[] => {
  const computed = new Set(COMPUTED_ROW_LABELS.map(normaliseLabel));
  const rowOf = new Map<FigureSubject, number>();
  for (const row of table.rows) {
    const reader = rowReader(table, row, problems, places);
    const { cell, address } = reader.toRead('label');
    const place = { sheet: table.sheet.name, cell: address };
    if (cell === null || isBlank(cell)) {
      if (reader.filled(FIGURE_CONTENT)) problems.push(problem('blocks', 'row-without-label', place, { column: table.sheet.name }));
      continue;
    }
    const label = shownText(cell.content);
    const normalised = normaliseLabel(label);
    if (computed.has(normalised)) continue;
    const known = coverageRows.find((one) => normaliseLabel(one.label) === normalised);
    if (known === undefined) {
      if (reader.filled(FIGURE_CONTENT)) problems.push(problem('attention', 'row-unknown', place, { label: shorten(label) }));
      continue;
    }
    const first = rowOf.get(known.subject);
    if (first === undefined) rowOf.set(known.subject, row);
    else {
      const firstCell = rowReader(table, first, problems, places).address('label') ?? '';
      problems.push(problem('blocks', 'row-repeated', place, { label: known.label, firstCell }));
    }
  }
  return coverageRows.flatMap(({ subject, label }) => {
    const row = rowOf.get(subject);
    if (row === undefined) {
      problems.push(problem('blocks', 'row-missing', { sheet: table.sheet.name, cell: null }, { label }));
      return [];
    }
    return [readFigure(rowReader(table, row, problems, places), table.sheet.name, subject, '', 0)];
  });
};

type OpenRow = { readonly reader: RowReader; readonly label: string; readonly position: number };

/**
 * Rows of a table that has as many lines as the sender needs. A row is a line when it says anything besides its mark; it
 * must say what it is a line of. Rows that only sum up are not lines.
 */
const openRows = (
  table: Table,
  wanted: readonly TemplateColumn[],
  problems: ImportProblem[],
  places: Record<string, string>,
): readonly OpenRow[] => {
  const [keyColumn, ...others] = wanted;
  if (keyColumn === undefined) return [];
  const contentKeys = others.filter((one) => one.key !== 'mark').map((one) => one.key);
  const rows: OpenRow[] = [];
  for (const row of table.rows) {
    const reader = rowReader(table, row, problems, places);
    const place = { sheet: table.sheet.name, cell: reader.address(keyColumn.key) };
    if (reader.blank(keyColumn.key)) {
      if (reader.filled(contentKeys)) problems.push(problem('blocks', 'row-without-label', place, { column: keyColumn.header }));
      continue;
    }
    const { cell } = reader.toRead(keyColumn.key);
    const shown = cell === null ? '' : shownText(cell.content);
    if (TOTAL_ROWS.has(normaliseLabel(shown))) {
      problems.push(problem('information', 'total-row-skipped', place, { label: shorten(shown) }));
      continue;
    }
    rows.push({ reader, label: shown, position: rows.length });
  }
  if (rows.length > MOST_LINES) {
    const over = rows[MOST_LINES];
    const place = { sheet: table.sheet.name, cell: over?.reader.address(keyColumn.key) ?? null };
    problems.push(problem('blocks', 'too-many-lines', place, { count: rows.length, limit: MOST_LINES }));
  }
  return rows.slice(0, MOST_LINES);
};

const noteRepeatedLabels = (
  rows: readonly OpenRow[],
  keyOf: (row: OpenRow) => string | null,
  table: Table,
  key: string,
  problems: ImportProblem[],
): void => {
  const firstOf = new Map<string, OpenRow>();
  for (const row of rows) {
    const label = keyOf(row);
    if (label === null) continue;
    const first = firstOf.get(normaliseLabel(label));
    if (first === undefined) firstOf.set(normaliseLabel(label), row);
    else {
      problems.push(
        problem(
          'attention',
          'row-repeated',
          { sheet: table.sheet.name, cell: row.reader.address(key) },
          {
            label: shorten(label),
            firstCell: first.reader.address(key) ?? '',
          },
        ),
      );
    }
  }
};

const readLines = (
  table: Table,
  wanted: readonly TemplateColumn[],
  subject: FigureSubject,
  problems: ImportProblem[],
  places: Record<string, string>,
): readonly Figure[] => {
  const rows = openRows(table, wanted, problems, places);
  noteRepeatedLabels(rows, (row) => row.label, table, 'label', problems);
  return rows.map(({ reader, position }) => {
    const label = readTextCell(reader.toRead('label'), { maxLength: 200, key: true }) ?? '';
    return readFigure(reader, table.sheet.name, subject, label, position);
  });
};

const readRegulations = (
  table: Table,
  wanted: readonly TemplateColumn[],
  problems: ImportProblem[],
  places: Record<string, string>,
): readonly Regulation[] =>
  openRows(table, wanted, problems, places).flatMap(({ reader, position }): Regulation[] => {
    reader.remember('regulation', null, position, ['type', 'number', 'year', 'title', 'scope', 'status', 'mark']);
    const type = readRegulationTypeCell(reader.toRead('type'));
    const rest = {
      number: readTextCell(reader.toRead('number'), { maxLength: 120 }),
      year: readYearCell(reader.toRead('year')),
      title: readTextCell(reader.toRead('title'), { maxLength: 500 }),
      scope: readTextCell(reader.toRead('scope'), { maxLength: 200 }),
      status: readRegulationStatusCell(reader.toRead('status')),
      mark: readMarkCell(reader.toRead('mark')),
    };
    return type === null ? [] : [{ position, type, ...rest }];
  });

const readInnovations = (
  table: Table,
  wanted: readonly TemplateColumn[],
  problems: ImportProblem[],
  places: Record<string, string>,
): readonly Innovation[] => {
  const rows = openRows(table, wanted, problems, places);
  noteRepeatedLabels(rows, (row) => row.label, table, 'name', problems);
  return rows.flatMap(({ reader, position }): Innovation[] => {
    reader.remember('innovation', null, position, ['name', 'year', 'description', 'mark']);
    const name = readTextCell(reader.toRead('name'), { maxLength: 300, key: true });
    const rest = {
      year: readYearCell(reader.toRead('year')),
      description: readTextCell(reader.toRead('description'), { maxLength: 4000, paragraph: true }),
      mark: readMarkCell(reader.toRead('mark')),
    };
    return name === null || name === '' ? [] : [{ position, name, ...rest }];
  });
};

/** Sheets that a submission cannot do without. */
export const NEEDED_SHEETS: readonly string[] = [
  SHEET_NAMES.identity,
  SHEET_NAMES.coverage,
  SHEET_NAMES.vulnerable,
  SHEET_NAMES.budget,
  SHEET_NAMES.regulations,
  SHEET_NAMES.innovations,
];

/** Sheets of which cells are read at all. */
export const READ_SHEETS: ReadonlySet<string> = new Set([...NEEDED_SHEETS, SHEET_NAMES.lists]);

/** Makes a submission of a workbook's cells, or says what keeps it from being one. Pure: the same cells, the same answer. */
export const readTemplate = (grid: WorkbookGrid, context: ReadingContext): TemplateReading => {
  const version = findVersion(grid);
  if (version === null || !/^\d{4}\.\d{1,3}$/u.test(version))
    return nothing([problem('blocks', 'not-the-template', null, { version: version ?? '' })], null);
  if (isNewer(version, TEMPLATE_VERSION)) {
    return nothing([problem('blocks', 'template-newer', null, { version, known: TEMPLATE_VERSION })], version);
  }
  const layout = layoutOf(version);
  if (layout === null) return nothing([problem('blocks', 'not-the-template', null, { version })], version);

  const problems: ImportProblem[] = [];
  if (version !== TEMPLATE_VERSION) problems.push(problem('information', 'template-older', null, { version, known: TEMPLATE_VERSION }));
  const places: Record<string, string> = {};
  const sheetOf = (name: string): GridSheet | null => grid.sheets.find((sheet) => sheet.name === name) ?? null;
  const identitySheet = sheetOf(SHEET_NAMES.identity);
  for (const missing of NEEDED_SHEETS) {
    if (sheetOf(missing) === null) problems.push(problem('blocks', 'sheet-missing', { sheet: missing, cell: null }, { missing }));
  }
  for (const name of grid.otherSheets) {
    if (name !== SHEET_NAMES.guide)
      problems.push(problem('information', 'extra-sheet', { sheet: name, cell: null }, { name: shorten(name) }));
  }

  const identity = identitySheet === null ? null : readIdentity(identitySheet, layout.identityLabels, context, problems, places);
  const inTable = <Line>(name: string, columns: readonly TemplateColumn[], readAll: (found: Table) => readonly Line[]): readonly Line[] => {
    const sheet = sheetOf(name);
    const found = sheet === null ? null : findTable(sheet, columns, problems);
    return found === null ? [] : readAll(found);
  };

  const figures = [
    ...inTable(SHEET_NAMES.coverage, layout.coverage, (found) => readCoverage(found, layout.coverageRows, problems, places)),
    ...inTable(SHEET_NAMES.vulnerable, layout.vulnerable, (found) =>
      readLines(found, layout.vulnerable, 'vulnerable.workers', problems, places),
    ),
    ...inTable(SHEET_NAMES.budget, layout.budget, (found) => readLines(found, layout.budget, 'budget.amount', problems, places)),
  ];
  const regulations = inTable(SHEET_NAMES.regulations, layout.regulations, (found) =>
    readRegulations(found, layout.regulations, problems, places),
  );
  const innovations = inTable(SHEET_NAMES.innovations, layout.innovations, (found) =>
    readInnovations(found, layout.innovations, problems, places),
  );

  const refused = new Set(problems.filter((one) => one.severity === 'blocks').map((one) => `${one.sheet ?? ''}!${one.cell ?? ''}`));
  const said = contentProblems({ figures }, context, places, refused);

  const content: SubmissionContent | null =
    identity?.code == null
      ? null
      : {
          code: identity.code,
          category: identity.category,
          figures: [...figures],
          regulations: [...regulations],
          innovations: [...innovations],
          delegation: identity.delegation,
        };
  return {
    templateVersion: version,
    code: identity?.code ?? null,
    regionName: identity?.regionName ?? null,
    content,
    places,
    problems: [...problems, ...said],
  };
};

/** Whether a reading may be stored. */
export const isStorable = (reading: Pick<TemplateReading, 'content' | 'problems'>): boolean =>
  reading.content !== null && !blocks(reading.problems);
