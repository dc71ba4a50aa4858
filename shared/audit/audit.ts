import { z } from 'zod';

/** Who did it: `sekretariat`, `kursi:7`, `kursi:7/pengganti:1`, `pengamat:1`, `auditor:2`, `cli:<user>`, `ruang` (the jurors' room itself), `contoh` (the maker of the sample). */
export const actorSchema = z.string().min(1).max(120).brand<'Actor'>();
export type Actor = z.infer<typeof actorSchema>;

/** One column of one row that an event set, or a row that it removed (`column` null). */
export type CommittedChange = {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly column: string | null;
  /** SHA-256, hex, over salt + canonical JSON of the value (RFC 8785). */
  readonly commitment: string;
};

/** What the chain runs over. Values and salts lie beside it and may be withheld without breaking the chain. */
export type AuditEvent = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly device: string;
  readonly call: string;
  readonly reason: string | null;
  readonly payloadVersion: number;
  readonly changes: readonly CommittedChange[];
  readonly previousHash: string;
  readonly hash: string;
};

export type AuditValue = string | number | null;

/** An event as the history page shows it. A withheld value says why it is not shown. */
export type AuditEntry = {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly device: string;
  readonly call: string;
  readonly reason: string | null;
  readonly hash: string;
  readonly changeCount: number;
  readonly changes: readonly AuditEntryChange[];
};

export type AuditEntryChange = {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly column: string | null;
  readonly before: AuditValue;
  readonly after: AuditValue;
  readonly withheld: boolean;
};

/** What is wrong with a history or with the records under it, and where. */
export type AuditFault =
  | { readonly fault: 'sequence-gap'; readonly sequence: number }
  | { readonly fault: 'hash-mismatch'; readonly sequence: number }
  | { readonly fault: 'chain-broken'; readonly sequence: number }
  | { readonly fault: 'value-altered'; readonly sequence: number; readonly where: string }
  | { readonly fault: 'value-missing'; readonly sequence: number; readonly where: string }
  | { readonly fault: 'record-altered'; readonly where: string; readonly recorded: AuditValue; readonly found: AuditValue }
  | { readonly fault: 'record-missing'; readonly where: string }
  | { readonly fault: 'record-without-event'; readonly where: string }
  | { readonly fault: 'history-empty' }
  | { readonly fault: 'schema-altered'; readonly where: string }
  /** Bytes of evidence that are not, or no longer, what the history says; `regions` are those it was attached to. */
  | { readonly fault: 'evidence-damaged'; readonly fileName: string; readonly regions: readonly string[]; readonly sha256: string }
  | { readonly fault: 'file-damaged'; readonly detail: string };

export type VerifyReport = {
  readonly sound: boolean;
  readonly events: number;
  /** Hash of the last event: the *sidik jari data*. */
  readonly head: string;
  readonly faults: readonly AuditFault[];
};
