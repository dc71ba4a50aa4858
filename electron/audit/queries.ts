import type { Database } from '../database/sqlite.ts';
import type { TrackedTable } from './tracked-tables.ts';

export type EventRow = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly device: string;
  readonly call: string;
  readonly reason: string | null;
  readonly payloadVersion: number;
  readonly changes: string;
  readonly previousHash: string;
  readonly hash: string;
};

export type DisclosureRow = { readonly sequence: number; readonly openings: string };

export const auditQueries = (database: Database) => {
  const insertEvent = database.prepare<EventRow>(
    `INSERT INTO event (sequence, at, actor, role, device, call, reason, payload_version, changes, previous_hash, hash)
     VALUES (@sequence, @at, @actor, @role, @device, @call, @reason, @payloadVersion, @changes, @previousHash, @hash)`,
  );
  const insertDisclosure = database.prepare<DisclosureRow>(
    `INSERT INTO disclosure (sequence, openings)
     VALUES (@sequence, @openings)`,
  );
  const lastEvent = database.prepare<[], { readonly sequence: number; readonly hash: string }>(
    `SELECT sequence, hash
       FROM event
      ORDER BY sequence DESC
      LIMIT 1`,
  );
  const firstEvent = database.prepare<[], { readonly at: string }>(
    `SELECT at
       FROM event
      ORDER BY sequence
      LIMIT 1`,
  );
  const allEvents = database.prepare<[], EventRow & { readonly openings: string | null }>(
    `SELECT event.sequence, at, actor, role, device, call, reason, payload_version AS payloadVersion, changes,
            previous_hash AS previousHash, hash, openings
       FROM event
       LEFT JOIN disclosure ON disclosure.sequence = event.sequence
      ORDER BY event.sequence`,
  );
  const countEvents = database.prepare<[], number>('SELECT count(*) FROM event').pluck();
  return {
    count: (): number => countEvents.get() ?? 0,
    /** Every row of a tracked table: its key, then its tracked columns. */
    trackedRows: (tracked: TrackedTable): IterableIterator<(string | number | null)[]> => {
      const names = [...tracked.key, ...tracked.columns].map((name) => `"${name}"`).join(', ');
      return database.prepare<[], (string | number | null)[]>(`SELECT ${names} FROM "${tracked.table}"`).raw(true).iterate();
    },
    append: (event: EventRow, openings: string): void => {
      insertEvent.run(event);
      insertDisclosure.run({ sequence: event.sequence, openings });
    },
    last: () => lastEvent.get() ?? null,
    since: () => firstEvent.get()?.at ?? null,
    all: () => allEvents.iterate(),
  };
};

export type AuditQueries = ReturnType<typeof auditQueries>;
