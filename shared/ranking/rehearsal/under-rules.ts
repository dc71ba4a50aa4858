import { type Criterion, type CriterionId, FULL_WEIGHT, judgedCriteria, type RubricContent, TIE_BREAK_STEPS } from '../../rubric/rubric.ts';
import { shareOut } from '../../rubric/share-weights.ts';
import type { RankingSnapshot } from '../ranking.ts';

export type UnderRules = {
  readonly snapshot: RankingSnapshot;
  /** Judged criteria of these rules for which the scores have nothing. */
  readonly unscored: readonly Criterion[];
};

/**
 * The same scores and figures under other rules. Criteria are known again by their ids; what the rules judge and nobody has scored
 * is left out, and the rest keeps its proportions on the whole weight. Null when the rules judge on another scale.
 */
export const underRules = (basis: RankingSnapshot, { criteria, scale, method }: RubricContent): UnderRules | null => {
  const { minHundredths, maxHundredths } = basis.scale;
  if (scale.minHundredths !== minHundredths || scale.maxHundredths !== maxHundredths) return null;
  const scored = new Set<CriterionId>(basis.judged);
  const unscored = judgedCriteria({ criteria }).filter(({ id }) => !scored.has(id));
  const left = new Set(unscored.map(({ id }) => id));
  const kept = criteria.filter(({ id }) => !left.has(id));
  const weights = shareOut(
    FULL_WEIGHT,
    kept.map(({ weightHundredths }) => weightHundredths),
  );
  const weighed = unscored.length === 0 ? kept : kept.map((criterion, index) => ({ ...criterion, weightHundredths: weights[index] ?? 0 }));
  const judged = judgedCriteria({ criteria: weighed }).map(({ id }) => id);
  const places = judged.map((id) => basis.judged.indexOf(id));
  const steps = new Set<string>([...TIE_BREAK_STEPS, ...weighed.map(({ id }) => id)]);
  return {
    unscored,
    snapshot: {
      ...basis,
      scale,
      criteria: weighed,
      judged,
      method: { ...method, tieBreakChain: method.tieBreakChain.filter((step) => steps.has(step)) },
      regions: basis.regions.map((entry) => ({
        ...entry,
        sheets: entry.sheets.map((sheet) =>
          sheet.state === 'submitted' ? { ...sheet, scores: places.map((place) => sheet.scores[place] ?? minHundredths) } : sheet,
        ),
      })),
    },
  };
};
