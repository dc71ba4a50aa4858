import { type Drawing, type Mark, rankTone, text } from '../components/drawing.ts';

export type HeatMapOrder = {
  readonly title: string;
  /** What is drawn, and of which edition: a picture is copied away from its page. */
  readonly caption: string;
  readonly source: string;
  readonly lowest: string;
  readonly highest: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly ({ readonly value: number; readonly said: string } | null)[];
  }[];
};

const WIDTH = 760;
const FROM = 176;
const HEAD = 100;
const ROW = 26;
const KEY = { x: 560, y: 62, width: 90, height: 9 };
const KEY_STEPS = 7;

/** Jurors × regions, each cell coloured by its value from the lowest (dark) to the highest (light) on either side of 0. */
export const drawHeatMap = ({ title, caption, source, lowest, highest, columns, rows }: HeatMapOrder): Drawing => {
  const largest = Math.max(0.5, ...rows.flatMap(({ cells }) => cells.map((cell) => Math.abs(cell?.value ?? 0))));
  const shareOf = (value: number): number => (value + largest) / (2 * largest);
  const width = (WIDTH - FROM) / Math.max(1, columns.length);
  const marks: Mark[] = [
    text(0, 16, title, { size: 15, bold: true }),
    text(0, 34, caption, { tone: 'ink-2', size: 12 }),
    text(0, 50, source, { tone: 'ink-3', size: 12 }),
    text(KEY.x - 8, KEY.y + 8, lowest, { tone: 'ink-2', size: 11, anchor: 'end' }),
    text(KEY.x + KEY.width + 8, KEY.y + 8, highest, { tone: 'ink-2', size: 11 }),
  ];
  for (let step = 0; step < KEY_STEPS; step += 1) {
    const { tone } = rankTone(step / (KEY_STEPS - 1));
    marks.push({
      kind: 'rect',
      x: KEY.x + (step * KEY.width) / KEY_STEPS,
      y: KEY.y,
      width: KEY.width / KEY_STEPS,
      height: KEY.height,
      tone,
    });
  }
  columns.forEach((name, column) => {
    marks.push(text(FROM + (column + 0.5) * width, HEAD - 8, name, { anchor: 'middle', size: 12, tone: 'ink-2' }));
  });
  rows.forEach(({ name, cells }, index) => {
    const top = HEAD + index * ROW;
    marks.push(text(0, top + ROW / 2 + 4.5, name, { bold: true }));
    cells.forEach((cell, column) => {
      const x = FROM + column * width;
      const middle = x + width / 2;
      if (cell === null) {
        marks.push(text(middle, top + ROW / 2 + 4, '–', { anchor: 'middle', size: 12, tone: 'ink-3' }));
        return;
      }
      const { tone, ink } = rankTone(shareOf(cell.value));
      marks.push({ kind: 'rect', x: x + 1, y: top + 1, width: width - 2, height: ROW - 2, tone });
      marks.push(text(middle, top + ROW / 2 + 4, cell.said, { anchor: 'middle', size: 12, tone: ink }));
    });
  });
  return { title, width: WIDTH, height: HEAD + rows.length * ROW + 4, marks };
};
