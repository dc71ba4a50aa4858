import type { EvidenceMediaType, EvidenceProblem } from '../../../shared/submissions/evidence/evidence.ts';

/** What a file turned out to be, whatever its name says. `pageCount` is of a PDF. */
export type Examined =
  | { readonly kind: 'evidence'; readonly mediaType: EvidenceMediaType; readonly pageCount: number | null }
  | { readonly kind: 'refused'; readonly problem: EvidenceProblem };

export const refused = (problem: EvidenceProblem): Examined => ({ kind: 'refused', problem });

export const picture = (mediaType: Exclude<EvidenceMediaType, 'application/pdf'>): Examined => ({
  kind: 'evidence',
  mediaType,
  pageCount: null,
});

/** A scan of A3 at 600 dpi has 70 million; four bytes each are what a screen needs to show it. */
export const MOST_PIXELS = 100_000_000;

export const tooManyPixels = (width: number, height: number): boolean => width * height > MOST_PIXELS;
