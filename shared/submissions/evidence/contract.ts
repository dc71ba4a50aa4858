import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { fileTokenSchema } from '../../edition/file-token.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { type EvidenceId, evidenceIdSchema, evidencePlaceSchema, type EvidenceRoom, type RemovedEvidence } from './evidence.ts';
import type { StandingEvidence } from './standing-evidence.ts';

/** Evidence is added and taken away as long as the panel has not decided. */
const UNTIL_DECIDED = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'] as const;
const READERS = ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'] as const;

/** The words of an item as `evidenceAnchor` writes them; the longest is the description of an innovation. */
const anchorSchema = z.string().min(2).max(40_000);

export type RegionEvidence = {
  readonly standing: readonly StandingEvidence[];
  readonly removed: readonly RemovedEvidence[];
  readonly room: EvidenceRoom;
};

export const evidenceContract = {
  /** What speaks for one region's submission, and where. A seat that is recused from the region gets none of it. */
  'submissions.evidence': read<RegionEvidence>()(z.strictObject({ code: regionCodeSchema }), {
    roles: READERS,
    phases: PHASES,
    inRoom: true,
  }),
  /**
   * Takes one file in: measured, examined in a thread of its own, stored once however often it is attached. Refused when the
   * item no longer says what was shown (`anchor`).
   */
  'submissions.attachEvidence': write<{ readonly id: EvidenceId; readonly fileName: string }>()(
    z.strictObject({ code: regionCodeSchema, place: evidencePlaceSchema, anchor: anchorSchema, file: fileTokenSchema }),
    { roles: ['sekretariat'], phases: UNTIL_DECIDED },
  ),
  /** Says what evidence speaks for after the submission changed. */
  'submissions.placeEvidence': write<null>()(
    z.strictObject({ evidence: evidenceIdSchema, place: evidencePlaceSchema, anchor: anchorSchema }),
    { roles: ['sekretariat'], phases: UNTIL_DECIDED },
  ),
  /** That it was there stays, with the reason; its bytes go when no other evidence has the same. */
  'submissions.removeEvidence': write<null>()(z.strictObject({ evidence: evidenceIdSchema, reason: z.string().trim().max(500) }), {
    roles: ['sekretariat'],
    phases: UNTIL_DECIDED,
  }),
  /** One piece of a file, from 0. Evidence that was removed has none. */
  'submissions.readEvidence': read<{ readonly bytes: Uint8Array; readonly pieces: number }>()(
    z.strictObject({ evidence: evidenceIdSchema, piece: z.int().min(0).max(4095) }),
    { roles: READERS, phases: PHASES, inRoom: true },
  ),
  /** Writes a file out again, byte for byte. */
  'submissions.saveEvidence': read<{ readonly fileName: string }>()(
    z.strictObject({ evidence: evidenceIdSchema, destination: fileTokenSchema }),
    { roles: READERS, phases: PHASES },
  ),
};
