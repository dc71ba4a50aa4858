import { z } from 'zod';
import type { Database } from '../database/sqlite.ts';
import { TRACKED_TABLES, type TrackedTable } from './tracked-tables.ts';

/** What one transaction did to one tracked column, or, with `column` null, that it removed the row. */
export type CapturedChange = {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly column: string | null;
  readonly value: string | number | null;
};

const keySchema = z.array(z.union([z.string(), z.number()]));

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rowOf = (side: 'NEW' | 'OLD', tracked: TrackedTable, column: string | null): string =>
  [
    literal(tracked.table),
    `json_array(${tracked.key.map((name) => `${side}.${quote(name)}`).join(', ')})`,
    column === null ? 'NULL' : literal(column),
    column === null ? 'NULL' : `${side}.${quote(column)}`,
  ].join(', ');

/**
 * Temporary triggers write every change of a tracked column into a temporary table, whichever statement made it. So the
 * door need not trust a handler to say what it did: no write exists without its event.
 */
const captureSql = (tracked: TrackedTable): string => {
  const insertAll = tracked.columns.map((column) => `SELECT ${rowOf('NEW', tracked, column)}`).join(' UNION ALL ');
  const insertChanged = tracked.columns
    .map((column) => `SELECT ${rowOf('NEW', tracked, column)} WHERE OLD.${quote(column)} IS NOT NEW.${quote(column)}`)
    .join(' UNION ALL ');
  const keyMoves = tracked.key.map((name) => `OLD.${quote(name)} IS NOT NEW.${quote(name)}`).join(' OR ');
  const into = 'INSERT INTO captured_change ("table", "key", "column", "value")';
  return `
CREATE TEMP TRIGGER ${quote(`capture_${tracked.table}_insert`)} AFTER INSERT ON main.${quote(tracked.table)}
BEGIN ${into} ${insertAll}; END;
CREATE TEMP TRIGGER ${quote(`capture_${tracked.table}_update`)} AFTER UPDATE ON main.${quote(tracked.table)}
BEGIN
  SELECT RAISE(ABORT, 'the key of a record never changes') WHERE ${keyMoves};
  ${into} ${insertChanged};
END;
CREATE TEMP TRIGGER ${quote(`capture_${tracked.table}_delete`)} AFTER DELETE ON main.${quote(tracked.table)}
BEGIN ${into} SELECT ${rowOf('OLD', tracked, null)}; END;`;
};

export type ChangeCapture = {
  /** Takes what has been captured since the last call, the last change of each column only. */
  readonly take: () => readonly CapturedChange[];
};

export const captureChanges = (database: Database): ChangeCapture => {
  database.exec(`
CREATE TEMP TABLE captured_change (
  id INTEGER PRIMARY KEY,
  "table" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "column" TEXT,
  "value"
);
${TRACKED_TABLES.map(captureSql).join('\n')}`);
  const select = database.prepare<
    [],
    { readonly table: string; readonly key: string; readonly column: string | null; readonly value: string | number | null }
  >('SELECT "table", "key", "column", "value" FROM temp.captured_change ORDER BY id');
  const clear = database.prepare('DELETE FROM temp.captured_change');
  return {
    take: () => {
      const rows = select.all();
      if (rows.length > 0) clear.run();
      return lastOfEach(rows);
    },
  };
};

type CapturedRow = { readonly table: string; readonly key: string; readonly column: string | null; readonly value: string | number | null };

const lastOfEach = (rows: readonly CapturedRow[]): readonly CapturedChange[] => {
  const last = new Map<string, CapturedRow>();
  for (const row of rows) {
    const place = `${row.table} ${row.key} ${row.column ?? ''}`;
    if (row.column === null) {
      // A removed row takes its columns with it; what is set afterwards belongs to a new row of the same key.
      for (const [other, kept] of last) if (kept.table === row.table && kept.key === row.key) last.delete(other);
    }
    last.delete(place);
    last.set(place, row);
  }
  return [...last.values()].map((row) => ({ ...row, key: keySchema.parse(JSON.parse(row.key)) }));
};
