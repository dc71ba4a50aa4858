import type { ImportProblem, ProblemCode } from '../preview.ts';

/** What a person can help with by saying where things stand. */
const MAPPABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'not-the-template',
  'sheet-missing',
  'column-missing',
  'column-renamed',
  'extra-column',
  'extra-sheet',
  'row-missing',
  'row-unknown',
  'code-missing',
  'columns-mapped',
  'columns-mapped-before',
]);

/** Whether a mapping is worth offering; `needed` when something that blocks may be mended by it. */
export const mappingOffer = (problems: readonly Pick<ImportProblem, 'code' | 'severity'>[]): 'needed' | 'possible' | null => {
  const mendable = problems.filter(({ code }) => MAPPABLE.has(code));
  if (mendable.some(({ severity }) => severity === 'blocks')) return 'needed';
  return mendable.length > 0 ? 'possible' : null;
};
