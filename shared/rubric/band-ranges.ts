import type { Band, Criterion, Scale } from './rubric.ts';

/** A band with the highest score that still falls into it. */
export type BandRange = Band & { readonly toHundredths: number };

/** Bands, highest first, each up to one step below the one above it, the highest up to the end of the scale. */
export const bandRanges = (criterion: Pick<Criterion, 'bands'>, scale: Scale): readonly BandRange[] =>
  criterion.bands
    .toSorted((a, b) => b.fromHundredths - a.fromHundredths)
    .map((band, index, sorted) => {
      const above = sorted[index - 1];
      return { ...band, toHundredths: above === undefined ? scale.maxHundredths : above.fromHundredths - scale.stepHundredths };
    });
