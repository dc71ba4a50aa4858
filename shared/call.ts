import type { z } from 'zod';
import { AFTER_FINAL, type Phase, type Role } from './edition/edition.ts';

/**
 * One request that may cross a boundary: what it takes, what it answers, who may make it in which phase, and whether it
 * changes the records. Authorisation is this table; nothing else grants or refuses.
 */
export type Call<Kind extends 'read' | 'write' = 'read' | 'write', Input extends z.ZodType = z.ZodType, Output = unknown> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
  /** Roles to which other phases are open than `phases`; an edition marked sample or rehearsal makes no difference between roles. */
  readonly only: Readonly<Partial<Record<Role, readonly Phase[]>>>;
  /** In an edition marked sample or rehearsal the phase does not matter. */
  readonly openWhenMarked: boolean;
  /** The answer holds a secret: it is never kept for a repeated write. */
  readonly secretReply: boolean;
  /** A juror's own device in the room may make it. Every other call is refused there, whoever makes it. */
  readonly inRoom: boolean;
  /** May be made in the copy that a juror took along on a stick. What may be read in the room may be read there too. */
  readonly inCopy: boolean;
  /** Never read: carries the answer's type. */
  readonly output?: Output;
};

type Terms = {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
  readonly only?: Readonly<Partial<Record<Role, readonly Phase[]>>>;
  readonly openWhenMarked?: boolean;
  readonly secretReply?: boolean;
  readonly inRoom?: boolean;
  readonly inCopy?: boolean;
};

const define =
  <Kind extends 'read' | 'write'>(kind: Kind) =>
  <Output>() =>
  <Input extends z.ZodType>(input: Input, terms: Terms): Call<Kind, Input, Output> => ({
    kind,
    input,
    roles: terms.roles,
    phases: terms.phases,
    // An auditor reads when the result stands, unless a call says otherwise.
    only: { auditor: terms.phases.filter((phase) => AFTER_FINAL.some((one) => one === phase)), ...terms.only },
    openWhenMarked: terms.openWhenMarked ?? false,
    secretReply: terms.secretReply ?? false,
    inRoom: terms.inRoom ?? false,
    inCopy: terms.inCopy ?? (kind === 'read' && terms.inRoom === true),
  });

export const read = define('read');
export const write = define('write');

export type InputOf<Definition extends Call> = z.output<Definition['input']>;
/** What a caller may hand over, before defaults and brands. */
export type RequestOf<Definition extends Call> = z.input<Definition['input']>;
export type OutputOf<Definition extends Call> = Definition extends Call<'read' | 'write', z.ZodType, infer Output> ? Output : never;

/** The phases in which a role may make a call, in an edition marked `resmi` and in one marked otherwise. Empty for roles that never may. */
export const phasesFor = (call: Pick<Call, 'roles' | 'phases' | 'only'>, role: Role, marked: boolean): readonly Phase[] => {
  if (!call.roles.includes(role)) return [];
  return (marked ? undefined : call.only[role]) ?? call.phases;
};
