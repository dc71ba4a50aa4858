import { basename } from 'node:path';
import { fail, succeed } from '../../../shared/failure.ts';
import { type ComparedRegion, comparedValues, compareRegions } from '../../../shared/submissions/compare-regions.ts';
import { writeWhole } from '../../database/save-copy.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { submissionQueries } from '../queries.ts';

type ComparisonCalls = 'submissions.compare' | 'submissions.exportComparison';

export const comparisonHandlers = (records: Records, files: FileTokens): Pick<SliceHandlers<'submissions'>, ComparisonCalls> => {
  const queries = submissionQueries(records.file.database);
  const regions = (): readonly ComparedRegion[] =>
    queries.all().map((submission) => ({ region: submission.region, status: submission.status, ...comparedValues(submission) }));

  return {
    'submissions.compare': { answer: () => succeed(regions()) },
    'submissions.exportComparison': {
      answer: async ({ destination, measure, among, language }, { now }) => {
        const path = files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const { writeComparison } = await import('./write-comparison.ts');
        const rows = compareRegions(regions(), measure, among, { column: 'now', descending: true });
        const bytes = await writeComparison({ edition: records.edition(), rows, measure, among, language, issuedAt: now() });
        const written = await writeWhole(path, bytes);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
  };
};
