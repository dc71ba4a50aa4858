/**
 * Numbers as people type them in Indonesian offices. A dot may group thousands or, from an English keyboard, start the
 * decimals; where both readings are possible the text is not read but asked about.
 */

export type WholeNumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Both readings, as decimals with a point: `87250` and `87.250`. */
  | { readonly kind: 'ambiguous'; readonly thousands: string; readonly decimal: string }
  | { readonly kind: 'negative' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-a-number' };

/** Words that offices write behind a figure. They say what is counted and change nothing. */
const UNIT = /(?:orang|jiwa|pekerja|peserta|rupiah)\.?$/iu;

/** Without currency, unit and the empty cents of `Rp1.000.000,-`. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–—]/gu, '-')
    .trim()
    .replace(/^(?:Rp\.?|IDR)\s*/iu, '')
    .replace(UNIT, '')
    .replace(/,\s*-+$/u, '')
    .trim();

const wholeNumber = (digits: string, largest: number): WholeNumberReading => {
  const value = BigInt(digits);
  return value > BigInt(largest) ? { kind: 'too-large' } : { kind: 'number', value: Number(value) };
};

const readMagnitude = (text: string, largest: number): WholeNumberReading => {
  if (/^\d+$/u.test(text)) return wholeNumber(text, largest);

  // One mark before exactly three digits: thousands or decimals. A leading 0 or a fourth digit before it leaves decimals only.
  const single = /^([1-9]\d{0,2})[.,](\d{3})$/u.exec(text);
  if (single) {
    const [, whole = '', rest = ''] = single;
    return { kind: 'ambiguous', thousands: `${whole}${rest}`, decimal: `${whole}.${rest}` };
  }

  const grouped = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?: \d{3})+|(?:['’]\d{3})+)$/u.test(text);
  if (grouped) return wholeNumber(text.replace(/\D/gu, ''), largest);

  // Groups with one mark and decimals behind the other, `1.234,00` or `1,234.00`; or plain decimals, `1234,5`.
  const withDecimals =
    /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u.exec(text) ?? /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/u.exec(text) ?? /^(\d+)[.,](\d+)$/u.exec(text);
  if (withDecimals) {
    const [, whole = '', decimals = ''] = withDecimals;
    return /^0+$/u.test(decimals) ? wholeNumber(whole.replace(/\D/gu, ''), largest) : { kind: 'not-whole' };
  }
  return { kind: 'not-a-number' };
};

/**
 * Reads a whole number of people or rupiah that was typed as text. `87.250` and `1,234` are ambiguous; `1.234.567`,
 * `1 234`, `Rp6.500.000.000,-` and `1.234,00` are not; `12,5` is not whole.
 */
export const readWholeNumber = (text: string, largest: number): WholeNumberReading => {
  const written = bare(text);
  if (written.endsWith('%')) return /\d/u.test(written) ? { kind: 'percent' } : { kind: 'not-a-number' };
  const negative = /^-\s*(.+)$/u.exec(written) ?? /^\((.+)\)$/u.exec(written);
  if (negative) {
    const magnitude = readMagnitude(bare(negative[1] ?? ''), largest);
    return magnitude.kind === 'not-a-number' ? magnitude : { kind: 'negative' };
  }
  return readMagnitude(written, largest);
};

/**
 * A number from a number cell as a whole number; null when it is not whole. Spreadsheets compute with doubles: what a
 * formula leaves behind the fifteenth digit is not a fraction of a person.
 */
export const wholeFromCell = (value: number): number | null => {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= Math.max(1e-9, Math.abs(value) * 1e-14) ? nearest : null;
};
