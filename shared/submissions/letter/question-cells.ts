import { z } from 'zod';
import { type Figure, figureSubjectSchema } from '../figure.ts';
import { type Finding, type FindingCode, findingPlaceKey } from '../findings/finding.ts';
import { wrongWeekdayIn } from '../findings/weekday-in-text.ts';
import { wrongSumIn } from '../findings/written-sum.ts';
import type { Innovation, Regulation, SubmissionContent } from '../submission.ts';
import {
  BUDGET_COLUMNS,
  COVERAGE_COLUMNS,
  COVERAGE_ROWS,
  INNOVATION_COLUMNS,
  REGULATION_COLUMNS,
  SHEET_NAMES,
  type TemplateColumn,
  VULNERABLE_COLUMNS,
} from '../template.ts';

/** What a question may be about: properties that a region can state anew. */
export const ASKED_PROPERTIES = [
  'value',
  'previousValue',
  'cutOff',
  'source',
  'denominator',
  'number',
  'year',
  'title',
  'status',
  'name',
  'description',
] as const;
export type AskedProperty = (typeof ASKED_PROPERTIES)[number];

/** One cell in question: where it stands among the records, and what was declared there when it was asked about. */
export const questionCellSchema = z.strictObject({
  item: z.enum(['figure', 'regulation', 'innovation']),
  subject: figureSubjectSchema.nullable(),
  position: z.int().min(0).max(999),
  property: z.enum(ASKED_PROPERTIES),
  /** False where no new value is taken: the answer is words alone, or an earlier question takes it. */
  open: z.boolean(),
  /** In the words of the template. */
  name: z.string(),
  declared: z.union([z.string(), z.number()]).nullable(),
  /** `Cakupan!B8`, or the sheet alone where no cell is kept. */
  cell: z.string(),
  /** Properties of the item that the letter may change; the item cannot be known by them. */
  changing: z.array(z.enum(ASKED_PROPERTIES)),
  /** By what the item is known again after its line has moved. */
  known: z.string(),
});
export type QuestionCell = z.infer<typeof questionCellSchema>;

type Item =
  | { readonly item: 'figure'; readonly figure: Figure }
  | { readonly item: 'regulation'; readonly regulation: Regulation }
  | { readonly item: 'innovation'; readonly innovation: Innovation };

const FIGURE_SHEETS: Readonly<Record<Figure['subject'], { readonly sheet: string; readonly columns: readonly TemplateColumn[] }>> = {
  'formal.population': { sheet: SHEET_NAMES.coverage, columns: COVERAGE_COLUMNS },
  'formal.participants': { sheet: SHEET_NAMES.coverage, columns: COVERAGE_COLUMNS },
  'informal.population': { sheet: SHEET_NAMES.coverage, columns: COVERAGE_COLUMNS },
  'informal.participants': { sheet: SHEET_NAMES.coverage, columns: COVERAGE_COLUMNS },
  'vulnerable.workers': { sheet: SHEET_NAMES.vulnerable, columns: VULNERABLE_COLUMNS },
  'budget.amount': { sheet: SHEET_NAMES.budget, columns: BUDGET_COLUMNS },
};

const columnsOf = (item: QuestionCell['item'], subject: Figure['subject'] | null): readonly TemplateColumn[] => {
  if (item === 'regulation') return REGULATION_COLUMNS;
  return item === 'innovation' ? INNOVATION_COLUMNS : FIGURE_SHEETS[subject ?? 'formal.population'].columns;
};

/** The column of the template in which a cell stands; its kind says what may be typed. */
export const columnOf = ({ item, subject, property }: Pick<QuestionCell, 'item' | 'subject' | 'property'>): TemplateColumn => {
  const found = columnsOf(item, subject).find(({ key }) => key === property);
  if (found === undefined) throw new RangeError(`The template has no ${property} of a ${item}.`);
  return found;
};

const knownBy = (item: Item, changing: readonly AskedProperty[]): string => {
  if (item.item === 'figure') return JSON.stringify([item.figure.label]);
  if (item.item === 'innovation') return JSON.stringify([item.innovation.name]);
  const { type, number, year, title } = item.regulation;
  const unlessChanging = (property: AskedProperty, value: string | number | null) => (changing.includes(property) ? null : value);
  return JSON.stringify([type, unlessChanging('number', number), unlessChanging('year', year), unlessChanging('title', title)]);
};

const valueIn = (item: Item, property: AskedProperty): string | number | null => {
  const values: Readonly<Partial<Record<AskedProperty, string | number | null>>> =
    item.item === 'figure' ? item.figure : item.item === 'regulation' ? item.regulation : item.innovation;
  return values[property] ?? null;
};

const nameOf = (item: Item): string => {
  if (item.item === 'innovation') return `Inovasi: ${item.innovation.name}`;
  if (item.item === 'regulation') {
    const { type, number, year } = item.regulation;
    const numbered = number === null ? '' : ` ${number}`;
    return `Regulasi: ${type}${numbered}${year === null ? '' : `${number === null ? ' tahun ' : '/'}${String(year)}`}`;
  }
  const { subject, label } = item.figure;
  if (subject === 'vulnerable.workers') return `Pekerja rentan: ${label}`;
  if (subject === 'budget.amount') return `Anggaran: ${label}`;
  return COVERAGE_ROWS.find((row) => row.subject === subject)?.label ?? label;
};

const subjectOf = (item: Item): Figure['subject'] | null => (item.item === 'figure' ? item.figure.subject : null);
const positionOf = (item: Item): number =>
  item.item === 'figure' ? item.figure.position : item.item === 'regulation' ? item.regulation.position : item.innovation.position;

const hasColumn = (item: Item, property: AskedProperty): boolean =>
  columnsOf(item.item, subjectOf(item)).some(({ key }) => key === property);

/** The records keep the cell of a figure's value; of everything else the sheet is known. */
const cellOf = (item: Item, property: AskedProperty): string => {
  if (item.item === 'regulation') return SHEET_NAMES.regulations;
  if (item.item === 'innovation') return SHEET_NAMES.innovations;
  const { sheet } = FIGURE_SHEETS[item.figure.subject];
  return property === 'value' ? (item.figure.cell ?? sheet) : sheet;
};

/** A property of an item before it is known what else the letter asks about the item. */
export type AskedCell = { readonly of: Item; readonly property: AskedProperty; readonly open: boolean };

const asked = (item: Item, properties: readonly AskedProperty[], open = true): readonly AskedCell[] =>
  properties.filter((property) => hasColumn(item, property)).map((property) => ({ of: item, property, open }));

const isSame = (one: Item, other: Item): boolean =>
  one.item === other.item && subjectOf(one) === subjectOf(other) && positionOf(one) === positionOf(other);

/** The cells of all questions of one letter, ready to be kept. One cell takes one new value, however many questions ask of it. */
export const questionCells = (questions: readonly (readonly AskedCell[])[]): readonly (readonly QuestionCell[])[] => {
  const all = questions.flat();
  const isFirst = (cell: AskedCell): boolean =>
    all.find((one) => one.open && one.property === cell.property && isSame(one.of, cell.of)) === cell;
  return questions.map((cells) =>
    cells.map((cell) => {
      const { of, property } = cell;
      const changing = ASKED_PROPERTIES.filter((one) => all.some((other) => other.open && other.property === one && isSame(other.of, of)));
      return {
        item: of.item,
        subject: subjectOf(of),
        position: positionOf(of),
        property,
        open: isFirst(cell),
        name: nameOf(of),
        declared: valueIn(of, property),
        cell: cellOf(of, property),
        changing,
        known: knownBy(of, changing),
      };
    }),
  );
};

const itemsOf = (content: SubmissionContent, kind: QuestionCell['item'], subject: Figure['subject'] | null): readonly Item[] => {
  if (kind === 'regulation') return content.regulations.map((regulation) => ({ item: 'regulation', regulation }));
  if (kind === 'innovation') return content.innovations.map((innovation) => ({ item: 'innovation', innovation }));
  return content.figures.filter((figure) => figure.subject === subject).map((figure) => ({ item: 'figure', figure }));
};

/** The item with this key, `figure/formal.participants/0`; null when the content has none. */
const itemAt = (content: SubmissionContent, place: string): Item | null => {
  const [kind, ...rest] = place.split('/');
  const position = Number(rest.at(-1));
  if (kind === 'figure') {
    const subject = figureSubjectSchema.safeParse(rest[0]);
    return subject.success ? (itemsOf(content, kind, subject.data).find((item) => positionOf(item) === position) ?? null) : null;
  }
  if (kind !== 'regulation' && kind !== 'innovation') return null;
  return itemsOf(content, kind, null).find((item) => positionOf(item) === position) ?? null;
};

const populationOf = (content: SubmissionContent, segment: 'formal' | 'informal'): Item | null =>
  itemAt(content, `figure/${segment}.population/0`);

/** Properties whose text the rules about texts read, in the order in which they are looked at. */
const TEXTS: Readonly<Record<Item['item'], readonly AskedProperty[]>> = {
  figure: ['source', 'denominator'],
  regulation: ['title'],
  innovation: ['description'],
};

const faultyText = (item: Item, isFaulty: (text: string) => boolean): readonly AskedProperty[] =>
  TEXTS[item.item].filter((property) => isFaulty(String(valueIn(item, property) ?? ''))).slice(0, 1);

/** Which properties of the item a finding of each kind puts in question. */
const PROPERTIES: Readonly<Record<FindingCode, readonly AskedProperty[]>> = {
  'coverage-above-100': ['value'],
  'participants-without-population': ['value'],
  'denominator-differs': ['value', 'denominator'],
  'year-not-assessed': ['value', 'cutOff'],
  'jump-against-last-year': ['value', 'previousValue'],
  'sum-of-lines-differs': ['value'],
  'written-sum-differs': [],
  'budget-fits-rate': ['value'],
  'budget-differs-from-rate': ['value'],
  'regulation-incomplete': ['number', 'year'],
  'regulation-after-assessed-year': ['year'],
  'regulation-revoked': ['status'],
  // A copy is no cell: it comes beside the answer.
  'regulation-without-evidence': [],
  'vulnerable-above-population': ['value'],
  'innovation-repeated': [],
  'source-missing': ['source', 'cutOff'],
  'weekday-wrong': [],
  'figure-equals-other': ['value'],
};

/** What is shown of an item about which only words are asked. */
const SHOWN: Readonly<Record<Item['item'], AskedProperty>> = { figure: 'value', regulation: 'number', innovation: 'name' };

/**
 * The cells that a finding puts in question. Coverage stands on two figures, and either may be the wrong one, so that both
 * are asked. Where no cell can be named, the item is shown and the answer is words.
 */
export const cellsOfFinding = (finding: Finding, content: SubmissionContent): readonly AskedCell[] => {
  const item = itemAt(content, findingPlaceKey(finding.place));
  if (item === null) return [];
  const others: (Item | null)[] = [];
  let properties = PROPERTIES[finding.code];
  if (finding.code === 'coverage-above-100' || finding.code === 'participants-without-population')
    others.push(populationOf(content, finding.values.segment));
  if (finding.code === 'vulnerable-above-population') others.push(populationOf(content, 'informal'));
  if (finding.code === 'regulation-incomplete' && finding.values.missing !== 'both') properties = [finding.values.missing];
  if (finding.code === 'weekday-wrong') properties = faultyText(item, (text) => wrongWeekdayIn(text) !== null);
  if (finding.code === 'written-sum-differs') properties = faultyText(item, (text) => wrongSumIn(text) !== null);
  const own = properties.length === 0 ? asked(item, [SHOWN[item.item]], false) : asked(item, properties);
  return [...own, ...others.flatMap((other) => (other === null ? [] : asked(other, ['value'])))];
};

/** What the secretariat may ask about of its own accord. */
const ASKED_OF_ITEM: Readonly<Record<Item['item'], readonly AskedProperty[]>> = {
  figure: ['value'],
  regulation: ['number', 'year'],
  innovation: ['description'],
};

/** Null when the content has no such item. */
export const cellsOfPlace = (place: string, content: SubmissionContent): readonly AskedCell[] | null => {
  const item = itemAt(content, place);
  return item === null ? null : asked(item, ASKED_OF_ITEM[item.item]);
};

/** Every item that a question may be about, with its name in the words of the template. */
export const askablePlaces = (content: SubmissionContent): readonly { readonly place: string; readonly name: string }[] => [
  ...content.figures.map((figure) => ({
    place: findingPlaceKey({ item: 'figure', subject: figure.subject, label: figure.label, position: figure.position, cell: null }),
    name: nameOf({ item: 'figure', figure }),
  })),
  ...content.regulations.map((regulation) => ({
    place: `regulation/${String(regulation.position)}`,
    name: nameOf({ item: 'regulation', regulation }),
  })),
  ...content.innovations.map((innovation) => ({
    place: `innovation/${String(innovation.position)}`,
    name: nameOf({ item: 'innovation', innovation }),
  })),
];

/** Where the item of a cell stands now: at its place if it is still the same, else wherever exactly one is; null when it is gone. */
const findAgain = (content: SubmissionContent, { item: kind, subject, position, changing, known }: QuestionCell): Item | null => {
  const same = itemsOf(content, kind, subject).filter((item) => knownBy(item, changing) === known);
  return same.find((item) => positionOf(item) === position) ?? (same.length === 1 ? (same[0] ?? null) : null);
};

/** Whether two cells of one letter are the same cell of the records. */
export const isSameCell = (one: QuestionCell, other: QuestionCell): boolean =>
  one.item === other.item && one.subject === other.subject && one.position === other.position && one.property === other.property;

/** What stands in a cell now; undefined when its item is gone. */
export const storedIn = (content: SubmissionContent, cell: QuestionCell): string | number | null | undefined => {
  const item = findAgain(content, cell);
  return item === null ? undefined : valueIn(item, cell.property);
};

/** A new value for one cell. `cell` is where it was read, `Jawaban!F12`. */
export type CellAnswer = {
  readonly asked: QuestionCell;
  readonly value: string | number | null;
  readonly cell: string;
  readonly fromFormula: boolean;
};

/** The content with exactly these cells changed; an answer to an item that is gone changes nothing. */
export const withAnswers = (content: SubmissionContent, answers: readonly CellAnswer[]): SubmissionContent => {
  // Looked up before anything is changed, for what an item is known by may be among the changes.
  const placed = answers.flatMap((answer) => {
    const item = findAgain(content, answer.asked);
    return item === null ? [] : [{ ...answer, item }];
  });
  const changesOf = (item: Item) => placed.filter((one) => isSame(one.item, item));
  return {
    ...content,
    figures: content.figures.map((figure) =>
      changesOf({ item: 'figure', figure }).reduce<Figure>(
        (so, { asked: { property }, value, cell, fromFormula }) => ({
          ...so,
          [property]: value,
          // The record says where its value was written: from now on that is the answer.
          ...(property === 'value' ? { cell, fromFormula } : {}),
        }),
        figure,
      ),
    ),
    regulations: content.regulations.map((regulation) =>
      changesOf({ item: 'regulation', regulation }).reduce<Regulation>(
        (so, { asked: { property }, value }) => ({ ...so, [property]: value }),
        regulation,
      ),
    ),
    innovations: content.innovations.map((innovation) =>
      changesOf({ item: 'innovation', innovation }).reduce<Innovation>(
        (so, { asked: { property }, value }) => ({ ...so, [property]: value }),
        innovation,
      ),
    ),
  };
};
