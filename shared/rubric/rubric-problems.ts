import type { RubricProblem } from '../failure.ts';
import {
  type Criterion,
  FEWEST_LEFT,
  FULL_WEIGHT,
  judgedCriteria,
  LADDER_SOURCE,
  type Method,
  type RubricContent,
  type Scale,
  TIE_BREAK_STEPS,
} from './rubric.ts';

/** As a reader would compare two names: case and spacing make no difference. */
const comparable = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('id');

/** Names that stand in the list more than once, each said once, as written the second time. */
const repeated = (names: readonly string[]): readonly string[] => {
  const count = new Map<string, number>();
  return names.filter((name) => {
    const key = comparable(name);
    const times = (count.get(key) ?? 0) + 1;
    count.set(key, times);
    return key !== '' && times === 2;
  });
};

const duplicates = (criteria: readonly Criterion[]): ReadonlySet<string> =>
  new Set([
    ...repeated(criteria.map((criterion) => criterion.name)),
    ...repeated(criteria.map((criterion) => criterion.nameEn)),
    ...repeated(criteria.map((criterion) => criterion.id)),
  ]);

/** Names of criteria that have indicators, each once for every aspect it stands in, and of those that are valued themselves. */
const criterionNames = (criteria: readonly Criterion[]): readonly string[] => {
  const parents = new Set(
    criteria.filter(({ parent }) => parent.trim() !== '').map(({ aspect, parent }) => JSON.stringify([aspect, parent])),
  );
  return [
    ...criteria.filter(({ parent }) => parent.trim() === '').map(({ name }) => name),
    ...[...parents].map((place) => (JSON.parse(place) as readonly string[])[1] ?? ''),
  ];
};

/** How a sentence calls the criterion. */
const nameOf = (criterion: Criterion): string => (criterion.name.trim() === '' ? criterion.id : criterion.name);

const offScale = (valueHundredths: number, { minHundredths, maxHundredths }: Scale): boolean =>
  valueHundredths < minHundredths || valueHundredths > maxHundredths;

const curveProblems = (one: Criterion, scale: Scale): RubricProblem[] => {
  const { curve } = one;
  if (curve === null) return [];
  const criterion = nameOf(one);
  const rises = curve.every(({ inputHundredths }, index) => index === 0 || inputHundredths > (curve[index - 1]?.inputHundredths ?? 0));
  return [
    ...(rises ? [] : [{ problem: 'curve-out-of-order', criterion } as const]),
    ...(curve.some(({ valueHundredths }) => offScale(valueHundredths, scale)) ? [{ problem: 'curve-off-scale', criterion } as const] : []),
  ];
};

const ladderProblems = (one: Criterion, scale: Scale): RubricProblem[] => {
  if (one.source !== LADDER_SOURCE) return [];
  const criterion = nameOf(one);
  const { ladder } = one;
  if (ladder === null || !ladder.rungs.some(({ types }) => types.length > 0) || ladder.counts.length === 0) {
    return [{ problem: 'ladder-empty', criterion }];
  }
  const types = ladder.rungs.flatMap((rung) => rung.types);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  const values = [...ladder.rungs.map(({ valueHundredths }) => valueHundredths), ladder.capHundredths, ladder.noneHundredths];
  return [
    ...(ladder.rungs.some(({ label }) => label.trim() === '') ? [{ problem: 'rung-without-name', criterion } as const] : []),
    ...(twice === undefined ? [] : [{ problem: 'rung-type-twice', criterion, type: twice } as const]),
    ...(values.some((value) => offScale(value, scale)) ? [{ problem: 'ladder-off-scale', criterion } as const] : []),
  ];
};

/** Every score of the scale falls into exactly one band, or there are none. */
const bandProblems = (one: Criterion, scale: Scale): RubricProblem[] => {
  if (one.bands.length === 0) return [];
  const criterion = nameOf(one);
  const floors = one.bands.map(({ fromHundredths }) => fromHundredths);
  const apart = new Set(floors).size === floors.length;
  const whole = Math.min(...floors) === scale.minHundredths && !floors.some((from) => offScale(from, scale));
  return [
    ...(apart ? [] : [{ problem: 'band-twice', criterion } as const]),
    ...(whole ? [] : [{ problem: 'bands-off-scale', criterion } as const]),
  ];
};

/** A trimmed mean leaves at least three scores of a full panel; with fewer sheets it leaves out less, by its own rule. */
const trimProblems = ({ aggregation, trimEachSide }: Method, seats: number | null): RubricProblem[] => {
  if (aggregation !== 'trimmed-mean@1') return [];
  if (trimEachSide === undefined) return [{ problem: 'trim-unstated' }];
  return seats !== null && seats - 2 * trimEachSide < FEWEST_LEFT ? [{ problem: 'trim-too-much', trimEachSide, seats }] : [];
};

/** All that keeps a rubric from being locked; empty when nothing does. `seats` where it is known who will score. */
export const rubricProblems = (content: RubricContent, seats: number | null = null): RubricProblem[] => {
  const { criteria, method, scale } = content;
  const steps = new Set<string>([...TIE_BREAK_STEPS, ...criteria.map((criterion) => criterion.id)]);
  const unknownSteps = method.tieBreakChain
    .filter((step) => !steps.has(step))
    .map((step): RubricProblem => ({ problem: 'tie-break-unknown', step }));
  if (criteria.length === 0) return [{ problem: 'no-criteria' }, ...unknownSteps];

  const sumHundredths = criteria.reduce((sum, criterion) => sum + criterion.weightHundredths, 0);
  const problems: RubricProblem[] = [];
  if (sumHundredths !== FULL_WEIGHT) problems.push({ problem: 'weights-do-not-sum', sumHundredths });
  for (const criterion of criteria) {
    if (criterion.weightHundredths <= 0) problems.push({ problem: 'weight-not-positive', criterion: nameOf(criterion) });
  }
  if (criteria.some((criterion) => criterion.name.trim() === '')) problems.push({ problem: 'empty-name' });
  for (const criterion of duplicates(criteria)) problems.push({ problem: 'duplicate-name', criterion });
  for (const criterion of repeated(criterionNames(criteria))) {
    if (!duplicates(criteria).has(criterion)) problems.push({ problem: 'duplicate-name', criterion });
  }
  for (const criterion of criteria)
    problems.push(...bandProblems(criterion, scale), ...curveProblems(criterion, scale), ...ladderProblems(criterion, scale));
  if (judgedCriteria(content).length === 0) problems.push({ problem: 'no-judged-criterion' });
  return [...problems, ...trimProblems(method, seats), ...unknownSteps];
};
