import type { Regulation, RegulationStatus } from '../submissions/submission.ts';
import type { CountedStatus, Ladder, Rung } from './rubric.ts';

/** What a ladder needs to know of a regulation, and what names it. */
export type RegulationFact = Pick<Regulation, 'position' | 'type' | 'number' | 'year' | 'status'>;

/** A rung that a region reaches, and the regulation that puts it there. */
export type ReachedRung = {
  /** Index into the ladder's rungs. */
  readonly rung: number;
  readonly regulation: RegulationFact;
  readonly valueHundredths: number;
  /** Whether its points are in the score: under `highest` only those of the best rung are. */
  readonly enters: boolean;
};

export type LadderStanding = {
  /** Hundredths of a point. */
  readonly valueHundredths: number;
  /** Highest rung first, each once; empty when no regulation counts. */
  readonly reached: readonly ReachedRung[];
  /** Whether the cap took something off the sum. */
  readonly capped: boolean;
};

const countedAs = (status: RegulationStatus | null): CountedStatus | null =>
  status === null ? 'unstated' : status === 'revoked' ? null : status;

/** Of several regulations on one rung the newest speaks, of equally old ones the one that was listed first. */
const speaksBefore = (a: RegulationFact, b: RegulationFact): number => (b.year ?? 0) - (a.year ?? 0) || a.position - b.position;

const onRung = ({ types }: Rung, counting: readonly RegulationFact[]): RegulationFact | undefined =>
  counting.filter(({ type }) => types.includes(type)).toSorted(speaksBefore)[0];

/** The facts that a ladder needs, in the order of their positions. */
export const regulationFacts = (regulations: readonly Regulation[]): readonly RegulationFact[] =>
  regulations
    .map(({ position, type, number, year, status }) => ({ position, type, number, year, status }))
    .toSorted((a, b) => a.position - b.position);

/** Where its regulations put a region on the ladder. Whole hundredths: nothing is rounded. */
export const ladderStanding = (ladder: Ladder, regulations: readonly RegulationFact[]): LadderStanding => {
  const counting = regulations.filter(({ status }) => {
    const counted = countedAs(status);
    return counted !== null && ladder.counts.includes(counted);
  });
  const reached = ladder.rungs.flatMap((rung, index) => {
    const regulation = onRung(rung, counting);
    return regulation === undefined ? [] : [{ rung: index, regulation, valueHundredths: rung.valueHundredths }];
  });
  if (reached.length === 0) return { valueHundredths: ladder.noneHundredths, reached: [], capped: false };
  if (ladder.rule === 'each-rung') {
    const sum = reached.reduce((total, { valueHundredths }) => total + valueHundredths, 0);
    return {
      valueHundredths: Math.min(sum, ladder.capHundredths),
      reached: reached.map((one) => ({ ...one, enters: true })),
      capped: sum > ladder.capHundredths,
    };
  }
  const best = Math.max(...reached.map(({ valueHundredths }) => valueHundredths));
  const first = reached.findIndex(({ valueHundredths }) => valueHundredths === best);
  return { valueHundredths: best, reached: reached.map((one, index) => ({ ...one, enters: index === first })), capped: false };
};
