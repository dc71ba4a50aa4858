import type { RegionCode } from '../../shared/edition/region.ts';

/** The region that most devices have open: the one before the panel, until somebody says otherwise. Null when none is open. */
export const regionInHand = (open: readonly (RegionCode | null)[]): RegionCode | null => {
  const counts = new Map<RegionCode, number>();
  for (const code of open) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b))[0]?.[0] ?? null;
};
