import { toDecimal, toFraction, unitsToDecimal } from '../notation/fraction.ts';
import type { Method } from '../rubric/rubric.ts';
import { jurorTotals } from './juror-totals.ts';
import type { Ranking, RankingRow, RankingSnapshot, SnapshotSheet, TieVerdict } from './ranking.ts';
import { rankingRules } from './ranking-rules.ts';
import { type Standing, standingOf } from './standing.ts';
import { breakTie } from './tie-break.ts';

const byCode = (a: Standing, b: Standing): number => (a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0);

const byTotal = (a: Standing, b: Standing): number => (a.totalUnits > b.totalUnits ? -1 : a.totalUnits < b.totalUnits ? 1 : byCode(a, b));

const count = (standing: Standing, state: SnapshotSheet['state']): number =>
  standing.sheets.filter((sheet) => sheet.state === state).length;

/** Without a quorum nothing is below it. */
const isBelow = ({ validSheets }: Standing, quorum: number | null): quorum is number => quorum !== null && validSheets < quorum;

type Place = Pick<RankingRow, 'rank' | 'shared' | 'tie'>;

const rowOf = (standing: Standing, { comparisonDecimals: decimals, quorum }: Method, place: Place): RankingRow => ({
  rank: place.rank,
  shared: place.shared,
  region: standing.region,
  total: unitsToDecimal(standing.totalUnits, decimals),
  exactTotal: toFraction(standing.total),
  contributions: standing.contributions,
  sheets: {
    submitted: count(standing, 'submitted'),
    missing: count(standing, 'missing'),
    recused: count(standing, 'recused'),
  },
  bounds:
    standing.bounds === null
      ? null
      : { lowest: toDecimal(standing.bounds.lowest, decimals), highest: toDecimal(standing.bounds.highest, decimals) },
  tie: place.tie,
  ...(isBelow(standing, quorum) ? { belowQuorum: { validSheets: standing.validSheets, quorum } } : {}),
});

const groupsOfEqualTotals = (ranked: readonly Standing[]): readonly (readonly Standing[])[] => {
  const groups: Standing[][] = [];
  for (const standing of ranked) {
    const last = groups.at(-1);
    if (last?.[0]?.totalUnits === standing.totalUnits) last.push(standing);
    else groups.push([standing]);
  }
  return groups;
};

/**
 * The ranking with all that explains it. Judged criteria: the jurors' scores become one value per criterion, computed
 * criteria enter once, and the total is the sum of value × weight. Exact until the total is rounded, half up, once, to
 * the printed decimals; regions are compared by the printed total, equal ones by the chain, and what the chain leaves
 * level shares the rank (1, 2, 2, 4). A region without a value for a criterion that carries weight is not ranked, and one with
 * fewer valid sheets than the quorum only when the pleno so decided.
 *
 * Pure: the same snapshot and method give the same bytes on every machine, whatever the order of seats and regions.
 * Throws when a snapshot contradicts itself, e.g. a score outside the scale: that is a fault of the caller.
 */
export const rank = (snapshot: RankingSnapshot, method: Method = snapshot.method): Ranking => {
  const rules = rankingRules(snapshot, method);
  const standings = snapshot.regions.map((entry) => standingOf(entry, rules)).sort(byCode);
  const { quorum } = method;
  const below = standings.filter((standing) => isBelow(standing, quorum) && standing.pleno !== 'ranked');
  const considered = standings.filter((standing) => !below.includes(standing));
  const ranked = considered.filter(({ lacking }) => lacking.length === 0).sort(byTotal);
  const totals = jurorTotals(ranked, rules);

  const rows: RankingRow[] = [];
  const ties: TieVerdict[] = [];
  for (const group of groupsOfEqualTotals(ranked)) {
    let levels: readonly (readonly Standing[])[] = [group];
    let tie: number | null = null;
    if (group.length > 1) {
      const broken = breakTie(group, totals, rules);
      tie = ties.push(broken.verdict) - 1;
      levels = broken.levels;
    }
    for (const level of levels) {
      const place = { rank: rows.length + 1, shared: level.length > 1, tie };
      for (const standing of level) rows.push(rowOf(standing, method, place));
    }
  }

  return {
    method,
    rows,
    unranked: considered
      .filter(({ lacking }) => lacking.length > 0)
      .map(({ region, lacking, contributions }) => ({ region, lacking, contributions })),
    ...(quorum === null
      ? {}
      : {
          belowQuorum: below.map(({ region, validSheets, pleno, contributions }) => ({
            region,
            validSheets,
            quorum,
            pleno: pleno === 'left-out' ? pleno : null,
            contributions,
          })),
        }),
    ties,
    missingSheets: rules.seats.flatMap(({ seat }, index) =>
      standings.filter(({ sheets }) => sheets[index]?.state === 'missing').map(({ region }) => ({ seat, code: region.code })),
    ),
    ...(snapshot.lot !== undefined && ties.some(({ steps }) => steps.some(({ step }) => step === 'lot')) ? { lot: snapshot.lot } : {}),
  };
};
