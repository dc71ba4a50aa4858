/** Totals nearer than this share of the largest are equal: rounding of sums, not a difference. */
export const EQUAL = 1e-12;
/** More in one bucket are sorted by comparing pairs. */
const MOST_TOGETHER = 48;

/** What an ordering leaves: indexes into the totals, the largest first, equal ones in any order, and the totals in that order. */
export type Ordered = { readonly order: Uint32Array; readonly sorted: Float64Array };

/**
 * Makes a way to order totals that is asked many times and answers in the same two lists each time. Totals are laid into buckets by
 * their size and put straight within; where too many crowd together they are compared.
 */
export const ordering = (count: number): ((totals: Float64Array) => Ordered) => {
  const buckets = 2 * count;
  const starts = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(count);
  const order = new Uint32Array(count);
  const sorted = new Float64Array(count);
  const ordered: Ordered = { order, sorted };
  return (totals) => {
    let [smallest, largest] = [Infinity, -Infinity];
    for (let index = 0; index < count; index += 1) {
      const total = totals[index] ?? 0;
      if (total < smallest) smallest = total;
      if (total > largest) largest = total;
    }
    const scale = (buckets - 1) / (largest - smallest);
    starts.fill(0);
    let crowd = Number.isFinite(scale) ? 0 : Infinity;
    for (let index = 0; index < count && crowd <= MOST_TOGETHER; index += 1) {
      // As a whole number it loses what lies behind the point.
      const bucket = ((largest - (totals[index] ?? 0)) * scale) | 0;
      bucketOf[index] = bucket;
      const here = (starts[bucket + 1] ?? 0) + 1;
      starts[bucket + 1] = here;
      if (here > crowd) crowd = here;
    }
    if (crowd > MOST_TOGETHER) {
      for (let index = 0; index < count; index += 1) order[index] = index;
      order.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
      for (let at = 0; at < count; at += 1) sorted[at] = totals[order[at] ?? 0] ?? 0;
      return ordered;
    }
    let before = 0;
    for (let bucket = 1; bucket <= buckets; bucket += 1) {
      before += starts[bucket] ?? 0;
      starts[bucket] = before;
    }
    for (let index = 0; index < count; index += 1) {
      const bucket = bucketOf[index] ?? 0;
      const place = starts[bucket] ?? 0;
      order[place] = index;
      sorted[place] = totals[index] ?? 0;
      starts[bucket] = place + 1;
    }
    // Buckets stand in order already: nothing moves farther than within its own.
    for (let at = 1; at < count; at += 1) {
      const total = sorted[at] ?? 0;
      if ((sorted[at - 1] ?? 0) >= total) continue;
      const index = order[at] ?? 0;
      let to = at;
      while (to > 0 && (sorted[to - 1] ?? 0) < total) {
        order[to] = order[to - 1] ?? 0;
        sorted[to] = sorted[to - 1] ?? 0;
        to -= 1;
      }
      order[to] = index;
      sorted[to] = total;
    }
    return ordered;
  };
};
