import type { RegionCode } from '../edition/region.ts';
import { type CellPlaces, cellReference } from './cell-places.ts';
import { shorten } from './clean-text.ts';
import { contentProblems } from './content-problems.ts';
import type { Figure, FigureSubject } from './figure.ts';
import type { FoundHeads } from './find-heads.ts';
import { findTable, type RowReader, rowReader, type Table, tableAt } from './find-table.ts';
import { type MappedPart, type MappedParts, mapParts } from './mapping/map-parts.ts';
import { type Part, type PartMapping, PARTS, type TablePart } from './mapping/mapping.ts';
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
import { layoutOf, PRESENT_LAYOUT, type TemplateLayout } from './template-versions.ts';
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
  /** Set when parts of it were read by a mapping. */
  readonly mapped?: readonly MappedPart[];
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

export const findVersion = (grid: WorkbookGrid): string | null => {
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
  mapping: PartMapping | null,
): readonly Figure[] => {
  const computed = new Set(COMPUTED_ROW_LABELS.map(normaliseLabel));
  const rowOf = new Map<FigureSubject, number>();
  for (const row of table.rows) {
    const reader = rowReader(table, row, problems, places);
    const mapped = coverageRows.find(({ subject }) => mapping?.rows[subject] === row);
    if (mapped !== undefined) {
      rowOf.set(mapped.subject, row);
      continue;
    }
    const { cell, address } = reader.toRead('label');
    const place = { sheet: table.sheet.name, cell: address };
    if (cell === null || isBlank(cell)) {
      if (reader.filled(FIGURE_CONTENT)) problems.push(problem('blocks', 'row-without-label', place, { column: table.sheet.name }));
      continue;
    }
    const label = shownText(cell.content);
    const normalised = normaliseLabel(label);
    if (computed.has(normalised)) continue;
    const known = mapping === null ? coverageRows.find((one) => normaliseLabel(one.label) === normalised) : undefined;
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

/** Sheets of which cells are read whatever is remembered. A submission cannot do without any but the last. */
export const READ_SHEETS: ReadonlySet<string> = new Set([...PARTS.map((part) => SHEET_NAMES[part]), SHEET_NAMES.lists]);

const isVersion = (text: string): boolean => /^\d{4}\.\d{1,3}$/u.test(text);

const headsOf = ({ headRow, columns }: PartMapping): FoundHeads => ({
  row: headRow ?? 1,
  columns: new Map(Object.entries(columns).flatMap(([key, column]) => (column === null ? [] : [[key, column] as const]))),
});

/** Says of each part that is read by a mapping which words were taken for which, and by whose word. */
const mappedProblems = (mapped: MappedParts, { mappings }: ReadingContext): readonly ImportProblem[] =>
  [...mapped.values()].map(({ mapping, words, remembered }) => {
    const place = { sheet: mapping.sheet, cell: null };
    const pairs = words?.pairs ?? [];
    return remembered === null
      ? problem('information', 'columns-mapped', place, { pairs })
      : problem('information', 'columns-mapped-before', place, {
          pairs,
          by: remembered.mappedBy,
          at: remembered.mappedAt,
          timeZone: mappings?.timeZone ?? 'UTC',
        });
  });

/**
 * Makes a submission of a workbook's cells, or says what keeps it from being one. Pure: the same cells, the same answer.
 * `given` says where the parts of this very file stand, and if it is empty that nobody does; where it is null, what is remembered
 * of its sender does.
 */
export const readTemplate = (grid: WorkbookGrid, context: ReadingContext, given: readonly PartMapping[] | null = null): TemplateReading => {
  const version = findVersion(grid);
  const known = version === null ? null : layoutOf(version);
  if (version !== null && isVersion(version) && isNewer(version, TEMPLATE_VERSION)) {
    return nothing([problem('blocks', 'template-newer', null, { version, known: TEMPLATE_VERSION })], version);
  }
  const layout = known ?? PRESENT_LAYOUT;
  const problems: ImportProblem[] = [];
  const places: Record<string, string> = {};
  const sheetOf = (name: string): GridSheet | null => grid.sheets.find((sheet) => sheet.name === name) ?? null;
  const codeBy = (sheetName: string, mapping: PartMapping | null): RegionCode | null => {
    const sheet = sheetOf(sheetName);
    return sheet === null ? null : readIdentity(sheet, layout.identityLabels, context, [], {}, mapping).code;
  };
  const mapped = mapParts(grid, given, context.mappings?.remembered ?? [], {
    by: (mapping) => codeBy(mapping.sheet, mapping),
    own: () => codeBy(SHEET_NAMES.identity, null),
  });
  if (known === null) {
    const severity = mapped.size === 0 ? 'blocks' : 'attention';
    problems.push(problem(severity, 'not-the-template', null, { version: version ?? '' }));
    if (severity === 'blocks') return nothing(problems, version !== null && isVersion(version) ? version : null);
  } else if (version !== null && version !== TEMPLATE_VERSION) {
    problems.push(problem('information', 'template-older', null, { version, known: TEMPLATE_VERSION }));
  }
  problems.push(...mappedProblems(mapped, context));

  const sheetOfPart = (part: Part): GridSheet | null => sheetOf(mapped.get(part)?.mapping.sheet ?? SHEET_NAMES[part]);
  for (const part of PARTS) {
    const missing = SHEET_NAMES[part];
    if (sheetOfPart(part) === null) problems.push(problem('blocks', 'sheet-missing', { sheet: missing, cell: null }, { missing }));
  }
  const read = new Set([SHEET_NAMES.lists, ...PARTS.map((part) => mapped.get(part)?.mapping.sheet ?? SHEET_NAMES[part])]);
  for (const name of [...grid.sheets.map((sheet) => sheet.name).filter((one) => !read.has(one)), ...grid.otherSheets]) {
    if (name !== SHEET_NAMES.guide)
      problems.push(problem('information', 'extra-sheet', { sheet: name, cell: null }, { name: shorten(name) }));
  }

  const identitySheet = sheetOfPart('identity');
  const identityMapping = mapped.get('identity')?.mapping ?? null;
  const identity =
    identitySheet === null ? null : readIdentity(identitySheet, layout.identityLabels, context, problems, places, identityMapping);
  const inTable = <Line>(
    part: TablePart,
    readAll: (found: Table, columns: readonly TemplateColumn[], mapping: PartMapping | null) => readonly Line[],
  ): readonly Line[] => {
    const sheet = sheetOfPart(part);
    const mapping = mapped.get(part)?.mapping ?? null;
    const columns = mapping === null ? layout[part] : PRESENT_LAYOUT[part];
    if (sheet === null) return [];
    const found = mapping === null ? findTable(sheet, columns, problems) : tableAt(sheet, columns, headsOf(mapping), problems);
    return found === null ? [] : readAll(found, columns, mapping);
  };

  const figures = [
    ...inTable('coverage', (found, _columns, mapping) =>
      readCoverage(found, mapping === null ? layout.coverageRows : PRESENT_LAYOUT.coverageRows, problems, places, mapping),
    ),
    ...inTable('vulnerable', (found, columns) => readLines(found, columns, 'vulnerable.workers', problems, places)),
    ...inTable('budget', (found, columns) => readLines(found, columns, 'budget.amount', problems, places)),
  ];
  const regulations = inTable('regulations', (found, columns) => readRegulations(found, columns, problems, places));
  const innovations = inTable('innovations', (found, columns) => readInnovations(found, columns, problems, places));

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
    ...(mapped.size === 0 ? {} : { mapped: [...mapped.values()] }),
  };
};

/** Whether a reading may be stored. */
export const isStorable = (reading: Pick<TemplateReading, 'content' | 'problems'>): boolean =>
  reading.content !== null && !blocks(reading.problems);
