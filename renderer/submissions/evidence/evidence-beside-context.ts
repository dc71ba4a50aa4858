import { createContext } from 'react';
import type { EvidenceId } from '../../../shared/submissions/evidence/evidence.ts';

export type ShowBeside = (id: EvidenceId, about: string) => void;

/** How a page shows a file of evidence in its own place; null where it opens over the page. */
export const ShowBesideContext = createContext<ShowBeside | null>(null);
