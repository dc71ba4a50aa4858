import { type Agreement, agreement } from './agreement.ts';
import { type Aggregates, aggregates } from './aggregates.ts';
import { bootstrapRanks } from './bootstrap.ts';
import { randomFrom } from './random.ts';
import { type Rasch, rasch } from './rasch.ts';
import { Reasons } from './reasons.ts';
import { type Sensitivity, sensitivity } from './sensitivity.ts';
import { type Smaa, smaa } from './smaa.ts';
import { asNumbers, exactTotals, ranksOf, type Study } from './study.ts';

type Standing = { readonly total: readonly (number | null)[]; readonly rank: readonly (number | null)[] };

/** All that is told of a study. What is undefined is null, and `reasons` says why under its path. */
export type Analysis = Standing & {
  readonly aggregates: Aggregates;
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly rasch: Rasch | null;
  readonly smaa: Smaa | null;
  readonly bootstrap: { readonly rankProbability: readonly (readonly number[])[] | null };
  /** Without each juror in turn. */
  readonly leaveOneOut: Readonly<Record<string, Standing>>;
  readonly sensitivity: Sensitivity | null;
  readonly reasons: Readonly<Record<string, string>>;
};

/** `seed`: whole number from 0; `samples`: weights and draws of jurors. */
export type AnalysisOptions = { readonly seed: number; readonly samples: number };

const standing = (study: Study, path: string, reasons: Reasons, jurors?: readonly number[]): Standing => {
  const exact = exactTotals(study, jurors);
  const total = asNumbers(exact);
  for (const [object, value] of total.entries())
    if (value === null)
      for (const list of ['total', 'rank']) reasons.why(`${path}${list}.${String(object)}`, 'it has no score on some criterion');
  return { total, rank: ranksOf(exact) };
};

/** Everything at once, for a study of any kind; official results are made elsewhere. */
export const analyse = (study: Study, { seed, samples }: AnalysisOptions): Analysis => {
  const reasons = new Reasons();
  const folded = aggregates(study, reasons);
  const { total, rank } = standing(study, '', reasons);
  const everyone = study.jurors.map((_, juror) => juror);
  return {
    aggregates: folded,
    total,
    rank,
    agreement: agreement(study, reasons),
    rasch: rasch(study, reasons),
    smaa: smaa(study, folded.mean, { samples, random: randomFrom(seed) }, reasons),
    bootstrap: { rankProbability: bootstrapRanks(study, { samples, random: randomFrom(seed + 1) }, reasons) },
    leaveOneOut: Object.fromEntries(
      study.jurors.map((id, left) => [
        id,
        standing(
          study,
          `leaveOneOut.${id}.`,
          reasons,
          everyone.filter((juror) => juror !== left),
        ),
      ]),
    ),
    sensitivity: sensitivity(study, folded.mean, rank, reasons),
    reasons: reasons.all(),
  };
};
