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

type EvidenceFileRow = { readonly sha256: string; readonly sizeBytes: number };

/**
 * Files of evidence against the SHA-256 that the history knows them by. One piece a step, with no statement left open
 * between, so that who has time may let others work in between.
 */
function* compareEvidence(database: Database): Generator<null, AuditFault[]> {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'evidence_chunk'").get();
  if (known === undefined) return [];
  const files = database.prepare<[], EvidenceFileRow>('SELECT sha256, size_bytes AS sizeBytes FROM evidence_file ORDER BY sha256').all();
  const orphans = database
    .prepare<[], string>('SELECT DISTINCT sha256 FROM evidence_chunk WHERE sha256 NOT IN (SELECT sha256 FROM evidence_file)')
    .pluck()
    .all();
  const chunk = database.prepare<[string, number], Uint8Array>('SELECT bytes FROM evidence_chunk WHERE sha256 = ? AND number = ?').pluck();
  const chunks = database.prepare<[string], number>('SELECT count(*) FROM evidence_chunk WHERE sha256 = ?').pluck();
  const stillThere = database.prepare<[string], number>('SELECT 1 FROM evidence_file WHERE sha256 = ?').pluck();
  const attachments = database.prepare<[string], { readonly fileName: string; readonly code: string }>(
    'SELECT file_name AS fileName, code FROM evidence WHERE sha256 = ? ORDER BY removed_at IS NOT NULL, code, attached_at',
  );
  const fault = (sha256: string): AuditFault => {
    const attached = attachments.all(sha256);
    const regions = [...new Set(attached.map(({ code }) => code))];
    return { fault: 'evidence-damaged', fileName: attached[0]?.fileName ?? sha256.slice(0, 12), regions, sha256 };
  };
  const faults = orphans.map(fault);
  for (const { sha256, sizeBytes } of files) {
    const hash = createHash('sha256');
    let [size, number] = [0, 0];
    for (let bytes = chunk.get(sha256, number); bytes !== undefined; bytes = chunk.get(sha256, number)) {
      hash.update(bytes);
      size += bytes.byteLength;
      number += 1;
      yield null;
    }
    const whole = size === sizeBytes && number === chunks.get(sha256) && hash.digest('hex') === sha256;
    // Taken away while it was read, it is no fault.
    if (!whole && stillThere.get(sha256) === 1) faults.push(fault(sha256));
  }
  return faults;
}

const verifyRecords = (database: Database): VerifyReport => {
  const finding = String(database.pragma('integrity_check(1)', { simple: true }));
  const damage: AuditFault[] = finding === 'ok' ? [] : [{ fault: 'file-damaged', detail: finding }];
  const history = verifyHistory(database);
  return { ...history, faults: [...damage, ...compareSchema(database), ...history.faults, ...comparePapers(database)] };
};

const withEvidence = (report: VerifyReport, evidence: readonly AuditFault[]): VerifyReport => {
  const faults = [...report.faults, ...evidence];
  return { ...report, sound: faults.length === 0, faults };
};

/** The full check of an edition: pages, definitions, history, the records against the history, papers and evidence byte by byte. */
export const verifyEdition = (database: Database): VerifyReport => {
  const evidence = compareEvidence(database);
  for (let step = evidence.next(); ; step = evidence.next()) {
    if (step.done === true) return withEvidence(verifyRecords(database), step.value);
  }
};

/** The same check where others wait for the same database: up to two gigabytes of evidence are read piece by piece between them. */
export const verifyEditionBetween = async (database: Database): Promise<VerifyReport> => {
  const report = verifyRecords(database);
  const evidence = compareEvidence(database);
  for (let step = evidence.next(); ; step = evidence.next()) {
    if (step.done === true) return withEvidence(report, step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
};
