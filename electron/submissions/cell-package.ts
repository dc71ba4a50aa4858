import type { CheckedWorkbook, ZipPart } from './inflate-guard.ts';

/**
 * What is handed to the workbook library: the wanted sheets, their strings and styles, under plain names, and nothing
 * else. Pictures, links, macros, names, comments and foreign sheets never get there, so that nothing of them can be
 * parsed, followed or slow.
 */
export type CellPackage = {
  readonly zip: Uint8Array;
  /** Wanted sheets in the order of the workbook, with the part that each came from. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly otherSheets: readonly string[];
  readonly keywords: string | null;
};

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const encodeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** Attributes of every tag of one name, whatever their namespace prefix. */
const tagsNamed = (xml: string, name: string): readonly ReadonlyMap<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\b([^<>]*)>`, 'gu'))].map(
    (tag) =>
      new Map(
        [...(tag[1] ?? '').matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map((attribute): [string, string] => [
          attribute[1] ?? '',
          decodeXml(attribute[2] ?? attribute[3] ?? ''),
        ]),
      ),
  );

/** A target in `xl/_rels/workbook.xml.rels` as the name of a part. */
const partOf = (target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_RECORD_BYTES = 22;
const VERSION_NEEDED = 20;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the first day that the format knows. */
const DOS_DATE = 0x0021;

type Entry = { readonly name: string; readonly method: number; readonly crc: number; readonly size: number; readonly data: Uint8Array };

const writeZip = (entries: readonly Entry[]): Uint8Array => {
  const names = entries.map((entry) => Buffer.from(entry.name, 'utf8'));
  const dataBytes = entries.reduce((sum, entry, index) => sum + entry.data.length + LOCAL_HEADER_BYTES + (names[index]?.length ?? 0), 0);
  const directoryBytes = names.reduce((sum, name) => sum + CENTRAL_HEADER_BYTES + name.length, 0);
  const zip = Buffer.alloc(dataBytes + directoryBytes + END_RECORD_BYTES);
  let at = 0;
  let directoryAt = dataBytes;
  entries.forEach((entry, index) => {
    const name = names[index] ?? Buffer.alloc(0);
    const localAt = at;
    const common = (from: number): void => {
      zip.writeUInt16LE(VERSION_NEEDED, from);
      zip.writeUInt16LE(UTF8_FLAG, from + 2);
      zip.writeUInt16LE(entry.method, from + 4);
      zip.writeUInt16LE(DOS_DATE, from + 8);
      zip.writeUInt32LE(entry.crc, from + 10);
      zip.writeUInt32LE(entry.data.length, from + 14);
      zip.writeUInt32LE(entry.size, from + 18);
      zip.writeUInt16LE(name.length, from + 22);
    };
    zip.writeUInt32LE(0x04034b50, at);
    common(at + 4);
    name.copy(zip, at + LOCAL_HEADER_BYTES);
    zip.set(entry.data, at + LOCAL_HEADER_BYTES + name.length);
    at += LOCAL_HEADER_BYTES + name.length + entry.data.length;

    zip.writeUInt32LE(0x02014b50, directoryAt);
    zip.writeUInt16LE(VERSION_NEEDED, directoryAt + 4);
    common(directoryAt + 6);
    zip.writeUInt32LE(localAt, directoryAt + 42);
    name.copy(zip, directoryAt + CENTRAL_HEADER_BYTES);
    directoryAt += CENTRAL_HEADER_BYTES + name.length;
  });
  zip.writeUInt32LE(0x06054b50, directoryAt);
  zip.writeUInt16LE(entries.length, directoryAt + 8);
  zip.writeUInt16LE(entries.length, directoryAt + 10);
  zip.writeUInt32LE(directoryBytes, directoryAt + 12);
  zip.writeUInt32LE(dataBytes, directoryAt + 16);
  return zip;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Null when the workbook does not say what its sheets are. */
export const packCells = (
  workbook: CheckedWorkbook,
  wanted: Pick<ReadonlySet<string>, 'has'>,
  crcOf: (data: Uint8Array) => number,
): CellPackage | null => {
  const book = workbook.texts.get('xl/workbook.xml');
  const relations = workbook.texts.get('xl/_rels/workbook.xml.rels');
  if (book === undefined || relations === undefined) return null;

  const targets = new Map(
    tagsNamed(relations, 'Relationship')
      .filter((relation) => relation.get('TargetMode') !== 'External')
      .map((relation) => [relation.get('Id') ?? '', { type: relation.get('Type') ?? '', part: partOf(relation.get('Target') ?? '') }]),
  );
  const partOfType = (type: string): ZipPart | undefined => {
    const target = [...targets.values()].find((one) => one.type.endsWith(`/${type}`));
    return target === undefined ? undefined : workbook.parts.get(target.part);
  };

  const entries: Entry[] = [];
  const copy = (name: string, part: ZipPart): void => {
    entries.push({ name, method: part.method, crc: part.crc, size: part.size, data: part.compressed });
  };
  const sheets: { name: string; part: string }[] = [];
  const otherSheets: string[] = [];
  for (const tag of tagsNamed(book, 'sheet')) {
    const name = tag.get('name') ?? '';
    const relation = [...tag].find(([attribute]) => /(?:^|:)id$/u.test(attribute))?.[1] ?? '';
    const part = workbook.parts.get(targets.get(relation)?.part ?? '');
    if (!wanted.has(name) || part === undefined || sheets.some((sheet) => sheet.name === name)) {
      otherSheets.push(name);
      continue;
    }
    sheets.push({ name, part: part.name });
    copy(`xl/worksheets/sheet${String(sheets.length)}.xml`, part);
  }
  if (sheets.length === 0 && otherSheets.length === 0) return null;

  const shared = partOfType('sharedStrings');
  if (shared !== undefined) copy('xl/sharedStrings.xml', shared);
  const styles = partOfType('styles');
  if (styles !== undefined) copy('xl/styles.xml', styles);

  const write = (name: string, xml: string): void => {
    const data = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`, 'utf8');
    entries.push({ name, method: 0, crc: crcOf(data), size: data.length, data });
  };
  const from1904 = tagsNamed(book, 'workbookPr').some((tag) => ['1', 'true'].includes(tag.get('date1904') ?? ''));
  write(
    'xl/workbook.xml',
    `<workbook xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${encodeXml(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`)
      .join('')}</sheets></workbook>`,
  );
  write(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
      )
      .join('')}</Relationships>`,
  );

  const keywords = /<(?:[\w.-]+:)?keywords\b[^<>]*>([^<]*)</u.exec(workbook.texts.get('docProps/core.xml') ?? '')?.[1];
  return { zip: writeZip(entries), sheets, otherSheets, keywords: keywords === undefined ? null : decodeXml(keywords) };
};
