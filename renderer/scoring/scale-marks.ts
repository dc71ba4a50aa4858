import type { Criterion, Scale } from '../../shared/rubric/rubric.ts';

/** Where a mark on the scale helps the eye: floors of the bands from `startHundredths` upwards, and both ends. */
export const scaleMarks = (criterion: Pick<Criterion, 'bands'>, scale: Scale, startHundredths: number): readonly number[] => {
  const inside = criterion.bands
    .map((band) => band.fromHundredths)
    .filter((floor) => floor > startHundredths && floor < scale.maxHundredths);
  return [...new Set([startHundredths, ...inside, scale.maxHundredths])].toSorted((a, b) => a - b);
};

/**
 * Where the drawn scale begins: at the floor of the second lowest band, since hardly a score lies below it, unless one
 * does; then at the foot of the scale.
 */
export const scaleStart = (criterion: Pick<Criterion, 'bands'>, scale: Scale, shown: readonly number[]): number => {
  const floors = criterion.bands.map((band) => band.fromHundredths).toSorted((a, b) => a - b);
  const second = floors[1];
  return second === undefined || shown.some((score) => score < second) ? scale.minHundredths : second;
};
