import type { SeatId } from '../panel/panel.ts';
import type { Criterion, Method, Scale } from '../rubric/rubric.ts';
import { AGGREGATES, type Aggregate } from './aggregate.ts';
import type { RankingSnapshot } from './ranking.ts';

/** Snapshot and method made ready, with seats by number, so that the order in which they were read leaves no trace. */
export type RankingRules = {
  readonly scale: Scale;
  readonly criteria: readonly {
    readonly criterion: Criterion;
    /** Index into a sheet's scores; null for a computed criterion. */
    readonly scoreIndex: number | null;
  }[];
  /** Weights in hundredths, in the order of a sheet's scores. */
  readonly judgedWeights: readonly number[];
  readonly method: Method;
  readonly aggregate: Aggregate;
  readonly seats: readonly {
    readonly seat: SeatId;
    readonly isChair: boolean;
    /** Index into a region's sheets. */
    readonly sheetIndex: number;
  }[];
};

/** Throws when the criteria and the order of the scores do not fit together: that is a fault of the caller. */
export const rankingRules = (snapshot: RankingSnapshot, method: Method): RankingRules => {
  const criteria = snapshot.criteria.map((criterion) => {
    if (criterion.kind === 'computed') return { criterion, scoreIndex: null };
    const scoreIndex = snapshot.judged.indexOf(criterion.id);
    if (scoreIndex < 0) throw new RangeError(`No scores for the judged criterion ${criterion.id}.`);
    return { criterion, scoreIndex };
  });
  const judgedWeights = snapshot.judged.map((id, index) => {
    const entry = criteria.find(({ scoreIndex }) => scoreIndex === index);
    if (entry === undefined) throw new RangeError(`Scores for ${id}, which is no judged criterion.`);
    return entry.criterion.weightHundredths;
  });
  const seats = snapshot.seats
    .map(({ seat, role }, sheetIndex) => ({ seat, isChair: role === 'ketua', sheetIndex }))
    .sort((a, b) => a.seat - b.seat);
  return { scale: snapshot.scale, criteria, judgedWeights, method, aggregate: AGGREGATES[method.aggregation], seats };
};
