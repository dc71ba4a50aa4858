import { crc32 } from 'node:zlib';
import exceljs from 'exceljs';
import { problem } from '../../shared/submissions/problem.ts';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import type { CellContent, GridCell, GridSheet, WorkbookGrid } from '../../shared/submissions/workbook-grid.ts';
import { packCells } from './cell-package.ts';
import type { CheckedWorkbook } from './inflate-guard.ts';

/** Sheets of which the cells are read, by their name. */
export type WantedSheets = Pick<ReadonlySet<string>, 'has'>;

export type GridResult = { readonly ok: true; readonly grid: WorkbookGrid } | { readonly ok: false; readonly problem: ImportProblem };

/** Parts of a sheet that hold no cells. Some of them, such as a drop-down over a whole column, cost more than the cells. */
const IGNORED_NODES = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'legacyDrawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

const contentOf = (value: exceljs.CellValue, format: string): CellContent | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { kind: 'number', value, format };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return { kind: 'date', time: value.getTime(), format };
  if ('error' in value) return { kind: 'error', error: value.error };
  if ('richText' in value) return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  if ('hyperlink' in value) return { kind: 'text', text: value.text };
  return null;
};

const cellOf = (cell: exceljs.Cell): GridCell | null => {
  const format = typeof cell.numFmt === 'string' ? cell.numFmt : '';
  const { value } = cell;
  if (cell.type === exceljs.ValueType.Formula) {
    const result = typeof value === 'object' && value !== null && 'result' in value ? value.result : undefined;
    return { content: contentOf(result, format) ?? { kind: 'no-value' }, fromFormula: true };
  }
  const content = contentOf(value, format);
  return content === null ? null : { content, fromFormula: false };
};

/** Reads the cells of the wanted sheets. What the library cannot read is a damaged file, whatever it stumbled over. */
export const readGrid = async (workbook: CheckedWorkbook, wanted: WantedSheets): Promise<GridResult> => {
  const cells = packCells(workbook, wanted, (data) => crc32(data));
  if (cells === null) return { ok: false, problem: problem('blocks', 'damaged', null, { part: 'xl/workbook.xml' }) };
  const { zip } = cells;
  const book = new exceljs.Workbook();
  try {
    const buffer = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
    await book.xlsx.load(buffer, { ignoreNodes: IGNORED_NODES });
    const sheets = cells.sheets.map(({ name, part }): GridSheet => {
      const rows = new Map<number, ReadonlyMap<number, GridCell>>();
      book.getWorksheet(name)?.eachRow({ includeEmpty: false }, (row, rowNumber) => {
        const found = new Map<number, GridCell>();
        row.eachCell({ includeEmpty: false }, (cell, column) => {
          const read = cellOf(cell);
          if (read !== null) found.set(column, read);
        });
        if (found.size > 0) rows.set(rowNumber, found);
      });
      return { name, rows, merges: workbook.merges.get(part) ?? [] };
    });
    return { ok: true, grid: { sheets, otherSheets: cells.otherSheets, keywords: cells.keywords } };
  } catch {
    return { ok: false, problem: problem('blocks', 'damaged', null, { part: '' }) };
  }
};
