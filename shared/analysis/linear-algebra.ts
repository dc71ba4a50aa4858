/** Rank of a symmetric matrix by elimination with the largest pivot on the diagonal. */
export const rankOf = (matrix: readonly Float64Array[]): number => {
  const rows = matrix.map((row) => Float64Array.from(row));
  const left = new Set(rows.keys());
  const largest = rows.reduce((most, row, index) => Math.max(most, Math.abs(row[index] ?? 0)), 0);
  let rank = 0;
  while (left.size > 0) {
    const pivot = [...left].reduce((best, index) =>
      Math.abs(rows[index]?.[index] ?? 0) > Math.abs(rows[best]?.[best] ?? 0) ? index : best,
    );
    const pivotRow = rows[pivot];
    const value = pivotRow?.[pivot] ?? 0;
    if (pivotRow === undefined || Math.abs(value) <= largest * 1e-9) break;
    left.delete(pivot);
    rank += 1;
    for (const index of left) {
      const row = rows[index];
      const factor = (row?.[pivot] ?? 0) / value;
      if (row !== undefined) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (pivotRow[at] ?? 0);
    }
  }
  return rank;
};

/** Solves a symmetric positive definite system by Cholesky's factors. */
export const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let diagonal = at(column, column);
    for (let k = 0; k < column; k += 1) diagonal -= at(column, k) ** 2;
    const root = Math.sqrt(Math.max(diagonal, Number.MIN_VALUE));
    for (let row = column; row < size; row += 1) {
      let value = at(row, column);
      for (let k = 0; k < column; k += 1) value -= at(row, k) * at(column, k);
      const target = lower[row];
      if (target !== undefined) target[column] = row === column ? root : value / root;
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) solution[row] = (solution[row] ?? 0) - at(row, k) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) solution[row] = (solution[row] ?? 0) - at(k, row) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / at(row, row);
  }
  return solution;
};

/** Inverse of a symmetric positive definite matrix, column by column. */
export const inverse = (matrix: readonly Float64Array[]): readonly Float64Array[] =>
  matrix.map((_, column) => {
    const unit = new Float64Array(matrix.length);
    unit[column] = 1;
    return solve(matrix, unit);
  });
