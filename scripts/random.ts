/** Whole numbers that look random and are the same on every machine for the same seed. */
export type Random = {
  /** From 0 to `limit - 1`. */
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  /** True in `share` of all cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <One>(choices: readonly One[]) => One;
};

/** Finaliser of MurmurHash3 (Austin Appleby, 2011): seeds that differ in one bit begin in different places. */
const scramble = (value: number): number => {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Xorshift with the triple 13, 17, 5 (George Marsaglia, 2003). `stream` tells apart sequences of one seed. */
export const createRandom = (seed: number, stream = 0): Random => {
  let state = scramble(scramble(seed) + Math.imul(stream + 1, 0x9e3779b9)) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() / 0x1_0000_0000 < share,
    pick: (choices) => {
      const picked = choices[below(choices.length)];
      if (picked === undefined && !choices.includes(picked as never)) throw new RangeError('Nothing to pick from.');
      return picked as (typeof choices)[number];
    },
  };
};
