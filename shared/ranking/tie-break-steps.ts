import type { RegionCode } from '../edition/region.ts';
import { fromFraction, roundHalfUp, unitsToDecimal } from '../notation/fraction.ts';
import type { TieBreakStep } from '../rubric/rubric.ts';
import type { JurorTotals } from './juror-totals.ts';
import type { Duel, PassedOnNote } from './ranking.ts';
import type { RankingRules } from './ranking-rules.ts';
import type { Standing } from './standing.ts';

/** What a step sees in a group of level regions: one key per region, more is better, or why it says nothing. */
export type Finding = {
  readonly keys: readonly { readonly standing: Standing; readonly key: bigint; readonly printed: string | null }[];
  readonly note: PassedOnNote | null;
  readonly duels: readonly Duel[];
};

/** A SHA-256 in hexadecimal. */
const TICKET_DIGITS = 64;

type Group = readonly Standing[];
type Step = (group: Group, totals: JurorTotals, rules: RankingRules) => Finding;

const passOn = (group: Group, note: PassedOnNote): Finding => ({
  keys: group.map((standing) => ({ standing, key: 0n, printed: null })),
  note,
  duels: [],
});

const comparing = (group: Group, keyOf: (standing: Standing) => bigint, print: (key: bigint) => string): Finding => ({
  keys: group.map((standing) => {
    const key = keyOf(standing);
    return { standing, key, printed: print(key) };
  }),
  note: null,
  duels: [],
});

/** The criterion's value, rounded like a total. */
const byCriterion =
  (criterion: string): Step =>
  (group, _totals, { method }) => {
    const values = new Map<Standing, bigint>();
    for (const standing of group) {
      const value = standing.contributions.find((contribution) => contribution.criterion === criterion)?.value ?? null;
      if (value === null) return passOn(group, 'value-missing');
      values.set(standing, roundHalfUp(fromFraction(value), method.comparisonDecimals));
    }
    return comparing(
      group,
      (standing) => values.get(standing) ?? 0n,
      (key) => unitsToDecimal(key, method.comparisonDecimals),
    );
  };

const byFirstPlaces: Step = (group, totals) => comparing(group, (standing) => BigInt(totals.firstPlaces(standing)), String);

const duelOf = (first: Standing, second: Standing, totals: JurorTotals): Duel => {
  let forFirst = 0;
  let forSecond = 0;
  const secondTotals = totals.of(second);
  totals.of(first).forEach((own, seat) => {
    const other = secondTotals[seat] ?? null;
    if (own === null || other === null) return;
    if (own > other) forFirst += 1;
    if (own < other) forSecond += 1;
  });
  return { first: first.region.code, second: second.region.code, forFirst, forSecond };
};

/**
 * A duel is won by the majority of the jurors who scored both. Duels can run in a circle (Condorcet 1785), so the step
 * speaks only when the wins of all regions differ: then every duel is won and the order is without circles (Landau 1953).
 */
const byHeadToHead: Step = (group, totals) => {
  const duels = group.flatMap((first, index) => group.slice(index + 1).map((second) => duelOf(first, second, totals)));
  const wins = new Map<RegionCode, number>();
  for (const { first, second, forFirst, forSecond } of duels) {
    if (forFirst === forSecond) continue;
    const winner = forFirst > forSecond ? first : second;
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  const compared = comparing(group, ({ region }) => BigInt(wins.get(region.code) ?? 0), String);
  const ordered = new Set(compared.keys.map(({ key }) => key)).size === group.length;
  return { ...compared, note: ordered ? null : 'no-full-order', duels };
};

/** The middle of the jurors' own totals, in halves of the last printed decimal; of an even number the mean of the middle two. */
const byMedian: Step = (group, totals, { method }) => {
  const doubled = new Map<Standing, bigint>();
  for (const standing of group) {
    const own = totals
      .of(standing)
      .filter((total) => total !== null)
      .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const upper = Math.floor(own.length / 2);
    const [high, low] = [own[upper], own[own.length - 1 - upper]];
    if (high === undefined || low === undefined) return passOn(group, 'value-missing');
    doubled.set(standing, high + low);
  }
  return comparing(
    group,
    (standing) => doubled.get(standing) ?? 0n,
    (key) => unitsToDecimal(key * 5n, method.comparisonDecimals + 1),
  );
};

/** The highest ticket comes first; hexadecimal digits of one length compare like the numbers that they write. */
const byLot: Step = (group) => {
  const tickets = new Map<Standing, string>();
  for (const standing of group) {
    if (standing.ticket === null) return passOn(group, 'lot-not-drawn');
    tickets.set(standing, standing.ticket);
  }
  const ticketOf = (standing: Standing): string => tickets.get(standing) ?? '';
  return comparing(
    group,
    (standing) => BigInt(`0x${ticketOf(standing)}`),
    (key) => key.toString(16).padStart(TICKET_DIGITS, '0'),
  );
};

/** The chair's own totals; says nothing unless the chair handed in a sheet for every region of the group. */
const byChair: Step = (group, totals, { seats, method }) => {
  const chair = seats.findIndex(({ isChair }) => isChair);
  const given = group.map(({ sheets }) => sheets[chair] ?? { state: 'missing' as const });
  const states = given.map(({ state }) => state);
  const absent = given.some((sheet) => sheet.state === 'recused' && sheet.absent === true);
  if (states.includes('recused')) return passOn(group, absent ? 'chair-absent' : 'chair-recused');
  if (states.includes('missing')) return passOn(group, 'chair-missing');
  return comparing(
    group,
    (standing) => totals.of(standing)[chair] ?? 0n,
    (key) => unitsToDecimal(key, method.comparisonDecimals),
  );
};

const STEPS: Readonly<Record<TieBreakStep, Step>> = {
  'more-first-places': byFirstPlaces,
  'head-to-head': byHeadToHead,
  median: byMedian,
  chair: byChair,
  lot: byLot,
};

const isStep = (step: string): step is TieBreakStep => Object.hasOwn(STEPS, step);

export const lookAt = (step: string, group: Group, totals: JurorTotals, rules: RankingRules): Finding =>
  (isStep(step) ? STEPS[step] : byCriterion(step))(group, totals, rules);
