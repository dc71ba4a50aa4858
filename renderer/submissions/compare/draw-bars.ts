import { fractionToNumber } from '../../../shared/notation/fraction.ts';
import type { ComparisonRow } from '../../../shared/submissions/compare-regions.ts';
import { type Drawing, type Mark, text } from '../../components/drawing.ts';

export type BarsOrder = {
  readonly rows: readonly ComparisonRow[];
  readonly shown: 'now' | 'change';
  /** The values are ratios: a line marks 100 %. */
  readonly ratio: boolean;
  readonly title: string;
  readonly caption: string;
  readonly missing: string;
  readonly fullLine: string;
  readonly name: (row: ComparisonRow) => string;
  readonly say: (row: ComparisonRow) => string;
};

const WIDTH = 760;
const BARS_FROM = 196;
const BARS_TO = 640;
const HEAD = 62;
const ROW = 26;
const BAR = 12;
/** Bars never touch the right end, so that it is seen that they end. */
const ROOM = 1.04;

/** A bar for each region against the 100 % line, or from 0; changes to both sides of 0. What is missing has no bar but a word. */
export const drawBars = (order: BarsOrder): Drawing => {
  const { rows, shown, ratio } = order;
  const values = rows.map((row) => (row[shown] === null ? null : fractionToNumber(row[shown])));
  const known = values.filter((value) => value !== null);
  const againstFull = ratio && shown === 'now';
  const low = Math.min(0, ...known) * ROOM;
  const high = Math.max(againstFull ? 1.1 : 0, ...known.map((value) => value * ROOM));
  const span = high - low === 0 ? 1 : high - low;
  const x = (value: number): number => BARS_FROM + ((value - low) / span) * (BARS_TO - BARS_FROM);
  const height = HEAD + rows.length * ROW + 10;
  const marks: Mark[] = [text(0, 16, order.title, { size: 15, bold: true }), text(0, 34, order.caption, { tone: 'ink-3', size: 12 })];
  rows.forEach((row, index) => {
    const value = values[index] ?? null;
    const top = HEAD + index * ROW + (ROW - BAR) / 2;
    const baseline = top + BAR / 2 + 4.5;
    marks.push(text(0, baseline, order.name(row), { bold: true }));
    if (value === null) {
      marks.push(text(x(0) + 6, baseline, order.missing, { tone: 'ink-3', size: 12 }));
    } else {
      if (againstFull) marks.push({ kind: 'rect', x: x(0), y: top, width: x(1) - x(0), height: BAR, tone: 'surface-2' });
      const within = againstFull ? Math.min(value, 1) : value;
      marks.push({ kind: 'rect', x: Math.min(x(0), x(within)), y: top, width: Math.abs(x(within) - x(0)), height: BAR, tone: 'coverage' });
      if (againstFull && value > 1)
        marks.push({
          kind: 'rect',
          x: x(1),
          y: top + 0.5,
          width: x(value) - x(1),
          height: BAR - 1,
          tone: 'coverage-over',
          outline: 'coverage',
        });
    }
    marks.push(text(WIDTH, baseline, order.say(row), { anchor: 'end', bold: value !== null, tone: value === null ? 'ink-3' : 'ink' }));
  });
  const stands = againstFull ? x(1) : x(0);
  marks.push({
    kind: 'line',
    x1: stands,
    x2: stands,
    y1: HEAD - 4,
    y2: height - 6,
    tone: againstFull ? 'ink' : 'line-strong',
    width: againstFull ? 1.5 : 1,
  });
  if (againstFull) marks.push(text(stands, HEAD - 8, order.fullLine, { anchor: 'middle', size: 12, bold: true }));
  return { title: order.title, width: WIDTH, height, marks };
};
