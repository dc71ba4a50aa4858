import { scoreAt } from '../study.ts';
import { judgedShares } from './judged-shares.ts';
import type { PanelStudy } from './panel-study.ts';

/** [region][seat]: what one juror gave one region over all judged criteria, weighted, in points; null without a sheet. */
export type JurorCells = readonly (readonly ({
  readonly score: number;
  /** Less what the panel gave the region on average. */
  readonly deviation: number;
  /** In standard deviations of the juror's own scores (population), as information; null where all are equal. */
  readonly z: number | null;
} | null)[])[];

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const jurorCells = ({ study }: PanelStudy): JurorCells => {
  const shares = judgedShares(study.weights);
  const scores = study.objects.map((_, object) =>
    study.jurors.map((_juror, juror) => {
      const score = shares.reduce((sum, share, criterion) => sum + share * scoreAt(study, object, juror, criterion), 0);
      return Number.isNaN(score) ? null : score;
    }),
  );
  const ofJuror = study.jurors.map((_, juror) => {
    const own = scores.flatMap((row) => row[juror] ?? []);
    const mean = meanOf(own);
    return { mean, deviation: Math.sqrt(meanOf(own.map((score) => (score - mean) ** 2))) };
  });
  return scores.map((row) => {
    const panel = meanOf(row.filter((score) => score !== null));
    return row.map((score, juror) => {
      const own = ofJuror[juror];
      if (score === null || own === undefined) return null;
      return { score, deviation: score - panel, z: own.deviation === 0 ? null : (score - own.mean) / own.deviation };
    });
  });
};
