/** A picture as the marks it is made of: the screen renders them as SVG, the clipboard gets them painted on a canvas. */

/** Names of the theme's colours. */
export type Tone = 'paper' | 'surface-2' | 'coverage' | 'coverage-over' | 'line-strong' | 'ink' | 'ink-2' | 'ink-3';

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
