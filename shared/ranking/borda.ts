import { add, compare, divide, multiply, type Rational, rational, smaller, ZERO } from '../notation/fraction.ts';
import type { Scale } from '../rubric/rubric.ts';
import type { SnapshotSheet } from './ranking.ts';

/** Sheets of one juror, one per region. */
type OwnSheets = readonly SnapshotSheet[];

/** Sheets, one list per juror of the rules, each with one sheet per region. */
export type SheetsByJuror = readonly OwnSheets[];

type Reach = { readonly lowest: Rational; readonly highest: Rational };

/** A juror who says nothing of a region yet may go on doing so: a missing sheet can end as that of a recused juror. */
type OwnReach = Reach & { readonly sure: boolean };

/** What one juror's scores for one criterion say of every region. */
type OwnRanks = {
  /** 1 before all others, 0 behind all; null where the juror did not score the region or no other one. */
  readonly shares: readonly (Rational | null)[];
  /** The same with the sheets that are still missing at whichever end moves the region most. */
  readonly reach: readonly (OwnReach | null)[];
};

const scoreIn = (sheet: SnapshotSheet, scoreIndex: number): number | null =>
  sheet.state === 'submitted' ? (sheet.scores[scoreIndex] ?? null) : null;

/** How many regions lie behind `worse` wins and `level` draws, half a win for a draw, out of `others`. */
const shareOf = (worse: number, level: number, others: number): Rational | null =>
  others === 0 ? null : rational(2 * worse + level, 2 * others);

const ownRanks = (sheets: OwnSheets, scoreIndex: number, { minHundredths, maxHundredths }: Scale): OwnRanks => {
  const scores = sheets.map((sheet) => scoreIn(sheet, scoreIndex));
  const sorted = scores.filter((score) => score !== null).toSorted((a, b) => a - b);
  const missing = sheets.filter(({ state }) => state === 'missing').length;
  const timesOf = new Map<number, number>();
  const behind = new Map<number, number>();
  sorted.forEach((score, index) => {
    timesOf.set(score, (timesOf.get(score) ?? 0) + 1);
    if (!behind.has(score)) behind.set(score, index);
  });
  const shares = scores.map((score) =>
    score === null ? null : shareOf(behind.get(score) ?? 0, (timesOf.get(score) ?? 1) - 1, sorted.length - 1),
  );
  const reach = sheets.map((sheet, index): OwnReach | null => {
    if (sheet.state === 'recused') return null;
    const others = sorted.length + missing - 1;
    const score = scores[index] ?? null;
    const share = shares[index] ?? null;
    if (missing === 0) return share === null ? null : { lowest: share, highest: share, sure: true };
    // The region itself is among the sorted scores only where it has been scored.
    const known = score === null ? sorted : sorted.filter((_, place) => place !== behind.get(score));
    const unknown = others - known.length;
    const at = (own: number, rest: number): Rational | null => {
      const worse = known.filter((other) => other < own).length + (rest < own ? unknown : 0);
      const level = known.filter((other) => other === own).length + (rest === own ? unknown : 0);
      return shareOf(worse, level, others);
    };
    // Of the sheets that are missing all may come in or none, and the share lies between what either gives.
    const lowest = at(score ?? minHundredths, maxHundredths);
    const highest = at(score ?? maxHundredths, minHundredths);
    if (lowest === null || highest === null) return null;
    if (share === null) return { lowest, highest, sure: false };
    return { lowest: smaller(lowest, share), highest: compare(highest, share) > 0 ? highest : share, sure: true };
  });
  return { shares, reach };
};

const meanOf = (values: readonly Rational[]): Rational | null =>
  values.length === 0 ? null : divide(values.reduce(add, ZERO), rational(values.length));

/** The mean that lies furthest to one side: of those that are sure, and of the others as long as they move it there. */
const furthestMean = (
  sure: readonly Rational[],
  others: readonly Rational[],
  further: (a: Rational, b: Rational) => boolean,
): Rational | null => {
  const taken = [...sure];
  let mean = meanOf(taken);
  for (const value of others.toSorted((a, b) => (further(a, b) ? -1 : 1))) {
    if (mean !== null && !further(value, mean)) break;
    taken.push(value);
    mean = meanOf(taken);
  }
  return mean;
};

const onScaleHundredths = (share: Rational, { minHundredths, maxHundredths }: Scale): Rational =>
  add(rational(minHundredths), multiply(share, rational(maxHundredths - minHundredths)));

/** One judged criterion, one entry per region, in hundredths on the scale. */
export type BordaValues = {
  readonly values: readonly (Rational | null)[];
  /** Within which the missing sheets leave each value. */
  readonly reach: readonly (Reach | null)[];
};

/**
 * Borda's count (1781), equal scores at the mean of their ranks: each juror ranks the regions by the own scores;
 * a region gets (n − rank) / (n − 1) of the n regions that the juror scored, and the panel's value is
 * the mean over jurors, laid on the scale. A juror who did not score the region, or no other one, says nothing about it. All
 * candidates are ranked, whatever becomes of them in the pleno, so that leaving one out moves none of the others.
 */
export const bordaValues = (sheetsByJuror: SheetsByJuror, regionCount: number, scoreIndex: number, scale: Scale): BordaValues => {
  const own = sheetsByJuror.map((sheets) => ownRanks(sheets, scoreIndex, scale));
  const onPanelScale = (mean: Rational | null): Rational | null => (mean === null ? null : onScaleHundredths(mean, scale));
  const regions = Array.from({ length: regionCount }, (_, region) => region);
  return {
    values: regions.map((region) => onPanelScale(meanOf(own.flatMap(({ shares }) => shares[region] ?? [])))),
    reach: regions.map((region) => {
      const reaches = own.flatMap(({ reach }) => reach[region] ?? []);
      const sure = reaches.filter((one) => one.sure);
      const unsure = reaches.filter((one) => !one.sure);
      const side = (pick: (one: Reach) => Rational, further: (a: Rational, b: Rational) => boolean): Rational | null =>
        onPanelScale(furthestMean(sure.map(pick), unsure.map(pick), further));
      const lowest = side(
        (one) => one.lowest,
        (a, b) => compare(a, b) < 0,
      );
      const highest = side(
        (one) => one.highest,
        (a, b) => compare(a, b) > 0,
      );
      return lowest === null || highest === null ? null : { lowest, highest };
    }),
  };
};
