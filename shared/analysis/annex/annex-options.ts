import type { AnnexOptions } from './annex.ts';

/** The seed is fixed, so that everybody who looks sees the same; the margin is a fifth of each weight. */
export const ANNEX_OPTIONS: AnnexOptions = { seed: 2025, samples: 6_000, margin: 0.2 };
