import { Reasons } from '../reasons.ts';
import { type Rasch, rasch } from '../rasch.ts';
import type { Study } from '../study.ts';

/** Rasch measures, and the width in points of the bands of scores that were taken for one. */
export type GroupedRasch = { readonly measures: Rasch; readonly bandWidth: number };

/** Multiples of the scale's step that are tried in turn. */
const MULTIPLES = [1, 2, 5, 10, 20, 25, 50] as const;
const FEWEST_BANDS = 3;

const grouped = (study: Study, width: number): Study => {
  const { lowest, highest } = study.scale;
  const bands = Math.floor((highest - lowest) / width);
  return {
    ...study,
    scale: { lowest, highest: lowest + bands * width, step: width },
    scores: study.scores.map((score) =>
      Number.isNaN(score) ? score : lowest + Math.min(bands, Math.floor((score - lowest) / width + 1e-9)) * width,
    ),
  };
};

/**
 * A scale from 0 to 100 has more steps than a panel has scores: steps that one region alone was given leave nothing to hold its measure.
 * Then neighbouring scores are taken for one, in bands just as wide as it needs (Linacre 2002 on collapsing categories).
 * @returns null with the reason of the finest scale where no band helps
 */
export const groupedRasch = (study: Study, reasons: Reasons): GroupedRasch | null => {
  const { lowest, highest, step } = study.scale;
  const finest = new Reasons();
  for (const multiple of MULTIPLES) {
    const width = step * multiple;
    if (multiple > 1 && (highest - lowest) / width < FEWEST_BANDS) break;
    const measures = rasch(multiple === 1 ? study : grouped(study, width), multiple === 1 ? finest : new Reasons());
    if (measures !== null) return { measures, bandWidth: width };
  }
  return reasons.why('rasch', finest.all().rasch ?? 'the estimates do not settle');
};
