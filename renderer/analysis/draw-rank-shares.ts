import { type Drawing, type Mark, rankTone, text } from '../components/drawing.ts';

export type RankShares = {
  readonly title: string;
  /** What is drawn, and of which edition: a picture is copied away from its page. */
  readonly caption: string;
  readonly source: string;
  /** [region][rank − 1] */
  readonly shares: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** The share of the most likely rank in words, one per region. */
  readonly says: readonly string[];
};

const WIDTH = 760;
const FROM = 176;
const TO = 650;
const HEAD = 66;
const ROW = 27;
const BAR = 16;
/** A narrower part has no room for its number. */
const NUMBERED = 18;
const SEAM = 1;

/** A bar for each region, cut into the ranks that it had, one colour a rank from dark for the first to light for the last. */
export const drawRankShares = ({ title, caption, source, shares, names, says }: RankShares): Drawing => {
  const marks: Mark[] = [
    text(0, 16, title, { size: 15, bold: true }),
    text(0, 34, caption, { tone: 'ink-2', size: 12 }),
    text(0, 50, source, { tone: 'ink-3', size: 12 }),
  ];
  shares.forEach((row, index) => {
    const top = HEAD + index * ROW;
    const baseline = top + BAR / 2 + 4.5;
    marks.push(text(0, baseline, names[index] ?? '', { bold: true }));
    let from = FROM;
    row.forEach((share, rank) => {
      const width = share * (TO - FROM);
      if (width <= 0) return;
      const { tone, ink } = rankTone(row.length < 2 ? 0 : rank / (row.length - 1));
      marks.push({ kind: 'rect', x: from, y: top, width: Math.max(0.5, width - SEAM), height: BAR, tone });
      if (width >= NUMBERED)
        marks.push(text(from + width / 2, baseline - 0.5, String(rank + 1), { anchor: 'middle', size: 11, bold: true, tone: ink }));
      from += width;
    });
    marks.push(text(WIDTH, baseline, says[index] ?? '', { anchor: 'end', bold: true }));
  });
  return { title, width: WIDTH, height: HEAD + shares.length * ROW + 4, marks };
};
