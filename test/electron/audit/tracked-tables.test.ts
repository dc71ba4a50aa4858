import { expect, test } from 'vitest';
import { TRACKED_TABLES, UNTRACKED } from '../../../electron/audit/tracked-tables.ts';
import { openRoom } from '../../fixtures/edition.ts';

test('Every column of every table is history, or is named with the reason why not', () => {
  const room = openRoom();
  const database = room.host.records()?.file.database;
  const columns = database
    ?.prepare<[], string>(
      `SELECT schema.name || '.' || info.name
         FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS info
        WHERE schema.type = 'table' AND schema.name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  const tracked = new Set(TRACKED_TABLES.flatMap(({ table, key, columns: names }) => [...key, ...names].map((name) => `${table}.${name}`)));
  const forgotten = columns?.filter(
    (column) => !tracked.has(column) && !(column in UNTRACKED) && !((column.split('.')[0] ?? '') in UNTRACKED),
  );
  expect(forgotten).toEqual([]);
  expect([...tracked].filter((column) => columns?.includes(column) !== true)).toEqual([]);
});
