import { z } from 'zod';
import { read, write } from '../../call.ts';
import { JUROR_ROLES } from '../../edition/edition.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { seatIdSchema } from '../../panel/panel.ts';
import { criterionIdSchema } from '../../rubric/rubric.ts';
import { SCORES_OPEN, WHILE_SCORING } from '../open-phases.ts';
import { commentTextSchema, noteTextSchema, type StandingComment } from './remark.ts';

export const remarksContract = {
  /** A comment of the own sheet on a criterion, or with null on the whole; `seat` and `base` as with a score. */
  'scoring.comment': write<{ readonly writtenAt: string }>()(
    z.strictObject({
      code: regionCodeSchema,
      criterion: criterionIdSchema.nullable(),
      text: commentTextSchema,
      seat: seatIdSchema.optional(),
      base: z.strictObject({ text: commentTextSchema }).optional(),
    }),
    { roles: JUROR_ROLES, phases: WHILE_SCORING, inRoom: true, inCopy: true },
  ),
  /** The private note on a region. The event says that one was written, never what. */
  'scoring.keepNote': write<{ readonly keptAt: string }>()(
    z.strictObject({
      code: regionCodeSchema,
      text: noteTextSchema,
      seat: seatIdSchema.optional(),
      base: z.strictObject({ text: noteTextSchema }).optional(),
    }),
    { roles: JUROR_ROLES, phases: ['persiapan', 'aturan-terkunci', ...WHILE_SCORING], inRoom: true, inCopy: true },
  ),
  /** Comments of submitted sheets, for whom and when scores are open. */
  'scoring.comments': read<readonly StandingComment[]>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'],
    phases: SCORES_OPEN,
    openWhenMarked: true,
  }),
};
