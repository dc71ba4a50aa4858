import type { JurorTotals } from './juror-totals.ts';
import type { TieStep, TieVerdict } from './ranking.ts';
import type { RankingRules } from './ranking-rules.ts';
import type { Standing } from './standing.ts';
import { type Finding, lookAt } from './tie-break-steps.ts';

/** Regions that nothing has parted yet. */
type Level = readonly Standing[];

/** Best first; level regions keep the order in which they came. */
const split = ({ keys, note }: Finding): readonly Level[] => {
  if (note !== null) return [keys.map(({ standing }) => standing)];
  const levels: { readonly key: bigint; readonly standings: Standing[] }[] = [];
  for (const { standing, key } of keys.toSorted((a, b) => (a.key > b.key ? -1 : a.key < b.key ? 1 : 0))) {
    const last = levels.at(-1);
    if (last?.key === key) last.standings.push(standing);
    else levels.push({ key, standings: [standing] });
  }
  return levels.map(({ standings }) => standings);
};

const outcomeOf = (finding: Finding, parts: readonly Level[], regions: number): TieStep['outcome'] => {
  if (finding.note !== null) return 'passed-on';
  if (parts.length === 1) return 'equal';
  return parts.length === regions ? 'decided' : 'partly';
};

const record = (step: string, finding: Finding, parts: readonly Level[]): TieStep => {
  const printed = new Map(finding.keys.map((key) => [key.standing, key.printed]));
  return {
    step,
    outcome: outcomeOf(finding, parts, finding.keys.length),
    note: finding.note,
    values: parts.flat().map((standing) => ({ code: standing.region.code, value: printed.get(standing) ?? null })),
    duels: finding.duels,
  };
};

/**
 * Takes regions with the same printed total, by code, through the chain. What a step leaves level goes on with the next
 * step, each part for itself.
 */
export const breakTie = (
  tied: Level,
  totals: JurorTotals,
  rules: RankingRules,
): { readonly levels: readonly Level[]; readonly verdict: TieVerdict } => {
  let levels: readonly Level[] = [tied];
  let decidedBy: string | null = null;
  const steps: TieStep[] = [];
  for (const step of rules.method.tieBreakChain) {
    levels = levels.flatMap((level) => {
      if (level.length === 1) return [level];
      const finding = lookAt(step, level, totals, rules);
      const parts = split(finding);
      steps.push(record(step, finding, parts));
      return parts;
    });
    if (levels.length === tied.length) {
      decidedBy = step;
      break;
    }
  }
  return { levels, verdict: { regions: levels.flat().map(({ region }) => region.code), decidedBy, steps } };
};
