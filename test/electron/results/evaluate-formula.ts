import type { CellValue, Workbook } from 'exceljs';

/**
 * A small spreadsheet: computes the formulas of an exported workbook from its cells, as a reader's program would. Knows what
 * the export uses and throws on anything else.
 */

type Value = number | string | null;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|([A-Za-z]+!)?(\$?[A-Z]{1,2}\$?\d+)(?::(\$?[A-Z]{1,2}\$?\d+))?|([A-Z]+)\(|(<=|[+\-*/(),]))/uy;

type Token =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly from: string; readonly to: string | null }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const tokenise = (formula: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match === null) throw new SyntaxError(`Cannot read ${formula} at ${String(at)}`);
    const [, number, text, sheet, from, to, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: 'value', value: text });
    else if (from !== undefined) tokens.push({ kind: 'cells', sheet: sheet?.slice(0, -1) ?? null, from, to: to ?? null });
    else if (name !== undefined) tokens.push({ kind: 'call', name });
    else tokens.push({ kind: 'sign', sign: sign ?? '' });
  }
  return tokens;
};

const plain = (value: CellValue): Value => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && 'formula' in value) {
    // A result of 0 stands in the file and is lost by the library that reads it.
    const { result = 0 } = value;
    return typeof result === 'number' || typeof result === 'string' ? result : null;
  }
  throw new TypeError(`A cell holds ${JSON.stringify(value)}`);
};

const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const position = (name: string): readonly [row: number, column: number] => {
  const match = /^\$?([A-Z]+)\$?(\d+)$/u.exec(name);
  if (match === null) throw new SyntaxError(name);
  return [Number(match[2]), columnNumber(match[1] ?? '')];
};

const numbers = (values: readonly Value[]): readonly number[] => values.filter((value) => typeof value === 'number');
const asNumber = (values: readonly Value[]): number => {
  const [value] = values;
  if (values.length !== 1 || typeof value !== 'number') throw new TypeError(`Not one number: ${JSON.stringify(values)}`);
  return value;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const FUNCTIONS: Readonly<Record<string, (args: readonly (readonly Value[])[]) => Value>> = {
  SUM: (args) => sum(numbers(args.flat())),
  AVERAGE: (args) => sum(numbers(args.flat())) / numbers(args.flat()).length,
  MIN: (args) => Math.min(...numbers(args.flat())),
  MAX: (args) => Math.max(...numbers(args.flat())),
  MEDIAN: (args) => {
    const sorted = numbers(args.flat()).toSorted((a, b) => a - b);
    const upper = Math.floor(sorted.length / 2);
    return ((sorted[upper] ?? 0) + (sorted[sorted.length - 1 - upper] ?? 0)) / 2;
  },
  LARGE: ([values = [], place = []]) => numbers(values).toSorted((a, b) => b - a)[asNumber(place) - 1] ?? null,
  SMALL: ([values = [], place = []]) => numbers(values).toSorted((a, b) => a - b)[asNumber(place) - 1] ?? null,
  ABS: ([value = []]) => Math.abs(asNumber(value)),
  IF: ([condition = [], yes = [], no = []]) => (asNumber(condition) === 1 ? yes : no)[0] ?? null,
  SUMPRODUCT: ([left = [], right = []]) => {
    if (left.length !== right.length) throw new RangeError('SUMPRODUCT of unlike ranges');
    return sum(left.map((value, index) => (typeof value === 'number' && typeof right[index] === 'number' ? value * right[index] : 0)));
  },
};

export const evaluateFormula = (workbook: Workbook, sheetName: string, formula: string): Value => {
  const tokens = tokenise(formula);
  let next = 0;
  const takeSign = (...signs: readonly string[]): string | null => {
    const token = tokens[next];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return null;
    next += 1;
    return token.sign;
  };
  const cells = (sheet: string | null, from: string, to: string | null): readonly Value[] => {
    const worksheet = workbook.getWorksheet(sheet ?? sheetName);
    if (worksheet === undefined) throw new RangeError(`No sheet ${sheet ?? sheetName}`);
    const [top, left] = position(from);
    const [bottom, right] = position(to ?? from);
    const values: Value[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) values.push(plain(worksheet.getCell(row, column).value));
    }
    return values;
  };
  const primary = (): readonly Value[] => {
    const token = tokens[next];
    next += 1;
    if (token?.kind === 'value') return [token.value];
    if (token?.kind === 'cells') return cells(token.sheet, token.from, token.to);
    if (token?.kind === 'sign' && token.sign === '(') {
      const inner = comparison();
      if (takeSign(')') === null) throw new SyntaxError(formula);
      return inner;
    }
    if (token?.kind === 'call') {
      const args = [comparison()];
      while (takeSign(',') !== null) args.push(comparison());
      const compute = FUNCTIONS[token.name];
      if (takeSign(')') === null || compute === undefined) throw new SyntaxError(formula);
      return [compute(args)];
    }
    throw new SyntaxError(formula);
  };
  const product = (): readonly Value[] => {
    let left = primary();
    for (let sign = takeSign('*', '/'); sign !== null; sign = takeSign('*', '/')) {
      const right = asNumber(primary());
      left = [sign === '*' ? asNumber(left) * right : asNumber(left) / right];
    }
    return left;
  };
  const total = (): readonly Value[] => {
    let left = product();
    for (let sign = takeSign('+', '-'); sign !== null; sign = takeSign('+', '-')) {
      const right = asNumber(product());
      left = [sign === '+' ? asNumber(left) + right : asNumber(left) - right];
    }
    return left;
  };
  function comparison(): readonly Value[] {
    const left = total();
    if (takeSign('<=') === null) return left;
    return [asNumber(left) <= asNumber(total()) ? 1 : 0];
  }
  const [result] = comparison();
  if (next !== tokens.length) throw new SyntaxError(`${formula} has more than was read`);
  return result ?? null;
};
