import { fBelow, fUpperTail } from './distributions.ts';
import type { IccForm } from './icc-forms.ts';

export type Icc = {
  readonly value: number;
  /** 95 % limits; null where F is not finite. */
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Tests that the correlation is 0. */
  readonly F: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
};

const finite = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);

/** Two-sided 95 %. */
const UPPER = 0.975;

/** Mean squares of n objects × k jurors, complete: between objects, within objects, between jurors, and the rest. */
const meanSquares = (table: readonly (readonly number[])[]) => {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const grand = sum(table.map(sum)) / (n * k);
  const ofObjects = k * sum(table.map((row) => (sum(row) / k - grand) ** 2));
  const ofJurors = n * sum(Array.from({ length: k }, (_, juror) => (sum(table.map((row) => row[juror] ?? 0)) / n - grand) ** 2));
  const total = sum(table.map((row) => sum(row.map((score) => (score - grand) ** 2))));
  // What rounding leaves of nothing is nothing.
  const rest = Math.max(0, total - ofObjects - ofJurors);
  const residual = rest <= total * 1e-14 ? 0 : rest;
  return {
    n,
    k,
    objects: ofObjects / (n - 1),
    within: (ofJurors + residual) / (n * (k - 1)),
    jurors: ofJurors / (k - 1),
    rest: residual / ((n - 1) * (k - 1)),
    varies: total > 0,
  };
};

/**
 * The six intraclass correlations of Shrout & Fleiss (1979) with F, p and 95 % limits; for the agreement forms the limits of
 * McGraw & Wong (1996). F of the agreement forms is that of objects over the rest, with (n − 1)(k − 1) degrees of freedom.
 * @param table objects × jurors, complete, in points
 * @returns a form is null where it is undefined, all of it with fewer than two objects or jurors, or where all scores are equal
 */
export const intraclassCorrelations = (table: readonly (readonly number[])[]): Readonly<Record<IccForm, Icc | null>> | null => {
  if (table.length < 2 || (table[0]?.length ?? 0) < 2) return null;
  const { n, k, objects, within, jurors, rest, varies } = meanSquares(table);
  if (!varies) return null;
  const df1 = n - 1;
  const ratio = (over: number): number | null => (over > 0 ? objects / over : null);

  const oneWay = { F: ratio(within), df1, df2: n * (k - 1) };
  const twoWay = { F: ratio(rest), df1, df2: (n - 1) * (k - 1) };
  const limitsOfF = ({ F, df2 }: typeof oneWay): readonly [number, number] | null =>
    F === null ? null : [F / fBelow(UPPER, df1, df2), F * fBelow(UPPER, df2, df1)];
  const made = (value: number, test: typeof oneWay, limits: readonly [number, number] | null): Icc | null => {
    // Without any difference between objects some forms divide by nothing.
    if (!Number.isFinite(value)) return null;
    return {
      value,
      lower95: finite(limits?.[0]),
      upper95: finite(limits?.[1]),
      F: test.F,
      df1,
      df2: test.df2,
      p: test.F === null ? null : fUpperTail(test.F, df1, test.df2),
    };
  };
  const single = (test: typeof oneWay): readonly [number, number] | null => {
    const limits = limitsOfF(test);
    return limits === null ? null : [(limits[0] - 1) / (limits[0] + k - 1), (limits[1] - 1) / (limits[1] + k - 1)];
  };
  const average = (test: typeof oneWay): readonly [number, number] | null => {
    const limits = limitsOfF(test);
    return limits === null ? null : [1 - 1 / limits[0], 1 - 1 / limits[1]];
  };

  const agreement = (objects - rest) / (objects + (k - 1) * rest + (k * (jurors - rest)) / n);
  const agreementLimits = (of: 'single' | 'average'): readonly [number, number] | null => {
    if (rest === 0) return null;
    const a = (k * agreement) / (n * (1 - agreement));
    const b = 1 + (k * agreement * (n - 1)) / (n * (1 - agreement));
    const v = (a * jurors + b * rest) ** 2 / ((a * jurors) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1)));
    const [high, low] = [fBelow(UPPER, df1, v), fBelow(UPPER, v, df1)];
    if (of === 'average')
      return [
        (n * (objects - high * rest)) / (high * (jurors - rest) + n * objects),
        (n * (low * objects - rest)) / (jurors - rest + n * low * objects),
      ];
    const other = k * jurors + (k * n - k - n) * rest;
    return [(n * (objects - high * rest)) / (high * other + n * objects), (n * (low * objects - rest)) / (other + n * low * objects)];
  };
  return {
    'ICC(1,1)': made((objects - within) / (objects + (k - 1) * within), oneWay, single(oneWay)),
    'ICC(2,1)': made(agreement, twoWay, agreementLimits('single')),
    'ICC(3,1)': made((objects - rest) / (objects + (k - 1) * rest), twoWay, single(twoWay)),
    'ICC(1,k)': made((objects - within) / objects, oneWay, average(oneWay)),
    'ICC(2,k)': made((objects - rest) / (objects + (jurors - rest) / n), twoWay, agreementLimits('average')),
    'ICC(3,k)': made((objects - rest) / objects, twoWay, average(twoWay)),
  };
};
