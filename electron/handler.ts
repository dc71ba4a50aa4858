import type { CallInput, CallName, CallOutput, PanelContract } from '../shared/contract.ts';
import type { Identity } from '../shared/edition/contract.ts';
import type { Reply } from '../shared/failure.ts';
import type { Records } from './records-file.ts';
import type { Session } from './session.ts';

export type CallContext = {
  readonly session: Session;
  readonly records: Records;
  readonly now: () => string;
};

/** What a handler that writes may do beside writing; all of it takes effect with the commit or not at all. */
export type WriteContext = CallContext & {
  /** Instant of this write, the same in the records and in the history. */
  readonly at: string;
  readonly giveReason: (reason: string) => void;
  /** The failure that is answered is itself a record, e.g. a wrong PIN. */
  readonly keepThoughRefused: () => void;
  /** After the commit this session is somebody else. */
  readonly become: (identity: Identity) => void;
  /** After the commit this window is nobody's and waits for a PIN. */
  readonly lock: () => void;
  /**
   * For a call that does several things of which each may be refused: what is done here is an event of its own under the
   * name of the call that does one of them, or undone when it is refused, and the others are not touched. A handler that
   * uses it writes nothing outside of it.
   */
  readonly inOwnEvent: <Value>(call: CallName, act: () => Reply<Value>) => Reply<Value>;
};

export type ReadHandler<Name extends CallName> = {
  readonly answer: (input: CallInput<Name>, context: CallContext) => Reply<CallOutput<Name>> | Promise<Reply<CallOutput<Name>>>;
};

/** Writes within the transaction that the door has opened; it must answer at once. */
export type WriteHandler<Name extends CallName> =
  | { readonly answer: (input: CallInput<Name>, context: WriteContext) => Reply<CallOutput<Name>> }
  | {
      /** Runs before the transaction and may take its time; what it saw must be checked again in the answer it returns. */
      readonly prepare: (input: CallInput<Name>, context: CallContext) => Promise<(context: WriteContext) => Reply<CallOutput<Name>>>;
    };

export type HandlerOf<Name extends CallName> = PanelContract[Name]['kind'] extends 'read' ? ReadHandler<Name> : WriteHandler<Name>;

export type Handlers = { readonly [Name in CallName]: HandlerOf<Name> };

/** Handlers of one slice: all calls whose name begins with the slice's noun. */
export type SliceHandlers<Noun extends string> = { readonly [Name in Extract<CallName, `${Noun}.${string}`>]: HandlerOf<Name> };

/** How the door, which knows only names, sees a handler. */
export type AnyHandler = {
  readonly prepare?: (input: unknown, context: CallContext) => Promise<(context: WriteContext) => Reply<unknown>>;
  readonly answer?: (input: unknown, context: CallContext | WriteContext) => Reply<unknown> | Promise<Reply<unknown>>;
};
