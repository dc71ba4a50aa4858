import { z } from 'zod';
import { read, write } from '../call.ts';
import { PHASES, ROLES } from '../edition/edition.ts';
import { fileTokenSchema } from '../edition/file-token.ts';
import { pinSchema } from '../panel/panel.ts';
import { type Rubric, rubricContentSchema } from './rubric.ts';
import type { RubricTemplate } from './rubric-template.ts';
import type { RegionDataOf } from './value-from-data.ts';

const bothPinsSchema = z.strictObject({ chairPin: pinSchema, secretaryPin: pinSchema });
const withReasonSchema = bothPinsSchema.extend({ reason: z.string().trim().max(500) });

export const rubricContract = {
  'rubric.read': read<Rubric>()(z.strictObject({}), { roles: ROLES, phases: PHASES, inRoom: true }),
  /** What the regions have handed in as far as computed criteria look at it, so that a curve or a ladder can be tried on it. */
  'rubric.regionData': read<readonly RegionDataOf[]>()(z.strictObject({}), { roles: ['sekretariat'], phases: PHASES }),
  /** Writes the rubric, as it stands on the screen, into a file of its own. Nothing is recorded. */
  'rubric.saveTemplate': read<{ readonly fileName: string }>()(
    z.strictObject({ destination: fileTokenSchema, name: z.string().trim().min(1).max(160), content: rubricContentSchema }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'], phases: PHASES },
  ),
  /** Reads such a file. What follows from it is only seen until it is saved as a rubric. */
  'rubric.readTemplate': read<RubricTemplate>()(z.strictObject({ file: fileTokenSchema }), { roles: ['sekretariat'], phases: PHASES }),
  'rubric.update': write<null>()(rubricContentSchema, { roles: ['sekretariat'], phases: ['persiapan'] }),
  /** Chair and secretary lock together; the rubric is official from then on. */
  'rubric.lock': write<null>()(bothPinsSchema, { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: ['persiapan'] }),
  /** Only before the first score, with the PINs of chair and secretary and a reason. */
  'rubric.unlock': write<null>()(withReasonSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['aturan-terkunci', 'penilaian'],
  }),
  /** After the first score: voids every sheet that holds one, which stays as a record, and opens the lock. Same terms. */
  'rubric.voidSheets': write<{ readonly voided: number }>()(withReasonSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['penilaian'],
  }),
};
