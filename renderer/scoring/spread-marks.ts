/** Leaves out marks whose figures would run into each other. Both ends stay; takes marks from left to right. */
export const spreadMarks = (marks: readonly number[], x: (mark: number) => number, room: number): readonly number[] => {
  const last = marks.at(-1);
  const kept: number[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    const clearOfBefore = before === undefined || x(mark) - x(before) >= room;
    const clearOfLast = last === undefined || mark === last || x(last) - x(mark) >= room;
    if (mark === last || (clearOfBefore && clearOfLast)) kept.push(mark);
  }
  return kept;
};
