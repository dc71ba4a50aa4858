const WEEKDAYS: readonly (readonly string[])[] = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ["jum'at", 'jum’at', 'jumat', 'friday'],
  ['sabtu', 'saturday'],
];
const MONTH_WORDS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug'],
  ['september', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

const oneOf = (words: readonly (readonly string[])[]): string => words.flat().join('|');

const ANY_WEEKDAY = new RegExp(oneOf(WEEKDAYS), 'i');

/** A weekday, then the date: `Rabu (5/8/2025)`, `Senin, 28 Juli 2025`, `Selasa tanggal 29-07-2025`. Day before month, as here. */
const PATTERN = new RegExp(
  `(?<!\\p{L})(${oneOf(WEEKDAYS)})(?!\\p{L})[\\s,]*(?:tanggal\\s+)?\\(?\\s*(\\d{1,2})(?:\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*|\\s+(${oneOf(MONTH_WORDS)})\\s+)(\\d{4})(?!\\d)\\)?`,
  'giu',
);

export type WrongWeekday = { readonly written: string; readonly date: string };

/** The first place of a text where weekday and date do not agree; null when there is none, or no such date exists. */
export const wrongWeekdayIn = (text: string): WrongWeekday | null => {
  // Most texts hold no year or no weekday; the long pattern is spared them.
  if (!/\d{4}/u.test(text) || !ANY_WEEKDAY.test(text)) return null;
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const [written, weekdayWord = '', dayText = '', monthText, monthWord, yearText = ''] = match;
    const month =
      monthText === undefined ? MONTH_WORDS.findIndex((words) => words.includes((monthWord ?? '').toLowerCase())) + 1 : Number(monthText);
    const [day, year] = [Number(dayText), Number(yearText)];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue;
    const weekday = WEEKDAYS.findIndex((words) => words.includes(weekdayWord.toLowerCase()));
    if (weekday !== date.getUTCDay()) return { written: written.trim(), date: date.toISOString().slice(0, 10) };
  }
  return null;
};
