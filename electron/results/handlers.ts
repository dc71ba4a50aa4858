import { basename } from 'node:path';
import { ANNEX_OPTIONS } from '../../shared/analysis/annex/annex-options.ts';
import { fail, succeed } from '../../shared/failure.ts';
import { rank } from '../../shared/ranking/rank.ts';
import { readTiming } from '../analysis/read-timing.ts';
import { reckonAnnex } from '../analysis/reckon-annex.ts';
import { writeWhole } from '../database/save-copy.ts';
import { readSnapshot } from '../edition/read-snapshot.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import { panelQueries } from '../panel/queries.ts';
import type { Records } from '../records-file.ts';
import { rubricQueries } from '../rubric/queries.ts';
import { remarkQueries } from '../scoring/remarks/queries.ts';
import { submissionQueries } from '../submissions/queries.ts';
import type { Session } from '../session.ts';
import { readSubstituted } from './read-substituted.ts';
import { writeAnnexWorkbook } from './write-annex-workbook.ts';
import { writeRankingWorkbook } from './write-ranking-workbook.ts';

export const resultsHandlers = (
  records: Records,
  readers: {
    readonly files: FileTokens;
    readonly applicationVersion: string;
    /** Whether this session may be told when sheets were scored. */
    readonly timingOpen: (session: Session) => boolean;
  },
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
    'results.exportAnnex': {
      answer: async ({ destination }, { now, session }) => {
        const path = readers.files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const snapshot = readSnapshot(database);
        const ranking = rank(snapshot);
        if (ranking.rows.length === 0) return fail({ code: 'nothing-ranked' });
        const timing = readers.timingOpen(session) ? readTiming(records) : null;
        const last = records.audit.last();
        const bytes = await writeAnnexWorkbook({
          edition: records.edition(),
          annex: await reckonAnnex({ snapshot, ranking, timing }, ANNEX_OPTIONS),
          snapshot,
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
