import { findProvince, findRegion, type RegionList } from '../edition/region-list.ts';
import { normaliseRegionCode, type RegionCode } from '../edition/region.ts';
import { cellReference, placeKey } from './cell-places.ts';
import { cleanText, shorten } from './clean-text.ts';
import { coveredBy, noteMerges } from './find-table.ts';
import type { PartMapping } from './mapping/mapping.ts';
import type { RememberedPart } from './mapping/remembered.ts';
import type { ChangeProperty, ImportProblem, PlannedChange } from './preview.ts';
import { problem } from './problem.ts';
import { type CellToRead, isBlank, readMarkCell, readTextCell, readYearCell, readYesNoCell, shownText } from './read-cell.ts';
import type { Delegation } from './submission.ts';
import { IDENTITY_ROWS, type IdentityKey, normaliseLabel } from './template.ts';
import type { TemplateLayout } from './template-versions.ts';
import { addressIn, cellAt, type GridCell, type GridSheet } from './workbook-grid.ts';

/** What the edition knows and a file is held against. */
export type ReadingContext = {
  readonly regions: RegionList;
  readonly provinceCode: string;
  readonly category: string;
  readonly assessmentYear: number;
  readonly mappings?: MappingContext;
};

/** What people said about where the fields of a file stand. */
export type MappingContext = {
  readonly remembered: readonly RememberedPart[];
  /** Said for one very file, by its SHA-256. */
  readonly given: ReadonlyMap<string, readonly PartMapping[]>;
  /** In which it is said when something was mapped. */
  readonly timeZone: string;
  /** Asks for the beginnings of all sheets beside the reading. */
  readonly withView: boolean;
};

export type Identity = {
  readonly code: RegionCode | null;
  readonly regionName: string | null;
  readonly category: string;
  readonly delegation: Delegation | null;
};

/** `Pemerintah Kabupaten Kutai Timur`, `Kab. Kutai Timur` and `Kutai Timur` name the same region. */
const plainName = (name: string): string =>
  normaliseLabel(name).replace(/^(?:pemerintah |pemkab |pemkot )?(?:kabupaten |kab |kota )?/u, '');

/** A code may stand as text or, where a spreadsheet took it for a number, as 64.08 or 6408. */
const codeText = (cell: GridCell): string => {
  const { content } = cell;
  if (content.kind !== 'number') return shownText(content);
  return Number.isInteger(content.value) && content.value >= 1000 ? String(content.value) : content.value.toFixed(2);
};

const readCode = (one: CellToRead, context: ReadingContext): { readonly code: RegionCode | null; readonly regionName: string | null } => {
  const place = { sheet: one.sheet, cell: one.address };
  const unknown = { code: null, regionName: null };
  if (one.cell === null || isBlank(one.cell)) {
    one.problems.push(problem('blocks', 'code-missing', place, {}));
    return unknown;
  }
  const written = codeText(one.cell);
  const code = normaliseRegionCode(written);
  if (code === null) {
    one.problems.push(problem('blocks', 'code-malformed', place, { found: shorten(written) }));
    return unknown;
  }
  const match = findRegion(context.regions, code);
  if (match === null) {
    one.problems.push(problem('blocks', 'code-unknown', place, { regionCode: code }));
    return unknown;
  }
  if (match.province.code !== context.provinceCode) {
    const provinceName = findProvince(context.regions, context.provinceCode)?.name ?? context.provinceCode;
    one.problems.push(
      problem('blocks', 'code-of-other-province', place, { regionCode: code, regionName: match.region.name, provinceName }),
    );
    return unknown;
  }
  return { code, regionName: match.region.name };
};

const rowsByLabel = (
  sheet: GridSheet,
  rows: readonly { readonly key: IdentityKey; readonly label: string }[],
): Map<IdentityKey, number> => {
  const keyOfLabel = new Map<string, IdentityKey>(rows.map(({ key, label }) => [normaliseLabel(label), key]));
  const rowOf = new Map<IdentityKey, number>();
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const label = cellAt(sheet, row, 1);
    const known = label === null ? undefined : keyOfLabel.get(normaliseLabel(shownText(label.content)));
    if (known !== undefined && !rowOf.has(known)) rowOf.set(known, row);
  }
  return rowOf;
};

const rowsMapped = ({ rows }: PartMapping): Map<IdentityKey, number> =>
  new Map(IDENTITY_ROWS.flatMap(({ key }) => (typeof rows[key] === 'number' ? [[key, rows[key]] as const] : [])));

/**
 * Reads who sends the file, for which year and category, and who will lead the delegation. With a mapping the rows are those
 * that it names, and nothing is looked for.
 */
export const readIdentity = (
  sheet: GridSheet,
  labels: TemplateLayout['identityLabels'],
  context: ReadingContext,
  problems: ImportProblem[],
  places: Record<string, string>,
  mapping: PartMapping | null = null,
): Identity => {
  const covered = coveredBy(sheet.merges);
  const rows = IDENTITY_ROWS.flatMap(({ key }) => {
    const label = labels[key];
    return label === null ? [] : [{ key, label }];
  });
  const rowOf = mapping === null ? rowsByLabel(sheet, rows) : rowsMapped(mapping);
  const labelColumn = mapping?.columns.label ?? 1;
  const answerColumn = mapping?.columns.answer ?? 2;
  for (const { key, label } of rows) {
    // What a mapping leaves out was said to be not there.
    if (!rowOf.has(key) && (mapping === null || key === 'code')) {
      problems.push(problem(key === 'code' ? 'blocks' : 'attention', 'row-missing', { sheet: sheet.name, cell: null }, { label }));
    }
  }
  noteMerges(
    sheet,
    Math.min(...rowOf.values(), Number.MAX_SAFE_INTEGER),
    [
      { index: labelColumn, kind: 'text' },
      { index: answerColumn, kind: 'text' },
    ],
    problems,
  );

  const toRead = (key: IdentityKey): CellToRead => {
    const row = rowOf.get(key);
    return {
      cell: row === undefined || covered(row, answerColumn) ? null : cellAt(sheet, row, answerColumn),
      sheet: sheet.name,
      address: addressIn(sheet, row ?? 1, answerColumn),
      problems,
    };
  };
  const text = (key: IdentityKey): string | null =>
    readTextCell(toRead(key), { maxLength: IDENTITY_ROWS.find((one) => one.key === key)?.maxLength ?? 200 });
  const remember = (item: PlannedChange['item'], property: ChangeProperty, key: IdentityKey): void => {
    places[placeKey(item, null, 0, property)] = cellReference(sheet.name, toRead(key).address);
  };

  const { code, regionName } = rowOf.has('code') ? readCode(toRead('code'), context) : { code: null, regionName: null };
  // The name is the workbook's own formula unless somebody typed over it; a stale formula result is no statement.
  const nameCell = toRead('name');
  const name = nameCell.cell?.content.kind !== 'text' || nameCell.cell.fromFormula ? '' : cleanText(nameCell.cell.content.text).text;
  if (name !== '' && regionName !== null && plainName(name) !== plainName(regionName)) {
    problems.push(
      problem('attention', 'name-differs', { sheet: sheet.name, cell: nameCell.address }, { found: shorten(name), expected: regionName }),
    );
  }

  const category = text('category');
  remember('category', 'category', 'category');
  if (category !== null && normaliseLabel(category) !== normaliseLabel(context.category)) {
    problems.push(
      problem(
        'attention',
        'category-differs',
        { sheet: sheet.name, cell: toRead('category').address },
        {
          found: shorten(category),
          expected: context.category,
        },
      ),
    );
  }

  const yearCell = toRead('assessmentYear');
  const year = readYearCell(yearCell);
  if (year !== null && year !== context.assessmentYear) {
    problems.push(
      problem(
        'attention',
        'year-not-assessed',
        { sheet: sheet.name, cell: yearCell.address },
        { found: String(year), expected: context.assessmentYear },
      ),
    );
  }

  remember('delegation', 'leadOffice', 'leadOffice');
  remember('delegation', 'leadName', 'leadName');
  remember('delegation', 'inPerson', 'inPerson');
  remember('delegation', 'mark', 'delegationMark');
  const leadOffice = text('leadOffice');
  const leadName = text('leadName');
  if (leadOffice === null) {
    if (leadName !== null) {
      const column = labels.leadOffice ?? '';
      problems.push(problem('blocks', 'row-without-label', { sheet: sheet.name, cell: toRead('leadOffice').address }, { column }));
    }
    return { code, regionName, category: category ?? context.category, delegation: null };
  }
  const delegation: Delegation = {
    leadOffice,
    leadName,
    inPerson: readYesNoCell(toRead('inPerson')),
    mark: readMarkCell(toRead('delegationMark')),
  };
  return { code, regionName, category: category ?? context.category, delegation };
};
