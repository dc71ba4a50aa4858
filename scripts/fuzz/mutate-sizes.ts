import type { Random } from '../random.ts';
import type { PartsChange } from './mutate-workbook.ts';
import { contentOf, type Part, partOf } from './zip-parts.ts';

const inPart = (parts: readonly Part[], name: string, change: (xml: string) => string): readonly Part[] =>
  parts.map((part) => {
    if (part.name !== name) return part;
    try {
      return partOf(name, Buffer.from(change(contentOf(part).toString('utf8')), 'utf8'));
    } catch {
      // The part is no longer deflated data: an earlier change exchanged it.
      return part;
    }
  });

const dataSheet = (random: Random): string => `xl/worksheets/sheet${String(random.between(2, 7))}.xml`;

/** Mostly small steps beyond what is ordinary; now and then up to the limits and past them. */
const upTo = (largest: number, random: Random): number => random.between(1, random.chance(0.15) ? largest : Math.ceil(largest / 50));

const rows = (first: number, count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<row r="${String(first + index)}">${cells(first + index)}</row>`).join('');

const withRows = (xml: string, more: string): string => xml.replace('</sheetData>', () => `${more}</sheetData>`);

const ZEROS = new Map<number, Part>();
/** More than a file may have, kept so that it is made once. */
const TOO_LARGE = partOf('xl/media/image2.png', Buffer.alloc(20_000_000), true);

/** Deflating many megabytes takes its time: each size once. */
const zeros = (megabytes: number): Part => {
  const known = ZEROS.get(megabytes);
  if (known !== undefined) return known;
  const part = partOf('xl/media/image1.png', Buffer.alloc(megabytes * 1_000_000));
  ZEROS.set(megabytes, part);
  return part;
};

export const SIZE_CHANGES: Readonly<Record<string, PartsChange>> = {
  'many-empty-rows': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) =>
      withRows(
        xml,
        rows(100, upTo(210_000, random), () => ''),
      ),
    ),
  'many-filled-rows': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) =>
      withRows(
        xml,
        rows(100, upTo(60_000, random), (row) => `<c r="A${String(row)}"><v>${String(row)}</v></c><c r="B${String(row)}"><v>1</v></c>`),
      ),
    ),
  'many-columns': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) =>
      withRows(xml, `<row r="60">${Array.from({ length: upTo(16_384, random) }, () => '<c><v>1</v></c>').join('')}</row>`),
    ),
  'long-cell': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) =>
      withRows(xml, `<row r="9"><c r="A9" t="inlineStr"><is><t>${'panjang '.repeat(upTo(400_000, random))}</t></is></c></row>`),
    ),
  'many-shared-texts': (parts, random) =>
    inPart(parts, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('</sst>', () => `${'<si><t>abc</t></si>'.repeat(upTo(300_000, random))}</sst>`),
    ),
  'many-styles': (parts, random) =>
    inPart(parts, 'xl/styles.xml', (xml) =>
      xml.replace('</cellXfs>', () => `${'<xf numFmtId="14"/>'.repeat(upTo(60_000, random))}</cellXfs>`),
    ),
  'many-sheets': (parts, random) =>
    inPart(parts, 'xl/workbook.xml', (xml) =>
      xml.replace(
        '</sheets>',
        () =>
          `${Array.from({ length: upTo(20_000, random) }, (_, index) => `<sheet name="L${String(index)}" sheetId="${String(index + 20)}" r:id="rId${String(index + 20)}"/>`).join('')}</sheets>`,
      ),
    ),
  'many-merges': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) =>
      xml.replace(
        '</sheetData>',
        () =>
          `</sheetData><mergeCells>${Array.from({ length: upTo(25_000, random) }, (_, index) => `<mergeCell ref="A${String(index * 2 + 50)}:B${String(index * 2 + 51)}"/>`).join('')}</mergeCells>`,
      ),
    ),
  'many-unclosed': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) => withRows(xml, '<row r="80"><c r="A80">'.repeat(upTo(50_000, random)))),
  'long-attribute': (parts, random) =>
    inPart(parts, dataSheet(random), (xml) => xml.replace('<row ', () => `<row x="${'y'.repeat(upTo(3_000_000, random))}" `)),
  'many-angles': (parts, random) =>
    inPart(
      parts,
      random.pick(['xl/workbook.xml', 'docProps/core.xml', 'xl/_rels/workbook.xml.rels']),
      (xml) => xml + '<sheet '.repeat(upTo(100_000, random)),
    ),
  'many-spaces': (parts, random) =>
    inPart(parts, random.pick(['xl/workbook.xml', dataSheet(random)]), (xml) =>
      xml.replace('>', () => `>${' '.repeat(upTo(1_500_000, random))}`),
    ),
  'hidden-zeros': (parts, random) => [...parts, zeros(random.pick([1, 3, 8]))],
  'larger-than-allowed': (parts, random) => [...parts, random.chance(0.1) ? TOO_LARGE : zeros(3)],
};
