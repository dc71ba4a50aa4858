import { evidenceAt, type StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import type { FigurePlace } from '../../../shared/submissions/verification/verification.ts';

/** Names of the region's evidence, each once: first what is attached to the figure itself, then the rest. */
export const documentChoices = (
  evidence: readonly StandingEvidence[],
  { subject, position }: Pick<FigurePlace, 'subject' | 'position'>,
): string[] => {
  const here = evidenceAt(evidence, { item: 'figure', subject, position });
  return [...new Set([...here, ...evidence].map(({ evidence: { fileName } }) => fileName))];
};
