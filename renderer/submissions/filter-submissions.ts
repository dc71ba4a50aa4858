import type { SubmissionSummary } from '../../shared/submissions/submission.ts';

/** Regions whose name holds the text, or whose code begins with it, in their order. */
export const filterSubmissions = (list: readonly SubmissionSummary[], text: string): readonly SubmissionSummary[] => {
  const wanted = text.trim().toLocaleLowerCase('id');
  if (wanted === '') return list;
  return list.filter(({ code, region }) => region.name.toLocaleLowerCase('id').includes(wanted) || code.startsWith(wanted));
};
