import type { CheckedWorkbook, ZipPart } from './inflate-guard.ts';

/**
 * Where the wanted cells stand: the parts of the wanted sheets and those of their texts and formats. Pictures, links,
 * macros, names, comments and foreign sheets are not among them, so that nothing of them is ever parsed, followed or slow.
 */
export type FoundSheets = {
  /** Wanted sheets in the order of the workbook. */
  readonly sheets: readonly { readonly name: string; readonly part: ZipPart }[];
  readonly otherSheets: readonly string[];
  readonly sharedStrings: ZipPart | null;
  readonly styles: ZipPart | null;
  /** Days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean;
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

/** Null when the workbook does not say what its sheets are. */
export const findSheets = (workbook: CheckedWorkbook, wanted: Pick<ReadonlySet<string>, 'has'>): FoundSheets | null => {
  const book = workbook.texts.get('xl/workbook.xml');
  const relations = workbook.texts.get('xl/_rels/workbook.xml.rels');
  if (book === undefined || relations === undefined) return null;

  const targets = new Map(
    tagsNamed(relations, 'Relationship')
      .filter((relation) => relation.get('TargetMode') !== 'External')
      .map((relation) => [relation.get('Id') ?? '', { type: relation.get('Type') ?? '', part: partOf(relation.get('Target') ?? '') }]),
  );
  const partOfType = (type: string): ZipPart | null => {
    const target = [...targets.values()].find((one) => one.type.endsWith(`/${type}`));
    return target === undefined ? null : (workbook.parts.get(target.part) ?? null);
  };

  const sheets: { name: string; part: ZipPart }[] = [];
  const otherSheets: string[] = [];
  for (const tag of tagsNamed(book, 'sheet')) {
    const name = tag.get('name') ?? '';
    const relation = [...tag].find(([attribute]) => /(?:^|:)id$/u.test(attribute))?.[1] ?? '';
    const part = workbook.parts.get(targets.get(relation)?.part ?? '');
    if (!wanted.has(name) || part === undefined || sheets.some((sheet) => sheet.name === name)) otherSheets.push(name);
    else sheets.push({ name, part });
  }
  if (sheets.length === 0 && otherSheets.length === 0) return null;

  const keywords = /<(?:[\w.-]+:)?keywords\b[^<>]*>([^<]*)</u.exec(workbook.texts.get('docProps/core.xml') ?? '')?.[1];
  return {
    sheets,
    otherSheets,
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
    from1904: tagsNamed(book, 'workbookPr').some((tag) => ['1', 'true'].includes(tag.get('date1904') ?? '')),
    keywords: keywords === undefined ? null : decodeXml(keywords),
  };
};
