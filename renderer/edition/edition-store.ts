import { createStore } from 'zustand/vanilla';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import { oneAtATime } from '../one-at-a-time.ts';

export type EditionState = {
  readonly overview: EditionOverview | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly lockRubric: (pins: { readonly chairPin: string; readonly secretaryPin: string }) => Promise<Reply<null>>;
  readonly openScoring: () => Promise<Reply<null>>;
  /** Turns the window from a juror's back into the secretariat's. */
  readonly leaveSeat: () => Promise<Reply<unknown>>;
};

/** Every change of a noun moves one of the numbers that the rail shows. */
const COUNTED = ['edition.changed', 'submissions.changed', 'rubric.changed', 'panel.changed', 'scoring.changed'] as const;

export const createEditionStore: StoreFactory<EditionState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = oneAtATime(async () => {
      const reply = await client('edition.read', {});
      set(reply.ok ? { overview: reply.value, failure: null } : { failure: reply.failure });
    });

    for (const topic of COUNTED) listen(topic, () => void refresh());

    const thenRefresh = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      await get().refresh();
      return reply;
    };

    return {
      overview: null,
      failure: null,
      refresh,
      lockRubric: async (pins) => thenRefresh(await client('rubric.lock', pins)),
      openScoring: async () => thenRefresh(await client('scoring.open', {})),
      leaveSeat: async () => thenRefresh(await client('panel.leaveSeat', {})),
    };
  });
