/** Objects up to which a number can carry its object without losing more than the comparison allows: 12 of 52 bits. */
const MOST_CARRIED = 4_096;
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * Makes a way to order totals that is asked many times: fills `order` with the indexes of `totals`, the largest first. Totals that
 * differ by less than 1e-12 of their size may stand either way. The last bits of each number carry its index, so that plain numbers
 * are sorted without asking a function for each pair.
 */
export const ordering = (count: number): ((totals: Float64Array, order: Uint32Array) => void) => {
  if (count > MOST_CARRIED || !LITTLE_ENDIAN)
    return (totals, order) => {
      order.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
    };
  const carried = new Float64Array(count);
  const words = new Uint32Array(carried.buffer);
  const keep = ~(MOST_CARRIED - 1);
  return (totals, order) => {
    carried.set(totals);
    for (let index = 0; index < count; index += 1) words[2 * index] = ((words[2 * index] ?? 0) & keep) | index;
    carried.sort();
    for (let index = 0; index < count; index += 1) order[count - 1 - index] = (words[2 * index] ?? 0) & (MOST_CARRIED - 1);
  };
};
