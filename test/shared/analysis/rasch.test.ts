import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../shared/analysis/random.ts';
import { rasch } from '../../../shared/analysis/rasch.ts';
import { Reasons } from '../../../shared/analysis/reasons.ts';
import type { StudyInput } from '../../../shared/analysis/study.ts';
import { names, studyOf, table } from './studies.ts';

const centred = (values: readonly number[]): readonly number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
};

/** Ratings drawn from the model with these parameters. */
const drawnFrom = (
  seed: number,
  objects: readonly number[],
  jurors: readonly number[],
  criteria: readonly number[],
  thresholds: readonly number[],
): StudyInput => {
  const random = randomFrom(seed);
  const draw = (logit: number): number => {
    const exponents = [0];
    for (const threshold of thresholds) exponents.push((exponents.at(-1) ?? 0) + logit - threshold);
    const weights = exponents.map(Math.exp);
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [category, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return category;
    }
    return thresholds.length;
  };
  return {
    scale: [0, thresholds.length],
    criteria: criteria.map((_, index) => ({ id: `c${String(index)}`, weight: 1 })),
    objects: names('o', objects.length),
    jurors: names('j', jurors.length),
    scores: objects.map((object) => jurors.map((juror) => criteria.map((criterion) => draw(object - juror - criterion)))),
  };
};

describe('The many-facet rating-scale model', () => {
  test('finds the parameters that ratings were drawn from', () => {
    const objects = centred(Array.from({ length: 150 }, (_, index) => -2 + (4 * index) / 149));
    const jurors = centred([-0.8, -0.4, -0.2, 0, 0.1, 0.2, 0.3, 0.4, 0.4]);
    const criteria = centred([-0.5, -0.2, 0, 0.3, 0.1, 0.3]);
    const thresholds = centred([-1.5, -0.5, 0.4, 1.6]);
    const found = rasch(studyOf(drawnFrom(11, objects, jurors, criteria, thresholds)), new Reasons());
    const near = (facet: 'objects' | 'jurors' | 'criteria', true_: readonly number[]) =>
      true_.filter((value, index) => {
        const own = found?.[facet][index];
        return own !== null && own !== undefined && Math.abs(own.measure - value) < 3 * own.se + 0.05 * Math.abs(value);
      }).length / true_.length;
    expect([near('jurors', jurors), near('criteria', criteria), near('objects', objects) > 0.98]).toEqual([1, 1, true]);
    for (const [index, threshold] of thresholds.entries()) expect(found?.thresholds[index]).toBeCloseTo(threshold, 0.5);
    const fits = [...(found?.jurors ?? []), ...(found?.criteria ?? [])].map((own) => own?.infit ?? 0);
    expect([Math.min(...fits) > 0.9, Math.max(...fits) < 1.1]).toEqual([true, true]);
  });

  test('is by hand for three equally severe jurors: passed by two of three is ln 2, by one of three −ln 2', () => {
    const found = rasch(
      studyOf(
        table(
          [
            [1, 1, 0],
            [0, 0, 1],
          ],
          [0, 1],
        ),
      ),
      new Reasons(),
    );
    expect(found?.objects.map((own) => own?.measure.toFixed(7))).toEqual([Math.LN2.toFixed(7), (-Math.LN2).toFixed(7)]);
    expect(found?.jurors.map((own) => Math.abs(own?.measure ?? 1) < 1e-7)).toEqual([true, true, true]);
    // Each rating has the variance 2/9.
    expect(found?.objects[0]?.se).toBeCloseTo(1 / Math.sqrt(3 * (2 / 9)), 7);
  });

  test('has expected scores that add up to the given ones for every element that has a measure', () => {
    const input = drawnFrom(5, [-1, -0.3, 0, 0.4, 1.1], [-0.3, 0, 0.3], [-0.2, 0.2], [-0.7, 0.7]);
    const found = rasch(studyOf(input), new Reasons());
    const probability = (logit: number): number => {
      const [first = 0, second = 0] = found?.thresholds.map((threshold) => threshold ?? 0) ?? [];
      const weights = [1, Math.exp(logit - first), Math.exp(2 * logit - first - second)];
      return ((weights[1] ?? 0) + 2 * (weights[2] ?? 0)) / weights.reduce((sum, weight) => sum + weight, 0);
    };
    for (const [juror, own] of (found?.jurors ?? []).entries()) {
      if (own === null) continue;
      let [given, expected] = [0, 0];
      for (const [object, measured] of (found?.objects ?? []).entries())
        for (const [criterion, difficulty] of (found?.criteria ?? []).entries()) {
          if (measured === null || difficulty === null) continue;
          given += input.scores[object]?.[juror]?.[criterion] ?? 0;
          expected += probability(measured.measure - own.measure - difficulty.measure);
        }
      expect(expected).toBeCloseTo(given, 6);
    }
  });

  test('refuses what is not linked, off the grid, or without any difference, and says so', () => {
    const why = (input: StudyInput): string | undefined => {
      const reasons = new Reasons();
      expect(rasch(studyOf(input), reasons)).toBeNull();
      return reasons.all().rasch;
    };
    const apart = [
      [1, 2, null, null],
      [2, 1, null, null],
      [null, null, 1, 2],
      [null, null, 2, 3],
    ];
    expect([
      why(table(apart, [0, 4])),
      why(
        table(
          [
            [1.5, 2],
            [2, 3],
          ],
          [0, 4],
        ),
      ),
      why(
        table(
          [
            [2, 2],
            [2, 2],
          ],
          [0, 4],
        ),
      ),
    ]).toEqual([
      'objects, jurors and criteria are not linked by enough common scores',
      'a score of 1.5 is no step of the scale',
      'all scores are equal',
    ]);
  });

  test('gives no measure to who got or gave nothing but the highest, and says so', () => {
    const reasons = new Reasons();
    const found = rasch(
      studyOf(
        table(
          [
            [4, 4, 4],
            [1, 2, 3],
            [2, 3, 2],
            [3, 2, 1],
          ],
          [0, 4],
        ),
      ),
      reasons,
    );
    expect([found?.objects[0], reasons.all()['rasch.objects.0'], found?.thresholds[0]]).toEqual([
      null,
      'every score is the lowest, or every score the highest',
      null,
    ]);
  });
});
