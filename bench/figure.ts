/** One measured figure with what it should be; `aim` and `holds` are null where the figure is only reported. */
export type BenchFigure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string | null;
  readonly holds: boolean | null;
};

export const atMost = (name: string, value: number, unit: string, limit: number): BenchFigure => ({
  name,
  value,
  unit,
  aim: `≤ ${String(limit)}`,
  holds: value <= limit,
});

export const atLeast = (name: string, value: number, unit: string, limit: number): BenchFigure => ({
  name,
  value,
  unit,
  aim: `≥ ${String(limit)}`,
  holds: value >= limit,
});

export const reported = (name: string, value: number, unit: string): BenchFigure => ({ name, value, unit, aim: null, holds: null });

/** The value below which the share `p` of the values lies (nearest rank). */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
