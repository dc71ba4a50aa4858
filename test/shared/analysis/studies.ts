import { readStudy, type Study, type StudyInput } from '../../../shared/analysis/study.ts';

export const studyOf = (input: StudyInput): Study => {
  const read = readStudy(input);
  if (!read.ok) throw new Error(`${read.place}: ${read.problem}`);
  return read.study;
};

export const names = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${String(index)}`);

/** One criterion, rows of objects × jurors. */
export const table = (rows: readonly (readonly (number | null)[])[], scale: [number, number] = [1, 10]): StudyInput => ({
  scale,
  criteria: [{ id: 'c0', weight: 1 }],
  objects: names('o', rows.length),
  jurors: names('j', rows[0]?.length ?? 0),
  scores: rows.map((row) => row.map((score) => [score])),
});

/** Six targets under four judges (Shrout & Fleiss 1979, table 2). */
export const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
] as const;
