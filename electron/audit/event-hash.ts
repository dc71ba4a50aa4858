import { hash } from 'node:crypto';
import type { AuditEvent, AuditValue, CommittedChange } from '../../shared/audit/audit.ts';
import { canonicalJson } from '../../shared/audit/canonical-json.ts';

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);

/** Version of the shape of an event's payload; older ones stay readable and are never rewritten. */
export const PAYLOAD_VERSION = 1;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Salted commitment to one value: SHA-256 over the salt (hex) and the canonical JSON of the value. */
export const commit = (salt: string, value: AuditValue): string => sha256(`${salt}${canonicalJson(value)}`);

export const canonicalChanges = (changes: readonly CommittedChange[]): string =>
  canonicalJson(changes.map(({ table, key, column, commitment }) => ({ table, key: [...key], column, commitment })));

/** Hash of an event over everything it says, including the hash of the one before. Values are in it only as commitments. */
export const hashEvent = (event: Omit<AuditEvent, 'hash' | 'changes'>, canonicalChangesText: string): string => {
  const head = canonicalJson({
    sequence: event.sequence,
    at: event.at,
    actor: event.actor,
    role: event.role,
    device: event.device,
    call: event.call,
    reason: event.reason,
    payloadVersion: event.payloadVersion,
    previousHash: event.previousHash,
  });
  return sha256(`${head}\n${canonicalChangesText}`);
};
