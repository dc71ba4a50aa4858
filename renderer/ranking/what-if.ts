import type { SeatId } from '../../shared/panel/panel.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { withoutSeat } from '../../shared/ranking/without-seat.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';

/** What a reader supposes instead of the official terms. Never written anywhere. */
export type WhatIf = {
  readonly capPolicy: CapPolicy;
  /** One per criterion of the snapshot, in its order; together `FULL_WEIGHT`. */
  readonly weightsHundredths: readonly number[];
  /** The juror who is left out; null when all take part. */
  readonly withoutSeat: SeatId | null;
  /** As if every juror had scored every region. */
  readonly severityCorrected: boolean;
};

export type WhatIfChanges = { readonly cap: boolean; readonly weights: boolean; readonly juror: boolean; readonly severity: boolean };

/** Nothing is supposed. */
export const isOfficial = ({ cap, weights, juror, severity }: WhatIfChanges): boolean => !cap && !weights && !juror && !severity;

export const officialTerms = ({ method, criteria }: RankingSnapshot): WhatIf => ({
  capPolicy: method.capPolicy,
  weightsHundredths: criteria.map(({ weightHundredths }) => weightHundredths),
  withoutSeat: null,
  severityCorrected: false,
});

export const changesOf = (snapshot: RankingSnapshot, whatIf: WhatIf): WhatIfChanges => ({
  cap: whatIf.capPolicy !== snapshot.method.capPolicy,
  weights: snapshot.criteria.some(({ weightHundredths }, index) => weightHundredths !== whatIf.weightsHundredths[index]),
  juror: whatIf.withoutSeat !== null,
  severity: whatIf.severityCorrected,
});

/** The snapshot as it would be under these terms; what has not been changed stays the very same. */
export const supposed = (snapshot: RankingSnapshot, whatIf: WhatIf): RankingSnapshot =>
  withoutSeat(
    {
      ...snapshot,
      method: { ...snapshot.method, capPolicy: whatIf.capPolicy },
      criteria: snapshot.criteria.map((criterion, index) => ({
        ...criterion,
        weightHundredths: whatIf.weightsHundredths[index] ?? criterion.weightHundredths,
      })),
    },
    whatIf.withoutSeat,
  );
