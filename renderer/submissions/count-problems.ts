import type { ImportProblem, Severity } from '../../shared/submissions/preview.ts';

export const countProblems = (problems: readonly ImportProblem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;
