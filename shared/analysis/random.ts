/** Numbers from 0 (in) to 1 (out) that a seed decides: the same on every machine. */
export type Random = () => number;

/** 53 random bits a number. Seeds are whole numbers from 0 below 2⁵³. */
export const randomFrom = (seed: number): Random => {
  // sfc32 (Doty-Humphrey, PractRand), which passes the usual batteries with 128 bits of state; whole numbers of 32 bits with their sign.
  let a = (seed % 2 ** 32) | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers still look like the seed.
  for (let round = 0; round < 20; round += 1) step();
  return () => ((step() >>> 5) * 2 ** 26 + (step() >>> 6)) * 2 ** -53;
};
