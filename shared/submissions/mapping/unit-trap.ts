import type { ColumnKind } from '../template.ts';
import { normaliseLabel } from '../template.ts';

/**
 * Words by which a head says that its figures are no plain people or rupiah. A mapping never multiplies, so that such a
 * column is refused rather than read a million times too small.
 */
const SCALES: ReadonlyMap<string, string> = new Map([
  ...['ribu', 'ribuan', 'rb', '000', '1000'].map((word): [string, string] => [word, 'ribu']),
  ...['juta', 'jutaan', 'jt', '000000', '1000000'].map((word): [string, string] => [word, 'juta']),
  ...['miliar', 'miliaran', 'milyar', 'milyaran', 'mlyr', 'miliyar', 'billion'].map((word): [string, string] => [word, 'miliar']),
  ...['triliun', 'triliunan', 'trilyun', 'trilyunan'].map((word): [string, string] => [word, 'triliun']),
  ...['persen', 'persentase', 'prosentase', 'presentase', 'percent', 'rasio'].map((word): [string, string] => [word, '%']),
]);
const MONEY = new Set(['rp', 'rupiah', 'idr']);
const PEOPLE = new Set(['orang', 'jiwa', 'org']);
/** In a head about money alone, `(M)` is a milliard and `(T)` a billion. */
const MONEY_LETTERS: ReadonlyMap<string, string> = new Map([
  ['m', 'miliar'],
  ['t', 'triliun'],
]);

const wordsOf = (text: string): readonly string[] =>
  normaliseLabel(text.replace(/(\d)[.,](?=000\b)/gu, '$1'))
    .split(' ')
    .flatMap((word) => (/^rp(?:\d|ribu|juta|jt|mil[iy]ar)/u.test(word) ? ['rp', word.slice(2)] : [word]));

/** The unit that keeps a head from being a column of this kind, as it is to be named; null when nothing does. */
export const unitTrap = (head: string, kind: ColumnKind): string | null => {
  if (kind !== 'people' && kind !== 'rupiah') return null;
  if (/[%‰]/u.test(head)) return '%';
  const words = wordsOf(head);
  for (const word of words) {
    const scale = SCALES.get(word) ?? (kind === 'rupiah' ? MONEY_LETTERS.get(word) : undefined);
    if (scale !== undefined) return scale;
  }
  const money = words.some((word) => MONEY.has(word));
  if (kind === 'people') return money ? 'rupiah' : null;
  return !money && words.some((word) => PEOPLE.has(word)) ? 'orang' : null;
};

const SCALE = '(?:ribu(?:an)?|rb|juta(?:an)?|jt|mil(?:i|y)ar(?:an)?|tril(?:i|y)un(?:an)?)';
const ABOVE: readonly RegExp[] = [
  new RegExp(`\\b(?:dalam|satuan)\\b[\\s:]*(?:rp\\.?\\s*|rupiah\\s*)?(?:${SCALE}\\b|persen|%)`, 'iu'),
  new RegExp(`\\brp\\.?\\s*${SCALE}\\b`, 'iu'),
  new RegExp(`\\(\\s*${SCALE}(?:\\s+(?:rp|rupiah|orang|jiwa))?\\s*\\)`, 'iu'),
  /\b(?:x\s*(?:rp\.?\s*)?1[.,]?|rp\.?\s*)000\b/iu,
];

/** The same for a note above the table, such as `(dalam jutaan rupiah)`. Only what can be nothing else counts there. */
export const unitTrapAbove = (text: string, kind: ColumnKind): string | null => {
  if (kind !== 'people' && kind !== 'rupiah') return null;
  const said = ABOVE.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined);
  return said === undefined ? null : unitTrap(said, 'rupiah');
};
