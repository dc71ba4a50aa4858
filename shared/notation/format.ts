import type { Language } from '../desktop.ts';
import { type Fraction, fromFraction, multiply, type Rational, rational, toDecimal } from './fraction.ts';

/**
 * Numbers, money, dates and times as the reader's language writes them. Grouping and names are spelled out here rather
 * than asked of the platform, so that screen, workbook and paper print the same bytes on every machine; only the offset
 * of a time zone comes from the platform.
 */

const MINUS = '−';
const NO_BREAK_SPACE = '\u00A0';

const MARKS = {
  id: { decimal: ',', group: '.', time: '.' },
  en: { decimal: '.', group: ',', time: ':' },
} as const satisfies Readonly<Record<Language, { decimal: string; group: string; time: string }>>;

const groupDigits = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);

/** Exact value of a decimal as JavaScript or `toDecimal` writes it: `-1.25`, `7`, `1e-7`. */
const decimalToRational = (text: string): Rational => {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/u.exec(text);
  if (!match) throw new SyntaxError(`Not a decimal: ${text}`);
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  const power = Number(exponent) - places.length;
  const digits = BigInt(`${sign}${whole}${places}`);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
};

const writeDecimal = (value: Rational, decimals: number, language: Language): string => {
  const marks = MARKS[language];
  const text = toDecimal(value, decimals);
  const negative = text.startsWith('-');
  const [whole = '', places] = (negative ? text.slice(1) : text).split('.');
  const written = groupDigits(whole, marks.group) + (places === undefined ? '' : marks.decimal + places);
  return negative ? MINUS + written : written;
};

/**
 * `1234.5` with two decimals → `1.234,50`; half is rounded away from zero.
 * Takes a decimal with a point as `toDecimal` writes it, or a finite number; throws on anything else.
 */
export const formatDecimal = (value: string | number, decimals: number, language: Language): string =>
  writeDecimal(decimalToRational(String(value)), decimals, language);

/** `77074` → `77.074`. Throws unless the count is whole. */
export const formatCount = (count: number | bigint, language: Language): string => {
  if (typeof count === 'number' && !Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${String(count)}`);
  return writeDecimal(rational(count), 0, language);
};

/** A difference always carries its sign: `+626`, `−9`, `0`. */
export const formatDifference = (count: number | bigint, language: Language): string =>
  count > 0 ? `+${formatCount(count, language)}` : formatCount(count, language);

/** A ratio as percentage without the sign, for a column that says so in its head: 69528/79691 → `87,25`. */
export const formatPercent = (ratio: Fraction, language: Language, decimals = 2): string =>
  writeDecimal(multiply(fromFraction(ratio), rational(100)), decimals, language);

/** The same in a sentence: `87,25 %` with a space that does not break, in English `87.25%`. */
export const formatPercentWithSign = (ratio: Fraction, language: Language, decimals = 2): string =>
  `${formatPercent(ratio, language, decimals)}${language === 'id' ? NO_BREAK_SPACE : ''}%`;

/** `Rp3.024.000.000`: no space after the sign and no cents. */
export const formatRupiah = (amount: number | bigint, language: Language): string => {
  const written = formatCount(amount, language);
  return written.startsWith(MINUS) ? `${MINUS}Rp${written.slice(MINUS.length)}` : `Rp${written}`;
};

const WEEKDAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

export const MONTHS = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

type Clock = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number };

/** Built once for each zone: that takes longer than hundreds of dates. */
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockIn = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
};

const clockOf = (instant: string, zone: string): Clock => {
  const parts = clockIn(zone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
};

const dayOf = (date: string, zone: string | undefined): Pick<Clock, 'year' | 'month' | 'day'> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (zone === undefined) throw new SyntaxError(`An instant needs a time zone to become a day: ${date}`);
  return clockOf(date, zone);
};

export type DateStyle = 'full' | 'long' | 'short';

/** Letters of a month's short form, in both languages. */
const SHORT_MONTH = 3;

/**
 * `2025-07-28` → `Senin, 28 Juli 2025`; style `long` leaves the weekday out, `short` is `28 Jul 2025`. The weekday is
 * computed, never taken from a text. Also takes an instant together with the IANA zone in which it is read.
 */
export const formatDate = (date: string, language: Language, style: DateStyle = 'full', zone?: string): string => {
  const { year, month, day } = dayOf(date, zone);
  const monthName = MONTHS[language][month - 1];
  if (monthName === undefined) throw new RangeError(`Not a date: ${date}`);
  if (style === 'short') return `${String(day)} ${monthName.slice(0, SHORT_MONTH)} ${String(year)}`;
  const long = `${String(day)} ${monthName} ${String(year)}`;
  if (style === 'long') return long;
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday}, ${long}`;
};

/** A cut-off as far as it is known: `2024`, `April 2024`, `31 Desember 2024`. */
export const formatCutOff = (cutOff: string, language: Language): string => {
  const [year = '', month, day] = cutOff.split('-');
  if (month === undefined) return year;
  if (day !== undefined) return formatDate(cutOff, language, 'long');
  return `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
};

/** Clock time of an instant in an IANA zone: `10.40`, in English `10:40`. */
export const formatTime = (instant: string, zone: string, language: Language): string => {
  const { hour, minute } = clockOf(instant, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour)}${MARKS[language].time}${two(minute)}`;
};

const ZONE_LABELS: ReadonlyMap<string, string> = new Map([
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Makassar', 'WITA'],
  ['Asia/Jayapura', 'WIT'],
]);

/** `WIB`, `WITA` or `WIT`; a zone outside Indonesia keeps its IANA name. */
export const zoneLabel = (zone: string): string => ZONE_LABELS.get(zone) ?? zone;

/** `10.00–10.40 WITA`. */
export const formatTimeRange = (startsAt: string, endsAt: string, zone: string, language: Language): string =>
  `${formatTime(startsAt, zone, language)}–${formatTime(endsAt, zone, language)} ${zoneLabel(zone)}`;

/** `28 Juli 2025 pukul 10.40 WITA`. */
export const formatInstant = (instant: string, zone: string, language: Language): string =>
  `${formatDate(instant, language, 'long', zone)}${language === 'id' ? ' pukul ' : ', '}${formatTime(instant, zone, language)} ${zoneLabel(zone)}`;

const FILE_UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `1234567` → `1,2 MB`; thousands, as file managers count. */
export const formatFileSize = (bytes: number, language: Language): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < FILE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatDecimal(value, unit === 0 || value >= 100 ? 0 : 1, language)}${NO_BREAK_SPACE}${FILE_UNITS[unit] ?? ''}`;
};

/** A limit is a round number and is written as one: `25 MB`. */
export const formatSizeLimit = (bytes: number, language: Language): string =>
  formatFileSize(bytes, language).replace(/[.,]0(?=\u00A0)/u, '');
