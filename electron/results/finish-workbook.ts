import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Entries carry this local time, the first that a zip can hold, so that equal content gives equal bytes on every machine. */
const ENTRY_TIME = new Date(1980, 0, 1);
const STYLES = 'xl/styles.xml';
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/u;

/**
 * exceljs always makes Calibri 11 the normal face, by which every program measures column widths; where Calibri is absent the
 * columns come out wider than planned. The normal face becomes that of the sheets.
 */
const withPaperFace = (styles: string): string =>
  styles.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/su,
    '$1<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>',
  );

/**
 * Excel marks cells with a green corner where it suspects a slip: codes such as `64.08` kept as text, a mean that leaves out the
 * weight beside it, a formula unlike its neighbour. Here all three are meant.
 */
const withoutCornerMarks = (worksheet: string): string => {
  const range = /<dimension ref="([^"]+)"/u.exec(worksheet)?.[1];
  return range === undefined
    ? worksheet
    : worksheet.replace(
        '</worksheet>',
        `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors></worksheet>`,
      );
};

/** Completes what exceljs cannot say about a workbook that it has written. */
export const finishWorkbook = (written: Uint8Array): Uint8Array => {
  const entries = Object.entries(unzipSync(written)).map(([path, bytes]): [string, Uint8Array] => {
    if (path === STYLES) return [path, strToU8(withPaperFace(strFromU8(bytes)))];
    if (WORKSHEET.test(path)) return [path, strToU8(withoutCornerMarks(strFromU8(bytes)))];
    return [path, bytes];
  });
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: ENTRY_TIME });
};
