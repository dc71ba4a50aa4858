import { type Fraction, fromFraction, roundHalfUp, unitsToDecimal } from '../notation/fraction.ts';
import type { Criterion, CriterionId } from '../rubric/rubric.ts';
import type { Contribution } from './ranking.ts';

export type Subtotal = {
  /** The last of its indicators: the subtotal stands beneath it. */
  readonly after: CriterionId;
  readonly parent: Pick<Criterion, 'parent' | 'parentEn'>;
  readonly weightHundredths: number;
  /** What the shown contributions of its indicators add up to, decimal point; null when one of them is open. */
  readonly contribution: string | null;
};

/**
 * One line for each criterion that has indicators, beneath the last of them. It adds the contributions as they are shown, with
 * `decimals` decimals, so that whoever adds them up arrives at it.
 */
export const subtotals = (
  criteria: readonly Pick<Criterion, 'id' | 'aspect' | 'parent' | 'parentEn' | 'weightHundredths'>[],
  contributions: readonly Pick<Contribution, 'criterion' | 'contribution'>[],
  decimals: number,
): readonly Subtotal[] => {
  const groups = new Map<string, { readonly criterion: (typeof criteria)[number]; readonly contribution: Fraction | null }[]>();
  for (const { criterion: id, contribution } of contributions) {
    const criterion = criteria.find((one) => one.id === id);
    if (criterion === undefined || criterion.parent === '') continue;
    const key = JSON.stringify([criterion.aspect, criterion.parent]);
    groups.set(key, [...(groups.get(key) ?? []), { criterion, contribution }]);
  }
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    if (last === undefined) return [];
    const units = group.map(({ contribution }) => (contribution === null ? null : roundHalfUp(fromFraction(contribution), decimals)));
    const sum = units.reduce<bigint | null>((total, one) => (total === null || one === null ? null : total + one), 0n);
    return [
      {
        after: last.criterion.id,
        parent: { parent: last.criterion.parent, parentEn: last.criterion.parentEn },
        weightHundredths: group.reduce((total, { criterion }) => total + criterion.weightHundredths, 0),
        contribution: sum === null ? null : unitsToDecimal(sum, decimals),
      },
    ];
  });
};
