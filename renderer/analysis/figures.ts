/** Figures as they are printed: the first column names, the others are numbers, except those that are said to be texts. */
export type Figures = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of columns that hold words; the first always does. */
  readonly texts?: readonly number[];
};

/** Tab-separated for a spreadsheet; a minus is the plain one, which it can read, and what is missing is an empty cell. */
export const figuresText = ({ heads, rows }: Figures): string =>
  [heads, ...rows]
    .map((cells) => cells.map((cell) => (cell === '–' ? '' : cell.replaceAll('−', '-').replaceAll(/[\t\n]/gu, ' '))).join('\t'))
    .join('\n');
