import { type CellPlaces, placeOf } from './cell-places.ts';
import { FIGURE_SUBJECTS, type Figure } from './figure.ts';
import type { ChangeProperty, PlannedChange } from './preview.ts';
import type { Delegation, Innovation, Regulation, SubmissionContent } from './submission.ts';
import { normaliseLabel } from './template.ts';

type Value = string | number | boolean | null;
type Properties = readonly (readonly [ChangeProperty, Value])[];

/** One thing a submission says, as the cells it is made of. */
type Line = {
  readonly item: PlannedChange['item'];
  readonly subject: Figure['subject'] | null;
  readonly label: string;
  readonly position: number;
  readonly properties: Properties;
};

const figureLine = (figure: Figure): Line => ({
  item: 'figure',
  subject: figure.subject,
  label: figure.label,
  position: figure.position,
  // Where it stood and whether a formula gave it is how it was read, not what it says.
  properties: [
    ['value', figure.value],
    ['previousValue', figure.previousValue],
    ['cutOff', figure.cutOff],
    ['source', figure.source],
    ['denominator', figure.denominator],
    ['mark', figure.mark],
  ],
});

/** `Perbup 29/2024`, as far as number and year are known. */
export const regulationLabel = ({ type, number, year }: Pick<Regulation, 'type' | 'number' | 'year'>): string => {
  const reference = [number, year === null ? null : String(year)].filter((part) => part !== null).join('/');
  return reference === '' ? type : `${type} ${reference}`;
};

const regulationLine = (regulation: Regulation): Line => ({
  item: 'regulation',
  subject: null,
  label: regulationLabel(regulation),
  position: regulation.position,
  properties: [
    ['type', regulation.type],
    ['number', regulation.number],
    ['year', regulation.year],
    ['title', regulation.title],
    ['scope', regulation.scope],
    ['status', regulation.status],
    ['mark', regulation.mark],
  ],
});

const innovationLine = (innovation: Innovation): Line => ({
  item: 'innovation',
  subject: null,
  label: innovation.name,
  position: innovation.position,
  properties: [
    ['name', innovation.name],
    ['year', innovation.year],
    ['description', innovation.description],
    ['mark', innovation.mark],
  ],
});

const delegationLine = (delegation: Delegation): Line => ({
  item: 'delegation',
  subject: null,
  label: '',
  position: 0,
  properties: [
    ['leadOffice', delegation.leadOffice],
    ['leadName', delegation.leadName],
    ['inPerson', delegation.inPerson],
    ['mark', delegation.mark],
  ],
});

type Pair<Item> = { readonly before: Item | null; readonly after: Item | null };

/**
 * Pairs what is stored with what the file says. The keys are tried in turn, the surest first; what shares a key is paired
 * in its order. What is left is paired where the two agree. Unpaired is new or removed.
 */
const pairUp = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string | null)[],
  agree: (stored: Item, sent: Item) => boolean = () => false,
): readonly Pair<Item>[] => {
  const partner = new Map<Item, Item>();
  const left = new Set(before);
  for (const key of keys) {
    const waiting = new Map<string, Item[]>();
    for (const item of left) {
      const name = key(item);
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), item]);
    }
    for (const item of after) {
      const name = partner.has(item) ? null : key(item);
      const match = name === null ? undefined : waiting.get(name)?.shift();
      if (match === undefined) continue;
      partner.set(item, match);
      left.delete(match);
    }
  }
  for (const item of after) {
    if (partner.has(item)) continue;
    const match = [...left].find((stored) => agree(stored, item));
    if (match === undefined) continue;
    partner.set(item, match);
    left.delete(match);
  }
  return [
    ...after.map((item) => ({ before: partner.get(item) ?? null, after: item })),
    ...before.filter((item) => left.has(item)).map((item) => ({ before: item, after: null })),
  ];
};

const REGULATION_KEYS: readonly ((regulation: Regulation) => string | null)[] = [
  ({ type, number, year, title }) => JSON.stringify([type, number, year, title]),
  ({ type, number, year }) => (number === null || year === null ? null : JSON.stringify([type, normaliseLabel(number), year])),
  ({ type, title }) => (title === null ? null : JSON.stringify([type, normaliseLabel(title)])),
];

/** A draft that gets its number, or a number that gets its year, is the same regulation; two numbers are two. */
const regulationsAgree = (stored: Regulation, sent: Regulation): boolean => {
  const mayBe = (one: string | number | null, other: string | number | null): boolean =>
    one === null || other === null || normaliseLabel(String(one)) === normaliseLabel(String(other));
  return stored.type === sent.type && mayBe(stored.number, sent.number) && mayBe(stored.year, sent.year) && mayBe(stored.title, sent.title);
};

/**
 * Cell by cell what a file would change. Lines are matched by what they are called, not by where they stand, so that a
 * new line above does not change all below; their order is no content. `before` is null when nothing is stored yet. Cells
 * that are empty on both sides are not counted.
 */
export const compareContent = (
  before: SubmissionContent | null,
  after: SubmissionContent,
  places: CellPlaces = {},
): { readonly changes: readonly PlannedChange[]; readonly unchangedCount: number } => {
  const changes: PlannedChange[] = [];
  let unchangedCount = 0;

  const note = (line: Line, property: ChangeProperty, old: Value, now: Value, stillThere: boolean): void => {
    if (old === now) {
      if (now !== null) unchangedCount += 1;
      return;
    }
    changes.push({
      kind: old === null ? 'new' : now === null ? 'removed' : 'changed',
      item: line.item,
      subject: line.subject,
      label: line.label,
      property,
      cell: stillThere ? placeOf(places, line.item, line.subject, line.position, property) : null,
      before: old,
      after: now,
    });
  };
  const noteLines = (pairs: readonly Pair<Line>[]): void => {
    for (const pair of pairs) {
      const line = pair.after ?? pair.before;
      if (line === null) continue;
      const values = (side: Line | null): ReadonlyMap<ChangeProperty, Value> => new Map(side?.properties ?? []);
      const [old, now] = [values(pair.before), values(pair.after)];
      for (const [property] of line.properties)
        note(line, property, old.get(property) ?? null, now.get(property) ?? null, pair.after !== null);
    }
  };
  const lines = <Item>(pairs: readonly Pair<Item>[], lineOf: (item: Item) => Line): readonly Pair<Line>[] =>
    pairs.map((pair) => ({
      before: pair.before === null ? null : lineOf(pair.before),
      after: pair.after === null ? null : lineOf(pair.after),
    }));

  const category = (content: SubmissionContent): Line => ({
    item: 'category',
    subject: null,
    label: '',
    position: 0,
    properties: [['category', content.category]],
  });
  noteLines([{ before: before === null ? null : category(before), after: category(after) }]);

  for (const subject of FIGURE_SUBJECTS) {
    const ofSubject = (content: SubmissionContent | null): readonly Figure[] =>
      (content?.figures ?? []).filter((figure) => figure.subject === subject).toSorted((a, b) => a.position - b.position);
    noteLines(lines(pairUp(ofSubject(before), ofSubject(after), [({ label }) => label, ({ label }) => normaliseLabel(label)]), figureLine));
  }
  noteLines(lines(pairUp(before?.regulations ?? [], after.regulations, REGULATION_KEYS, regulationsAgree), regulationLine));
  noteLines(
    lines(pairUp(before?.innovations ?? [], after.innovations, [({ name }) => name, ({ name }) => normaliseLabel(name)]), innovationLine),
  );
  const delegations = (content: SubmissionContent | null): readonly Delegation[] =>
    content?.delegation == null ? [] : [content.delegation];
  noteLines(lines(pairUp(delegations(before), delegations(after), [() => '']), delegationLine));
  return { changes, unchangedCount };
};
