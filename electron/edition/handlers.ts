import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { EditionProgress } from '../../shared/edition/contract.ts';
import { fail, succeed } from '../../shared/failure.ts';
import type { WindowLock } from '../../shared/panel/staff/staff.ts';
import { saveCopy } from '../database/save-copy.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import type { Session } from '../session.ts';
import { editionQueries } from './queries.ts';

export type EditionReaders = {
  readonly progress: (session: Session) => EditionProgress;
  readonly rankingOpen: (session: Session) => boolean;
  readonly files: FileTokens;
  readonly windowLock: (session: Session) => WindowLock;
};

const sameFile = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
};

export const editionHandlers = (records: Records, readers: EditionReaders): SliceHandlers<'edition'> => {
  const queries = editionQueries(records.file.database);
  return {
    'edition.read': {
      answer: (_input, { session }) => {
        const edition = queries.read();
        const last = records.audit.last();
        return succeed({
          edition,
          identity: session.identity,
          readOnlyBecause: records.file.readOnlyBecause(),
          progress: readers.progress(session),
          rankingOpen: readers.rankingOpen(session),
          history: { events: last?.sequence ?? 0, head: last?.hash ?? '', since: records.audit.since() ?? edition.createdAt },
          fileName: records.file.fileName,
          windowLock: readers.windowLock(session),
          jurorCopy: (queries.state().copyOf ?? null) !== null,
        });
      },
    },
    'edition.updateDetails': {
      answer: (details) => {
        queries.updateDetails(details);
        return succeed(null);
      },
    },
    'edition.saveCopy': {
      answer: async ({ destination }) => {
        const path = readers.files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        if (sameFile(path, records.file.path)) return fail({ code: 'file-exists', fileName: basename(path) });
        const saved = await saveCopy(records.file.database, path);
        return saved.ok ? succeed({ fileName: basename(path), sizeBytes: saved.value.sizeBytes }) : saved;
      },
    },
  };
};
