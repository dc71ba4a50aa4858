import fDistribution from '@stdlib/stats-base-dists-f-cdf';
import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import incompleteGamma from '@stdlib/math-base-special-gammainc';

/** P(F > x) with df1 and df2 degrees of freedom; exact in the tail, where 1 less the distribution would lose its digits. */
export const fUpperTail = (x: number, df1: number, df2: number): number => (x <= 0 ? 1 : fDistribution(1 / x, df2, df1));

/** The value that F with df1 and df2 degrees of freedom stays below with probability p. */
export const fBelow = (p: number, df1: number, df2: number): number => fQuantile(p, df1, df2);

/** P(χ² > x) with df degrees of freedom. */
export const chiSquareUpperTail = (x: number, df: number): number => (x <= 0 ? 1 : incompleteGamma(x / 2, df / 2, true, true));

/** How far to either side of 0 Student's t with df degrees of freedom stays with the given confidence: t² is F with 1 and df. */
export const tReach = (confidence: number, df: number): number => Math.sqrt(fBelow(confidence, 1, df));

/** P(|T| > |t|) with df degrees of freedom. */
export const tTwoSided = (t: number, df: number): number => fUpperTail(t * t, 1, df);
