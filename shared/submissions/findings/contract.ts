import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { findingCodeSchema } from './finding.ts';
import { answerKindSchema, type StandingFinding } from './standing-finding.ts';

const BEFORE_PLENO = ['persiapan', 'aturan-terkunci', 'penilaian'] as const;
/** An explanation that a region wrote into two cells of its answer sheet, with its sources, is taken over whole. */
export const LONGEST_NOTE = 5000;
const placeSchema = z.string().min(1).max(80);

export const findingsContract = {
  /** Findings of one region, or of all, each with the answer that was given to it. */
  'submissions.findings': read<readonly StandingFinding[]>()(z.strictObject({ code: regionCodeSchema.nullable() }), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  /** Refused when what the finding rests on is no longer what was shown. */
  'submissions.answerFinding': write<null>()(
    z.strictObject({
      code: regionCodeSchema,
      finding: findingCodeSchema,
      place: placeSchema,
      fingerprint: z.string().max(20_000),
      answer: answerKindSchema,
      note: z.string().trim().max(LONGEST_NOTE),
    }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  'submissions.withdrawAnswer': write<null>()(
    z.strictObject({ code: regionCodeSchema, finding: findingCodeSchema, place: placeSchema, reason: z.string().trim().max(500) }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
};
