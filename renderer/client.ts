import type { CallName, CallOutput, CallRequest, Client, Failure, Push, Reply } from '../shared/contract.ts';
import type { DesktopCallName, DesktopClient, DesktopInput, DesktopOutputs, DesktopPush, PanelBridge } from '../shared/desktop.ts';
import type { OfferedFile } from '../shared/edition/file-token.ts';
import type { ScoreOutbox } from './scoring/score-outbox.ts';

type AnyPush = Push | DesktopPush;
export type AnyTopic = AnyPush['topic'];
export type PayloadOf<Topic extends AnyTopic> = Extract<AnyPush, { readonly topic: Topic }>['payload'];
export type Listen = <Topic extends AnyTopic>(topic: Topic, heard: (payload: PayloadOf<Topic>) => void) => () => void;

/** All that a screen has of the rooms behind it. */
export type Door = {
  readonly client: Client;
  /** A write that was made elsewhere, under the id that it was given there: whoever brings it, it is applied once. */
  readonly bring: <Name extends CallName>(name: Name, input: CallRequest<Name>, writeId: string) => Promise<Reply<CallOutput<Name>>>;
  readonly desktop: DesktopClient;
  /** Files dropped on the window become tokens; the screen never sees a path. */
  readonly offerDropped: (files: readonly File[]) => Promise<Reply<readonly OfferedFile[]>>;
  readonly listen: Listen;
  /** Only on a juror's own device, whose network may fail at any time. */
  readonly outbox?: ScoreOutbox;
};

/** A wire that breaks is a bug, answered like one, so that no screen needs a catch of its own. */
const brokenWire: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: { code: 'incident', incident: 'sambungan-jendela' },
};

/**
 * `onIncident` hears of bugs (their number); every other failure is a value of the reply and the business of the asker.
 * Each request carries an id of its own: the records heed it for writes, so that a write that arrives twice is applied once.
 */
export const makeDoor = (bridge: PanelBridge, onIncident: (failure: Failure) => void): Door => {
  const listeners = new Map<AnyTopic, Set<(payload: never) => void>>();

  bridge.listen((push) => {
    for (const heard of listeners.get(push.topic) ?? []) heard(push.payload as never);
  });

  const told = async <Value>(answer: Promise<Reply<unknown>>): Promise<Reply<Value>> => {
    const reply = await answer.catch(() => brokenWire);
    if (!reply.ok && reply.failure.code === 'incident') onIncident(reply.failure);
    // The contract states the answer's type; the records' tests hold the door to it.
    return reply as Reply<Value>;
  };

  return {
    client: <Name extends CallName>(name: Name, input: CallRequest<Name>) =>
      told<CallOutput<Name>>(bridge.ask({ name, input, writeId: crypto.randomUUID() })),
    bring: <Name extends CallName>(name: Name, input: CallRequest<Name>, writeId: string) =>
      told<CallOutput<Name>>(bridge.ask({ name, input, writeId })),
    desktop: <Name extends DesktopCallName>(name: Name, input: DesktopInput<Name>) =>
      told<DesktopOutputs[Name]>(bridge.desktop(name, input)),
    offerDropped: (files) => told<readonly OfferedFile[]>(bridge.offerDropped(files)),
    listen: (topic, heard) => {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set);
      set.add(heard);
      return () => {
        set.delete(heard);
      };
    },
  };
};
