import { createStore } from 'zustand/vanilla';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { ANNEX_OPTIONS } from '../../shared/analysis/annex/annex-options.ts';
import type { AnnexPart } from '../../shared/analysis/annex/annex-part.ts';
import type { PanelTiming } from '../../shared/analysis/annex/drift.ts';
import type { RankingReading } from '../../shared/ranking/contract.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import { runAnnex } from './run-annex.ts';

export type AnnexState = {
  /** Of the reading that it was made of; null before the first is done. */
  readonly annex: Annex | null;
  readonly of: RankingReading | null;
  /** What is worked on; null when nothing is. */
  readonly part: AnnexPart | null;
  readonly stopped: boolean;
  readonly problem: string | null;
  /** Makes the annex of a ranking unless it is there already or being made. */
  readonly make: (reading: RankingReading, again?: boolean) => void;
  readonly stop: () => void;
};

/** Only what was made after the scoring was closed tells of the drift too. */
const isFinished = (annex: Annex | null): boolean => (annex?.drift ?? null) !== null;

const isSameSnapshot = (one: RankingReading, other: RankingReading): boolean =>
  JSON.stringify(one.snapshot) === JSON.stringify(other.snapshot);

export const createAnnexStore: StoreFactory<AnnexState> = ({ client }) =>
  createStore((set, get) => {
    let stopRun: () => void = () => undefined;
    let wanted: RankingReading | null = null;

    const begin = async (reading: RankingReading): Promise<void> => {
      const timing = await client('analysis.timing', {});
      // While it was read another ranking may have come, or somebody has stopped it.
      if (wanted !== reading) return;
      // Before scoring is closed nobody is told when whose sheet was made.
      const known: PanelTiming | null = timing.ok ? timing.value : null;
      const { ranking, snapshot } = reading;
      stopRun = runAnnex({ input: { ranking, snapshot, timing: known }, options: ANNEX_OPTIONS }, (answer) => {
        if (wanted !== reading) return;
        if (answer.kind === 'part') set({ part: answer.part });
        if (answer.kind === 'done') set({ annex: answer.annex, of: reading, part: null });
        if (answer.kind === 'failed') set({ part: null, problem: answer.problem });
      });
    };

    return {
      annex: null,
      of: null,
      part: null,
      stopped: false,
      problem: null,
      make: (reading, again = false) => {
        const { annex, of } = get();
        if (!again && (wanted === reading || of === reading)) return;
        // The page is read anew for much that moves no score; only what came before the scoring was closed is made again.
        if (!again && of !== null && isFinished(annex) && isSameSnapshot(of, reading)) {
          wanted = reading;
          set({ of: reading });
          return;
        }
        stopRun();
        wanted = reading;
        set({ part: 'agreement', stopped: false, problem: null });
        void begin(reading);
      },
      stop: () => {
        stopRun();
        wanted = null;
        set({ part: null, stopped: true });
      },
    };
  });
