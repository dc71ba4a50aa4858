import type { Edition } from '../shared/edition/edition.ts';
import { appendEvent, type EventHead } from './audit/append-event.ts';
import { type ChangeCapture, captureChanges } from './audit/capture-changes.ts';
import { auditQueries, type AuditQueries } from './audit/queries.ts';
import type { EditionFile } from './database/open.ts';
import { appliedWriteQueries, editionQueries, type EditionState } from './edition/queries.ts';

/** What the door itself needs of an open edition; the slices bring their own queries. */
export type Records = {
  readonly file: EditionFile;
  readonly audit: AuditQueries;
  readonly writes: ReturnType<typeof appliedWriteQueries>;
  readonly changes: ChangeCapture;
  /** One transaction that is one event, for what is written without a request: the first records of an edition. */
  readonly inOneEvent: (call: string, write: () => void, by: Omit<EventHead, 'call' | 'reason'>) => void;
  readonly edition: () => Edition;
  /** Read afresh at each call: phase and mark decide what is allowed. */
  readonly state: () => EditionState;
};

const NOTHING_CAPTURED: ChangeCapture = { take: () => [] };

export const recordsOf = (file: EditionFile): Records => {
  const edition = editionQueries(file.database);
  const audit = auditQueries(file.database);
  const changes = file.readOnlyBecause() === null ? captureChanges(file.database) : NOTHING_CAPTURED;
  return {
    file,
    audit,
    writes: appliedWriteQueries(file.database),
    changes,
    edition: edition.read,
    state: edition.state,
    inOneEvent: (call, write, by) => {
      file.database.transaction(() => {
        write();
        appendEvent(audit, { ...by, call, reason: null }, changes.take());
      })();
    },
  };
};
