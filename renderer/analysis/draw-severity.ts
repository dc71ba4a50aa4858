import { type Drawing, type Mark, text } from '../components/drawing.ts';

export type SeverityOrder = {
  readonly title: string;
  /** What is drawn, and of which edition: a picture is copied away from its page. */
  readonly caption: string;
  readonly source: string;
  readonly stricter: string;
  readonly milder: string;
  readonly jurors: readonly { readonly name: string; readonly deviation: number; readonly reach: number | null; readonly said: string }[];
};

const WIDTH = 760;
const FROM = 250;
const TO = 650;
const HEAD = 82;
const ROW = 26;
const CAP = 4;

/** A dot for each juror against the juror of middle severity, with the reach of chance to either side. */
export const drawSeverity = ({ title, caption, source, stricter, milder, jurors }: SeverityOrder): Drawing => {
  const reach = Math.max(0.5, ...jurors.map(({ deviation, reach: own }) => Math.abs(deviation) + (own ?? 0)));
  const x = (points: number): number => (FROM + TO) / 2 + (points / reach) * ((TO - FROM) / 2);
  const height = HEAD + jurors.length * ROW + 6;
  const marks: Mark[] = [
    text(0, 16, title, { size: 15, bold: true }),
    text(0, 34, caption, { tone: 'ink-2', size: 12 }),
    text(0, 50, source, { tone: 'ink-3', size: 12 }),
    text(FROM, HEAD - 12, `← ${stricter}`, { tone: 'ink-2', size: 12 }),
    text(TO, HEAD - 12, `${milder} →`, { tone: 'ink-2', size: 12, anchor: 'end' }),
    { kind: 'line', x1: x(0), x2: x(0), y1: HEAD - 4, y2: height - 6, tone: 'line-strong', width: 1 },
  ];
  jurors.forEach(({ name, deviation, reach: own, said }, index) => {
    const y = HEAD + index * ROW + ROW / 2;
    marks.push(text(0, y + 4.5, name, { bold: true }));
    if (own !== null) {
      const [left, right] = [x(deviation - own), x(deviation + own)];
      marks.push({ kind: 'line', x1: left, x2: right, y1: y, y2: y, tone: 'ink-3', width: 1.5 });
      for (const end of [left, right]) marks.push({ kind: 'line', x1: end, x2: end, y1: y - CAP, y2: y + CAP, tone: 'ink-3', width: 1.5 });
    }
    marks.push({ kind: 'dot', x: x(deviation), y, radius: 5, tone: 'blue' });
    marks.push(text(WIDTH, y + 4.5, said, { anchor: 'end' }));
  });
  return { title, width: WIDTH, height, marks };
};
