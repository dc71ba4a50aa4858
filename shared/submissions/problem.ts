import type { ProblemCode, ProblemOf, ProblemValues, Severity } from './preview.ts';

/** Where a problem stands; null when the whole file is meant, `cell` null when a whole sheet is. */
export type ProblemPlace = { readonly sheet: string; readonly cell: string | null } | null;

export const problem = <Code extends ProblemCode>(
  severity: Severity,
  code: Code,
  place: ProblemPlace,
  values: ProblemValues[Code],
): ProblemOf<Code> => ({ severity, code, sheet: place?.sheet ?? null, cell: place?.cell ?? null, values });

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { blocks: 0, attention: 1, information: 2 };

export const blocks = (problems: readonly { readonly severity: Severity }[]): boolean => problems.some((one) => one.severity === 'blocks');

/** What blocks first; within a severity the order in which it was found, which is the order of sheets and rows. */
export const bySeverity = <One extends { readonly severity: Severity }>(problems: readonly One[]): readonly One[] =>
  problems.toSorted((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
