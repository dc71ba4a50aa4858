import type { SeatId } from '../panel/panel.ts';

/** A ranking that the panel decided on. The records keep it whole and never change it. */
export type Verdict = {
  /** 1 for the first decision of the edition, one more for each after a correction. */
  readonly number: number;
  /** SHA-256 of the ranking as canonical JSON, hexadecimal. */
  readonly sha256: string;
  readonly method: string;
  readonly applicationVersion: string;
  readonly decidedAt: string;
  readonly chair: SeatId;
  readonly secretary: SeatId;
};

/** The last one, and whether what the records give now is still the same ranking, byte by byte. */
export type VerdictReading = Verdict & { readonly stillSame: boolean };
