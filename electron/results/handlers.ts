import { basename } from 'node:path';
import { fail, succeed } from '../../shared/failure.ts';
import { rank } from '../../shared/ranking/rank.ts';
import { writeWhole } from '../database/save-copy.ts';
import { readSnapshot } from '../edition/read-snapshot.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import { panelQueries } from '../panel/queries.ts';
import type { Records } from '../records-file.ts';
import { rubricQueries } from '../rubric/queries.ts';
import { remarkQueries } from '../scoring/remarks/queries.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { readSubstituted } from './read-substituted.ts';
import { writeRankingWorkbook } from './write-ranking-workbook.ts';

export const resultsHandlers = (
  records: Records,
  readers: { readonly files: FileTokens; readonly applicationVersion: string },
): SliceHandlers<'results'> => {
  const { database } = records.file;
  return {
    'results.exportWorkbook': {
      answer: async ({ destination }, { now }) => {
        const path = readers.files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const snapshot = readSnapshot(database);
        const last = records.audit.last();
        const panel = panelQueries(database);
        const bytes = await writeRankingWorkbook({
          edition: records.edition(),
          ranking: rank(snapshot),
          snapshot,
          submissions: submissionQueries(database).all(),
          seats: panel.seats(),
          recusals: panel.recusals(),
          substituted: readSubstituted(database),
          comments: remarkQueries(database).submitted(),
          rubric: rubricQueries(database).read(),
          issuedAt: now(),
          applicationVersion: readers.applicationVersion,
          history: { events: last?.sequence ?? 0, head: last?.hash ?? '' },
        });
        const written = await writeWhole(path, bytes);
        return written.ok ? succeed({ fileName: basename(path), ...written.value }) : written;
      },
    },
  };
};
