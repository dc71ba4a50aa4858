/** Numbers from 0 (in) to 1 (out) that a seed decides: the same on every machine. */
export type Random = () => number;

const step = (state: Uint32Array): number => {
  // sfc32 (Doty-Humphrey, PractRand), which passes the usual batteries with 128 bits of state.
  const [a = 0, b = 0, c = 0, counter = 0] = state;
  const sum = (a + b + counter) >>> 0;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + sum;
  state[3] = counter + 1;
  return sum;
};

/** 53 random bits a number. Seeds are whole numbers from 0 below 2⁵³. */
export const randomFrom = (seed: number): Random => {
  const state = new Uint32Array([seed % 2 ** 32, Math.floor(seed / 2 ** 32), 0x9e3779b9, 1]);
  // The first numbers still look like the seed.
  for (let round = 0; round < 20; round += 1) step(state);
  return () => ((step(state) >>> 5) * 2 ** 26 + (step(state) >>> 6)) * 2 ** -53;
};
