import { randomBytes } from 'node:crypto';
import type { CommittedChange } from '../../shared/audit/audit.ts';
import { canonicalJson } from '../../shared/audit/canonical-json.ts';
import type { CapturedChange } from './capture-changes.ts';
import { canonicalChanges, commit, GENESIS, hashEvent, PAYLOAD_VERSION } from './event-hash.ts';
import type { AuditQueries } from './queries.ts';

export type EventHead = {
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly device: string;
  readonly call: string;
  readonly reason: string | null;
};

const SALT_BYTES = 16;

/** Appends one event to the chain. Called inside the transaction whose changes it records. */
export const appendEvent = (queries: AuditQueries, head: EventHead, captured: readonly CapturedChange[]): void => {
  const salts = randomBytes(SALT_BYTES * captured.length).toString('hex');
  const openings: { salt: string; value: string | number | null }[] = [];
  const changes: CommittedChange[] = captured.map((change, index) => {
    const salt = salts.slice(index * SALT_BYTES * 2, (index + 1) * SALT_BYTES * 2);
    openings.push({ salt, value: change.value });
    return { table: change.table, key: change.key, column: change.column, commitment: commit(salt, change.value) };
  });
  const last = queries.last();
  const event = {
    ...head,
    sequence: (last?.sequence ?? 0) + 1,
    payloadVersion: PAYLOAD_VERSION,
    previousHash: last?.hash ?? GENESIS,
  };
  const text = canonicalChanges(changes);
  queries.append({ ...event, changes: text, hash: hashEvent(event, text) }, canonicalJson(openings));
};
