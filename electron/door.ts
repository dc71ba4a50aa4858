import { randomUUID } from 'node:crypto';
import { type CallName, contract, type Request, type TopicName } from '../shared/contract.ts';
import { type Call, phasesFor } from '../shared/call.ts';
import { opensEverything, type Role } from '../shared/edition/edition.ts';
import type { Identity } from '../shared/edition/contract.ts';
import { type Failure, fail, type Reply } from '../shared/failure.ts';
import { appendEvent } from './audit/append-event.ts';
import type { CapturedChange } from './audit/capture-changes.ts';
import type { EditionState } from './edition/queries.ts';
import type { AnyHandler, CallContext, Handlers, WriteContext } from './handler.ts';
import { identityNow } from './panel/identity-now.ts';
import { staffQueries } from './panel/staff/queries.ts';
import { substituteQueries } from './panel/substitutes/queries.ts';
import type { Records } from './records-file.ts';
import { actorOf, SECRETARIAT, type Session } from './session.ts';

export type DoorOptions = {
  readonly now?: () => string;
  readonly coalesceMs?: number;
  /** Where a bug's stack goes; its incident number goes to the person. */
  readonly logIncident: (incident: string, call: string, error: unknown) => void;
};

export type Door = {
  /** Answers one request. Never throws. */
  readonly handle: (session: Session, request: Request) => Promise<Reply<unknown>>;
  readonly addSession: (session: Session) => void;
  readonly removeSession: (session: Session) => void;
  /** Tells every session that may hear of it; for what changes without a write. */
  readonly announce: (topic: 'edition.changed' | 'room.changed') => void;
};

const WRITE_ID = /^[\w-]{8,64}$/u;

const definitionOf = (name: string): Call | null => (Object.hasOwn(contract, name) ? contract[name as CallName] : null);

/** What a locked window of the host may still ask: who may come in, and to come in. */
const WHILE_WINDOW_LOCKED: ReadonlySet<string> = new Set([
  'panel.lockScreen',
  'panel.takeSeat',
  'panel.enterAsGuest',
  'panel.unlockSecretariat',
]);

/** Who asks, as far as it decides what may be asked. */
export type Asker = Pick<Session, 'identity' | 'wire' | 'locked'>;

/**
 * The table of the contract, applied: null when the call may be made. A device in the room is a juror's and reaches only what
 * the contract opens to the room; while it is locked, only the call that unlocks it. A locked window may only be unlocked.
 */
export const refusal = (name: string, definition: Call, { identity, wire, locked }: Asker, edition: EditionState): Failure | null => {
  const copyOf = edition.copyOf ?? null;
  if (copyOf !== null && (!definition.inCopy || wire !== 'host' || identity.seat !== copyOf)) return { code: 'not-in-copy' };
  if (wire === 'room') {
    if (!definition.inRoom || identity.seat === null) return { code: 'not-in-room', call: name };
    if (locked && name !== 'panel.takeSeat') return { code: 'device-locked' };
  } else if (locked && !WHILE_WINDOW_LOCKED.has(name)) return { code: 'window-locked' };
  if (!definition.roles.includes(identity.role)) return { code: 'not-permitted', call: name, role: identity.role };
  const marked = opensEverything(edition.mark);
  const open = phasesFor(definition, identity.role, marked).includes(edition.phase) || (definition.openWhenMarked && marked);
  return open ? null : { code: 'wrong-phase', call: name, phase: edition.phase };
};

/** Raised inside a transaction, or a step of one, to undo it while the failure is answered. */
class Undo extends Error {
  readonly reply: { readonly ok: false; readonly failure: Failure };
  constructor(reply: { readonly ok: false; readonly failure: Failure }) {
    super('undone');
    this.reply = reply;
  }
}

/** What was done when it was not undone, else the failure that undid it. */
const undoable = <Value>(act: () => Reply<Value>): Reply<Value> => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Undo) return error.reply;
    throw error;
  }
};

/**
 * The one way to the records. Whichever wire a request came by, it goes: parse, authorise, then, for writes, one
 * transaction that also appends the event. What changed is announced after the commit.
 */
export const createDoor = (records: Records, handlers: Handlers, options: DoorOptions): Door => {
  const now = options.now ?? (() => new Date().toISOString());
  const sessions = new Set<Session>();

  const substitutes = substituteQueries(records.file.database);
  const staff = staffQueries(records.file.database);
  const whoIs = identityNow(records.file.database);

  /**
   * Holds the session to what the panel says now. Whoever has lost the place there is gone from a window of the host as after
   * leaving it; a device waits for the PIN of whoever may use it.
   */
  const settle = (session: Session, name: string): Failure | null => {
    const identity = whoIs(session.identity);
    if (identity !== null) session.identity = identity;
    else if (session.wire === 'room') return name === 'panel.takeSeat' ? null : { code: 'device-locked' };
    else {
      session.identity = SECRETARIAT;
      session.locked = staff.lock().inForce;
    }
    return null;
  };
  const waiting = new Map<Session, Set<ChangeTopic>>();
  let timer: NodeJS.Timeout | null = null;

  const announce = (topic: ChangeTopic, to: Session): void => {
    const topics = waiting.get(to) ?? new Set();
    waiting.set(to, topics.add(topic));
    timer ??= setTimeout(() => {
      timer = null;
      const due = [...waiting];
      waiting.clear();
      for (const [session, changed] of due)
        if (sessions.has(session)) for (const one of changed) session.push({ topic: one, payload: null });
    }, options.coalesceMs ?? COALESCE_MS);
    timer.unref();
  };

  const announceChanges = (changes: readonly CapturedChange[], from: Session): void => {
    const tables = new Set(changes.map((change) => change.table));
    const onlyTyped = [...tables].every((table) => TYPED_TABLES.has(table));
    // Who lost a place or a role in this very write hears no more of what belonged to it.
    if (PLACE_TABLES.some((table) => tables.has(table))) for (const session of sessions) settle(session, '');
    for (const [topic, watched] of TOPIC_TABLES) {
      if (!watched.some((table) => tables.has(table))) continue;
      for (const session of sessions) {
        // Who typed a score or a comment has its answer; only the other devices of the seat and the monitors need to hear of it.
        if (session === from && onlyTyped) continue;
        if (mayHear(topic, session, from, changes)) announce(topic, session);
      }
    }
  };

  /** One person sits in a seat at a time: whoever took it last, by PIN. Nothing is written from the devices of the other. */
  const heldByAnother = ({ identity }: Session): Failure | null => {
    if (identity.seat === null) return null;
    const sitting = substitutes.sitting(identity.seat);
    if (sitting === (identity.substitute ?? null)) return null;
    const person = sitting === null ? null : substitutes.find(identity.seat, sitting);
    return { code: 'seat-held', substitute: person?.personName ?? null };
  };

  const contextOf = (session: Session): CallContext => ({ session, now, records });

  const write = async (session: Session, name: string, definition: Call, handler: AnyHandler, input: unknown, writeId: string | null) => {
    const held = records.file.readOnlyBecause();
    if (held !== null) return fail({ code: 'read-only', holder: held });
    const prepared = await handler.prepare?.(input, contextOf(session));
    const answer = (context: WriteContext): Reply<unknown> | Promise<Reply<unknown>> | undefined =>
      prepared === undefined ? handler.answer?.(input, context) : prepared(context);
    const changes: CapturedChange[] = [];
    const afterCommit: { identity: Identity | null; locks: boolean } = { identity: null, locks: false };
    const apply = records.file.database.transaction((): Reply<unknown> => {
      if (writeId !== null) {
        const applied = records.writes.find(writeId);
        // An id belongs to one call of one device or seat: nobody reads another's answer by its id.
        const own = applied?.device === session.device || (applied?.seat != null && applied.seat === session.identity.seat);
        if (applied !== null && (applied.call !== name || !own)) {
          return fail({ code: 'malformed-request', path: 'writeId', problem: 'of another write' });
        }
        if (applied !== null)
          return applied.reply === null ? fail({ code: 'already-applied' }) : (JSON.parse(applied.reply) as Reply<unknown>);
      }
      // Phase and identity may have changed while the handler prepared.
      const refused = settle(session, name) ?? refusal(name, definition, session, records.state());
      if (refused !== null) return fail(refused);
      const held = name === 'panel.takeSeat' ? null : heldByAnother(session);
      if (held !== null) return fail(held);
      const noted: { reason: string | null; keep: boolean; own: boolean } = { reason: null, keep: false, own: false };
      const at = now();
      const record = (call: string): void => {
        const captured = records.changes.take();
        changes.push(...captured);
        const { reason } = noted;
        noted.reason = null;
        appendEvent(
          records.audit,
          { at, actor: actorOf(session), role: session.identity.role, device: session.device, call, reason },
          captured,
        );
      };
      const context: WriteContext = {
        ...contextOf(session),
        at,
        giveReason: (text) => {
          noted.reason = text;
        },
        keepThoughRefused: () => {
          noted.keep = true;
        },
        become: (identity) => {
          afterCommit.identity = identity;
        },
        lock: () => {
          afterCommit.locks = true;
        },
        inOwnEvent: (call, act) => {
          noted.own = true;
          const step = records.file.database.transaction(() => {
            const done = act();
            if (!done.ok) throw new Undo(done);
            record(call);
            return done;
          });
          return undoable(step);
        },
      };
      const reply = answer(context);
      if (reply === undefined || reply instanceof Promise) throw new TypeError(`${name} writes and must answer at once.`);
      if (!reply.ok && !noted.keep) throw new Undo(reply);
      if (!noted.own) record(name);
      else if (records.changes.take().length > 0) throw new Error(`${name} wrote outside of its events.`);
      if (writeId !== null) {
        records.writes.insert({
          writeId,
          call: name,
          device: session.device,
          seat: session.identity.seat,
          at,
          reply: definition.secretReply ? null : JSON.stringify(reply),
        });
      }
      return reply;
    });
    return undoable(() => {
      const reply = apply.immediate();
      if (afterCommit.identity !== null && reply.ok) {
        session.identity = afterCommit.identity;
        session.locked = false;
      }
      if (afterCommit.locks && reply.ok) {
        session.identity = SECRETARIAT;
        session.locked = true;
      }
      announceChanges(changes, session);
      return reply;
    });
  };

  const handle = async (session: Session, request: Request): Promise<Reply<unknown>> => {
    const name = typeof request.name === 'string' ? request.name : '';
    try {
      const definition = definitionOf(name);
      if (definition === null) return fail({ code: 'unknown-call', call: name.slice(0, 80) });
      const input = definition.input.safeParse(request.input);
      if (!input.success) {
        const issue = input.error.issues[0];
        return fail({ code: 'malformed-request', path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
      }
      const writeId = request.writeId ?? null;
      if (writeId !== null && (typeof writeId !== 'string' || !WRITE_ID.test(writeId))) {
        return fail({ code: 'malformed-request', path: 'writeId', problem: 'not an id' });
      }
      const refused = settle(session, name) ?? refusal(name, definition, session, records.state());
      if (refused !== null) return fail(refused);
      const handler = handlers[name as CallName] as AnyHandler;
      if (definition.kind === 'write') return await write(session, name, definition, handler, input.data, writeId);
      const reply = await handler.answer?.(input.data, contextOf(session));
      if (reply === undefined) throw new TypeError(`${name} has no answer.`);
      return reply;
    } catch (error) {
      const incident = randomUUID().slice(0, 8).toUpperCase();
      options.logIncident(incident, name, error);
      return fail({ code: 'incident', incident });
    }
  };

  return {
    handle,
    addSession: (session) => void sessions.add(session),
    removeSession: (session) => void sessions.delete(session),
    announce: (topic) => {
      for (const session of sessions) if (topic !== 'room.changed' || hearsOfRoom(session)) announce(topic, session);
    },
  };
};

type ChangeTopic = Exclude<TopicName, 'submissions.preview'>;

/** What changes within this time is told once: nine jurors typing do not make a screen read nine times. */
const COALESCE_MS = 120;

const TOPIC_TABLES: readonly (readonly [ChangeTopic, readonly string[]])[] = [
  [
    'edition.changed',
    [
      'edition',
      'rubric',
      'sheet',
      'submission',
      'figure',
      'figure_verification',
      'finding_answer',
      'seat',
      'recusal',
      'conflict_dismissal',
      'attendance',
    ],
  ],
  ['edition.changed', ['reopening']],
  [
    'submissions.changed',
    [
      'submission',
      'revision',
      'figure',
      'figure_verification',
      'finding_answer',
      'regulation',
      'innovation',
      'delegation',
      'issued_document',
      'evidence',
      'column_mapping',
      'letter',
      'letter_answer',
    ],
  ],
  ['rubric.changed', ['rubric', 'criterion']],
  ['panel.changed', ['staff', 'window_lock', 'substitute', 'guest']],
  ['panel.changed', ['seat', 'recusal', 'conflict_dismissal', 'withdrawn_recusal', 'attendance', 'submission']],
  ['scoring.changed', ['sheet', 'score', 'recusal', 'voided_sheet', 'attendance', 'quorum_decision']],
  ['scoring.changed', ['paper_sheet', 'paper_entry']],
  ['scoring.changed', ['sheet_comment', 'reopening', 'stage_closing']],
  ['room.changed', ['room', 'room_address', 'room_device', 'room_ticket', 'room_refusal']],
  ['room.changed', ['room_check', 'room_trial']],
];

/** Where it stands who has which place in the panel. */
const PLACE_TABLES = ['seat', 'substitute', 'guest'];

const HEAR_OF_ROOM: readonly Role[] = contract['room.read'].roles;
const hearsOfRoom = ({ wire, identity }: Session): boolean => wire === 'host' && HEAR_OF_ROOM.includes(identity.role);

/** What a juror types on the own sheet. */
const TYPED_TABLES: ReadonlySet<string> = new Set(['score', 'sheet_comment']);

/** What is of one sheet when the secretariat writes it, as it does from paper. */
const SHEET_TABLES: ReadonlySet<string> = new Set(['score', 'sheet', 'paper_sheet', 'paper_entry']);

/**
 * A juror hears of no sheet but the own one, not even that another was touched. A decision about the own sheet is the own
 * sheet's, whoever made it; chair and secretary hear of every proposal, since either of them may decide.
 */
const mayHear = (topic: ChangeTopic, session: Session, from: Session, changes: readonly CapturedChange[]): boolean => {
  const { identity, wire, locked } = session;
  // A locked window shows who may come in and nothing else.
  if (wire === 'host' && locked) return topic === 'panel.changed';
  if (topic === 'room.changed') return hearsOfRoom(session);
  if (identity.seat === null) return true;
  if (topic !== 'scoring.changed' && topic !== 'edition.changed') return true;
  if (from.identity.seat === identity.seat) return true;
  if (from.identity.seat === null)
    return changes.some(({ table, key }) => !SHEET_TABLES.has(table) || (table !== 'paper_entry' && key[0] === identity.seat));
  const leads = identity.role === 'ketua' || identity.role === 'sekretaris';
  return changes.some(({ table, key }) => table === 'reopening' && (leads || key[0] === identity.seat));
};
