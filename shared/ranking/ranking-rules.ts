import type { SeatId } from '../panel/panel.ts';
import type { Criterion, Method, Scale } from '../rubric/rubric.ts';
import type { RegionCode } from '../edition/region.ts';
import { type Aggregate, aggregateOf } from './aggregate.ts';
import { type BordaValues, bordaValues } from './borda.ts';
import type { RankingSnapshot } from './ranking.ts';

/** One criterion of one region, in hundredths: its value, and within what the missing sheets leave it. */
type BordaOf = { readonly value: BordaValues['values'][number]; readonly reach: BordaValues['reach'][number] };

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
  /** Null where a value comes from the scores of all regions together; then `borda` has it. */
  readonly aggregate: Aggregate | null;
  /** By the index into a sheet's scores. */
  readonly borda: (code: RegionCode, scoreIndex: number) => BordaOf;
  readonly seats: readonly {
    readonly seat: SeatId;
    readonly isChair: boolean;
    /** Index into a region's sheets. */
    readonly sheetIndex: number;
  }[];
};

/** Reckoned criterion by criterion when it is first asked for. */
const bordaOver = (snapshot: RankingSnapshot): RankingRules['borda'] => {
  const places = new Map(snapshot.regions.map(({ region }, index) => [region.code, index]));
  const sheetsByJuror = snapshot.seats.map((_, seat) =>
    snapshot.regions.map(({ region, sheets }) => {
      const sheet = sheets[seat];
      if (sheet === undefined) throw new RangeError(`${region.code} has not one sheet per seat.`);
      return sheet;
    }),
  );
  const known = new Map<number, BordaValues>();
  return (code, scoreIndex) => {
    const values = known.get(scoreIndex) ?? bordaValues(sheetsByJuror, snapshot.regions.length, scoreIndex, snapshot.scale);
    known.set(scoreIndex, values);
    const place = places.get(code) ?? -1;
    return { value: values.values[place] ?? null, reach: values.reach[place] ?? null };
  };
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
  const aggregate = aggregateOf(method);
  let borda: RankingRules['borda'] | null = null;
  return {
    scale: snapshot.scale,
    criteria,
    judgedWeights,
    method,
    aggregate,
    borda: (code, scoreIndex) => {
      borda ??= bordaOver(snapshot);
      return borda(code, scoreIndex);
    },
    seats,
  };
};
