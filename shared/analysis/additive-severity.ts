import { tReach } from './distributions.ts';
import { inverse, rankOf, solve } from './linear-algebra.ts';

/** One criterion, or one total: what each juror (column) gave each object (row); null where nobody rated. */
export type RatingTable = readonly (readonly (number | null)[])[];

export type AdditiveSeverity = {
  /** What each object would be given on average if every juror had rated it, in points. */
  readonly objects: readonly number[];
  /** How much more than a juror of middle severity each juror gives, in points; below 0 is stricter. They sum to 0. */
  readonly jurors: readonly number[];
  /** What neither explains, in the shape of the table, and its degrees of freedom. */
  readonly residuals: RatingTable;
  readonly df: number;
  /** Standard error of each juror's, and how far a 95 % interval reaches to either side; null where no residual is left. */
  readonly error: { readonly se: readonly number[]; readonly reach95: readonly number[] } | null;
};

/**
 * Two-way additive model, score = object + juror + rest, by least squares on whatever was rated (Yates 1933). Objects are swept out, so
 * that what is solved is as large as the panel. The same for complete tables: row means, and column means around their own mean.
 * @returns null where objects and jurors are not linked by enough common scores, or an object or a juror has none
 */
export const additiveSeverity = (table: RatingTable): AdditiveSeverity | null => {
  const jurors = table[0]?.length ?? 0;
  const matrix = Array.from({ length: jurors }, () => new Float64Array(jurors));
  const right = new Float64Array(jurors);
  let count = 0;
  const rows = table.map((row) => {
    const rated = row.flatMap((score, juror) => (score === null ? [] : [{ score, juror }]));
    count += rated.length;
    return { rated, mean: rated.reduce((sum, { score }) => sum + score, 0) / rated.length };
  });
  if (jurors === 0 || rows.some(({ rated }) => rated.length === 0)) return null;
  for (const { rated, mean } of rows) {
    for (const { score, juror } of rated) {
      right[juror] = (right[juror] ?? 0) + score - mean;
      const line = matrix[juror];
      if (line === undefined) continue;
      line[juror] = (line[juror] ?? 0) + 1;
      for (const other of rated) line[other.juror] = (line[other.juror] ?? 0) - 1 / rated.length;
    }
  }
  if (jurors > 1 && rankOf(matrix) < jurors - 1) return null;
  // Nothing in the scores decides the sum of the jurors: it is held at 0.
  for (const line of matrix) for (let at = 0; at < jurors; at += 1) line[at] = (line[at] ?? 0) + 1;
  const severity = [...solve(matrix, right)];
  const objects = rows.map(({ rated, mean }) => mean - rated.reduce((sum, { juror }) => sum + (severity[juror] ?? 0), 0) / rated.length);

  const residuals = table.map((row, object) =>
    row.map((score, juror) => (score === null ? null : score - (objects[object] ?? 0) - (severity[juror] ?? 0))),
  );
  const df = count - table.length - jurors + 1;
  if (df <= 0) return { objects, jurors: severity, residuals, df, error: null };
  const squares = residuals.flat().reduce<number>((sum, rest) => sum + (rest ?? 0) ** 2, 0);
  const inverted = inverse(matrix);
  const se = severity.map((_, juror) => Math.sqrt(Math.max(0, (squares / df) * ((inverted[juror]?.[juror] ?? 0) - 1 / jurors ** 2))));
  return { objects, jurors: severity, residuals, df, error: { se, reach95: se.map((own) => own * tReach(0.95, df)) } };
};
