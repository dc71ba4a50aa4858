import type { Agreement } from '../agreement.ts';

/** How far jurors agree on a criterion, best first; `unknown` where it cannot be told. */
export const AGREEMENT_LEVELS = ['very-good', 'good', 'fair', 'poor', 'unknown'] as const;
export type AgreementLevel = (typeof AGREEMENT_LEVELS)[number];

/**
 * By the reliability of the panel's mean, ICC(2,k), at the bounds of Koo & Li (2016): 0.9, 0.75 and 0.5. Whether other jurors of the
 * kind would have come to the same mean is what a region wants to know.
 */
export const agreementLevel = (agreement: Agreement | undefined): AgreementLevel => {
  const reliability = agreement?.icc?.['ICC(2,k)']?.value ?? null;
  if (reliability === null) return 'unknown';
  if (reliability >= 0.9) return 'very-good';
  if (reliability >= 0.75) return 'good';
  return reliability >= 0.5 ? 'fair' : 'poor';
};
