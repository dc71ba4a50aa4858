import { add, divide, type Fraction, rational, toFraction } from '../../shared/notation/fraction.ts';
import { type CapPolicy, countedParticipants, type CoverageFigures } from '../../shared/submissions/coverage.ts';

/**
 * Kutai Timur as its regent presented it at the interview (Pro Kutim, 28 July 2025), data of 2024: the region in whose
 * figures the cap policies differ, because informal participants exceed the population.
 */
export const CAP_EXAMPLE = {
  formal: { population: 79_691, participants: 69_528 },
  informal: { population: 51_086, participants: 77_074 },
} as const satisfies CoverageFigures;

type Counted = { readonly participants: Fraction; readonly ratio: Fraction };
export type CapOutcome = { readonly formal: Counted; readonly informal: Counted; readonly total: Counted };

/** How many participants of the example count under a policy, and the coverage that follows. */
export const capOutcome = (policy: CapPolicy): CapOutcome => {
  const { formal, informal } = countedParticipants(CAP_EXAMPLE, policy);
  if (formal === null || informal === null) throw new Error('The example has all its figures.');
  const counted = (participants: typeof formal, population: number): Counted => ({
    participants: toFraction(participants),
    ratio: toFraction(divide(participants, rational(population))),
  });
  return {
    formal: counted(formal, CAP_EXAMPLE.formal.population),
    informal: counted(informal, CAP_EXAMPLE.informal.population),
    total: counted(add(formal, informal), CAP_EXAMPLE.formal.population + CAP_EXAMPLE.informal.population),
  };
};
