/** A picture as the marks it is made of: the screen renders them as SVG, the clipboard gets them painted on a canvas. */

/** Names of the theme's colours. */
export type Tone =
  | 'paper'
  | 'surface-2'
  | 'coverage'
  | 'coverage-over'
  | 'line'
  | 'line-strong'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'blue'
  | 'rank-light-ink'
  | 'rank-dark-ink'
  | RankTone;

/** Seven steps of one colour-blind safe scale, dark to light. */
export const RANK_TONES = ['rank-1', 'rank-2', 'rank-3', 'rank-4', 'rank-5', 'rank-6', 'rank-7'] as const;
export type RankTone = (typeof RANK_TONES)[number];

/** A step of the scale for a share of it, from 0 (dark) to 1 (light), and the ink that can be read on it. */
export const rankTone = (share: number): { readonly tone: RankTone; readonly ink: Tone } => {
  const at = Math.round(Math.min(1, Math.max(0, share)) * (RANK_TONES.length - 1));
  return { tone: RANK_TONES[at] ?? 'rank-1', ink: at < RANK_TONES.length / 2 - 0.5 ? 'rank-light-ink' : 'rank-dark-ink' };
};

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
      readonly outline?: Tone;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly width: number;
    }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly tone: Tone }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly bold: boolean;
    };

/** Lengths in units; at the size step 100 % one is at most a pixel. */
export type Drawing = { readonly title: string; readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

export const text = (
  x: number,
  y: number,
  words: string,
  look: { readonly tone?: Tone; readonly anchor?: 'start' | 'middle' | 'end'; readonly size?: number; readonly bold?: boolean } = {},
): Mark => ({
  kind: 'text',
  x,
  y,
  text: words,
  tone: look.tone ?? 'ink',
  anchor: look.anchor ?? 'start',
  size: look.size ?? 13,
  bold: look.bold ?? false,
});
