import { dirname } from 'node:path';
import type { Push, Request } from '../shared/contract.ts';
import { fail, type Reply, succeed } from '../shared/failure.ts';
import { type EditionFile, openEditionFile } from './database/open.ts';
import { createDoor, type Door, type DoorOptions } from './door.ts';
import { createFileTokens, type FileTokens } from './file-tokens.ts';
import { createHandlers, type HandlerSetup } from './handlers.ts';
import { createEdition, type NewEdition } from './new-edition.ts';
import { type Records, recordsOf } from './records-file.ts';
import { panelQueries } from './panel/queries.ts';
import { staffQueries } from './panel/staff/queries.ts';
import { openJurorCopy } from './scoring/stick/open-juror-copy.ts';
import { SECRETARIAT, type Session } from './session.ts';
import { keepPresentContent } from './submissions/revisions/keep-present-content.ts';

export type HostSetup = Pick<DoorOptions, 'logIncident' | 'now' | 'coalesceMs'> & Omit<HandlerSetup, 'files'>;

export type OpenedEdition = { readonly name: string; readonly fileName: string; readonly path: string; readonly readOnly: boolean };

/**
 * Keeps at most one edition open and the sessions that work on it. The records process runs it for the windows, the command
 * line and the tests run it directly; none of them reaches the records in another way than through `handle`.
 */
export type RecordsHost = {
  readonly files: FileTokens;
  readonly open: (path: string, mode: 'open' | 'read-only') => Reply<OpenedEdition>;
  readonly create: (path: string, edition: NewEdition, by: Session) => Reply<OpenedEdition>;
  /** Opens the file that was written for a juror, with its code, into a copy that is kept in the folder. */
  readonly openCopy: (path: string, code: string, folder: string) => Promise<Reply<OpenedEdition>>;
  readonly close: () => void;
  readonly current: () => OpenedEdition | null;
  /** The open records themselves, for what runs in this process beside the door: tests and benchmarks. */
  readonly records: () => Records | null;
  /** `shared`: a window that persons hand on to each other. It starts locked where the edition says that windows lock. */
  readonly connect: (session: Session, as?: { readonly shared: boolean }) => void;
  readonly disconnect: (session: Session) => void;
  readonly handle: (session: Session, request: Request) => Promise<Reply<unknown>>;
  /** For what changes without a write: who came to the room and who left. */
  readonly announce: (topic: 'room.changed') => void;
};

export const createRecordsHost = (setup: HostSetup): RecordsHost => {
  const files = createFileTokens();
  const sessions = new Set<Session>();
  const shared = new WeakSet<Session>();
  /** Nothing can be written into a file that is only read, so nobody is kept out of it: not even by a lock that nobody could open. */
  const lockIfShared = (session: Session, { file }: Records): void => {
    session.locked = shared.has(session) && file.readOnlyBecause() === null && staffQueries(file.database).lock().inForce;
  };
  let open: { readonly file: EditionFile; readonly records: Records; readonly door: Door; readonly edition: OpenedEdition } | null = null;

  const close = (): void => {
    if (open === null) return;
    const { file } = open;
    open = null;
    void setup.room?.close();
    for (const session of sessions) {
      if (session.wire === 'host') {
        session.identity = SECRETARIAT;
        session.locked = false;
      } else {
        // A device belongs to a seat of the edition that is closed now.
        session.locked = true;
        sessions.delete(session);
      }
    }
    file.close();
  };

  /** In a juror's copy every session is that juror, and no other can be. */
  const settle = (session: Session, records: Records): void => {
    const copyOf = records.state().copyOf ?? null;
    if (copyOf === null) {
      lockIfShared(session, records);
      return;
    }
    const role = panelQueries(records.file.database).seat(copyOf)?.role ?? 'anggota';
    session.identity = { role, seat: copyOf };
    session.locked = false;
  };

  const adopt = (file: EditionFile, records = recordsOf(file)): OpenedEdition => {
    close();
    keepPresentContent(records, (setup.now ?? (() => new Date().toISOString()))());
    const door = createDoor(records, createHandlers(records, { ...setup, files }), setup);
    for (const session of sessions) {
      if (session.wire === 'host') settle(session, records);
      door.addSession(session);
    }
    const edition = { name: records.edition().name, fileName: file.fileName, path: file.path, readOnly: file.readOnlyBecause() !== null };
    open = { file, records, door, edition };
    return edition;
  };

  // The lock can only be lost while the file is open, when everybody who looks at it should know.
  const onLockLost = (): void => {
    open?.door.announce('edition.changed');
  };

  return {
    files,
    open: (path, mode) => {
      if (open?.file.path === path) return succeed(open.edition);
      const file = openEditionFile(path, { mode, onLockLost });
      return file.ok ? succeed(adopt(file.value)) : file;
    },
    create: (path, edition, by) => {
      const created = createEdition(path, edition, by, { onLockLost, ...(setup.now === undefined ? {} : { now: setup.now }) });
      return created.ok ? succeed(adopt(created.value.file, created.value.records)) : created;
    },
    openCopy: async (path, code, folder) => {
      // A copy that is open here already is let go of first: a file has one lock.
      if (open !== null && dirname(open.file.path) === folder) close();
      const opened = await openJurorCopy(path, code, folder, (setup.now ?? (() => new Date().toISOString()))());
      return opened.ok ? succeed(adopt(opened.value.file, opened.value.records)) : opened;
    },
    close,
    current: () => open?.edition ?? null,
    records: () => open?.records ?? null,
    connect: (session, as) => {
      sessions.add(session);
      if (as?.shared === true) shared.add(session);
      if (open !== null && session.wire === 'host' && (as?.shared === true || (open.records.state().copyOf ?? null) !== null))
        settle(session, open.records);
      open?.door.addSession(session);
    },
    disconnect: (session) => {
      sessions.delete(session);
      open?.door.removeSession(session);
    },
    announce: (topic) => open?.door.announce(topic),
    handle: (session, request) => (open === null ? Promise.resolve(fail({ code: 'no-edition' })) : open.door.handle(session, request)),
  };
};

/** A session without a window: the command line, the maker of the sample, tests. */
export const directSession = (device: string, actorName: string | null, push: (push: Push) => void = () => undefined): Session => ({
  id: device,
  wire: 'host',
  device,
  identity: SECRETARIAT,
  locked: false,
  actorName,
  push,
});
