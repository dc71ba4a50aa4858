import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

export type Database = BetterSqlite3.Database;

const nodeRequire = createRequire(import.meta.url);

/**
 * The SQLite binding. `APP_SQLITE_MODULE` names another build of the same module for a development runtime whose
 * Node-API is older; a packaged application clears the variable before this process starts.
 */
const loadBinding = (): typeof BetterSqlite3 => nodeRequire(process.env.APP_SQLITE_MODULE ?? 'better-sqlite3') as typeof BetterSqlite3;

export const openSqlite = (path: string, options: { readonly readOnly: boolean }): Database => {
  const Binding = loadBinding();
  return new Binding(path, { readonly: options.readOnly, fileMustExist: options.readOnly });
};

/** A code of SQLite such as `SQLITE_CORRUPT`, or null when the error is of another kind. */
export const sqliteCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null;
