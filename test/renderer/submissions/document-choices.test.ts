import { describe, expect, test } from 'vitest';
import { documentChoices } from '../../../renderer/submissions/verification/document-choices.ts';
import type { EvidencePlace } from '../../../shared/submissions/evidence/evidence.ts';
import type { StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';

const file = (fileName: string, shownAt: EvidencePlace | null): StandingEvidence =>
  ({ evidence: { fileName }, shownAt }) as unknown as StandingEvidence;

describe('The document of a check', () => {
  test('is offered by the names of what the region attached, what speaks for the figure first, each once', () => {
    const all = [
      file('perda.pdf', { item: 'regulation', position: 0 }),
      file('surat BPS.pdf', { item: 'figure', subject: 'informal.population', position: 0 }),
      file('perda.pdf', null),
    ];
    expect(documentChoices(all, { subject: 'informal.population', position: 0 })).toEqual(['surat BPS.pdf', 'perda.pdf']);
    expect(documentChoices([], { subject: 'informal.population', position: 0 })).toEqual([]);
  });
});
