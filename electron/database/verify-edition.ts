import { createHash } from 'node:crypto';
import type { AuditFault, VerifyReport } from '../../shared/audit/audit.ts';
import { verifyHistory } from '../audit/read-history.ts';
import { describeSchema, fileVersion, MIGRATIONS, migrate } from './migrate.ts';
import { type Database, openSqlite } from './sqlite.ts';

/** The definitions that a file of this version must have; a table or a guard that was taken out or added shows. */
const expectedSchema = (version: number): string => {
  const empty = openSqlite(':memory:', { readOnly: false });
  migrate(
    empty,
    MIGRATIONS.filter((migration) => migration.number <= version),
  );
  const schema = describeSchema(empty);
  empty.close();
  return schema;
};

const compareSchema = (database: Database): AuditFault[] => {
  const [found, expected] = [describeSchema(database), expectedSchema(fileVersion(database))].map(
    (text) => new Set(text.split(';\n\n').map((part) => part.trim().replace(/;$/u, ''))),
  );
  if (found === undefined || expected === undefined) return [];
  const nameOf = (definition: string): string => /^CREATE (?:UNIQUE )?(\w+ \w+)/u.exec(definition)?.[1] ?? definition.slice(0, 60);
  const unlike = [...expected].filter((part) => !found.has(part)).concat([...found].filter((part) => !expected.has(part)));
  return [...new Set(unlike.map(nameOf))].map((where) => ({ fault: 'schema-altered', where }));
};

/** Bytes of issued papers are not history themselves; the SHA-256 that is tells whether they are still what was issued. */
const comparePapers = (database: Database): AuditFault[] => {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'issued_document'").get();
  if (known === undefined) return [];
  const papers = database.prepare<[], { readonly id: string; readonly sha256: string; readonly bytes: Uint8Array }>(
    `SELECT id, sha256, bytes
       FROM issued_document`,
  );
  const faults: AuditFault[] = [];
  for (const { id, sha256, bytes } of papers.iterate()) {
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) faults.push({ fault: 'record-altered', where: `issued_document ${id} bytes`, recorded: sha256, found });
  }
  return faults;
};

/** The full check of an edition: pages, definitions, history, and the records against the history. */
export const verifyEdition = (database: Database): VerifyReport => {
  const finding = String(database.pragma('integrity_check(1)', { simple: true }));
  const damage: AuditFault[] = finding === 'ok' ? [] : [{ fault: 'file-damaged', detail: finding }];
  const history = verifyHistory(database);
  const faults = [...damage, ...compareSchema(database), ...history.faults, ...comparePapers(database)];
  return { ...history, sound: faults.length === 0, faults };
};
