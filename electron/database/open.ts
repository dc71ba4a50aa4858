import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { type HeldLock, takeLock } from './lock-file.ts';
import { fileVersion, isEdition, type Migration, MIGRATIONS, migrate, newestVersion } from './migrate.ts';
import { type Database, openSqlite, sqliteCode } from './sqlite.ts';

/** An edition file that is open: its database, whether it may be written, and how it is closed into one file. */
export type EditionFile = {
  readonly path: string;
  readonly fileName: string;
  readonly database: Database;
  /** Who holds the lock; null when this process may write. Changes when the lock is lost. */
  readonly readOnlyBecause: () => string | null;
  /** The copy that was made before a migration; null when none was needed. */
  readonly backupBeforeMigration: string | null;
  readonly close: () => void;
};

export type OpenOptions = {
  readonly mode: 'open' | 'create' | 'read-only';
  readonly migrations?: readonly Migration[];
  readonly onLockLost?: () => void;
  /** Leaves out the quick check, for who makes the full one next. */
  readonly unchecked?: boolean;
};

const prepareForWriting = (database: Database): void => {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('recursive_triggers = ON');
  database.pragma('busy_timeout = 2000');
  // What is taken out is gone from the file: a copy must not carry the remains of a private note.
  database.pragma('secure_delete = ON');
  // Captured changes live for one transaction; they need no file.
  database.pragma('temp_store = MEMORY');
  // The log is folded back in between commits rather than inside a juror's one; closing folds in the rest.
  database.pragma('wal_autocheckpoint = 4000');
};

/**
 * Opens or creates an edition file. A file that is held elsewhere opens read-only and says by whom. Refuses what is no
 * edition, what is damaged and what a newer application has written; nothing of such a file is touched.
 */
export const openEditionFile = (path: string, options: OpenOptions): Reply<EditionFile> => {
  const fileName = basename(path);
  const migrations = options.migrations ?? MIGRATIONS;
  const exists = existsSync(path);
  if (options.mode === 'create' && exists) return fail({ code: 'file-exists', fileName });
  if (options.mode !== 'create' && !exists) return fail({ code: 'file-gone', fileName });

  let lost = false;
  const lock =
    options.mode === 'read-only'
      ? { holder: '' }
      : takeLock(path, () => {
          lost = true;
          options.onLockLost?.();
        });
  const held = 'held' in lock ? lock.held : null;
  const holder = 'holder' in lock ? lock.holder : null;
  let database: Database | null = null;
  try {
    database = openSqlite(path, { readOnly: held === null });
    const refusal = exists ? refuse(database, fileName, migrations, options.unchecked === true) : null;
    if (refusal !== null) {
      database.close();
      held?.release();
      return fail(refusal);
    }
    let backup: string | null = null;
    if (held !== null) {
      prepareForWriting(database);
      if (exists && fileVersion(database) < newestVersion(migrations)) backup = backUpBeforeMigration(database, path);
      migrate(database, migrations);
    } else if (fileVersion(database) < newestVersion(migrations)) {
      database.close();
      return fail({ code: 'read-only', holder: holder ?? '' });
    }
    const open = database;
    return succeed({
      path,
      fileName,
      database: open,
      readOnlyBecause: () => (held === null ? holder : lost ? '?' : null),
      backupBeforeMigration: backup,
      close: () => {
        closeIntoOneFile(open, held, lost);
      },
    });
  } catch (error) {
    database?.close();
    held?.release();
    if (options.mode === 'create') rmSync(path, { force: true });
    const code = sqliteCode(error);
    if (code === 'SQLITE_NOTADB') return fail({ code: 'not-an-edition', fileName });
    if (code?.startsWith('SQLITE_CORRUPT') === true || code?.startsWith('SQLITE_IOERR') === true) {
      return fail({ code: 'damaged-file', fileName, detail: error instanceof Error ? error.message : code });
    }
    throw error;
  }
};

const refuse = (database: Database, fileName: string, migrations: readonly Migration[], unchecked: boolean) => {
  if (!isEdition(database)) return { code: 'not-an-edition', fileName } as const;
  const version = fileVersion(database);
  const known = newestVersion(migrations);
  if (version > known) return { code: 'newer-file', fileName, fileVersion: version, knownVersion: known } as const;
  const finding = unchecked ? null : quickCheck(database);
  return finding === null ? null : ({ code: 'damaged-file', fileName, detail: finding } as const);
};

/** The first thing that SQLite finds wrong with the file; null when it finds nothing. */
export const quickCheck = (database: Database): string | null => {
  const finding = String(database.pragma('quick_check(1)', { simple: true }));
  return finding === 'ok' ? null : finding;
};

const backUpBeforeMigration = (database: Database, path: string): string => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '.');
  const backup = path.replace(/\.paritrana$/u, '') + ` (sebelum pembaruan ${stamp}).paritrana`;
  database.prepare('VACUUM INTO ?').run(backup);
  return backup;
};

const closeIntoOneFile = (database: Database, held: HeldLock | null, lost: boolean): void => {
  if (held !== null && !lost) {
    database.pragma('wal_checkpoint(TRUNCATE)');
    try {
      database.pragma('journal_mode = DELETE');
    } catch (error) {
      // Somebody else is still reading; the last one to close folds the log in.
      if (sqliteCode(error) === null) throw error;
    }
  }
  database.close();
  held?.release();
};
