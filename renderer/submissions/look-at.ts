import { type EvidencePlace, evidencePlaceKey } from '../../shared/submissions/evidence/evidence.ts';

/** Marks an item of a list as a place that a search can lead to, and as the one that somebody was led to. */
export const lookAt = (place: EvidencePlace, lookedAt: string | null | undefined) => {
  const key = evidencePlaceKey(place);
  return { 'data-place': key, ...(key === lookedAt ? { 'data-looked-at': true, tabIndex: -1 } : {}) };
};
