import { useEffect } from 'react';
import type { RankingReading } from '../../shared/ranking/contract.ts';
import { useNoun } from '../noun-stores.tsx';
import { createAnnexStore } from './annex-store.ts';

export type Stability = {
  /** One row per ranked region, in their order; null while they are reckoned, or where they cannot be. */
  readonly shares: readonly (readonly number[])[] | null;
  readonly working: boolean;
};

/** How firm the ranks of this reading are; begins to reckon when first asked. */
export const useStability = (reading: RankingReading): Stability => {
  const annex = useNoun(createAnnexStore, (state) => state.annex);
  const of = useNoun(createAnnexStore, (state) => state.of);
  const part = useNoun(createAnnexStore, (state) => state.part);
  const make = useNoun(createAnnexStore, (state) => state.make);
  const ranked = reading.ranking.rows.length > 0;
  useEffect(() => {
    if (ranked) make(reading);
  }, [ranked, make, reading]);
  return { shares: of === reading ? (annex?.stability ?? null) : null, working: part !== null };
};
