import type { AuditEntry } from '../../shared/audit/audit.ts';
import { succeed } from '../../shared/failure.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import type { Session } from '../session.ts';
import { verifyEditionBetween } from '../database/verify-edition.ts';
import { readHistory } from './read-history.ts';

/** Records whose values would tell a score, or what a juror says of it; they stay withheld until ranking values are open. */
const SCORE_TABLES: ReadonlySet<string> = new Set(['score', 'sheet_comment', 'sheet_version', 'paper_entry']);

export type AuditReaders = { readonly rankingOpen: (session: Session) => boolean };

export const auditHandlers = (records: Records, readers: AuditReaders): SliceHandlers<'audit'> => {
  const { database } = records.file;
  return {
    'audit.list': {
      answer: ({ beforeSequence, limit }, { session }) => {
        const open = readers.rankingOpen(session);
        const before = beforeSequence ?? Number.POSITIVE_INFINITY;
        const entries = readHistory(database)
          .filter((event) => event.sequence < before)
          .slice(-limit)
          .reverse()
          .map((event): AuditEntry => {
            const { sequence, at, actor, role, device, call, reason, hash } = event;
            const changes = event.changes.map((change) =>
              SCORE_TABLES.has(change.table) && !open
                ? { ...change, before: null, after: null, withheld: true }
                : { ...change, withheld: false },
            );
            return { sequence, at, actor, role, device, call, reason, hash, changeCount: changes.length, changes };
          });
        return succeed(entries);
      },
    },
    'audit.verify': { answer: async () => succeed(await verifyEditionBetween(database)) },
  };
};
