import type { Reasons } from './reasons.ts';
import { scoreAt, scoresOf, type Study } from './study.ts';

type Table = readonly (readonly (number | null)[])[];
export const AGGREGATES = ['mean', 'median', 'olympic', 'zscore', 'borda'] as const;
/** [object][criterion]; null where it is undefined. */
export type Aggregates = Readonly<Record<(typeof AGGREGATES)[number], Table>>;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
};

/** Without one highest and one lowest. */
const olympic = (values: readonly number[]): number | null => mean(values.toSorted((a, b) => a - b).slice(1, -1));

/** Average rank of each value among all, 1 for the smallest. Scores repeat, so each value is ranked once. */
export const averageRanks = (values: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].toSorted(([first], [second]) => first - second)) {
    ranks.set(value, below + (count + 1) / 2);
    below += count;
  }
  return values.map((value) => ranks.get(value) ?? 0);
};

/** What each juror's scores of one criterion become, by object; null where the juror's own are not enough to tell. */
type OfJuror = (scores: readonly number[]) => readonly number[] | null;

/** Distance from the juror's own mean in population standard deviations. */
const standardised: OfJuror = (scores) => {
  const middle = mean(scores) ?? 0;
  const deviation = Math.sqrt(mean(scores.map((score) => (score - middle) ** 2)) ?? 0);
  return deviation === 0 ? null : scores.map((score) => (score - middle) / deviation);
};

/** Borda's points over their largest: 1 for the juror's best of n, 0 for the last. */
const bordaPoints: OfJuror = (scores) => (scores.length < 2 ? null : averageRanks(scores).map((rank) => (rank - 1) / (scores.length - 1)));

const averagedOverJurors = (study: Study, criterion: number, of: OfJuror): readonly (number | null)[] => {
  const values: (number | null)[][] = study.objects.map(() => []);
  for (const juror of study.jurors.keys()) {
    const rated = [...study.objects.keys()].filter((object) => !Number.isNaN(scoreAt(study, object, juror, criterion)));
    const told = of(rated.map((object) => scoreAt(study, object, juror, criterion)));
    for (const [at, object] of rated.entries()) values[object]?.push(told?.[at] ?? null);
  }
  return values.map((list) => (list.length === 0 || list.includes(null) ? null : mean(list.filter((value) => value !== null))));
};

const WHY: Readonly<Record<(typeof AGGREGATES)[number], string>> = {
  mean: 'no juror scored it',
  median: 'no juror scored it',
  olympic: 'fewer than three jurors scored it',
  zscore: 'a juror who scored it gave all objects the same score, or nobody scored it',
  borda: 'a juror who scored it scored no other object, or nobody scored it',
};

/**
 * Scores of all jurors made one, by object and criterion: mean, median, olympic mean (one highest and one lowest left out), mean of
 * z-scores (population standard deviation of each juror), and Borda's points from 0 to 1 with average ranks.
 */
export const aggregates = (study: Study, reasons: Reasons): Aggregates => {
  const byCriterion = (name: (typeof AGGREGATES)[number], of: (criterion: number) => readonly (number | null)[]): Table => {
    const columns = study.criteria.map((_, criterion) => of(criterion));
    return study.objects.map((_, at) =>
      study.criteria.map((_criterion, index) => {
        const value = columns[index]?.[at] ?? null;
        return value ?? reasons.why(`aggregates.${name}.${String(at)}.${String(index)}`, WHY[name]);
      }),
    );
  };
  const overScores = (fold: (values: readonly number[]) => number | null) => (criterion: number) =>
    study.objects.map((_, object) => fold(scoresOf(study, object, criterion)));
  return {
    mean: byCriterion('mean', overScores(mean)),
    median: byCriterion('median', overScores(median)),
    olympic: byCriterion('olympic', overScores(olympic)),
    zscore: byCriterion('zscore', (criterion) => averagedOverJurors(study, criterion, standardised)),
    borda: byCriterion('borda', (criterion) => averagedOverJurors(study, criterion, bordaPoints)),
  };
};
