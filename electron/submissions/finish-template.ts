import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Clock time of every entry, local as the format keeps it: the same bytes wherever and whenever the workbook is written. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Column widths are counted in digits of the normal face, which the library always writes as Calibri. */
const withArial = (styles: string): string =>
  styles.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/su,
    '$1<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>',
  );

/** Codes such as `64.08` and years are meant as text: no green corner shall suspect them. */
const withoutSuspicion = (sheet: string): string => {
  const range = /<dimension ref="([^"]+)"/u.exec(sheet)?.[1];
  const ignored = `<ignoredErrors><ignoredError sqref="${range ?? ''}" numberStoredAsText="1"/></ignoredErrors>`;
  return range === undefined ? sheet : sheet.replace('</worksheet>', `${ignored}</worksheet>`);
};

/** The library leaves the rows of a print area relative to the cell that is selected. */
const withFixedAreas = (book: string): string =>
  book.replace(
    /(<definedName[^>]*Print_Area[^>]*>)([^<]*)/gu,
    (_, tag: string, area: string) => tag + area.replace(/\$([A-Z]+)(\d)/gu, '$$$1$$$2'),
  );

/** Completes what the library cannot say about a workbook, and packs it with fixed times. */
export const finishTemplate = (written: Uint8Array): Uint8Array => {
  const parts = Object.entries(unzipSync(written)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'xl/styles.xml') return [name, strToU8(withArial(strFromU8(bytes)))];
    if (name.startsWith('xl/worksheets/') && name.endsWith('.xml')) return [name, strToU8(withoutSuspicion(strFromU8(bytes)))];
    if (name === 'xl/workbook.xml') return [name, strToU8(withFixedAreas(strFromU8(bytes)))];
    return [name, bytes];
  });
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: ENTRY_TIME });
};
