/** A contribution in force from a year on. */
export type ContributionRate = { readonly fromYear: number; readonly monthlyRupiah: number };

/**
 * Contribution of a worker without wage for work accident and death together (JKK and JKM), a month. Published budgets of
 * 2023 and 2025 are reproduced by it (domain notes 2.4); for earlier years nothing is claimed. A new rate gets a line of its own.
 */
const RATES: readonly ContributionRate[] = [{ fromYear: 2023, monthlyRupiah: 16_800 }];

export const MONTHS_A_YEAR = 12;

/** The rate of a year; null before the first that is known. */
export const contributionRateOf = (year: number): ContributionRate | null => RATES.findLast((rate) => rate.fromYear <= year) ?? null;
