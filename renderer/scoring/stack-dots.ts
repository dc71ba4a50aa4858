/** Puts dots that would cover each other on the next level; where all levels are taken they share the lowest. Takes them from left to right. */
export const stackDots = <Dot extends { readonly x: number }>(
  dots: readonly Dot[],
  width: number,
  levels: number,
): readonly (Dot & { readonly level: number })[] => {
  const ends: number[] = Array.from({ length: levels }, () => -Infinity);
  return dots.map((dot) => {
    const free = ends.findIndex((end) => dot.x >= end);
    const level = free === -1 ? 0 : free;
    ends[level] = dot.x + width;
    return { ...dot, level };
  });
};
