import { z } from 'zod';
import { read, write } from '../call.ts';
import { PHASES, ROLES } from '../edition/edition.ts';
import { type Rubric, rubricContentSchema } from './rubric.ts';

export const rubricContract = {
  'rubric.read': read<Rubric>()(z.strictObject({}), { roles: ROLES, phases: PHASES, inRoom: true }),
  'rubric.update': write<null>()(rubricContentSchema, { roles: ['sekretariat'], phases: ['persiapan'] }),
  'rubric.lock': write<null>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: ['persiapan'] }),
  /** Only before the first score, and with a reason. */
  'rubric.unlock': write<null>()(z.strictObject({ reason: z.string().trim().max(500) }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['aturan-terkunci', 'penilaian'],
  }),
};
