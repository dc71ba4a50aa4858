import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../shared/analysis/analyse.ts';
import { readStudy, type StudyInput } from '../../../shared/analysis/study.ts';
import { randomFrom } from '../../../shared/analysis/random.ts';
import { names, SHROUT_FLEISS, studyOf, table } from './studies.ts';

const OPTIONS = { seed: 7, samples: 4_000 };
/** One juror whose scores are the means. */
const means = (rows: readonly (readonly number[])[], weights: readonly number[]): StudyInput => ({
  scale: [0, 10],
  criteria: weights.map((weight, index) => ({ id: `c${String(index)}`, weight })),
  objects: names('o', rows.length),
  jurors: ['j0'],
  scores: rows.map((row) => [[...row]]),
});

/** No number in it is NaN or infinite. */
const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyNumber) : [];

/** Places of all nulls, as steps from the top. */
const nullsIn = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  value === null
    ? [at]
    : typeof value === 'object'
      ? Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, inner]) => nullsIn(inner, [...at, key]))
      : [];
/** The reason stands under the path itself or of what it belongs to. */
const isExplained = (path: readonly string[], reasons: Readonly<Record<string, string>>): boolean =>
  path.some((_, length) => path.slice(0, length + 1).join('.') in reasons);

const anyStudy = fc
  .record({ objects: fc.integer({ min: 1, max: 5 }), jurors: fc.integer({ min: 1, max: 4 }), criteria: fc.integer({ min: 1, max: 3 }) })
  .chain(({ objects, jurors, criteria }) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }), {
        minLength: objects * jurors * criteria,
        maxLength: objects * jurors * criteria,
      })
      .map((cells): StudyInput => ({
        scale: [0, 4],
        criteria: names('c', criteria).map((id, index) => ({ id, weight: index + 1 })),
        objects: names('o', objects),
        jurors: names('j', jurors),
        scores: Array.from({ length: objects }, (_, object) =>
          Array.from({ length: jurors }, (_unused, juror) =>
            cells.slice((object * jurors + juror) * criteria, (object * jurors + juror + 1) * criteria),
          ),
        ),
      })),
  );

describe('An analysis', () => {
  test('folds scores by mean, median, olympic mean, z-scores and Borda', () => {
    const { aggregates, total, rank } = analyse(studyOf(table(SHROUT_FLEISS)), OPTIONS);
    expect([aggregates.mean[0], aggregates.median[0], aggregates.olympic[0], total, rank]).toEqual([
      [6],
      [6.5],
      [6.5],
      [6, 3, 6.5, 4, 7.5, 4.75],
      [3, 6, 2, 5, 1, 4],
    ]);
    // Judge 1 ranks 9 second of six, judge 2 holds 2 for third of six with another, judges 3 and 4: third, and second with another.
    expect(aggregates.borda[0]?.[0]).toBeCloseTo((0.8 + 0.5 + 0.6 + 0.7) / 4, 12);
    const deviation = Math.sqrt(
      ((9 - 46 / 6) ** 2 + 2 * (6 - 46 / 6) ** 2 + (8 - 46 / 6) ** 2 + (7 - 46 / 6) ** 2 + (10 - 46 / 6) ** 2) / 6,
    );
    expect(analyse(studyOf(table(SHROUT_FLEISS.map(([first]) => [first]))), OPTIONS).aggregates.zscore[0]?.[0]).toBeCloseTo(
      (9 - 46 / 6) / deviation,
      12,
    );
  });

  test('holds totals equal that are equal as decimals, though not as doubles', () => {
    const study = means(
      [
        [0.1, 0.2],
        [0.3, 0],
      ],
      [1, 1],
    );
    expect(analyse(studyOf(study), OPTIONS).rank).toEqual([1, 1]);
  });

  test('gives the acceptabilities and central weights that can be had by hand', () => {
    // The first leads while its weight is above a third: two thirds of the weights, of which the middle is two thirds.
    const { smaa } = analyse(
      studyOf(
        means(
          [
            [2, 0],
            [0, 1],
          ],
          [1, 1],
        ),
      ),
      { seed: 3, samples: 40_000 },
    );
    expect(smaa?.acceptability[0]?.[0]).toBeCloseTo(2 / 3, 2);
    expect(smaa?.centralWeights[0]?.[0]).toBeCloseTo(2 / 3, 2);
    expect(smaa?.centralWeights[1]?.[0]).toBeCloseTo(1 / 6, 2);
  });

  test('finds the smallest change of one weight and of all that shares the first place', () => {
    const { sensitivity } = analyse(
      studyOf(
        means(
          [
            [10, 5],
            [5, 10],
          ],
          [0.6, 0.4],
        ),
      ),
      OPTIONS,
    );
    expect([sensitivity?.singleWeight?.challenger, Math.abs(sensitivity?.singleWeight?.delta ?? 0).toFixed(9)]).toEqual([
      'o1',
      '0.100000000',
    ]);
    expect(sensitivity?.vector.l1).toBeCloseTo(0.2, 12);
    expect(sensitivity?.vector.l2).toBeCloseTo(0.1 * Math.SQRT2, 9);
    const ahead = analyse(
      studyOf(
        means(
          [
            [10, 10],
            [5, 5],
          ],
          [0.6, 0.4],
        ),
      ),
      OPTIONS,
    );
    expect([ahead.sensitivity?.singleWeight, ahead.sensitivity?.vector]).toEqual([null, { l1: null, l2: null }]);
  });

  test('finds no nearer weights by trying many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 0, max: 1_000 }),
        (rows, seed) => {
          const weights = [0.5, 0.3, 0.2];
          const { sensitivity, rank } = analyse(studyOf(means(rows, weights)), { seed, samples: 1 });
          if (sensitivity === null) return;
          const first = rank.indexOf(1);
          const random = randomFrom(seed);
          for (let round = 0; round < 300; round += 1) {
            const drawn = weights.map(() => -Math.log(1 - random()));
            const sum = drawn.reduce((total, one) => total + one, 0);
            const tried = drawn.map((one) => one / sum);
            const total = (row: readonly number[]): number => row.reduce((all, score, index) => all + score * (tried[index] ?? 0), 0);
            const leader = total(rows[first] ?? []);
            if (!rows.some((row, object) => object !== first && total(row) >= leader)) continue;
            const moves = tried.map((one, index) => Math.abs(one - (weights[index] ?? 0)));
            expect(moves.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual((sensitivity.vector.l1 ?? Infinity) - 1e-9);
            expect(Math.hypot(...moves)).toBeGreaterThanOrEqual((sensitivity.vector.l2 ?? Infinity) - 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of any study holds no number that is none, says why for each null, and its shares sum to 1', () => {
    fc.assert(
      fc.property(anyStudy, (input) => {
        const found = analyse(studyOf(input), { seed: 1, samples: 50 });
        expect(everyNumber(found).every((value) => Number.isFinite(value))).toBe(true);
        for (const path of nullsIn(found)) expect(isExplained(path, found.reasons), path.join('.')).toBe(true);
        for (const row of [...(found.smaa?.acceptability ?? []), ...(found.bootstrap.rankProbability ?? [])])
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const rank of found.smaa?.acceptability.keys() ?? [])
          expect(found.smaa?.acceptability.reduce((sum, row) => sum + (row[rank] ?? 0), 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same for the same seed', () => {
    const study = studyOf(table(SHROUT_FLEISS));
    expect(analyse(study, OPTIONS)).toEqual(analyse(study, OPTIONS));
  });

  test('never puts an object lower because a score of it rose', () => {
    fc.assert(
      fc.property(anyStudy, (input) => {
        const before = analyse(studyOf(input), { seed: 1, samples: 1 }).rank[0] ?? null;
        const scores = input.scores.map((rows, object) =>
          rows.map((cells) => cells.map((score) => (object === 0 && score !== null ? score + 1 : score))),
        );
        const after = analyse(studyOf({ ...input, scale: [0, 5], scores }), { seed: 1, samples: 1 }).rank[0] ?? null;
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  test('of what is no study says where and what, and reads nothing', () => {
    const good = table([[1, 2]]);
    const bad: readonly (readonly [unknown, string, string])[] = [
      [{ ...good, scale: [5, 5] }, 'scale', 'scale-order'],
      [{ ...good, objects: ['a', 'a'], scores: [...good.scores, ...good.scores] }, 'objects', 'id-twice'],
      [{ ...good, scores: [[[1]]] }, 'scores.0', 'wrong-count'],
      [{ ...good, criteria: [{ id: 'c0', weight: 0 }] }, 'criteria.0.weight', 'not-a-study'],
      [[], '', 'not-a-study'],
    ];
    expect(bad.map(([content]) => readStudy(content))).toEqual(bad.map(([, place, problem]) => ({ ok: false, place, problem })));
  });
});
