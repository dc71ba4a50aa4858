import { createHash } from 'node:crypto';
import type { RegionCode } from '../../../shared/edition/region.ts';
import {
  evidencedRegulations,
  type EvidencedContent,
  type StandingEvidence,
  standingEvidence,
} from '../../../shared/submissions/evidence/standing-evidence.ts';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import type { Records } from '../../records-file.ts';
import { type EvidenceQueries, evidenceQueries } from './queries.ts';

export type EvidenceReader = {
  /** What speaks for one region, put to what its submission says. */
  readonly of: (code: RegionCode, content: EvidencedContent) => readonly StandingEvidence[];
  /** For every region with evidence, the positions of the regulations that carry some. */
  readonly regulations: (
    submissions: readonly { readonly code: RegionCode; readonly content: EvidencedContent }[],
  ) => ReadonlyMap<RegionCode, ReadonlySet<number>>;
};

/** Evidence as other parts read it: findings, figure corrections, letters. */
export const evidenceReader = (records: Records): EvidenceReader => {
  const queries = evidenceQueries(records.file.database);
  return {
    of: (code, content) => standingEvidence(queries.standingOf(code), content),
    regulations: (submissions) => {
      const byRegion = new Map<RegionCode, Evidence[]>();
      for (const evidence of queries.standing()) {
        const known = byRegion.get(evidence.code);
        if (known === undefined) byRegion.set(evidence.code, [evidence]);
        else known.push(evidence);
      }
      return new Map(
        submissions.flatMap(({ code, content }) => {
          const own = byRegion.get(code);
          return own === undefined ? [] : [[code, evidencedRegulations(standingEvidence(own, content))] as const];
        }),
      );
    },
  };
};

/** All bytes of a file of evidence; null when they are not what was attached. */
export const wholeFile = (queries: EvidenceQueries, { sha256, sizeBytes }: Pick<Evidence, 'sha256' | 'sizeBytes'>): Uint8Array | null => {
  const whole = Buffer.alloc(sizeBytes);
  let filled = 0;
  for (let number = 0; filled < sizeBytes; number += 1) {
    const bytes = queries.chunk(sha256, number);
    if (bytes === null || filled + bytes.byteLength > sizeBytes) return null;
    whole.set(bytes, filled);
    filled += bytes.byteLength;
  }
  return createHash('sha256').update(whole).digest('hex') === sha256 ? whole : null;
};
