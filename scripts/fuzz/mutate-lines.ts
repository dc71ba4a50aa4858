import type { Random } from '../random.ts';
import { BYTE_CHANGES } from './mutate-bytes.ts';
import type { Mutated } from './mutate-workbook.ts';
import { STRANGE_TEXTS } from './strange-texts.ts';

type TextChange = (text: string, random: Random) => string;

/** Just more than a file may have. */
const LONGEST_TEXT = 22_000_000;

const changeLine = (text: string, random: Random, change: (line: string) => string): string => {
  const lines = text.split('\r\n');
  const at = random.below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\r\n');
};

const changeField = (text: string, random: Random, change: (field: string) => string): string =>
  changeLine(text, random, (line) => {
    const fields = line.split(';');
    const at = random.below(fields.length);
    return fields.map((field, index) => (index === at ? change(field) : field)).join(';');
  });

const TEXT_CHANGES: Readonly<Record<string, TextChange>> = {
  'another-number': (text, random) =>
    text.replace(/;\d{3,}(?=;)/gu, (found) => (random.chance(0.3) ? `;${String(random.below(90_000))}` : found)),
  'other-field': (text, random) => changeField(text, random, () => random.pick(STRANGE_TEXTS)),
  'quoted-field': (text, random) => changeField(text, random, (field) => `"${field}\r\n${random.pick(STRANGE_TEXTS)}"`),
  'open-quote': (text, random) => changeField(text, random, (field) => `"${field}`),
  'stray-quote': (text, random) => changeField(text, random, (field) => `${field}"x`),
  'more-fields': (text, random) => changeLine(text, random, (line) => line + ';a'.repeat(random.between(1, 400))),
  'fewer-fields': (text, random) => changeLine(text, random, (line) => line.split(';').slice(0, -1).join(';')),
  'remove-a-line': (text, random) => changeLine(text, random, () => ''),
  'line-twice': (text, random) => changeLine(text, random, (line) => `${line}\r\n${line}`),
  'many-lines': (text, random) =>
    changeLine(text, random, (line) => {
      const wanted = random.chance(0.05) ? 250_000 : random.between(2, 2_000);
      return `${line}\r\n`.repeat(Math.min(wanted, Math.ceil(LONGEST_TEXT / (line.length + 2))));
    }),
  'long-field': (text, random) => changeField(text, random, () => 'panjang '.repeat(random.between(10, 200_000))),
  commas: (text) => text.replaceAll(';', ','),
  tabs: (text) => text.replaceAll(';', '\t'),
  'mixed-marks': (text, random) => changeLine(text, random, (line) => line.replaceAll(';', ',')),
  'bare-line-feeds': (text) => text.replaceAll('\r\n', '\n'),
  'bare-returns': (text) => text.replaceAll('\r\n', '\r'),
  'upper-case': (text) => text.toUpperCase(),
  'cut-off': (text, random) => text.slice(0, random.below(text.length)),
  'control-character': (text, random) =>
    changeField(text, random, (field) => `${field}${random.pick(['\u0000', '\u0001', '\u001B', '\u2028', '\uFFFE'])}`),
};

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8-with-mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'windows-1252': (text) => Buffer.from(`${text}\u00E9\u0096`, 'latin1'),
  'utf-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16-other-end': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'utf-16-without-mark': (text) => Buffer.from(text, 'utf16le'),
};

/** The template as lines of text with up to three things done to it, in one encoding or another, and now and then hurt on the way. */
export const mutateLines = (whole: string, random: Random): Mutated => {
  const changes: string[] = [];
  let text = whole;
  for (let count = random.below(4); count > 0; count -= 1) {
    const [name, change] = random.pick(Object.entries(TEXT_CHANGES));
    changes.push(`lines/${name}`);
    if (text !== '') text = change(text, random);
  }
  const [encoding, encode] = random.chance(0.6)
    ? (['utf-8-with-mark', ENCODINGS['utf-8-with-mark']] as const)
    : random.pick(Object.entries(ENCODINGS));
  changes.push(`encoding/${encoding}`);
  let bytes = (encode ?? ((plain: string) => Buffer.from(plain)))(text);
  if (random.chance(0.15) && bytes.length > 0) {
    const [name, change] = random.pick(Object.entries(BYTE_CHANGES));
    changes.push(`bytes/${name}`);
    bytes = change(bytes, random);
  }
  return { bytes, changes };
};
