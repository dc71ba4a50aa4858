import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { StoreFactory } from '../noun-stores.tsx';

/** Events asked for at a time when the opening of the pleno is looked for. */
const PAGE = 200;

export type RankingState = {
  /** The official ranking with its snapshot, and the rubric that it follows; null before the first answer and when it is closed. */
  readonly reading: CallOutput<'ranking.read'> | null;
  readonly rubric: Pick<CallOutput<'rubric.read'>, 'label' | 'lockedAt'> | null;
  /** Of sheets that were handed in; empty for whom they are not. */
  readonly comments: CallOutput<'scoring.comments'>;
  /** When the pleno was opened; null while unknown. */
  readonly openedAt: string | null;
  /** Tirai: no value is on the screen. Stays when the page is left, for the projector stays too. */
  readonly curtain: boolean;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly findOpening: () => Promise<void>;
  readonly setCurtain: (curtain: boolean) => void;
};

const CHANGES = ['edition.changed', 'submissions.changed', 'rubric.changed', 'panel.changed', 'scoring.changed'] as const;

export const createRankingStore: StoreFactory<RankingState> = ({ client, listen }) =>
  createStore((set, get) => {
    let underWay: Promise<void> | null = null;
    let changedMeanwhile = false;

    const read = async (): Promise<void> => {
      const [ranking, rubric, comments] = await Promise.all([
        client('ranking.read', {}),
        client('rubric.read', {}),
        client('scoring.comments', {}),
      ]);
      // A ranking that has been closed again leaves nothing behind.
      set(ranking.ok ? { reading: ranking.value, failure: null } : { reading: null, failure: ranking.failure });
      set({ comments: ranking.ok && comments.ok ? comments.value : [] });
      if (rubric.ok) set({ rubric: { label: rubric.value.label, lockedAt: rubric.value.lockedAt } });
    };

    const refresh = async (): Promise<void> => {
      if (underWay) {
        changedMeanwhile = true;
        return underWay;
      }
      underWay = read();
      await underWay;
      underWay = null;
      if (changedMeanwhile) {
        changedMeanwhile = false;
        await refresh();
      }
    };

    for (const topic of CHANGES) {
      listen(topic, () => {
        if (get().reading !== null) void refresh();
      });
    }

    return {
      reading: null,
      rubric: null,
      comments: [],
      openedAt: null,
      curtain: false,
      failure: null,
      refresh,
      findOpening: async () => {
        let beforeSequence: number | undefined;
        for (;;) {
          const reply = await client('audit.list', { limit: PAGE, ...(beforeSequence === undefined ? {} : { beforeSequence }) });
          if (!reply.ok) return;
          const found = reply.value.find(({ call }) => call === 'ranking.openPleno');
          if (found !== undefined) {
            set({ openedAt: found.at });
            return;
          }
          beforeSequence = reply.value.at(-1)?.sequence;
          if (reply.value.length < PAGE || beforeSequence === undefined || beforeSequence <= 1) return;
        }
      },
      setCurtain: (curtain) => set({ curtain }),
    };
  });
