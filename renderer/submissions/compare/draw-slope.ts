import { fractionToNumber } from '../../../shared/notation/fraction.ts';
import type { ComparisonRow } from '../../../shared/submissions/compare-regions.ts';
import { type Drawing, type Mark, text } from '../../components/drawing.ts';

export type SlopeOrder = {
  /** Only those of which both years are known are drawn. */
  readonly rows: readonly ComparisonRow[];
  readonly title: string;
  readonly caption: string;
  readonly beforeHead: string;
  readonly nowHead: string;
  readonly name: (row: ComparisonRow) => string;
  readonly say: (value: NonNullable<ComparisonRow['now']>) => string;
};

/** More lines than this cannot be told apart; the table has all. */
export const DRAWN_LINES = 14;

const WIDTH = 760;
const FROM = 260;
const TO = 500;
const HEAD = 74;
const LABEL = 17;

export const hasBothYears = (row: ComparisonRow): boolean => row.now !== null && row.before !== null;

/**
 * Moves labels apart until none covers another, each in the order of its wish and within `top` and `bottom` as long as they
 * fit. Pushing down from the top and up from the bottom both keep the gap, and so does the mean of the two, which leaves a
 * crowd of labels around the place it wishes for.
 */
export const spreadLabels = (wishes: readonly number[], gap: number, top: number, bottom: number): readonly number[] => {
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish || a.index - b.index);
  const pushDown = (places: number[], from: number): void => {
    let limit = from;
    places.forEach((place, at) => {
      places[at] = Math.max(place, limit);
      limit = Math.max(place, limit) + gap;
    });
  };
  const pushUp = (places: number[], from: number): void => {
    let limit = from;
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = Math.min(places[at] ?? limit, limit);
      places[at] = place;
      limit = place - gap;
    }
  };
  const down = order.map(({ wish }) => wish);
  pushDown(down, top);
  pushUp(down, bottom);
  const up = order.map(({ wish }) => wish);
  pushUp(up, bottom);
  pushDown(up, top);
  const placed = new Array<number>(wishes.length).fill(0);
  order.forEach(({ index }, at) => {
    placed[index] = ((down[at] ?? 0) + (up[at] ?? 0)) / 2;
  });
  return placed;
};

/** The year before at the left, now at the right, on one scale; a line for each region. */
export const drawSlope = (order: SlopeOrder): { readonly drawing: Drawing; readonly leftOut: number } => {
  const known = order.rows.flatMap((row) => (row.before === null || row.now === null ? [] : [{ row, before: row.before, now: row.now }]));
  const drawn = known.slice(0, DRAWN_LINES);
  const values = drawn.flatMap(({ before, now }) => [fractionToNumber(before), fractionToNumber(now)]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const tall = Math.max(120, (drawn.length - 1) * LABEL * 1.7);
  // Room above and below the lines, so that labels that crowd at an end can spread around it.
  const room = tall * 0.2;
  const y = (value: number): number => HEAD + room + (high === low ? 0.5 : (high - value) / (high - low)) * (tall - 2 * room);
  const befores = spreadLabels(
    drawn.map(({ before }) => y(fractionToNumber(before))),
    LABEL,
    HEAD,
    HEAD + tall,
  );
  const nows = spreadLabels(
    drawn.map(({ now }) => y(fractionToNumber(now))),
    LABEL,
    HEAD,
    HEAD + tall,
  );
  const marks: Mark[] = [
    text(0, 16, order.title, { size: 15, bold: true }),
    text(0, 34, order.caption, { tone: 'ink-3', size: 12 }),
    text(FROM, HEAD - 18, order.beforeHead, { tone: 'ink-3', anchor: 'end', size: 12, bold: true }),
    text(TO, HEAD - 18, order.nowHead, { tone: 'ink-3', size: 12, bold: true }),
  ];
  drawn.forEach(({ row, before, now }, index) => {
    const [from, to] = [y(fractionToNumber(before)), y(fractionToNumber(now))];
    const [beforeAt, nowAt] = [befores[index] ?? from, nows[index] ?? to];
    marks.push(
      { kind: 'line', x1: FROM, y1: from, x2: TO, y2: to, tone: 'coverage', width: 1.75 },
      { kind: 'line', x1: FROM - 12, y1: beforeAt, x2: FROM, y2: from, tone: 'line-strong', width: 0.75 },
      { kind: 'line', x1: TO, y1: to, x2: TO + 12, y2: nowAt, tone: 'line-strong', width: 0.75 },
      { kind: 'dot', x: FROM, y: from, radius: 3, tone: 'coverage' },
      { kind: 'dot', x: TO, y: to, radius: 3, tone: 'coverage' },
      text(FROM - 16, beforeAt + 4.5, `${order.name(row)}  ${order.say(before)}`, { anchor: 'end', tone: 'ink-2', size: 12 }),
      text(TO + 16, nowAt + 4.5, `${order.say(now)}  ${order.name(row)}`, { size: 12, bold: true }),
    );
  });
  return { drawing: { title: order.title, width: WIDTH, height: HEAD + tall + 14, marks }, leftOut: known.length - drawn.length };
};
