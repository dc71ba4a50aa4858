import type { RegionCode } from '../edition/region.ts';
import type { TieStep, TieVerdict } from './ranking.ts';

/** The step that put one of two tied regions before the other; null when nothing did and they share a rank. */
export const partedBy = (verdict: TieVerdict, one: RegionCode, other: RegionCode): TieStep | null =>
  verdict.steps.find(({ outcome, values }) => {
    if (outcome !== 'decided' && outcome !== 'partly') return false;
    const first = values.find(({ code }) => code === one);
    const second = values.find(({ code }) => code === other);
    return first !== undefined && second !== undefined && first.value !== second.value;
  }) ?? null;
