import { z } from 'zod';
import { read, write } from '../call.ts';
import { JUROR_ROLES, PHASES } from '../edition/edition.ts';
import { regionCodeSchema } from '../edition/region.ts';
import { seatIdSchema } from '../panel/panel.ts';
import { criterionIdSchema } from '../rubric/rubric.ts';
import { WHILE_SCORING } from './open-phases.ts';
import { paperContract } from './paper/contract.ts';
import { remarksContract } from './remarks/contract.ts';
import { reopeningContract } from './reopening/contract.ts';
import { stageContract } from './stage/contract.ts';
import { stickContract } from './stick/contract.ts';
import { type Monitor, type SheetListItem, type SheetView, scoreHundredthsSchema } from './scoring.ts';

export const scoringContract = {
  /** Opens scoring; the rubric must be locked, candidates chosen and every seat have a PIN. */
  'scoring.open': write<null>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: ['aturan-terkunci'] }),
  'scoring.mySheets': read<readonly SheetListItem[]>()(z.strictObject({}), { roles: JUROR_ROLES, phases: PHASES, inRoom: true }),
  'scoring.sheet': read<SheetView>()(z.strictObject({ code: regionCodeSchema }), { roles: JUROR_ROLES, phases: PHASES, inRoom: true }),
  /**
   * One score of the own sheet; null empties the cell. The answer's instant is that of the commit. `seat` is the seat for which
   * it was typed: a window or device that has become another's does not score in the new name. `base` is what the writer last
   * knew to be on record: when another device has put something else there, nothing is replaced and the answer says what stands.
   */
  'scoring.enter': write<{ readonly enteredAt: string }>()(
    z.strictObject({
      code: regionCodeSchema,
      criterion: criterionIdSchema,
      valueHundredths: scoreHundredthsSchema.nullable(),
      seat: seatIdSchema.optional(),
      base: z.strictObject({ valueHundredths: scoreHundredthsSchema.nullable() }).optional(),
    }),
    { roles: JUROR_ROLES, phases: WHILE_SCORING, inRoom: true, inCopy: true },
  ),
  /** The own sheet, handed in for the seat that it was typed for. */
  'scoring.submit': write<{ readonly submittedAt: string }>()(z.strictObject({ code: regionCodeSchema, seat: seatIdSchema.optional() }), {
    roles: JUROR_ROLES,
    phases: WHILE_SCORING,
    inRoom: true,
    inCopy: true,
  }),
  'scoring.monitor': read<Monitor>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  ...remarksContract,
  ...reopeningContract,
  ...paperContract,
  ...stageContract,
  ...stickContract,
};
