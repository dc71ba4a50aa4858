import { agreement } from '../shared/analysis/agreement.ts';
import { additiveSeverity } from '../shared/analysis/additive-severity.ts';
import { aggregates } from '../shared/analysis/aggregates.ts';
import { bootstrapRanks } from '../shared/analysis/bootstrap.ts';
import { ordering } from '../shared/analysis/ordering.ts';
import { randomFrom } from '../shared/analysis/random.ts';
import { rasch } from '../shared/analysis/rasch.ts';
import { Reasons } from '../shared/analysis/reasons.ts';
import { smaa } from '../shared/analysis/smaa.ts';
import { scoreAt, type Study } from '../shared/analysis/study.ts';
import { anyWeights } from '../shared/analysis/weight-draws.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';

const ROUNDS = 5;
const [OBJECTS, JURORS, CRITERIA] = [514, 9, 12];
const ALL_VILLAGES = 84_000;

/** Scores on a scale from 0 to 10, near what an object is worth, a juror gives and a criterion asks. */
const makeStudy = (objects: number): Study => {
  const random = randomFrom(20_250_728);
  const about = (): number => random() + random() + random() - 1.5;
  const worth = Array.from({ length: objects }, about);
  const severity = Array.from({ length: JURORS }, () => about() / 2);
  const difficulty = Array.from({ length: CRITERIA }, () => about() / 2);
  const scores = new Float64Array(objects * JURORS * CRITERIA);
  let at = 0;
  for (const own of worth)
    for (const strict of severity)
      for (const hard of difficulty) {
        scores[at] = Math.max(0, Math.min(10, Math.round(5 + 2 * (own - strict - hard) + about())));
        at += 1;
      }
  const named = (letter: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index)}`);
  return {
    scale: { lowest: 0, highest: 10, step: 1 },
    criteria: named('c', CRITERIA),
    weights: new Float64Array(CRITERIA).fill(1 / CRITERIA),
    objects: named('o', objects),
    jurors: named('j', JURORS),
    scores,
  };
};

const timed = (act: () => unknown): number => {
  const begun = performance.now();
  act();
  return performance.now() - begun;
};
const typical = (act: () => unknown): number => median(Array.from({ length: ROUNDS }, () => timed(act)));

/** Totals of all villages under drawn weights, put in order. */
const orderVillages = (study: Study): void => {
  const draw = anyWeights(randomFrom(1));
  const weights = new Float64Array(study.criteria.length);
  const totals = new Float64Array(study.objects.length);
  const sort = ordering(study.objects.length);
  const means = study.objects.map((_, object) => study.criteria.map((_criterion, criterion) => scoreAt(study, object, 0, criterion)));
  for (let sample = 0; sample < 100; sample += 1) {
    draw(weights);
    means.forEach((row, object) => {
      totals[object] = row.reduce((sum, mean, criterion) => sum + mean * (weights[criterion] ?? 0), 0);
    });
    sort(totals);
  }
};

/** The analyses of a country full of regencies, one thread; what they aim at was measured for the programs that they stand beside. */
export const measureAnalysis = (): readonly BenchFigure[] => {
  const study = makeStudy(OBJECTS);
  const { mean } = aggregates(study, new Reasons());
  const villages = makeStudy(ALL_VILLAGES);
  const agreed = typical(() => agreement(study, new Reasons()));
  return [
    atMost('analysis: agreement of 12 criteria', agreed, 'ms', 30),
    atMost(
      'analysis: SMAA-2, 10,000 weights',
      typical(() => smaa(study, mean, { samples: 10_000, random: randomFrom(1) }, new Reasons())),
      'ms',
      150,
    ),
    atMost(
      'analysis: many-facet Rasch to 1e-4',
      typical(() => rasch(study, new Reasons(), 1e-4)),
      'ms',
      500,
    ),
    atMost(
      'analysis: bootstrap of jurors, 2,000 draws',
      typical(() => bootstrapRanks(study, { samples: 2_000, random: randomFrom(1) }, new Reasons())),
      'ms',
      150,
    ),
    // What holds a share for every rank of every object grows with their square; these do not.
    reported(
      'analysis: agreement of 84,000 villages',
      timed(() => agreement(villages, new Reasons())),
      'ms',
    ),
    reported(
      'analysis: two-way correction of 84,000 villages, 12 criteria',
      timed(() => {
        for (const criterion of villages.criteria.keys())
          additiveSeverity(
            villages.objects.map((_, object) => villages.jurors.map((_juror, juror) => scoreAt(villages, object, juror, criterion))),
          );
      }),
      'ms',
    ),
    reported(
      'analysis: ordering 84,000 villages under 100 weights',
      timed(() => orderVillages(villages)),
      'ms',
    ),
    reported(
      'analysis: agreement, villages against regencies, for each object',
      timed(() => agreement(villages, new Reasons())) / ALL_VILLAGES / (agreed / OBJECTS),
      '×',
    ),
  ];
};
