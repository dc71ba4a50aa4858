import { createHash } from 'node:crypto';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { inLastPlaces, printed } from './ratio.ts';
import { type ShadowRegion, shadowRegions } from './shadow-values.ts';

/** A region's place by the second reckoning. */
export type ShadowPlace = { readonly code: string; readonly rank: number; readonly total: string };

type Group = readonly ShadowRegion[];
/** A number per region, more is better; null where the step has nothing to say about the group. */
type Look = (group: Group) => readonly bigint[] | null;

const counts = (group: Group, count: (region: ShadowRegion) => number): readonly bigint[] => group.map((region) => BigInt(count(region)));

const looks = (snapshot: RankingSnapshot, ranked: Group): ((step: string) => Look) => {
  const { comparisonDecimals: decimals } = snapshot.method;
  const asPrinted = (own: ShadowRegion['own'][number] | undefined): bigint | null =>
    own === null || own === undefined ? null : inLastPlaces(own, decimals);
  const ownOf = (region: ShadowRegion, seat: number): bigint | null => asPrinted(region.own[seat]);
  const seats = snapshot.seats.map((_, seat) => seat);
  const chair = snapshot.seats.findIndex(({ role }) => role === 'ketua');

  const isFirstFor = (region: ShadowRegion, seat: number): boolean => {
    const own = ownOf(region, seat);
    return own !== null && ranked.every((other) => (ownOf(other, seat) ?? own) <= own);
  };
  const beats = (one: ShadowRegion, other: ShadowRegion): boolean => {
    let lead = 0;
    for (const seat of seats) {
      const [mine, theirs] = [ownOf(one, seat), ownOf(other, seat)];
      if (mine !== null && theirs !== null) lead += mine > theirs ? 1 : mine < theirs ? -1 : 0;
    }
    return lead > 0;
  };

  const steps: Readonly<Record<string, Look>> = {
    'more-first-places': (group) => counts(group, (region) => seats.filter((seat) => isFirstFor(region, seat)).length),
    'head-to-head': (group) => {
      const wins = counts(group, (region) => group.filter((other) => other !== region && beats(region, other)).length);
      return group.every((_, place) => wins.includes(BigInt(place))) ? wins : null;
    },
    median: (group) => {
      const doubled = group.map((region) => {
        let own = seats.flatMap((seat) => ownOf(region, seat) ?? []).toSorted((a, b) => Number(a - b));
        while (own.length > 2) own = own.slice(1, -1);
        return own.length === 0 ? null : (own[0] ?? 0n) + (own.at(-1) ?? 0n);
      });
      return doubled.includes(null) ? null : doubled.map((value) => value ?? 0n);
    },
    chair: (group) => {
      const given = group.map((region) => ownOf(region, chair));
      return given.includes(null) ? null : given.map((value) => value ?? 0n);
    },
    lot: (group) => (group.some(({ ticket }) => ticket === null) ? null : group.map(({ ticket }) => BigInt(`0x${ticket ?? '0'}`))),
  };
  return (step) =>
    steps[step] ??
    ((group) => {
      const at = snapshot.criteria.findIndex(({ id }) => id === step);
      const values = group.map(({ values: all }) => all[at] ?? null);
      return values.includes(null) ? null : values.map((value) => inLastPlaces(value ?? [0n, 1n], decimals));
    });
};

/** Splits a group by the first step of the chain, and every part by what is left of the chain. */
const ordered = (group: Group, chain: readonly string[], look: (step: string) => Look): readonly Group[] => {
  const [step, ...rest] = chain;
  if (group.length < 2 || step === undefined) return [group];
  const keys = look(step)(group);
  if (keys === null) return ordered(group, rest, look);
  const levels = [...new Set(keys)].toSorted((a, b) => (a < b ? 1 : -1));
  return levels.flatMap((level) =>
    ordered(
      group.filter((_, index) => keys[index] === level),
      rest,
      look,
    ),
  );
};

/**
 * The official ranking reckoned a second time, by another hand: plain ratios, every value afresh, no code of the first. Regions that
 * cannot be ranked have no place.
 */
export const shadowRanking = (snapshot: RankingSnapshot): readonly ShadowPlace[] => {
  const { method, lot } = snapshot;
  const ticketOf = (code: string): string | null => {
    if (lot === undefined) return null;
    const [first, second] = lot.witnesses;
    return createHash('sha256').update(`${lot.head}|${first.digits}|${second.digits}|${code}`).digest('hex');
  };
  const tooFew = new Set(
    snapshot.regions
      .filter(
        ({ sheets, pleno }) => pleno !== 'ranked' && sheets.filter(({ state }) => state === 'submitted').length < (method.quorum ?? 0),
      )
      .map(({ region }) => region.code as string),
  );
  const ranked = shadowRegions(snapshot, ticketOf).filter(({ code, total }) => total !== null && !tooFew.has(code));
  const unitsOf = ({ total }: ShadowRegion): bigint => (total === null ? 0n : inLastPlaces(total, method.comparisonDecimals));
  const look = looks(snapshot, ranked);
  const totals = [...new Set(ranked.map(unitsOf))].toSorted((a, b) => (a < b ? 1 : -1));
  const levels = totals.flatMap((units) =>
    ordered(
      ranked.filter((region) => unitsOf(region) === units),
      method.tieBreakChain,
      look,
    ),
  );
  const places: ShadowPlace[] = [];
  for (const level of levels) {
    const rank = places.length + 1;
    for (const region of level) places.push({ code: region.code, rank, total: printed(unitsOf(region), method.comparisonDecimals) });
  }
  return places;
};
