import type { CoverageFigures } from '../../../shared/submissions/coverage.ts';

const figures = (
  formalPopulation: number,
  formalParticipants: number,
  informalPopulation: number,
  informalParticipants: number,
): CoverageFigures => ({
  formal: { population: formalPopulation, participants: formalParticipants },
  informal: { population: informalPopulation, participants: informalParticipants },
});

/** The ten regions of the sample edition. */
export const KALTIM = {
  '64.01': figures(44_000, 37_531, 55_000, 43_905),
  '64.02': figures(190_000, 152_000, 120_000, 78_000),
  '64.03': figures(72_000, 61_200, 48_000, 21_600),
  '64.07': figures(55_000, 46_000, 30_000, 14_000),
  '64.08': figures(79_691, 69_528, 51_086, 77_074),
  '64.09': figures(26_000, 20_127, 31_000, 17_013),
  '64.11': figures(5500, 1400, 12_000, 823),
  '64.71': figures(215_385, 196_000, 67_330, 18_179),
  '64.72': figures(190_000, 135_368, 125_000, 37_000),
  '64.74': figures(52_000, 50_500, 36_000, 37_500),
} as const satisfies Readonly<Record<string, CoverageFigures>>;
