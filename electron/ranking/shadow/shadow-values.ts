import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { below, over, plus, type Ratio, ratio, sum, times } from './ratio.ts';

type Region = RankingSnapshot['regions'][number];
type Criterion = RankingSnapshot['criteria'][number];

const ZERO = ratio(0);

/** Scores of one juror for one criterion, in hundredths, region by region; undefined where there is none. */
const column = ({ regions }: RankingSnapshot, seat: number, place: number): readonly (number | undefined)[] =>
  regions.map(({ sheets }) => {
    const sheet = sheets[seat];
    return sheet?.state === 'submitted' ? sheet.scores[place] : undefined;
  });

const meanOf = (scores: readonly number[]): Ratio => over(sum(scores.map((score) => ratio(score))), ratio(scores.length));

/** Out of the sorted scores one highest and one lowest at a time, while the rule allows it. */
const peeled = (scores: readonly number[], rounds: number, leave: number): readonly number[] => {
  let rest = scores.toSorted((a, b) => a - b);
  for (let round = 0; round < rounds && rest.length - 2 >= leave; round += 1) rest = rest.slice(1, -1);
  return rest;
};

/** Every pair of regions that the juror scored is a comparison: a win is 1, a draw one half. */
const bordaOf = (snapshot: RankingSnapshot, region: number, place: number): Ratio | null => {
  const shares: Ratio[] = [];
  snapshot.seats.forEach((_, seat) => {
    const scores = column(snapshot, seat, place);
    const own = scores[region];
    const others = scores.filter((score, index) => score !== undefined && index !== region);
    if (own === undefined || others.length === 0) return;
    const halves = others.reduce<number>((points, other) => points + (other === undefined || other > own ? 0 : other < own ? 2 : 1), 0);
    shares.push(ratio(halves, 2 * others.length));
  });
  if (shares.length === 0) return null;
  const { minHundredths, maxHundredths } = snapshot.scale;
  return plus(ratio(minHundredths), times(over(sum(shares), ratio(shares.length)), ratio(maxHundredths - minHundredths)));
};

/** In hundredths of a point. */
const judgedValue = (snapshot: RankingSnapshot, region: number, place: number): Ratio | null => {
  const { aggregation, trimEachSide } = snapshot.method;
  if (aggregation === 'borda@1') return bordaOf(snapshot, region, place);
  const scores = snapshot.seats.flatMap((_, seat) => column(snapshot, seat, place)[region] ?? []);
  if (scores.length === 0) return null;
  if (aggregation === 'mean@1') return meanOf(scores);
  // Peeled down to one or two, what is left is the middle.
  if (aggregation === 'median@1') return meanOf(peeled(scores, scores.length, 1));
  return meanOf(peeled(scores, trimEachSide ?? 1, 3));
};

/** Participants who count, as ratios because a surplus shared between segments need not be whole. */
const counted = ({ coverage }: Region, policy: RankingSnapshot['method']['capPolicy']) => {
  const all = [coverage.formal, coverage.informal].map(({ population, participants }) =>
    population === null || participants === null ? null : { people: population, declared: participants },
  );
  const known = all.filter((segment) => segment !== null);
  const surplus = known.reduce((total, { people, declared }) => total + Math.max(0, declared - people), 0);
  const gap = known.reduce((total, { people, declared }) => total + Math.max(0, people - declared), 0);
  return all.map((segment) => {
    if (segment === null) return null;
    const people = ratio(segment.people);
    if (policy === 'none' || segment.declared <= segment.people) return { people, counts: ratio(segment.declared) };
    // Of its surplus a segment keeps the share that fills the other's gap, all of it where the gap is large enough.
    const kept = policy === 'segment' || surplus === 0 ? ZERO : ratio(Math.min(gap, surplus), surplus);
    return { people, counts: plus(people, times(ratio(segment.declared - segment.people), kept)) };
  });
};

const onCurve = (points: NonNullable<Criterion['curve']>, share: Ratio): Ratio => {
  const at = times(share, ratio(10_000));
  const [first] = points;
  if (first === undefined) return ZERO;
  let value = ratio(first.valueHundredths);
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? first;
    if (below(at, ratio(from.inputHundredths))) return;
    const along = over(plus(at, ratio(-from.inputHundredths)), ratio(to.inputHundredths - from.inputHundredths));
    const inside = below(along, ratio(1)) ? along : ratio(1);
    value = plus(ratio(from.valueHundredths), times(inside, ratio(to.valueHundredths - from.valueHundredths)));
  });
  return value;
};

const onLadder = (ladder: NonNullable<Criterion['ladder']>, regulations: NonNullable<Region['regulations']>): Ratio => {
  const counting = regulations.filter(({ status }) => status !== 'revoked' && ladder.counts.some((one) => one === (status ?? 'unstated')));
  const reached = ladder.rungs.filter(({ types }) => counting.some(({ type }) => types.includes(type)));
  if (reached.length === 0) return ratio(ladder.noneHundredths);
  let best = 0;
  let together = 0;
  for (const { valueHundredths } of reached) {
    best = valueHundredths > best ? valueHundredths : best;
    together += valueHundredths;
  }
  return ratio(ladder.rule === 'highest' ? best : together < ladder.capHundredths ? together : ladder.capHundredths);
};

/** In hundredths of a point. */
const computedValue = (snapshot: RankingSnapshot, region: Region, criterion: Criterion): Ratio | null => {
  if (criterion.source === 'regulation.ladder')
    return criterion.ladder === null ? null : onLadder(criterion.ladder, region.regulations ?? []);
  const [formal, informal] = counted(region, snapshot.method.capPolicy);
  const wanted =
    criterion.source === 'coverage.formal' ? [formal] : criterion.source === 'coverage.informal' ? [informal] : [formal, informal];
  const segments = wanted.flatMap((segment) => segment ?? []);
  const people = sum(segments.map((segment) => segment.people));
  if (segments.length < wanted.length || people[0] === 0n) return null;
  const share = over(sum(segments.map((segment) => segment.counts)), people);
  if (criterion.curve !== null) return onCurve(criterion.curve, share);
  const { minHundredths, maxHundredths } = snapshot.scale;
  return plus(ratio(minHundredths), times(share, ratio(maxHundredths - minHundredths)));
};

export type ShadowRegion = {
  readonly code: string;
  /** Points on the scale, criterion by criterion in the order of the snapshot. */
  readonly values: readonly (Ratio | null)[];
  /** Null where something that carries weight has no value. */
  readonly total: Ratio | null;
  /** Seat by seat in the order of the snapshot: what that juror alone would have given. */
  readonly own: readonly (Ratio | null)[];
  readonly ticket: string | null;
};

export const shadowRegions = (snapshot: RankingSnapshot, ticketOf: (code: string) => string | null): readonly ShadowRegion[] =>
  snapshot.regions.map((region, index) => {
    const inPoints = (value: Ratio | null): Ratio | null => (value === null ? null : over(value, ratio(100)));
    const weighed = (pick: (criterion: Criterion, value: Ratio | null) => Ratio | null): Ratio | null => {
      const weights = snapshot.criteria.map(({ weightHundredths }) => weightHundredths);
      const picked = snapshot.criteria.map((criterion, at) => pick(criterion, values[at] ?? null));
      if (picked.some((value, at) => value === null && weights[at] !== 0)) return null;
      return sum(picked.map((value, at) => times(value ?? ZERO, ratio(weights[at] ?? 0, 10_000))));
    };
    const values = snapshot.criteria.map((criterion) =>
      inPoints(
        criterion.kind === 'judged'
          ? judgedValue(snapshot, index, snapshot.judged.indexOf(criterion.id))
          : computedValue(snapshot, region, criterion),
      ),
    );
    const own = snapshot.seats.map((_, seat): Ratio | null => {
      const sheet = region.sheets[seat];
      if (sheet?.state !== 'submitted') return null;
      return weighed((criterion, value) =>
        criterion.kind === 'judged' ? inPoints(ratio(sheet.scores[snapshot.judged.indexOf(criterion.id)] ?? 0)) : (value ?? ZERO),
      );
    });
    return { code: region.region.code, values, total: weighed((_, value) => value), own, ticket: ticketOf(region.region.code) };
  });
