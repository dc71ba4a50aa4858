import Papa from 'papaparse';
import { cleanText, shorten } from '../../shared/submissions/clean-text.ts';
import type { ImportProblem } from '../../shared/submissions/preview.ts';
import { problem } from '../../shared/submissions/problem.ts';
import { READ_SHEETS } from '../../shared/submissions/read-template.ts';
import { normaliseLabel, SECTION_LABEL, TEMPLATE_PROPERTY } from '../../shared/submissions/template.ts';
import type { CellContent, GridCell, GridSheet, WorkbookGrid } from '../../shared/submissions/workbook-grid.ts';
import { LIMITS } from './inflate-guard.ts';
import type { WantedSheets } from './read-grid.ts';

/**
 * The template as CSV: the sheets of the workbook one below the other, each under a line `Lembar;Cakupan` that names it.
 * Separator and encoding are found out; a number is what has digits only, everything else is text and read by the same
 * rules as a text cell of the workbook.
 */
export type LinesResult =
  | { readonly ok: true; readonly grid: WorkbookGrid; readonly problems: readonly ImportProblem[] }
  | { readonly ok: false; readonly problem: ImportProblem };

type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' };

const HEAD_BYTES = 4096;
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F]/u;

const decode = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Null when the bytes are no text. UTF-16 is known by its mark only; what is not valid UTF-8 was written by an older Windows. */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const [first, second] = bytes;
  const sixteen = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  // A look at the beginning spares every workbook from being decoded as a whole.
  if (sixteen === null && NO_TEXT.test(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'))) return null;
  const eight = sixteen === null ? decode('utf-8', bytes) : null;
  const decoded: DecodedText =
    sixteen !== null
      ? { text: decode(sixteen, bytes) ?? '\0', encoding: 'UTF-16' }
      : eight !== null
        ? { text: eight, encoding: 'UTF-8' }
        : { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  return NO_TEXT.test(decoded.text) ? null : decoded;
};

/** The mark that stands behind the word which begins every part; null when there is none, and the text is no template. */
const separatorOf = (text: string): string | null => {
  const counts = new Map<string, number>();
  const begin = new RegExp(`^[ "]*${SECTION_LABEL}[ "]*([;,\\t])`, 'gimu');
  for (const match of text.matchAll(begin)) counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** Digits that are a number and nothing else: `007` is a text, and so is what a number cannot hold exactly. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/u;
/** What a writer of CSV put before a text that a spreadsheet would take for a formula. */
const SHIELDED = /^'(?=[=+\-@])/u;

const cellOf = (field: string): GridCell | null => {
  const text = field.replace(SHIELDED, '');
  if (text.trim() === '') return null;
  const content: CellContent = WHOLE.test(text.trim())
    ? { kind: 'number', value: Number(text.trim()), format: '' }
    : { kind: 'text', text };
  return { content, fromFormula: false };
};

const KNOWN_PARTS: ReadonlyMap<string, string> = new Map([...READ_SHEETS].map((name) => [normaliseLabel(name), name]));
const SECTION = normaliseLabel(SECTION_LABEL);

class BadQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super('quote');
    this.line = line;
  }
}

/** Raised at the first record too many, so that the rest is not parsed for nothing. */
class TooMany extends Error {}

/** Calls for each record with the line on which it begins; a field in quotes may hold line ends. */
const eachRecord = (text: string, separator: string, take: (fields: readonly string[], line: number) => void): void => {
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some((error) => error.type === 'Quotes')) throw new BadQuote(line);
      take(data, line);
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line += 1;
      from = meta.cursor;
    },
  });
};

type Part = { readonly name: string; readonly firstLine: number; readonly rows: Map<number, ReadonlyMap<number, GridCell>> };

/** Null when the bytes are no text of this shape at all; what they are instead is said by whoever looks at them next. */
export const readLines = (bytes: Uint8Array, wanted: WantedSheets = READ_SHEETS): LinesResult | null => {
  if (bytes.length > LIMITS.fileBytes) return null;
  const decoded = decodeText(bytes);
  if (decoded === null) return null;
  const text = decoded.text.replace(/\r\n?/gu, '\n');
  const separator = separatorOf(text);
  if (separator === null) return null;

  const problems: ImportProblem[] = [];
  if (decoded.encoding === 'Windows-1252') problems.push(problem('information', 'text-encoding', null, { encoding: decoded.encoding }));
  const parts = new Map<string, Part>();
  const otherSheets: string[] = [];
  let keywords: string | null = null;
  let current: Part | null = null;
  let count = 0;
  try {
    eachRecord(text, separator, (fields, line) => {
      count += 1;
      if (count > LIMITS.rows) throw new TooMany();
      if (normaliseLabel(fields[0] ?? '') === SECTION) {
        const called = shorten(cleanText(fields[1] ?? '').text);
        const known = KNOWN_PARTS.get(normaliseLabel(fields[1] ?? '')) ?? null;
        const name = known ?? (called !== '' && wanted.has(called) && !parts.has(called) ? called : null);
        const before = name === null ? undefined : parts.get(name);
        if (name === null) otherSheets.push(called);
        if (name !== null && before !== undefined) {
          problems.push(
            problem('blocks', 'section-repeated', { sheet: name, cell: `R${String(line)}C1` }, { name, firstLine: before.firstLine }),
          );
        }
        current =
          name === null || before !== undefined
            ? { name: '', firstLine: line, rows: new Map() }
            : { name, firstLine: line, rows: new Map() };
        if (current.name !== '') parts.set(current.name, current);
        return;
      }
      if (current === null) {
        keywords ??= fields.find((field) => field.includes(TEMPLATE_PROPERTY)) ?? null;
        return;
      }
      const row = new Map<number, GridCell>();
      fields.forEach((field, index) => {
        const cell = cellOf(field);
        if (cell !== null) row.set(index + 1, cell);
      });
      if (row.size > 0) current.rows.set(line, row);
    });
  } catch (error) {
    if (error instanceof BadQuote) return { ok: false, problem: problem('blocks', 'quote-unclosed', null, { line: error.line }) };
    if (error instanceof TooMany) return { ok: false, problem: problem('blocks', 'too-many-rows', null, { limit: LIMITS.rows }) };
    throw error;
  }
  const sheets = [...parts.values()].map(({ name, rows }): GridSheet => ({ name, rows, merges: [], byLine: true }));
  return { ok: true, grid: { sheets, otherSheets, keywords }, problems };
};
