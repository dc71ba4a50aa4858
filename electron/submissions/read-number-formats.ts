import type { ZipPart } from './inflate-guard.ts';
import { readPart } from './read-part.ts';

/** Format codes that files name by number only (ECMA-376 part 1, 18.8.30); 0 is the general one. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00 ;(#,##0.00)'],
  [40, '#,##0.00 ;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** How a cell's number is shown. `isDate` because only the format tells a date from a number. */
export type NumberFormat = { readonly code: string; readonly isDate: boolean };

export const GENERAL: NumberFormat = { code: '', isDate: false };

/** Letters of days, months, years and hours that stand neither in quotes nor in brackets. */
const isDateCode = (code: string): boolean => /[ymdhMsb]/u.test(code.replace(/\[[^\]]*\]/gu, '').replace(/"[^"]*"/gu, ''));

/** The number format of each style that a cell may name. */
export const readNumberFormats = async (part: ZipPart): Promise<readonly NumberFormat[]> => {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let within = '';
  await readPart(part, {
    open: (name, depth, attributes) => {
      if (depth === 1) within = name === 'styleSheet' ? '' : 'another document';
      if (depth === 2 && within === '') within = name;
      if (depth !== 3) return;
      if (within === 'numFmts' && name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (within === 'cellXfs' && name === 'xf') styles.push(Number(attributes.numFmtId ?? 0));
    },
    text: () => undefined,
    close: (depth) => {
      if (depth === 2) within = '';
    },
  });
  const known = new Map<number, NumberFormat>();
  return styles.map((id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const code = own.get(id) ?? BUILT_IN.get(id) ?? '';
    const format = code === '' ? GENERAL : { code, isDate: isDateCode(code) };
    known.set(id, format);
    return format;
  });
};
