import type { Push, Reply, Request, TopicName } from '../../shared/contract.ts';
import type { DesktopPush, PanelBridge } from '../../shared/desktop.ts';
import { fail, succeed } from '../../shared/failure.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { answerAtDevice } from './device-desktop.ts';
import { isKeptCall, type KeptAnswers } from './kept-answers.ts';
import { type RoomWire, WireBroken } from './room-wire.ts';

/** How long the room is given before a reader who has an earlier answer at hand gets that one. */
const READ_PATIENCE_MS = 2_500;
/** How long a write that found no way is tried again, with its id, before the juror is told. */
const WRITE_PATIENCE_MS = 8_000;
const AGAIN_MS = 400;

const TOPICS = [
  'edition.changed',
  'submissions.changed',
  'rubric.changed',
  'panel.changed',
  'scoring.changed',
] as const satisfies readonly TopicName[];

export type DeviceBridgeSetup = {
  readonly wire: Pick<RoomWire, 'ask' | 'state'>;
  readonly answers: KeptAnswers;
  /** By the host's clock. */
  readonly now: () => string;
  /** An answer from before is shown; null when the records answer again. */
  readonly onStale: (since: string | null) => void;
};

export type DeviceBridge = PanelBridge & {
  readonly push: (push: Push) => void;
  /** Whatever is shown is read again. */
  readonly readAll: () => void;
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** To which region a piece of evidence belongs stands in no request for it; whoever fetches it ahead knows. */
export type RequestOfRegion = Request & { readonly code?: RegionCode };

/**
 * What the pages of a juror's own device have instead of the window's bridge. Reads that the network does not answer are
 * answered from the last time; writes are sent until they are answered, or said to be impossible now.
 */
export const makeDeviceBridge = ({ wire, answers, now, onStale }: DeviceBridgeSetup): DeviceBridge => {
  const listeners = new Set<(push: Push | DesktopPush) => void>();
  const push = (message: Push): void => {
    for (const heard of [...listeners]) heard(message);
  };
  const readAll = (): void => {
    for (const topic of TOPICS) push({ topic, payload: null });
  };

  const fresh = async (request: RequestOfRegion): Promise<Reply<unknown>> => {
    const { name, input, code } = request;
    const reply = await wire.ask({ name, input });
    if (reply.ok) {
      onStale(null);
      await answers.remember(request, reply.value, now(), code).catch(() => undefined);
    } else if (reply.failure.code === 'recused') {
      const recused = code ?? codeOf(input);
      if (recused !== null) await answers.forget(recused);
    }
    return reply;
  };

  const readKept = async (request: RequestOfRegion): Promise<Reply<unknown>> => {
    const kept = await answers.find(request).catch(() => null);
    const asked = fresh(request);
    if (kept === null) return asked.catch(() => fail({ code: 'not-connected' }));
    const early = { taken: false };
    const fromBefore = (): Reply<unknown> => {
      early.taken = true;
      onStale(kept.at);
      return succeed(kept.value);
    };
    asked.then(
      () => {
        // What came too late for this reader is there for the next.
        if (early.taken) readAll();
      },
      () => undefined,
    );
    return Promise.race([asked.catch(fromBefore), wait(READ_PATIENCE_MS).then(fromBefore)]);
  };

  const ask = async (request: Request): Promise<Reply<unknown>> => {
    if (isKeptCall(request.name)) return readKept(request);
    const until = Date.now() + WRITE_PATIENCE_MS;
    for (;;) {
      try {
        return await wire.ask(request);
      } catch (error) {
        if (!(error instanceof WireBroken)) throw error;
        const { way } = wire.state();
        if (way === 'away' || way === 'refused' || Date.now() > until) return fail({ code: 'not-connected' });
        await wait(AGAIN_MS);
      }
    }
  };

  return {
    ask,
    desktop: answerAtDevice,
    offerDropped: () => Promise.resolve(fail({ code: 'not-in-room', call: 'offerDropped' })),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push,
    readAll,
  };
};

const codeOf = (input: unknown): RegionCode | null => {
  const code = regionCodeSchema.safeParse(typeof input === 'object' && input !== null && 'code' in input ? input.code : null);
  return code.success ? code.data : null;
};
