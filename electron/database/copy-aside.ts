import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { openSqlite } from './sqlite.ts';

/** A copy of what an edition's file says now, also while somebody else has it open. The file itself is only read. */
export const copyAside = (path: string, copy: string): Reply<null> => {
  try {
    const source = openSqlite(path, { readOnly: true });
    try {
      source.pragma('trusted_schema = OFF');
      source.prepare('VACUUM INTO ?').run(copy);
    } finally {
      source.close();
    }
    return succeed(null);
  } catch {
    // Whatever kept it from being read as a database is said by opening its plain copy.
    try {
      copyFileSync(path, copy);
      return succeed(null);
    } catch {
      return fail({ code: 'file-not-readable', fileName: basename(path) });
    }
  }
};
