import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Entries carry this local time, the first that a zip can hold, so that equal content gives equal bytes on every machine. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** What Excel would mark with a green corner although it is meant: codes such as `64.08` kept as text, formulas unlike their neighbours. */
export type MeantSo = 'codes' | 'codes-and-formulas';

const IGNORED: Readonly<Record<MeantSo, string>> = {
  codes: 'numberStoredAsText="1"',
  'codes-and-formulas': 'numberStoredAsText="1" formula="1" formulaRange="1"',
};

/**
 * exceljs always makes Calibri 11 the normal face, by which every program measures column widths; where Calibri is absent the
 * columns come out wider than planned. The normal face becomes that of the sheets.
 */
const withPaperFace = (styles: string): string =>
  styles.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/su,
    '$1<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>',
  );

const withoutCornerMarks = (worksheet: string, meant: MeantSo): string => {
  const range = /<dimension ref="([^"]+)"/u.exec(worksheet)?.[1];
  const ignored = `<ignoredErrors><ignoredError sqref="${range ?? ''}" ${IGNORED[meant]}/></ignoredErrors>`;
  return range === undefined ? worksheet : worksheet.replace('</worksheet>', `${ignored}</worksheet>`);
};

/** exceljs leaves the rows of a print area relative to the cell that is selected. */
const withFixedAreas = (book: string): string =>
  book.replace(
    /(<definedName[^>]*Print_Area[^>]*>)([^<]*)/gu,
    (_, tag: string, area: string) => tag + area.replace(/\$([A-Z]+)(\d)/gu, '$$$1$$$2'),
  );

/** Completes what exceljs cannot say about a workbook that it has written, and packs it with fixed times. */
export const finishWorkbook = (written: Uint8Array, meant: MeantSo): Uint8Array => {
  const parts = Object.entries(unzipSync(written)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'xl/styles.xml') return [name, strToU8(withPaperFace(strFromU8(bytes)))];
    if (name.startsWith('xl/worksheets/') && name.endsWith('.xml')) return [name, strToU8(withoutCornerMarks(strFromU8(bytes), meant))];
    if (name === 'xl/workbook.xml') return [name, strToU8(withFixedAreas(strFromU8(bytes)))];
    return [name, bytes];
  });
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: ENTRY_TIME });
};
