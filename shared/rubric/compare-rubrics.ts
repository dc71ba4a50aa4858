import type { Criterion, CriterionId, RubricContent } from './rubric.ts';

/** Properties of a criterion that a reader would name; a change of any other is `meaning`. */
export const COMPARED_PROPERTIES = ['name', 'aspect', 'parent', 'weight', 'kind', 'stage', 'curve', 'ladder', 'meaning'] as const;
export type ComparedProperty = (typeof COMPARED_PROPERTIES)[number];

export type CriterionChange =
  | { readonly change: 'added'; readonly criterion: Criterion }
  | { readonly change: 'removed'; readonly criterion: Criterion }
  | {
      readonly change: 'changed';
      readonly criterion: Criterion;
      readonly before: Criterion;
      readonly properties: readonly ComparedProperty[];
    };

/** What would be different: criteria in the order of the new rubric, the removed ones last, and the rest of the rules. */
export type RubricDifference = {
  readonly criteria: readonly CriterionChange[];
  readonly label: boolean;
  readonly scale: boolean;
  readonly method: readonly (keyof RubricContent['method'])[];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const propertiesOf = (before: Criterion, after: Criterion): readonly ComparedProperty[] => {
  const differs: Readonly<Record<ComparedProperty, boolean>> = {
    name: before.name !== after.name || before.nameEn !== after.nameEn,
    aspect: before.aspect !== after.aspect || before.aspectEn !== after.aspectEn,
    parent: before.parent !== after.parent || before.parentEn !== after.parentEn,
    weight: before.weightHundredths !== after.weightHundredths,
    kind: before.kind !== after.kind || before.source !== after.source,
    stage: before.stage !== after.stage,
    curve: !same(before.curve, after.curve),
    ladder: !same(before.ladder, after.ladder),
    meaning: !same(before.bands, after.bands),
  };
  return COMPARED_PROPERTIES.filter((property) => differs[property]);
};

/** Criteria are the same where their ids are. */
export const compareRubrics = (before: RubricContent, after: RubricContent): RubricDifference => {
  const known = new Map<CriterionId, Criterion>(before.criteria.map((criterion) => [criterion.id, criterion]));
  const kept = new Set<CriterionId>(after.criteria.map(({ id }) => id));
  const changed = after.criteria.flatMap((criterion): readonly CriterionChange[] => {
    const old = known.get(criterion.id);
    if (old === undefined) return [{ change: 'added', criterion }];
    const properties = propertiesOf(old, criterion);
    return properties.length === 0 ? [] : [{ change: 'changed', criterion, before: old, properties }];
  });
  const removed = before.criteria.filter(({ id }) => !kept.has(id)).map((criterion): CriterionChange => ({ change: 'removed', criterion }));
  const terms = [
    'aggregation',
    'trimEachSide',
    'capPolicy',
    'comparisonDecimals',
    'rounding',
    'tieBreakChain',
    'absentMayScore',
    'quorum',
  ] as const;
  return {
    criteria: [...changed, ...removed],
    label: before.label !== after.label,
    scale: !same(before.scale, after.scale),
    method: terms.filter((term) => !same(before.method[term], after.method[term])),
  };
};

export const isSameRubric = ({ criteria, label, scale, method }: RubricDifference): boolean =>
  criteria.length === 0 && !label && !scale && method.length === 0;
