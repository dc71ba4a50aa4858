import type { CellContent, GridCell } from '../../shared/submissions/workbook-grid.ts';
import { LIMITS, type ZipPart } from './inflate-guard.ts';
import { DamagedPart, readPart } from './read-part.ts';
import { GENERAL, type NumberFormat } from './read-number-formats.ts';
import { unescapeText } from './read-shared-strings.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
};

const LAST_COLUMN = 16_384;
const DAY_MS = 86_400_000;
/** Day of 1 January 1970, counted as spreadsheets count. */
const UNIX_DAY = 25_569;
/** Between the first days of the two ways to count. */
const DAYS_TO_1904 = 1_462;

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/iu;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u;

/** What is no number although it should be is shown as it is: its reader says that it is none. */
const numberOrText = (text: string, format: NumberFormat, from1904: boolean): CellContent => {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return { kind: 'text', text };
  if (!format.isDate) return { kind: 'number', value, format: format.code };
  return { kind: 'date', time: Math.round((value - UNIX_DAY + (from1904 ? DAYS_TO_1904 : 0)) * DAY_MS), format: format.code };
};

const dateOrText = (text: string, format: NumberFormat): CellContent => {
  const time = ISO_DATE.test(text) ? Date.parse(text.length > 10 && !text.endsWith('Z') ? `${text}Z` : text) : Number.NaN;
  return Number.isNaN(time) ? { kind: 'text', text } : { kind: 'date', time, format: format.code };
};

/** `B` of `B12` as 2; null when it is no address within a sheet. The row is what its row says. */
const columnOf = (address: string): number | null => {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) return null;
  }
  return column === 0 || !/^\d+$/u.test(address.slice(at)) ? null : column;
};

const rowOf = (number: string): number | null => {
  const row = /^\d{1,7}$/u.test(number) ? Number(number) : 0;
  return row >= 1 && row <= LIMITS.lastRow ? row : null;
};

/** A cell while it is read. */
type OpenCell = { column: number; type: string; style: number; isFormula: boolean; value: string };

const inOrder = <Value>(map: ReadonlyMap<number, Value>): ReadonlyMap<number, Value> => {
  let last = 0;
  for (const key of map.keys()) {
    if (key < last) return new Map([...map].toSorted(([a], [b]) => a - b));
    last = key;
  }
  return map;
};

/**
 * The cells of one sheet that hold something, row by row. A row or cell that does not say where it stands follows the one
 * before it; of two for the same place the later counts.
 */
export const readCells = async (
  part: ZipPart,
  { sharedStrings, formats, from1904 }: SheetContext,
): Promise<ReadonlyMap<number, ReadonlyMap<number, GridCell>>> => {
  const rows = new Map<number, ReadonlyMap<number, GridCell>>();
  const damaged = (why: string): never => {
    throw new DamagedPart(part.name, why);
  };

  const contentOf = ({ type, style, value }: OpenCell): CellContent | null => {
    if (value === '') return null;
    const format = formats[style] ?? GENERAL;
    switch (type) {
      case 's': {
        const text = /^\d+$/u.test(value) ? sharedStrings[Number(value)] : undefined;
        return { kind: 'text', text: text ?? damaged(`no text ${value}`) };
      }
      case 'str':
      case 'inlineStr':
        return { kind: 'text', text: unescapeText(value) };
      case 'b':
        return { kind: 'boolean', value: value !== '0' && value !== 'false' };
      case 'e':
        return { kind: 'error', error: value };
      case 'd':
        return dateOrText(value, format);
      default:
        return numberOrText(value, format, from1904);
    }
  };

  const root = { isSheet: false };
  let data = false;
  let rowNumber = 0;
  let row: Map<number, GridCell> | null = null;
  let column = 0;
  let cell: OpenCell | null = null;
  let inText = false;
  let inRun = false;
  let collecting: 'value' | 'formula' | null = null;

  await readPart(part, {
    open: (name, depth, attributes) => {
      switch (depth) {
        case 1:
          root.isSheet = name === 'worksheet';
          break;
        case 2:
          data = root.isSheet && name === 'sheetData';
          break;
        case 3:
          if (!data || name !== 'row') break;
          rowNumber = (attributes.r === undefined ? rowNumber + 1 : rowOf(attributes.r)) ?? damaged('a row that is none');
          row = new Map();
          column = 0;
          break;
        case 4:
          if (row === null || name !== 'c') break;
          column = (attributes.r === undefined ? column + 1 : columnOf(attributes.r)) ?? damaged('a cell that is none');
          cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), isFormula: false, value: '' };
          break;
        case 5:
          if (cell === null) break;
          if (name === 'v') collecting = 'value';
          else if (name === 'is') inText = true;
          else if (name === 'f') {
            collecting = 'formula';
            if (attributes.t !== undefined) cell.isFormula = true;
          }
          break;
        case 6:
          if (inText && name === 't') collecting = 'value';
          inRun = inText && name === 'r';
          break;
        case 7:
          if (inRun && name === 't') collecting = 'value';
          break;
        default:
      }
    },
    text: (text) => {
      if (collecting === null || cell === null) return;
      if (collecting === 'value') cell.value += text;
      else cell.isFormula ||= text !== '';
    },
    close: (depth) => {
      if (depth > 7) return;
      collecting = null;
      if (depth === 6) inRun = false;
      else if (depth === 5) inText = false;
      else if (depth === 4 && cell !== null && row !== null) {
        const content = contentOf(cell);
        if (cell.isFormula) row.set(cell.column, { content: content ?? { kind: 'no-value' }, fromFormula: true });
        else if (content !== null) row.set(cell.column, { content, fromFormula: false });
        cell = null;
      } else if (depth === 3 && row !== null) {
        if (row.size > 0) rows.set(rowNumber, inOrder(row));
        else rows.delete(rowNumber);
        row = null;
      } else if (depth === 2) data = false;
    },
  });
  if (!root.isSheet) return damaged('no sheet');
  return inOrder(rows);
};
