import {
  AlignmentType,
  BorderStyle,
  convertInchesToTwip,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  cellText,
  footLines,
  markText,
  nameOrDots,
  numberOrDots,
  type Paper,
  type PaperBlock,
  type PaperColumn,
  placeAndDate,
} from '../../shared/papers/paper.ts';
import { PAGE_MARGINS_INCHES } from './paper-html.ts';

/** Word measures type in half points and lengths in twentieths of a point. */
const halfPoints = (points: number): number => points * 2;
const twips = (points: number): number => points * 20;

/** A4 less the margins. */
const TEXT_WIDTH =
  convertMillimetersToTwip(210) - convertInchesToTwip(PAGE_MARGINS_INCHES.left) - convertInchesToTwip(PAGE_MARGINS_INCHES.right);
const LIST = 'answers';

const ALIGNMENT = { start: AlignmentType.START, centre: AlignmentType.CENTER, end: AlignmentType.END } as const;
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

const run = (options: IRunOptions): TextRun => new TextRun(options);

const tableRow = (cells: readonly string[], columns: readonly PaperColumn[], head: boolean): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: Math.round((TEXT_WIDTH * (columns[at]?.widthPercent ?? 0)) / 100), type: WidthType.DXA },
          margins: { top: twips(3), bottom: twips(3), left: twips(5), right: twips(5) },
          verticalAlign: VerticalAlignTable.TOP,
          children: [
            new Paragraph({
              alignment: head ? AlignmentType.CENTER : ALIGNMENT[columns[at]?.align ?? 'start'],
              children: [run({ text, bold: head, size: halfPoints(10) })],
            }),
          ],
        }),
    ),
  });

const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: twips(12), after: twips(4) },
    children: [new TextRun(text)],
  });

const drawBlock = (block: PaperBlock, index: number, blocks: readonly PaperBlock[]): readonly (Paragraph | Table)[] => {
  switch (block.block) {
    case 'heading':
      return [heading(block.text)];
    case 'paragraph':
      return [
        new Paragraph({
          // The last words stay with who signs them.
          keepNext: index === blocks.length - 1,
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: twips(8), after: twips(8) },
          children: [new TextRun(block.text)],
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: LIST, level: 0 },
            alignment: AlignmentType.JUSTIFIED,
            spacing: { after: twips(3) },
            children: [new TextRun(item)],
          }),
      );
    case 'table':
      return [
        heading(block.caption),
        new Table({
          width: { size: TEXT_WIDTH, type: WidthType.DXA },
          columnWidths: block.columns.map(({ widthPercent }) => Math.round((TEXT_WIDTH * widthPercent) / 100)),
          layout: TableLayoutType.FIXED,
          borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
          rows: [
            tableRow(
              block.columns.map(({ head }) => head),
              block.columns,
              true,
            ),
            ...block.rows.map((row) => tableRow(row.map(cellText), block.columns, false)),
          ],
        }),
      ];
  }
};

const drawLetterhead = (lines: readonly string[]): readonly Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        ...(index === 0 ? { heading: HeadingLevel.HEADING_1 } : {}),
        spacing: { after: index === lines.length - 1 ? twips(14) : 0 },
        ...(index === lines.length - 1 ? { border: { bottom: { style: BorderStyle.DOUBLE, size: 6, color: '000000', space: 6 } } } : {}),
        children: [run({ text: line, bold: true, allCaps: true, size: halfPoints(index === 0 ? 13 : 11) })],
      }),
  );

const bare = (widthShare: number, children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: Math.round(TEXT_WIDTH * widthShare), type: WidthType.DXA },
    borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
    margins: { left: 0, right: 0 },
    children,
  });

/** Reference at left, place and date at right. */
const drawOpening = (paper: Paper): Table => {
  const { number, nature, attachment, subject } = paper.reference;
  const terms: readonly (readonly [string, string])[] = [
    ['Nomor', numberOrDots(number)],
    ['Sifat', nature],
    ['Lampiran', attachment],
    ['Hal', subject],
  ];
  const shares = [0.7, 0.3] as const;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(TEXT_WIDTH * share)),
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        children: [
          bare(
            shares[0],
            terms.map(
              ([term, text]) =>
                new Paragraph({
                  indent: { left: twips(72), hanging: twips(72) },
                  tabStops: [
                    { type: TabStopType.LEFT, position: twips(64) },
                    { type: TabStopType.LEFT, position: twips(72) },
                  ],
                  children: [new TextRun(`${term}\t:\t${text}`)],
                }),
            ),
          ),
          bare(shares[1], [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun(placeAndDate(paper))] })]),
        ],
      }),
    ],
  });
};

const drawSignature = ({ office, name }: Paper['signature']): readonly Paragraph[] => {
  const indent = { left: Math.round(TEXT_WIDTH * 0.55) };
  return [
    new Paragraph({ indent, keepNext: true, spacing: { before: twips(16), after: twips(50) }, children: [new TextRun(`${office},`)] }),
    new Paragraph({ indent, children: [run({ text: nameOrDots(name), bold: true })] }),
  ];
};

const small = (text: string, bold = false): TextRun => run({ text, bold, size: halfPoints(7.5) });

const drawFoot = (paper: Paper): Footer => {
  const { lead, origin, digits, advice } = footLines(paper.foot);
  return new Footer({
    children: [
      new Paragraph({ border: { top: { ...LINE, space: 3 } }, children: [small(lead, true), small(origin)] }),
      new Paragraph({ children: [small(digits)] }),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          small(`${advice}\t`),
          run({ size: halfPoints(7.5), children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
};

const drawMark = (mark: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [run({ text: mark, size: halfPoints(8), border: { style: BorderStyle.DASHED, size: 6, color: '000000', space: 2 } })],
      }),
    ],
  });

/** The paper as a Word document that a secretariat can go on writing in. Same words and order as the printed one. */
export const writePaperDocument = async (paper: Paper): Promise<Uint8Array> => {
  const mark = markText(paper.mark);
  const document = new Document({
    title: paper.title,
    creator: 'Paritrana Panel',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: halfPoints(11), language: { value: 'id-ID' } }, paragraph: { spacing: { line: 254 } } },
        heading1: { run: { font: 'Arial', size: halfPoints(13), bold: true, color: '000000' } },
        heading2: { run: { font: 'Arial', size: halfPoints(11), bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: twips(20), hanging: twips(18) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertInchesToTwip(PAGE_MARGINS_INCHES.top),
              bottom: convertInchesToTwip(PAGE_MARGINS_INCHES.bottom),
              left: convertInchesToTwip(PAGE_MARGINS_INCHES.left),
              right: convertInchesToTwip(PAGE_MARGINS_INCHES.right),
              // From the edge of the page; three small lines and their rule stay clear of the text.
              header: twips(18),
              footer: twips(20),
            },
          },
        },
        ...(mark === null ? {} : { headers: { default: drawMark(mark) } }),
        footers: { default: drawFoot(paper) },
        children: [
          ...drawLetterhead(paper.letterhead),
          drawOpening(paper),
          new Paragraph({ spacing: { before: twips(14) }, children: [new TextRun(`Yth. ${paper.addressee.name}`)] }),
          ...(paper.addressee.place === ''
            ? []
            : [new Paragraph({ spacing: { after: twips(8) }, children: [new TextRun(`di ${paper.addressee.place}`)] })]),
          ...paper.blocks.flatMap(drawBlock),
          ...drawSignature(paper.signature),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
