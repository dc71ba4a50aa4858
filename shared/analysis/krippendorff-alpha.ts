export type Alpha = { readonly nominal: number; readonly ordinal: number; readonly interval: number };

/**
 * Krippendorff's α for nominal, ordinal and interval data with missing values, from coincidences (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"). Objects with one score or none do not enter.
 * @param table the scores that each object has, in any order
 * @returns null where no two scores can be compared or all are equal
 */
export const krippendorffAlpha = (table: readonly (readonly number[])[]): Alpha | null => {
  const units = table.filter((scores) => scores.length >= 2);
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const size = values.length;
  if (size < 2) return null;
  const placeOf = new Map(values.map((value, index) => [value, index]));
  const coincidences = new Float64Array(size * size);
  // How often each value stands in the unit at hand; emptied again after each.
  const counts = new Int32Array(size);
  for (const scores of units) {
    const here: number[] = [];
    for (const score of scores) {
      const place = placeOf.get(score) ?? 0;
      if (counts[place] === 0) here.push(place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const a of here)
      for (const b of here)
        coincidences[a * size + b] =
          (coincidences[a * size + b] ?? 0) + ((counts[a] ?? 0) * ((counts[b] ?? 0) - (a === b ? 1 : 0))) / (scores.length - 1);
    for (const place of here) counts[place] = 0;
  }
  const marginals = values.map((_, a) => coincidences.subarray(a * size, (a + 1) * size).reduce((sum, one) => sum + one, 0));
  const n = marginals.reduce((sum, one) => sum + one, 0);
  const upTo: number[] = [];
  for (const marginal of marginals) upTo.push((upTo.at(-1) ?? 0) + marginal);

  const alphaWith = (difference: (a: number, b: number) => number): number => {
    let observed = 0;
    let expected = 0;
    for (let a = 0; a < size; a += 1) {
      for (let b = a + 1; b < size; b += 1) {
        const squared = difference(a, b) ** 2;
        observed += (coincidences[a * size + b] ?? 0) * squared;
        expected += (marginals[a] ?? 0) * (marginals[b] ?? 0) * squared;
      }
    }
    return 1 - ((n - 1) * observed) / expected;
  };
  return {
    nominal: alphaWith(() => 1),
    // Values between the two, and half of each end.
    ordinal: alphaWith((a, b) => (upTo[b] ?? 0) - (upTo[a] ?? 0) + ((marginals[a] ?? 0) - (marginals[b] ?? 0)) / 2),
    interval: alphaWith((a, b) => (values[b] ?? 0) - (values[a] ?? 0)),
  };
};
