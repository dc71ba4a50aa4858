import type { Random } from '../random.ts';
import type { PartsChange } from './mutate-workbook.ts';
import { STRANGE_TEXTS } from './strange-texts.ts';
import { contentOf, type Part, partOf } from './zip-parts.ts';

const DATA_SHEET = /^xl\/worksheets\/sheet[2-7]\.xml$/u;
const ANY_XML = /\.(?:xml|rels)$/u;
/** Parts on which reading depends; the others are changed now and then. */
const READ_PART = /^xl\/(?:worksheets\/sheet[2-8]\.xml|sharedStrings\.xml|styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/u;

const changeOne = (parts: readonly Part[], random: Random, name: RegExp, change: (content: Buffer) => Buffer): readonly Part[] => {
  const at = parts.map((part, index) => (name.test(part.name) ? index : -1)).filter((index) => index >= 0);
  if (at.length === 0) return parts;
  const chosen = random.pick(at);
  return parts.map((part, index) => {
    if (index !== chosen) return part;
    try {
      return partOf(part.name, change(contentOf(part)));
    } catch {
      // The part is no longer deflated data: an earlier change exchanged it.
      return part;
    }
  });
};

const inXml =
  (change: (xml: string, random: Random) => string): PartsChange =>
  (parts, random) =>
    changeOne(parts, random, random.chance(0.9) ? READ_PART : ANY_XML, (content) =>
      Buffer.from(change(content.toString('utf8'), random), 'utf8'),
    );

const inSheet =
  (change: (xml: string, random: Random) => string): PartsChange =>
  (parts, random) =>
    changeOne(parts, random, DATA_SHEET, (content) => Buffer.from(change(content.toString('utf8'), random), 'utf8'));

type Span = { readonly from: number; readonly to: number; readonly text: string };

const spansOf = (xml: string, what: RegExp): readonly Span[] =>
  [...xml.matchAll(what)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));

const replaceOne = (xml: string, random: Random, what: RegExp, by: (found: string) => string): string => {
  const spans = spansOf(xml, what);
  if (spans.length === 0) return xml;
  const { from, to, text } = random.pick(spans);
  return xml.slice(0, from) + by(text) + xml.slice(to);
};

const TAG = /<[^<>]+>/gu;
const CLOSING = /<\/[^<>]+>/gu;
const ATTRIBUTE = /\s[\w:.-]+="[^"]*"/gu;
const TEXT = />[^<>]+</gu;
const ROW = /<row\b(?:[^<>]*\/>|.*?<\/row>)/gsu;
const CELL = /<c\b(?:[^<>]*\/>|.*?<\/c>)/gsu;

const STRANGE_ATTRIBUTES = [
  '',
  '-1',
  '0',
  '4294967296',
  '1e309',
  'NaN',
  '__proto__',
  '&#0;',
  '&amp;&lt;',
  'ZZZZ99999999',
  'A0',
  '\u0000',
] as const;

export const XML_CHANGES: Readonly<Record<string, PartsChange>> = {
  'cut-off': inXml((xml, random) => xml.slice(0, random.below(xml.length))),
  'remove-a-tag': inXml((xml, random) => replaceOne(xml, random, TAG, () => '')),
  'remove-a-closing-tag': inXml((xml, random) => replaceOne(xml, random, CLOSING, () => '')),
  'repeat-a-tag': inXml((xml, random) => replaceOne(xml, random, TAG, (tag) => tag + tag)),
  'remove-an-attribute': inXml((xml, random) => replaceOne(xml, random, ATTRIBUTE, () => '')),
  'repeat-an-attribute': inXml((xml, random) => replaceOne(xml, random, ATTRIBUTE, (attribute) => attribute + attribute)),
  'strange-attribute': inXml((xml, random) =>
    replaceOne(xml, random, ATTRIBUTE, (attribute) => attribute.replace(/"[^"]*"/u, () => `"${random.pick(STRANGE_ATTRIBUTES)}"`)),
  ),
  'strange-text': inXml((xml, random) => replaceOne(xml, random, TEXT, () => `>${random.pick(STRANGE_ATTRIBUTES)}<`)),
  'unknown-entity': inXml((xml, random) =>
    replaceOne(xml, random, TEXT, (text) => `>&${random.pick(['x', '#x110000', '#-1', 'lol9', ''])};${text.slice(1)}`),
  ),
  doctype: inXml((xml) => xml.replace('?>', () => '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>')),
  'comment-and-cdata': inXml((xml, random) =>
    replaceOne(xml, random, TEXT, (text) => `><!-- <v>1</v> --><![CDATA[${text.slice(1, -1)}]]><`),
  ),
  'processing-instruction': inXml((xml, random) => replaceOne(xml, random, CLOSING, (tag) => `<?a b?>${tag}`)),
  'namespace-prefix': inXml((xml) => xml.replace(/<(\/?)(?![?!])/gu, '<$1x:')),
  'nest-deeply': inXml((xml, random) => {
    const depth = random.between(10, 4_000);
    return replaceOne(xml, random, CLOSING, (tag) => '<a>'.repeat(depth) + '</a>'.repeat(depth) + tag);
  }),
  'twice-the-document': inXml((xml) => xml + xml),
  'empty-document': inXml(() => ''),
  'other-root': inXml(() => '<?xml version="1.0"?><html><body>404</body></html>'),
};

const STRANGE_NUMBERS = [
  '0', '-0', '-1', '1', '0.5', '1e3', '1E+20', '1e308', '1e309', '-1e309', 'NaN', '9007199254740993', '9000000000000001', '45657', '45657.99999', '60', '2958466',
  '0.1', '100', '1.5', '99999999999999999999', '00012', ' 5 ', '5,5', '', 'abc', '1.7976931348623157e308', '5e-324', '2024', '1899', '12.0',
] as const; // prettier-ignore

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const cellContent = (random: Random): string => {
  const text = escape(random.pick(STRANGE_TEXTS));
  const number = random.pick(STRANGE_NUMBERS);
  return random.pick([
    `><v>${number}</v></c>`,
    `><v>${number}</v></c>`,
    `><v>${String(random.below(1_000_000))}</v></c>`,
    ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    ` t="inlineStr"><is><r><t>${text}</t></r><r><rPr><b/></rPr><t>${text}</t></r></is></c>`,
    ` t="str"><f>CONCAT("a","b")</f><v>${text}</v></c>`,
    ` t="str"><v>${text}</v></c>`,
    `><f>${text === '' ? '1' : text}</f><v>${number}</v></c>`,
    '><f>1+1</f></c>',
    `><f t="shared" si="${String(random.below(4))}"/><v>${number}</v></c>`,
    `><f t="shared" ref="B5:B9" si="${String(random.below(4))}">A1</f><v>3</v></c>`,
    `><f t="array" ref="A1:XFD1048576">1</f><v>${number}</v></c>`,
    ` t="b"><v>${random.pick(['0', '1', '2', 'true', ''])}</v></c>`,
    ` t="e"><v>${random.pick(['#N/A', '#DIV/0!', '#REF!', '#WRONG', ''])}</v></c>`,
    ` t="s"><v>${random.pick(['0', '1', '7', '61', '99', '99999', '-1', '1.5', 'x', ''])}</v></c>`,
    ` t="d"><v>${random.pick(['2024-12-31', '2024-12-31T00:00:00Z', 'kemarin', ''])}</v></c>`,
    ` t="zz"><v>${number}</v></c>`,
    '/>',
  ]);
};

/** Beginning of a cell's tag with its place and a style, without its end. */
const opening = (cell: string, random: Random): string => {
  const place = /\br="([^"]*)"/u.exec(cell)?.[1] ?? 'B5';
  const style = random.chance(0.7) ? (/\bs="(\d+)"/u.exec(cell)?.[1] ?? '0') : String(random.pick([0, 1, 5, 14, 16, 17, 22, 999, -1]));
  return `<c r="${place}" s="${style}"`;
};

const someCells = (most: number, change: (cell: string, random: Random) => string): PartsChange =>
  inSheet((xml, random) => {
    let changed = xml;
    for (let count = random.between(1, most); count > 0; count -= 1) {
      const data = spansOf(changed, CELL).filter(({ text }) => Number(/\br="[A-Z]+(\d+)"/u.exec(text)?.[1] ?? 0) > 3);
      if (data.length === 0) return changed;
      const { from, to, text } = random.pick(data);
      changed = changed.slice(0, from) + change(text, random) + changed.slice(to);
    }
    return changed;
  });

const plainNumber = (cell: string, random: Random): string =>
  /<v>\d+<\/v>/u.test(cell) && !cell.includes('t="s"') ? cell.replace(/<v>\d+<\/v>/u, `<v>${String(random.below(90_000))}</v>`) : cell;

export const CELL_CHANGES: Readonly<Record<string, PartsChange>> = {
  'another-number': someCells(40, plainNumber),
  'another-number-again': someCells(40, plainNumber),
  'other-content': someCells(3, (cell, random) => opening(cell, random) + cellContent(random)),
  'much-other-content': someCells(25, (cell, random) => opening(cell, random) + cellContent(random)),
  'one-other-content': someCells(1, (cell, random) => opening(cell, random) + cellContent(random)),
  'another-shared-text': someCells(3, (cell, random) =>
    cell.replace(/(t="s"[^<>]*><v>)\d+/u, (_, before: string) => before + String(random.below(140))),
  ),
  'another-style': someCells(10, (cell, random) => cell.replace(/\bs="\d+"/u, `s="${String(random.below(40))}"`)),
  'another-place': someCells(2, (cell, random) =>
    cell.replace(
      /\br="[^"]*"/u,
      () => `r="${random.pick(['A1', 'B5', 'C6', 'XFD1048576', 'AAAA1', 'B0', '5', '', 'b5', 'B-1', 'B5:C6'])}"`,
    ),
  ),
  'no-place': someCells(3, (cell) => cell.replace(/\br="[^"]*"/u, '')),
  'cell-twice': someCells(2, (cell) => cell + cell),
  'remove-cells': someCells(3, () => ''),
  'remove-a-row': inSheet((xml, random) => replaceOne(xml, random, ROW, () => '')),
  'row-twice': inSheet((xml, random) => replaceOne(xml, random, ROW, (row) => row + row)),
  'row-number': inSheet((xml, random) =>
    replaceOne(xml, random, ROW, (row) =>
      row.replace(/\br="\d+"/u, `r="${random.pick(['0', '-1', '5', '7', '1048576', '99999999', 'x', ''])}"`),
    ),
  ),
  'copy-rows-below': inSheet((xml, random) => {
    const rows = spansOf(xml, ROW);
    if (rows.length === 0) return xml;
    const row = random.pick(rows).text;
    const copies = Array.from({ length: random.between(1, 300) }, (_, index) => {
      const number = String(40 + index);
      return row
        .replace(/(<row\b[^>]*?\br=")\d+/u, (_whole, before: string) => before + number)
        .replace(/(<c r="[A-Z]+)\d+/gu, (_whole, before: string) => before + number);
    });
    return xml.replace('</sheetData>', () => `${copies.join('')}</sheetData>`);
  }),
  'merge-cells': inSheet((xml, random) =>
    xml.replace(
      '</sheetData>',
      () =>
        `</sheetData><mergeCells count="1"><mergeCell ref="${random.pick(['A4:C4', 'B5:B8', 'A5:G5', 'A1:XFD1048576', 'B5:A1', 'C7:C7'])}"/></mergeCells>`,
    ),
  ),
  'strange-shared-text': (parts, random) =>
    changeOne(parts, random, /^xl\/sharedStrings\.xml$/u, (content) =>
      Buffer.from(
        replaceOne(
          content.toString('utf8'),
          random,
          /<t[^<>]*>[^<>]*<\/t>/gu,
          () => `<t xml:space="preserve">${escape(random.pick(STRANGE_TEXTS))}</t>`,
        ),
        'utf8',
      ),
    ),
  'rename-a-sheet': (parts, random) =>
    changeOne(parts, random, /^xl\/workbook\.xml$/u, (content) =>
      Buffer.from(
        replaceOne(
          content.toString('utf8'),
          random,
          /<sheet name="[^"]*"/gu,
          () =>
            `<sheet name="${random.pick(['', 'Lembar1', 'Cakupan', 'cakupan', 'Regulasi ', "a'b", '&amp;', '__proto__', 'Identitas'])}"`,
        ),
        'utf8',
      ),
    ),
  'date-system-1904': (parts, random) =>
    changeOne(parts, random, /^xl\/workbook\.xml$/u, (content) =>
      Buffer.from(content.toString('utf8').replace(/<workbookPr[^<>]*\/>/u, '<workbookPr date1904="1"/>'), 'utf8'),
    ),
  'strange-format': (parts, random) =>
    changeOne(parts, random, /^xl\/styles\.xml$/u, (content) =>
      Buffer.from(
        content
          .toString('utf8')
          .replace(
            /formatCode="[^"]*"/gu,
            () =>
              `formatCode="${random.pick(['0.00%', 'dd/mm/yyyy', '[h]:mm', '[$-421]d mmmm yyyy', '#,##0', '@', '????', ';;;', 'General'])}"`,
          ),
        'utf8',
      ),
    ),
};

const inEncoding =
  (encode: (xml: string, random: Random) => Buffer): PartsChange =>
  (parts, random) =>
    changeOne(parts, random, READ_PART, (content) => encode(content.toString('utf8'), random));

const declared = (xml: string, encoding: string): string => xml.replace(/encoding="[^"]*"/u, `encoding="${encoding}"`);

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Bytes that are no UTF-8, in the middle of a text. */
const WRONG_SEQUENCES = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0x80],
  [0x00],
  [0x0b],
  [0xef, 0xbf, 0xbf],
] as const;

export const ENCODING_CHANGES: Readonly<Record<string, PartsChange>> = {
  'utf-16-with-mark': inEncoding((xml) => Buffer.from(`\uFEFF${declared(xml, 'UTF-16')}`, 'utf16le')),
  'utf-16-without-mark': inEncoding((xml) => Buffer.from(declared(xml, 'UTF-16LE'), 'utf16le')),
  'utf-16-other-end': inEncoding((xml) => bigEndian(`\uFEFF${declared(xml, 'UTF-16')}`)),
  'utf-8-with-mark': inEncoding((xml) => Buffer.from(`\uFEFF${xml}`, 'utf8')),
  'utf-8-as-windows-1252': inEncoding((xml) => Buffer.from(declared(xml, 'windows-1252'), 'utf8')),
  'windows-1252': inEncoding((xml, random) =>
    Buffer.from(
      declared(
        replaceOne(xml, random, TEXT, (text) => `${text.slice(0, -1)} \u00E9\u0096\u0093<`),
        'windows-1252',
      ),
      'latin1',
    ),
  ),
  'unknown-encoding': inEncoding((xml) => Buffer.from(declared(xml, 'x-tidak-ada'), 'utf8')),
  'wrong-sequence': inEncoding((xml, random) => {
    const bytes = Buffer.from(xml, 'utf8');
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(WRONG_SEQUENCES)), bytes.subarray(at)]);
  }),
  'control-character': inEncoding((xml, random) =>
    Buffer.from(
      replaceOne(xml, random, TEXT, (text) => `>${random.pick(['&#1;', '&#xD800;', '\u0001', '&#xFFFE;'])}${text.slice(1)}`),
      'utf8',
    ),
  ),
  'beyond-the-plane': inEncoding((xml, random) =>
    Buffer.from(
      replaceOne(xml, random, TEXT, (text) => `>\u{1F600}\u{20000}${text.slice(1)}`),
      'utf8',
    ),
  ),
};
