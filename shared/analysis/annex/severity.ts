import { fractionToNumber } from '../../notation/fraction.ts';
import type { Ranking } from '../../ranking/ranking.ts';
import { additiveSeverity, type RatingTable } from '../additive-severity.ts';
import { scoreAt } from '../study.ts';
import { judgedShares } from './judged-shares.ts';
import type { PanelStudy } from './panel-study.ts';

export type SeverityAnnex = {
  /** One per seat: how much more than a juror of middle severity the seat gives, in points of the weighted judged score. */
  readonly jurors: readonly { readonly deviation: number; readonly reach95: number | null; readonly sheets: number }[];
  /** One per region, as in the study: as officially ranked, and as it would be if every juror had scored every region. */
  readonly regions: readonly {
    readonly rank: number;
    readonly correctedRank: number;
    /** What the correction adds to the total, in points; 0 for a region that every juror scored. */
    readonly added: number;
    /** Indexes of the seats that did not score it. */
    readonly without: readonly number[];
  }[];
};

/** Differences of totals below this are rounding. */
const NOTHING = 1e-9;

/** Ranks by corrected totals as they would be printed; what stays equal keeps the official order, in which the chain put it. */
const correctedRanks = ({ rows, method }: Pick<Ranking, 'rows' | 'method'>, added: readonly number[]): readonly number[] => {
  const units = rows.map(({ total, exactTotal }, at) => {
    const more = added[at] ?? 0;
    const scale = 10 ** method.comparisonDecimals;
    return more === 0 ? Math.round(Number(total) * scale) : Math.round((fractionToNumber(exactTotal) + more) * scale);
  });
  return rows.map(({ rank }, at) => {
    const own = units[at] ?? 0;
    return rows.filter((other, index) => (units[index] ?? 0) > own || ((units[index] ?? 0) === own && other.rank < rank)).length + 1;
  });
};

/**
 * Two-way correction of every judged criterion (see `additiveSeverity`), weighed up to totals. Where every juror scored every region it
 * adds nothing. Null where regions and jurors are not linked by enough common scores on some criterion.
 */
export const severityAnnex = ({ study }: PanelStudy, ranking: Pick<Ranking, 'rows' | 'method'>): SeverityAnnex | null => {
  const [objects, jurors] = [study.objects, study.jurors];
  const cells = (of: (object: number, juror: number) => number): RatingTable =>
    objects.map((_, object) =>
      jurors.map((_juror, juror) => {
        const score = of(object, juror);
        return Number.isNaN(score) ? null : score;
      }),
    );
  const weights = [...study.weights];
  const byCriterion = study.criteria.map((_, criterion) =>
    additiveSeverity(cells((object, juror) => scoreAt(study, object, juror, criterion))),
  );
  const shares = judgedShares(study.weights);
  const whole = additiveSeverity(
    cells((object, juror) => shares.reduce((sum, share, criterion) => sum + share * scoreAt(study, object, juror, criterion), 0)),
  );
  if (whole === null || byCriterion.some((one) => one === null)) return null;
  const meanOver = (object: number, criterion: number): number => {
    const given = jurors.map((_, juror) => scoreAt(study, object, juror, criterion)).filter((score) => !Number.isNaN(score));
    return given.reduce((sum, score) => sum + score, 0) / given.length;
  };
  const added = objects.map((_, object) => {
    const sum = weights.reduce(
      (total, weight, criterion) => total + weight * ((byCriterion[criterion]?.objects[object] ?? 0) - meanOver(object, criterion)),
      0,
    );
    return Math.abs(sum) < NOTHING ? 0 : sum;
  });
  const ranks = correctedRanks(ranking, added);
  const hasScored = (object: number, juror: number): boolean =>
    study.criteria.some((_, criterion) => !Number.isNaN(scoreAt(study, object, juror, criterion)));
  return {
    jurors: jurors.map((_, juror) => ({
      deviation: whole.jurors[juror] ?? 0,
      reach95: whole.error?.reach95[juror] ?? null,
      sheets: objects.filter((_object, object) => hasScored(object, juror)).length,
    })),
    regions: objects.map((_, object) => ({
      rank: ranking.rows[object]?.rank ?? 0,
      correctedRank: ranks[object] ?? 0,
      added: added[object] ?? 0,
      without: jurors.flatMap((_juror, juror) => (hasScored(object, juror) ? [] : [juror])),
    })),
  };
};
