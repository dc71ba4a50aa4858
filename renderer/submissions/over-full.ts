import { compare, type Fraction, fromFraction, ONE } from '../../shared/notation/fraction.ts';

/** More participants than people: to be said by colour, icon and word wherever the ratio stands. */
export const isOverFull = (ratio: Fraction | null): boolean => ratio !== null && compare(fromFraction(ratio), ONE) > 0;
