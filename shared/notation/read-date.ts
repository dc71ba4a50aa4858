import { MONTHS } from './format.ts';

/**
 * Dates as offices write them. A cut-off is kept only as far as it was said: `2024`, `2024-04` or `2024-12-31`.
 * Day comes before month, as everywhere in Indonesia; a two-digit year is not guessed.
 */

export const FIRST_YEAR = 1945;
export const LAST_YEAR = 2100;

export type CutOffReading = {
  readonly cutOff: string;
  /** True when the text already had the form in which it is kept, so that nothing was interpreted. */
  readonly verbatim: boolean;
};

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  [MONTHS.id, MONTHS.en].flatMap((names) =>
    names.flatMap((name, index): [string, number][] => {
      const word = name.toLowerCase();
      return [
        [word, index + 1],
        [word.slice(0, 3), index + 1],
      ];
    }),
  ),
)
  .set('agt', 8)
  .set('agst', 8)
  .set('nop', 11)
  .set('nopember', 11)
  .set('pebruari', 2)
  .set('sept', 9);

const two = (value: number): string => String(value).padStart(2, '0');

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Writes what is known of a date; null when there is no such day. */
const cutOffOf = (year: number, month?: number, day?: number): string | null => {
  if (!isYear(year)) return null;
  if (month === undefined) return String(year);
  if (day === undefined) return month >= 1 && month <= 12 ? `${String(year)}-${two(month)}` : null;
  return isDay(year, month, day) ? `${String(year)}-${two(month)}-${two(day)}` : null;
};

const LEADING_WORDS = /^(?:(?:per|pada|tanggal|tgl\.?|tahun|ta\.?|bulan|posisi|s\.?d\.?)\s+)+/iu;
const LEADING_WEEKDAY =
  /^(?:minggu|ahad|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|sunday|monday|tuesday|wednesday|thursday|friday|saturday),?\s+/iu;

const interpret = (text: string): string | null => {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text);
  if (iso) {
    const [, year, month, day] = iso;
    return cutOffOf(Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day));
  }
  const numeric = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/u.exec(text);
  if (numeric) return cutOffOf(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
  const monthAndYear = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/u.exec(text);
  if (monthAndYear) return cutOffOf(Number(monthAndYear[2]), Number(monthAndYear[1]));
  const named = /^(?:(\d{1,2})[\s-]+)?(\p{L}+)\.?,?[\s-]+(\d{4})$/u.exec(text);
  if (named) {
    const month = MONTH_NUMBERS.get((named[2] ?? '').toLowerCase());
    if (month === undefined) return null;
    return cutOffOf(Number(named[3]), month, named[1] === undefined ? undefined : Number(named[1]));
  }
  return null;
};

/** Null when the text is no date, or a day that does not exist. */
export const readCutOff = (text: string): CutOffReading | null => {
  const written = text
    .normalize('NFKC')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const cutOff = interpret(written.replace(LEADING_WORDS, '').replace(LEADING_WEEKDAY, ''));
  return cutOff === null ? null : { cutOff, verbatim: cutOff === written };
};

/**
 * What a date cell says. A cell that shows only month and year, or only the year, knows no more than that: the day that
 * the spreadsheet keeps behind it was never meant. Null when the date is outside the years that can be.
 */
export const cutOffOfDateCell = (date: Date, numberFormat: string): string | null => {
  if (Number.isNaN(date.getTime())) return null;
  const shown = numberFormat.toLowerCase().replace(/\[[^\]]*\]|"[^"]*"|\\./gu, '');
  const year = date.getUTCFullYear();
  if (shown.includes('d')) return cutOffOf(year, date.getUTCMonth() + 1, date.getUTCDate());
  return shown.includes('m') && !shown.includes('h') ? cutOffOf(year, date.getUTCMonth() + 1) : cutOffOf(year);
};
