import { compare, type Fraction, fromFraction } from '../../shared/notation/fraction.ts';
import { SUBMISSION_STATUSES, type SubmissionSummary } from '../../shared/submissions/submission.ts';

export const SORT_KEYS = [
  'region',
  'status',
  'formalRaw',
  'formalCapped',
  'informalRaw',
  'informalCapped',
  'totalRaw',
  'totalCapped',
  'regulations',
  'innovations',
  'revision',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sorting = { readonly key: SortKey; readonly descending: boolean };

const byRatio =
  (ratioOf: (one: SubmissionSummary) => Fraction | null) =>
  (a: SubmissionSummary, b: SubmissionSummary): number => {
    const [x, y] = [ratioOf(a), ratioOf(b)];
    return x === null || y === null ? 0 : compare(fromFraction(x), fromFraction(y));
  };

/** Where a value is missing its row stands last, whichever way the column is sorted. */
const MISSING: Partial<Readonly<Record<SortKey, (one: SubmissionSummary) => boolean>>> = {
  formalRaw: (one) => one.coverage.formal.raw === null,
  formalCapped: (one) => one.coverage.formal.capped === null,
  informalRaw: (one) => one.coverage.informal.raw === null,
  informalCapped: (one) => one.coverage.informal.capped === null,
  totalRaw: (one) => one.coverage.total.raw === null,
  totalCapped: (one) => one.coverage.total.capped === null,
};

const COMPARISONS: Readonly<Record<SortKey, (a: SubmissionSummary, b: SubmissionSummary) => number>> = {
  region: (a, b) => a.code.localeCompare(b.code),
  // Candidates first: that is whom the day is about.
  status: (a, b) =>
    Number(b.status === 'kandidat') - Number(a.status === 'kandidat') ||
    SUBMISSION_STATUSES.indexOf(a.status) - SUBMISSION_STATUSES.indexOf(b.status),
  formalRaw: byRatio((one) => one.coverage.formal.raw),
  formalCapped: byRatio((one) => one.coverage.formal.capped),
  informalRaw: byRatio((one) => one.coverage.informal.raw),
  informalCapped: byRatio((one) => one.coverage.informal.capped),
  totalRaw: byRatio((one) => one.coverage.total.raw),
  totalCapped: byRatio((one) => one.coverage.total.capped),
  regulations: (a, b) => a.regulationCount - b.regulationCount,
  innovations: (a, b) => a.innovationCount - b.innovationCount,
  revision: (a, b) => a.revision.importedAt.localeCompare(b.revision.importedAt),
};

export const sortSubmissions = (list: readonly SubmissionSummary[], { key, descending }: Sorting): readonly SubmissionSummary[] => {
  const missing = MISSING[key] ?? (() => false);
  return list.toSorted(
    (a, b) => Number(missing(a)) - Number(missing(b)) || COMPARISONS[key](a, b) * (descending ? -1 : 1) || a.code.localeCompare(b.code),
  );
};
