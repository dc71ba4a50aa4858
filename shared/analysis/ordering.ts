/** Totals nearer than this share of the largest are equal: rounding of sums, not a difference. */
export const EQUAL = 1e-12;
/** More in one bucket are sorted by comparing pairs. */
const MOST_TOGETHER = 48;

/**
 * Makes a way to order totals that is asked many times: fills `order` with the indexes of `totals`, the largest first, equal ones in
 * any order. Totals are laid into buckets by their size and put straight within; where too many crowd together they are compared.
 */
export const ordering = (count: number): ((totals: Float64Array, order: Uint32Array) => void) => {
  const buckets = count;
  const starts = new Uint32Array(buckets + 1);
  const bucketOf = new Uint32Array(count);
  return (totals, order) => {
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
      // Kept as a whole number, it loses what lies behind the point.
      bucketOf[index] = (largest - (totals[index] ?? 0)) * scale;
      const bucket = bucketOf[index] ?? 0;
      const here = (starts[bucket + 1] ?? 0) + 1;
      starts[bucket + 1] = here;
      if (here > crowd) crowd = here;
    }
    if (crowd > MOST_TOGETHER) {
      for (let index = 0; index < count; index += 1) order[index] = index;
      order.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
      return;
    }
    for (let bucket = 0; bucket < buckets; bucket += 1) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    for (let index = 0; index < count; index += 1) {
      const bucket = bucketOf[index] ?? 0;
      const place = starts[bucket] ?? 0;
      order[place] = index;
      starts[bucket] = place + 1;
    }
    // Buckets stand in order already: nothing moves farther than within its own.
    for (let at = 1; at < count; at += 1) {
      const index = order[at] ?? 0;
      const total = totals[index] ?? 0;
      let to = at;
      while (to > 0 && (totals[order[to - 1] ?? 0] ?? 0) < total) {
        order[to] = order[to - 1] ?? 0;
        to -= 1;
      }
      order[to] = index;
    }
  };
};
