import { z } from 'zod';
import { write } from '../../call.ts';
import type { Phase } from '../../edition/edition.ts';
import { correctedValueSchema, namedDocumentSchema, figurePlaceSchema } from './verification.ts';

/** Up to the pleno, where a correction moves the official order and matters most. */
export const VERIFICATION_OPEN = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'] as const satisfies readonly Phase[];

/** `declared` is the fingerprint of the figure as it was shown; refused when something else is declared by now. */
const checked = { ...figurePlaceSchema.shape, ...namedDocumentSchema.shape, declared: z.string().max(4000) };

export const verificationContract = {
  /** The declared value is what the document says. */
  'submissions.verifyFigure': write<null>()(z.strictObject(checked), { roles: ['sekretariat'], phases: VERIFICATION_OPEN }),
  /** Another value counts, and why. `ranking.correctionEffect` tells beforehand what that does to the order. */
  'submissions.correctFigure': write<null>()(
    z.strictObject({ ...checked, value: correctedValueSchema, reason: z.string().trim().max(2000) }),
    { roles: ['sekretariat'], phases: VERIFICATION_OPEN },
  ),
  /** The figure stands as declared again. */
  'submissions.withdrawVerification': write<null>()(z.strictObject({ ...figurePlaceSchema.shape, reason: z.string().trim().max(500) }), {
    roles: ['sekretariat'],
    phases: VERIFICATION_OPEN,
  }),
};
