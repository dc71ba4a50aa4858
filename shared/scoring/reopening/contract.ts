import { z } from 'zod';
import { read, write } from '../../call.ts';
import { JUROR_ROLES, PHASES } from '../../edition/edition.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { pinSchema, seatIdSchema } from '../../panel/panel.ts';
import { STAGES } from '../../rubric/rubric.ts';
import { SCORES_OPEN, WHILE_SCORING } from '../open-phases.ts';
import { REOPENING_OUTCOMES, type Reopening, reopeningReasonSchema, type SheetVersions } from './reopening.ts';

const sheetPlaceSchema = z.strictObject({ seat: seatIdSchema, code: regionCodeSchema });

export const reopeningContract = {
  /**
   * The secretariat proposes that a sheet may be changed again, or the part of it that `stage` names; of a sheet that has not been
   * submitted a closed stage. Nothing is opened by it.
   */
  'scoring.proposeReopening': write<{ readonly number: number }>()(
    sheetPlaceSchema.extend({ reason: reopeningReasonSchema, stage: z.enum(STAGES).nullable().default(null) }),
    { roles: ['sekretariat'], phases: WHILE_SCORING },
  ),
  /**
   * Chair or secretary decides with the own PIN, on the own device or at the machine of the secretariat; the owner of the sheet
   * never does. `by` is the deciding seat. What had been submitted stays as a version.
   */
  'scoring.decideReopening': write<null>()(
    sheetPlaceSchema.extend({
      number: z.int().min(1),
      by: seatIdSchema,
      pin: pinSchema,
      outcome: z.enum(REOPENING_OUTCOMES),
      reason: reopeningReasonSchema.default(''),
    }),
    { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: WHILE_SCORING, inRoom: true },
  ),
  /** Proposals of all sheets, newest first: whose sheet, why, and how it was decided. No value. */
  'scoring.reopenings': read<readonly Reopening[]>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'],
    phases: PHASES,
    inRoom: true,
  }),
  /** All submissions of the own sheet. */
  'scoring.ownVersions': read<SheetVersions>()(z.strictObject({ code: regionCodeSchema }), {
    roles: JUROR_ROLES,
    phases: PHASES,
    inRoom: true,
  }),
  /** All submissions of a sheet, for whom and when scores are open. */
  'scoring.versions': read<SheetVersions>()(sheetPlaceSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'],
    phases: SCORES_OPEN,
    openWhenMarked: true,
  }),
};
