/** Letters that fit beside the lines. */
const FITS = 17;

/** `Penajam Paser Utara` → `Penajam PU`; what fits stays whole. The full name stands in the table below the drawing. */
export const shortSlopeName = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  return name.length <= FITS || rest.length === 0 ? name : `${first} ${rest.map((word) => word.slice(0, 1)).join('')}`;
};
