import type { RubricProblem } from '../failure.ts';
import { type Criterion, FULL_WEIGHT, judgedCriteria, type RubricContent, TIE_BREAK_STEPS } from './rubric.ts';

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

/** How a sentence calls the criterion. */
const nameOf = (criterion: Criterion): string => (criterion.name.trim() === '' ? criterion.id : criterion.name);

/** All that keeps a rubric from being locked; empty when nothing does. */
export const rubricProblems = (content: RubricContent): RubricProblem[] => {
  const { criteria, method } = content;
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
  if (judgedCriteria(content).length === 0) problems.push({ problem: 'no-judged-criterion' });
  return [...problems, ...unknownSteps];
};
