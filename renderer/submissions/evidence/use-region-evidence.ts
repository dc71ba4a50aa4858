import { useEffect } from 'react';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { useNoun } from '../../noun-stores.tsx';
import { createEvidenceStore } from './evidence-store.ts';

const NONE: readonly StandingEvidence[] = [];

/** What speaks for a region's submission, read when it is first wanted and again when it changes. */
export const useRegionEvidence = (code: RegionCode): readonly StandingEvidence[] => {
  const read = useNoun(createEvidenceStore, (state) => state.read);
  const standing = useNoun(createEvidenceStore, (state) => (state.code === code ? state.evidence?.standing : undefined));
  useEffect(() => {
    void read(code);
  }, [read, code]);
  return standing ?? NONE;
};
