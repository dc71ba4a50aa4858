import { z } from 'zod';
import type { AuditFault, AuditValue, VerifyReport } from '../../shared/audit/audit.ts';
import type { Database } from '../database/sqlite.ts';
import { canonicalChanges, commit, GENESIS, hashEvent } from './event-hash.ts';
import { type AuditQueries, auditQueries, type EventRow } from './queries.ts';
import { TRACKED_TABLES } from './tracked-tables.ts';

const changesSchema = z.array(
  z.strictObject({
    table: z.string(),
    key: z.array(z.union([z.string(), z.number()])),
    column: z.string().nullable(),
    commitment: z.string(),
  }),
);
const openingsSchema = z.array(z.strictObject({ salt: z.string(), value: z.union([z.string(), z.number(), z.null()]) }));

export type OpenedChange = {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly column: string | null;
  readonly before: AuditValue;
  readonly after: AuditValue;
};

export type OpenedEvent = Omit<EventRow, 'changes'> & { readonly changes: readonly OpenedChange[] };

/** `score 7/64.08/inovasi value_hundredths`: where a record stands, in words that lead to it. */
const placeOf = (table: string, key: readonly (string | number)[], column: string | null): string =>
  `${table} ${key.join('/')}${column === null ? '' : ` ${column}`}`;

const rowPlace = (table: string, key: readonly (string | number)[]): string => `${table} ${JSON.stringify(key)}`;

/** The records as the history tells them: row by row, column by column. */
class ToldRecords {
  readonly rows = new Map<string, { table: string; key: readonly (string | number)[]; columns: Map<string, AuditValue> }>();

  /** Applies one change and answers what stood there before. */
  apply(table: string, key: readonly (string | number)[], column: string | null, value: AuditValue): AuditValue {
    const place = rowPlace(table, key);
    if (column === null) {
      this.rows.delete(place);
      return null;
    }
    const row = this.rows.get(place) ?? { table, key, columns: new Map<string, AuditValue>() };
    const before = row.columns.get(column) ?? null;
    row.columns.set(column, value);
    this.rows.set(place, row);
    return before;
  }
}

type Walk = { readonly faults: AuditFault[]; readonly events: OpenedEvent[]; readonly told: ToldRecords; readonly head: string };

const walk = (queries: AuditQueries, keepEvents: boolean): Walk => {
  const faults: AuditFault[] = [];
  const events: OpenedEvent[] = [];
  const told = new ToldRecords();
  let expectedSequence = 1;
  let previousHash = GENESIS;
  for (const { openings: openingsText, ...row } of queries.all()) {
    if (row.sequence !== expectedSequence) faults.push({ fault: 'sequence-gap', sequence: expectedSequence });
    if (row.previousHash !== previousHash) faults.push({ fault: 'chain-broken', sequence: row.sequence });
    const changes = changesSchema.safeParse(parseJson(row.changes));
    if (!changes.success || canonicalChanges(changes.data) !== row.changes || hashEvent(row, row.changes) !== row.hash) {
      faults.push({ fault: 'hash-mismatch', sequence: row.sequence });
    }
    const openings = openingsSchema.safeParse(openingsText === null ? null : parseJson(openingsText));
    const opened: OpenedChange[] = [];
    if (changes.success) {
      changes.data.forEach((change, index) => {
        const opening = openings.success ? openings.data[index] : undefined;
        const where = placeOf(change.table, change.key, change.column);
        if (opening === undefined) {
          faults.push({ fault: 'value-missing', sequence: row.sequence, where });
          return;
        }
        if (commit(opening.salt, opening.value) !== change.commitment)
          faults.push({ fault: 'value-altered', sequence: row.sequence, where });
        const before = told.apply(change.table, change.key, change.column, opening.value);
        opened.push({ table: change.table, key: change.key, column: change.column, before, after: opening.value });
      });
    }
    if (keepEvents) events.push({ ...row, changes: opened });
    expectedSequence = row.sequence + 1;
    previousHash = row.hash;
  }
  return { faults, events, told, head: previousHash };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** All events with their values and what stood there before, oldest first. */
export const readHistory = (database: Database): readonly OpenedEvent[] => walk(auditQueries(database), true).events;

/** Holds every tracked record against what the history says it must be. */
const compareRecords = (queries: AuditQueries, told: ToldRecords): AuditFault[] => {
  const faults: AuditFault[] = [];
  const seen = new Set<string>();
  for (const tracked of TRACKED_TABLES) {
    for (const row of queries.trackedRows(tracked)) {
      const key = row.slice(0, tracked.key.length).map((part) => part ?? '');
      const place = rowPlace(tracked.table, key);
      seen.add(place);
      const expected = told.rows.get(place);
      if (expected === undefined) {
        faults.push({ fault: 'record-without-event', where: placeOf(tracked.table, key, null) });
        continue;
      }
      tracked.columns.forEach((column, index) => {
        const found = row[tracked.key.length + index] ?? null;
        const recorded = expected.columns.get(column) ?? null;
        if (found !== recorded) faults.push({ fault: 'record-altered', where: placeOf(tracked.table, key, column), recorded, found });
      });
    }
  }
  for (const [place, row] of told.rows) {
    if (!seen.has(place)) faults.push({ fault: 'record-missing', where: placeOf(row.table, row.key, null) });
  }
  return faults;
};

/**
 * Checks that the chain is whole, that every value opens its commitment, and that the records are what the history makes
 * them. Someone who rewrites the whole history with new hashes is exposed only by the fingerprint on signed paper.
 */
export const verifyHistory = (database: Database): VerifyReport => {
  const queries = auditQueries(database);
  const { faults, told, head } = walk(queries, false);
  const events = queries.count();
  if (events === 0) faults.push({ fault: 'history-empty' });
  faults.push(...compareRecords(queries, told));
  return { sound: faults.length === 0, events, head, faults };
};
