import { add, type Fraction, fromFraction, toFraction, ZERO } from '../notation/fraction.ts';
import type { Contribution, RankingRow } from './ranking.ts';

const partOf = (row: Pick<RankingRow, 'contributions'>, kind: Contribution['kind']): Fraction =>
  toFraction(
    row.contributions.reduce(
      (sum, contribution) =>
        contribution.kind === kind && contribution.contribution !== null ? add(sum, fromFraction(contribution.contribution)) : sum,
      ZERO,
    ),
  );

/** What the computed criteria give to the total. */
export const dataPart = (row: Pick<RankingRow, 'contributions'>): Fraction => partOf(row, 'computed');

/** What the judged criteria give to the total. */
export const jurorPart = (row: Pick<RankingRow, 'contributions'>): Fraction => partOf(row, 'judged');
